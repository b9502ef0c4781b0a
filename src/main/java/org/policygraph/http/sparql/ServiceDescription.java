package org.policygraph.http.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.setting.ServerSettings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What /sparql can do, in the words of SPARQL 1.1 Service Description. */
final class ServiceDescription {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    private static final List<String> RESULTS =
            List.of(
                    "SPARQL_Results_JSON",
                    "SPARQL_Results_XML",
                    "SPARQL_Results_CSV",
                    "SPARQL_Results_TSV",
                    "Turtle",
                    "N-Triples",
                    "JSON-LD",
                    "RDF_XML",
                    "TriG",
                    "N-Quads");

    private final String endpoint;

    ServiceDescription(ServerSettings settings) {
        this.endpoint = settings.publicUrl() + Paths.SPARQL;
    }

    /**
     * The statements.
     *
     * @param graphs names of the graphs that GRAPH sees
     */
    List<Triple> of(Set<Node> graphs) {
        List<Triple> said = new ArrayList<>();
        Node service = iri(endpoint);
        Node dataset = iri(endpoint + "#dataset");
        Node union = iri(endpoint + "#union");
        said.add(Triple.create(service, RDF.type.asNode(), sd("Service")));
        said.add(Triple.create(service, sd("endpoint"), service));
        said.add(Triple.create(service, sd("supportedLanguage"), sd("SPARQL11Query")));
        said.add(Triple.create(service, sd("feature"), sd("UnionDefaultGraph")));
        for (String format : RESULTS) {
            said.add(Triple.create(service, sd("resultFormat"), iri(FORMATS + format)));
        }
        said.add(Triple.create(service, sd("defaultDataset"), dataset));
        said.add(Triple.create(dataset, RDF.type.asNode(), sd("Dataset")));
        said.add(Triple.create(dataset, sd("defaultGraph"), union));
        said.add(Triple.create(union, RDF.type.asNode(), sd("Graph")));
        int number = 0;
        for (Node name : graphs) {
            Node graph = iri(endpoint + "#graph-" + ++number);
            said.add(Triple.create(dataset, sd("namedGraph"), graph));
            said.add(Triple.create(graph, RDF.type.asNode(), sd("NamedGraph")));
            said.add(Triple.create(graph, sd("name"), name));
        }
        return said;
    }

    private static Node sd(String localName) {
        return iri(SD + localName);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
