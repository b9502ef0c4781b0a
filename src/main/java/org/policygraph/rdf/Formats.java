package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.policygraph.vocab.Prefixes;

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
            union.getPrefixMapping().setNsPrefixes(Prefixes.ALL);
            return RDFWriter.source(union).format(RDFFormat.TURTLE_PRETTY).asString();
        }
    },
    /** JSON-LD 1.1 with all graphs. */
    JSONLD {
        @Override
        public String write(Map<Node, Graph> graphs) {
            DatasetGraph dataset = DatasetGraphFactory.createGeneral();
            graphs.forEach(dataset::addGraph);
            Prefixes.ALL.forEach((prefix, iri) -> dataset.prefixes().add(prefix, iri));
            return RDFWriter.source(dataset).format(RDFFormat.JSONLD_PRETTY).asString();
        }
    };

    /** The dataset in this format, ending with a line end. */
    public abstract String write(Map<Node, Graph> graphs);
}
