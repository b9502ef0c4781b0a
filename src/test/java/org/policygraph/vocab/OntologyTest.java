package org.policygraph.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every term of the ontology explains itself, and the shipped graph uses each as it says. */
class OntologyTest {
    private static final Graph DATA =
            RDFParser.source("data/policy-graph.nq").toDatasetGraph().getUnionGraph();
    private static final Graph TERMS = Ontology.shipped(Iris.DEFAULT).terms();
    private static final Node TYPE = RDF.type.asNode();

    private static List<Node> terms(Node kind) {
        return TERMS.find(Node.ANY, TYPE, kind).mapWith(Triple::getSubject).toList();
    }

    private static List<Node> properties() {
        List<Node> all = new ArrayList<>(terms(OWL.ObjectProperty.asNode()));
        all.addAll(terms(OWL.DatatypeProperty.asNode()));
        return all;
    }

    private static List<Node> values(Node subject, Node property) {
        return TERMS.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    }

    private static Set<String> languages(Node subject, Node property) {
        return values(subject, property).stream()
                .map(Node::getLiteralLanguage)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyTermHasALabelAndACommentInBothLanguages() {
        List<Node> all = new ArrayList<>(properties());
        all.addAll(terms(OWL.Class.asNode()));
        assertThat(all).hasSizeGreaterThan(130);
        for (Node term : all) {
            assertThat(languages(term, RDFS.label.asNode())).as("%s", term).contains("en", "zh");
            assertThat(languages(term, RDFS.comment.asNode())).as("%s", term).contains("en", "zh");
        }
    }

    @Test
    void everyValueHasALabelAndADefinitionInBothLanguages() {
        Set<Node> values =
                TERMS.find(Node.ANY, TYPE, Node.ANY)
                        .filterKeep(triple -> triple.getObject().getURI().startsWith(Pol.NS))
                        .mapWith(Triple::getSubject)
                        .toSet();
        assertThat(values).hasSizeGreaterThan(20);
        for (Node value : values) {
            assertThat(languages(value, SKOS.prefLabel.asNode()))
                    .as("%s", value)
                    .contains("en", "zh");
            assertThat(languages(value, SKOS.definition.asNode()))
                    .as("%s", value)
                    .contains("en", "zh");
        }
    }

    @Test
    void everyPropertyHasADomainAndARange() {
        for (Node property : properties()) {
            assertThat(values(property, RDFS.domain.asNode()))
                    .as("domain of %s", property)
                    .hasSize(1);
            assertThat(values(property, RDFS.range.asNode()))
                    .as("range of %s", property)
                    .hasSize(1);
        }
    }

    @Test
    void theShippedGraphUsesEveryOwnPropertyAsItIsDeclared() {
        Set<Node> used = new HashSet<>();
        DATA.find()
                .filterKeep(triple -> triple.getPredicate().getURI().startsWith(Pol.NS))
                .forEachRemaining(
                        triple -> {
                            Node property = triple.getPredicate();
                            used.add(property);
                            Node domain = values(property, RDFS.domain.asNode()).getFirst();
                            Node range = values(property, RDFS.range.asNode()).getFirst();
                            assertThat(classes(triple.getSubject()))
                                    .as("%s", triple)
                                    .contains(domain);
                            assertThat(kinds(triple.getObject())).as("%s", triple).contains(range);
                        });
        assertThat(used).hasSizeGreaterThan(60);
    }

    /** A theme's own list is a scheme of SKOS, which belongs to a document as its records do. */
    private static Set<Node> classes(Node resource) {
        Set<Node> found = new HashSet<>();
        DATA.find(resource, TYPE, Node.ANY)
                .forEachRemaining(t -> addWithAbove(t.getObject(), found));
        if (found.contains(SKOS.ConceptScheme.asNode())) addWithAbove(Pol.THEME, found);
        if (found.isEmpty() && resource.isURI()) addSaidByProperties(resource, found);
        return found;
    }

    /** A part that says no class has the one of the property that leads to it, or to its text. */
    private static void addSaidByProperties(Node part, Set<Node> found) {
        DATA.find(Node.ANY, Node.ANY, part)
                .filterKeep(each -> each.getPredicate().getURI().startsWith(Pol.NS))
                .mapWith(each -> values(each.getPredicate(), RDFS.range.asNode()).getFirst())
                .forEachRemaining(type -> addWithAbove(type, found));
        DATA.find(part, Pol.digest, Node.ANY)
                .forEachRemaining(each -> addWithAbove(Pol.term("TextSpan"), found));
    }

    private static void addWithAbove(Node type, Set<Node> found) {
        if (!found.add(type)) return;
        values(type, RDFS.subClassOf.asNode()).forEach(above -> addWithAbove(above, found));
    }

    private static Set<Node> kinds(Node value) {
        if (!value.isLiteral()) return classes(value);
        String datatype = value.getLiteralDatatypeURI();
        Set<Node> kinds = new HashSet<>(Set.of(RDFS.Literal.asNode()));
        kinds.add(NodeFactory.createURI(datatype));
        return kinds;
    }

    @Test
    void saysWhatItIsAndInWhichVersion() {
        Node ontology = terms(OWL.Ontology.asNode()).getFirst();
        assertThat(languages(ontology, DCTerms.title.asNode())).contains("en", "zh");
        assertThat(languages(ontology, DCTerms.description.asNode())).contains("en", "zh");
        String version =
                values(ontology, OWL.versionInfo.asNode()).getFirst().getLiteralLexicalForm();
        assertThat(values(ontology, OWL.versionIRI.asNode()).getFirst().getURI())
                .isEqualTo(ontology.getURI() + "/" + version);
    }
}
