package org.policygraph.http.ontology;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.policygraph.http.html.Html;
import org.policygraph.http.html.PageTemplate;
import org.policygraph.http.html.RecordLinks;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.text.Messages;
import org.policygraph.vocab.Ontology;
import org.policygraph.vocab.Pol;
import org.policygraph.vocab.Prefixes;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The reference page of the ontology, generated from its Turtle and its shapes. */
final class OntologyPage {
    private static final PageTemplate PAGE = PageTemplate.load("ontology.html");

    private final ServerSettings settings;
    private final RecordLinks links;
    private final Graph terms;
    private final Graph shapes;

    OntologyPage(ServerSettings settings, Ontology ontology) {
        this.settings = settings;
        this.links = new RecordLinks(settings);
        this.terms = ontology.terms();
        this.shapes = ontology.shapes();
    }

    String html(String footer) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("{{prefix}}", Html.escape(settings.pathPrefix()));
        parts.put("{{publicUrl}}", Html.escape(settings.publicUrl()));
        parts.put("{{namespace}}", Html.escape(Pol.NS));
        parts.put("{{classes}}", rows(OWL.Class.asNode(), this::classCells));
        parts.put("{{values}}", values());
        parts.put("{{objectProperties}}", rows(OWL.ObjectProperty.asNode(), this::propertyCells));
        parts.put(
                "{{datatypeProperties}}", rows(OWL.DatatypeProperty.asNode(), this::propertyCells));
        parts.put("{{footer}}", footer);
        return PAGE.fill(parts);
    }

    private interface Cells {
        String of(Node term);
    }

    /** One row for each term of a kind, the own ones first; each can be linked to by its name. */
    private String rows(Node kind, Cells cells) {
        return G.nodesOfTypeAsList(terms, kind).stream()
                .sorted(
                        Comparator.comparing((Node term) -> !isOwn(term))
                                .thenComparing(Node::getURI))
                .map(term -> row(term, cells.of(term)))
                .collect(Collectors.joining());
    }

    private String row(Node term, String cells) {
        String anchor = isOwn(term) ? " id=\"" + Html.escape(local(term)) + "\"" : "";
        String name = "<th scope=\"row\"><code>" + Html.escape(shortName(term)) + "</code></th>";
        return "<tr" + anchor + ">" + name + cells + "</tr>\n";
    }

    private String classCells(Node term) {
        String above = links(values(term, RDFS.subClassOf.asNode()));
        String asked =
                ShapeProperty.of(shapes, term).stream()
                        .map(this::asked)
                        .collect(Collectors.joining());
        return cell(labels(term, RDFS.label.asNode()) + texts(term, RDFS.comment.asNode()))
                + cell(above)
                + cell(asked);
    }

    private String asked(ShapeProperty property) {
        String type = property.type() == null ? "" : link(property.type());
        return Messages.format(
                "<div>%s %s <small>%s</small></div>",
                link(property.path()), property.cardinality(), type);
    }

    private String propertyCells(Node term) {
        return cell(labels(term, RDFS.label.asNode()) + texts(term, RDFS.comment.asNode()))
                + cell(links(values(term, RDFS.domain.asNode())))
                + cell(links(values(term, RDFS.range.asNode())));
    }

    /** The members of the closed lists: what a basis, an alignment or a reason can be. */
    private String values() {
        return terms
                .find(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY)
                .mapWith(Triple::getSubject)
                .filterKeep(OntologyPage::isOwn)
                .toSet()
                .stream()
                .sorted(Comparator.comparing(Node::getURI))
                .map(
                        term ->
                                row(
                                        term,
                                        cell(
                                                        labels(term, SKOS.prefLabel.asNode())
                                                                + texts(
                                                                        term,
                                                                        SKOS.definition.asNode()))
                                                + cell(links(values(term, RDF.type.asNode())))))
                .collect(Collectors.joining());
    }

    private static String cell(String content) {
        return "<td>" + content + "</td>";
    }

    /** The labels, Chinese first. */
    private String labels(Node term, Node property) {
        return values(term, property).stream()
                .sorted(Comparator.comparing(Node::getLiteralLanguage).reversed())
                .map(l -> Html.isolated(l.getLiteralLexicalForm(), l.getLiteralLanguage()))
                .collect(Collectors.joining(" "));
    }

    private String texts(Node term, Node property) {
        return values(term, property).stream()
                .map(l -> Html.isolated(l.getLiteralLexicalForm(), l.getLiteralLanguage()))
                .map(text -> "<div class=\"note\">" + text + "</div>")
                .collect(Collectors.joining());
    }

    private String links(List<Node> nodes) {
        return nodes.stream().map(this::link).collect(Collectors.joining(" "));
    }

    private String link(Node term) {
        return Html.link(links.address(term.getURI()), shortName(term));
    }

    private List<Node> values(Node subject, Node property) {
        return G.listSP(terms, subject, property);
    }

    private static boolean isOwn(Node term) {
        return term.isURI() && term.getURI().startsWith(Pol.NS);
    }

    private static String local(Node term) {
        return term.getURI().substring(Pol.NS.length());
    }

    private static String shortName(Node term) {
        return Prefixes.shortName(term.getURI());
    }
}
