package org.policygraph.http.html;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocab.Pol;
import org.policygraph.vocab.Prefixes;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people call the nodes of a graph. A link from a measure is called by its target and its
 * basis, so that what is inferred is never shown without saying so.
 */
public final class NodeLabels {
    private static final List<Node> LABELS =
            List.of(
                    SKOS.prefLabel.asNode(),
                    RDFS.label.asNode(),
                    DCTerms.title.asNode(),
                    Pol.number,
                    Pol.marker,
                    Pol.printed,
                    Pol.term,
                    Pol.text,
                    OA.exact.asNode(),
                    Pol.field,
                    Pol.paragraphNumber);

    /** Where a node has no label of its own, it is called as what it leads to. */
    private static final List<Node> TARGETS =
            List.of(
                    Pol.targetGroup,
                    Pol.department,
                    Pol.curatedGroup,
                    Pol.curatedDepartment,
                    Pol.curatedMarker,
                    Pol.paraphrased,
                    OA.hasTarget.asNode(),
                    Pol.span);

    /**
     * What must be said with the label: what a marker stands for is only proposed until a person
     * confirms it, so an alignment goes with its paragraph as a basis with its link.
     */
    private static final List<Node> QUALIFIERS =
            List.of(Pol.basis, Pol.decision, Pol.reason, Pol.alignment);

    /**
     * What must not be taken for a statement, and so stays off paper: a rejected link least of all.
     */
    private static final Set<Node> APART = Set.of(Pol.IMPLIED, Pol.REMIT, Pol.REJECTED);

    /** Statements that lead past a link to its target and so say its basis by their property. */
    private static final Map<Node, Node> SHORTCUTS =
            Map.of(Pol.impliedTarget, Pol.IMPLIED, Pol.inferredDepartment, Pol.REMIT);

    private static final List<String> LANGUAGES = List.of("zh", "en", "");

    /** Longest label, in code points; wording is cut there. */
    private static final int LONGEST = 40;

    private final Graph graph;

    public NodeLabels(Graph graph) {
        this.graph = graph;
    }

    /**
     * The label, Chinese before English, with basis, reason or alignment, the year of a former
     * name, and the offsets of a span; else the prefixed name or the end of the IRI.
     */
    public String of(Node node) {
        String label = own(node);
        if (label == null) label = ofTarget(node);
        if (label == null) label = plain(node);
        for (Node property : QUALIFIERS) {
            Node qualifier = value(node, property);
            if (qualifier != null) label += "（" + plain(qualifier) + "）";
        }
        return label + until(node) + offsets(node);
    }

    /**
     * The text of a link on the page of another record. It can be told apart from its neighbours: a
     * measure is shown with its wording, and what belongs to another measure with that one's
     * number.
     *
     * @param from the record whose page it is
     */
    public String seenFrom(Node from, Node node) {
        String label = of(node);
        Node wording = value(node, Pol.text);
        if (wording != null && value(node, Pol.number) != null) return label + " " + text(wording);
        Node measure = value(node, Pol.measure);
        return measure == null || measure.equals(from) ? label : plain(measure) + " · " + label;
    }

    /** The label with the kind of thing before it: 措施 5.2. */
    public String heading(Node node) {
        for (Node type : values(node, RDF.type.asNode())) {
            boolean ours = type.isURI() && type.getURI().startsWith(Pol.NS);
            String kind = ours ? own(type) : null;
            if (kind != null) return kind + " " + of(node);
        }
        return of(node);
    }

    /** The English label of a term, or null if it has none. */
    public @Nullable String english(Node term) {
        return inLanguage(values(term, RDFS.label.asNode()), "en");
    }

    /**
     * The word for the basis on which a statement is inferred or rejected; null where it is not.
     */
    public @Nullable String apartBy(Node property, Node other) {
        Node basis = SHORTCUTS.getOrDefault(property, value(other, Pol.basis));
        return basis != null && APART.contains(basis) ? plain(basis) : null;
    }

    /** Whether it is a link with a basis, which its label says. */
    public boolean isLink(Node node) {
        return value(node, Pol.basis) != null;
    }

    /** Whether it is a digest, or is read from one, or belongs to a measure that is. */
    public boolean isOfDigest(Node node) {
        if (graph.contains(node, RDF.type.asNode(), Pol.DIGEST)) return true;
        Node measure = value(node, Pol.measure);
        Node span = value(measure == null ? node : measure, Pol.span);
        if (span == null || !span.isURI()) return false;
        String text = span.getURI().split("#", 2)[0];
        return graph.contains(NodeFactory.createURI(text), RDF.type.asNode(), Pol.DIGEST);
    }

    /** What kinds of text there are. */
    HeldTextKinds texts() {
        return HeldTextKinds.in(graph);
    }

    /** The version of the dataset that the graph holds, or the empty string. */
    public String version() {
        return G.nodesOfTypeAsList(graph, Pol.DATASET).stream()
                .flatMap(dataset -> values(dataset, Pol.version).stream())
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** Its own label or name and nothing that it leads to, so that no cycle is ever followed. */
    private String plain(Node node) {
        String label = own(node);
        if (label != null) return label;
        return node.isURI() ? shortName(node.getURI()) : node.toString();
    }

    /** A former name is never shown without the year in which it ended. */
    private String until(Node node) {
        Node year = value(node, Pol.until);
        return year == null ? "" : "（至" + text(year) + "年）";
    }

    private static String offsets(Node node) {
        int fragment = node.isURI() ? node.getURI().indexOf("#char=") : -1;
        return fragment < 0 ? "" : "（" + node.getURI().substring(fragment + 1) + "）";
    }

    private static String text(Node node) {
        return node.isLiteral() ? shortened(node.getLiteralLexicalForm()) : node.toString();
    }

    private @Nullable String own(Node node) {
        for (Node property : LABELS) {
            List<Node> labels = values(node, property);
            for (String language : LANGUAGES) {
                String label = inLanguage(labels, language);
                if (label != null) return shortened(label);
            }
        }
        return null;
    }

    private @Nullable String ofTarget(Node node) {
        for (Node property : TARGETS) {
            Node target = value(node, property);
            if (target != null) return plain(target);
        }
        return null;
    }

    private static @Nullable String inLanguage(List<Node> labels, String language) {
        for (Node label : labels) {
            if (label.isLiteral() && label.getLiteralLanguage().equals(language)) {
                return label.getLiteralLexicalForm();
            }
        }
        return null;
    }

    private static String shortened(String label) {
        if (label.codePointCount(0, label.length()) <= LONGEST) return label;
        return label.substring(0, label.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private List<Node> values(Node subject, Node property) {
        return G.listSP(graph, subject, property);
    }

    private @Nullable Node value(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .nextOptional()
                .map(Triple::getObject)
                .orElse(null);
    }

    private static String shortName(String iri) {
        String prefixed = Prefixes.shortName(iri);
        if (!prefixed.equals(iri)) return prefixed;
        int cut = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#'));
        return cut < 0 || cut == iri.length() - 1 ? iri : iri.substring(cut + 1);
    }
}
