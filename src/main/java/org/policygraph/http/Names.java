package org.policygraph.http;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people call the nodes of a graph. */
final class Names {
    private static final String POL = "https://w3id.org/policy-graph/ontology#";

    /** Prefixes for terms without a label, and for Turtle. */
    static final Map<String, String> PREFIXES = prefixes();

    private static final List<Node> LABELS =
            List.of(
                    SKOS.prefLabel.asNode(),
                    RDFS.label.asNode(),
                    DCTerms.title.asNode(),
                    NodeFactory.createURI(POL + "number"),
                    NodeFactory.createURI(POL + "marker"),
                    NodeFactory.createURI(POL + "printed"),
                    NodeFactory.createURI(POL + "term"));
    private static final List<String> LANGUAGES = List.of("zh", "en", "");

    private final Graph graph;

    Names(Graph graph) {
        this.graph = graph;
    }

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("pol", POL);
        prefixes.put("rdf", RDF.getURI());
        prefixes.put("rdfs", RDFS.getURI());
        prefixes.put("skos", SKOS.getURI());
        prefixes.put("dct", DCTerms.getURI());
        prefixes.put("eli", "http://data.europa.eu/eli/ontology#");
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("oa", "http://www.w3.org/ns/oa#");
        prefixes.put("org", "http://www.w3.org/ns/org#");
        prefixes.put("prov", "http://www.w3.org/ns/prov#");
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("void", "http://rdfs.org/ns/void#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return prefixes;
    }

    /** The label, Chinese before English; else the prefixed name or the end of the IRI. */
    String of(Node node) {
        for (Node property : LABELS) {
            List<Node> labels =
                    graph.find(node, property, Node.ANY).mapWith(t -> t.getObject()).toList();
            for (String language : LANGUAGES) {
                for (Node label : labels) {
                    if (label.isLiteral() && label.getLiteralLanguage().equals(language)) {
                        return label.getLiteralLexicalForm();
                    }
                }
            }
        }
        return node.isURI() ? shortName(node.getURI()) : node.toString();
    }

    private static String shortName(String iri) {
        for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
            if (iri.startsWith(prefix.getValue())) {
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        int cut = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#'));
        return cut < 0 || cut == iri.length() - 1 ? iri : iri.substring(cut + 1);
    }
}
