package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.policygraph.vocab.Pol;

import java.util.Map;

/** Writes a dataset in the formats that other systems read. */
public enum Formats {
    /** Canonical N-Quads: the form of which the version is the hash. */
    NQ {
        @Override
        public String write(Map<Node, Graph> graphs) {
            return CanonicalNQuads.of(graphs);
        }
    },
    /** Turtle of the union of all graphs. */
    TTL {
        @Override
        public String write(Map<Node, Graph> graphs) {
            Graph union = new GraphMemFast();
            graphs.values().forEach(graph -> graph.find().forEach(union::add));
            union.getPrefixMapping().setNsPrefixes(PREFIXES.getMapping());
            return RDFWriter.source(union).format(RDFFormat.TURTLE_PRETTY).asString();
        }
    },
    /** JSON-LD 1.1 with all graphs. */
    JSONLD {
        @Override
        public String write(Map<Node, Graph> graphs) {
            DatasetGraph dataset = DatasetGraphFactory.createGeneral();
            graphs.forEach(dataset::addGraph);
            PREFIXES.forEach((prefix, iri) -> dataset.prefixes().add(prefix, iri));
            return RDFWriter.source(dataset).format(RDFFormat.JSONLD_PRETTY).asString();
        }
    };

    private static final PrefixMap PREFIXES = PrefixMapFactory.create();

    static {
        PREFIXES.add("pol", Pol.NS);
        PREFIXES.add("skos", "http://www.w3.org/2004/02/skos/core#");
        PREFIXES.add("dct", "http://purl.org/dc/terms/");
        PREFIXES.add("eli", "http://data.europa.eu/eli/ontology#");
        PREFIXES.add("foaf", "http://xmlns.com/foaf/0.1/");
        PREFIXES.add("oa", "http://www.w3.org/ns/oa#");
        PREFIXES.add("org", "http://www.w3.org/ns/org#");
        PREFIXES.add("prov", "http://www.w3.org/ns/prov#");
        PREFIXES.add("xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    /** The dataset in this format, ending with a line end. */
    public abstract String write(Map<Node, Graph> graphs);
}
