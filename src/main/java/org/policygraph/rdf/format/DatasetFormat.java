package org.policygraph.rdf.format;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * Writes a dataset in the formats that other systems read, in UTF-8, in a fixed order, and as a
 * stream: what is held at a time is a part that does not grow with the dataset.
 */
public enum DatasetFormat {
    /** Canonical N-Quads: the form of which the version is the hash. */
    NQ("application/n-quads", "RDF_N_QUADS") {
        @Override
        public void write(Map<Node, Graph> graphs, OutputStream out) throws IOException {
            CanonicalNQuads.write(graphs, out);
        }
    },
    /** Turtle of the union of the graphs. */
    TTL(GraphFormat.TURTLE.mediaType(), "RDF_TURTLE") {
        @Override
        public void write(Map<Node, Graph> graphs, OutputStream out) throws IOException {
            StreamRDF writer = StreamWriters.begun(out, RDFFormat.TURTLE_BLOCKS);
            SortedStatements.of(graphs).forEachUnion(triples -> triples.forEach(writer::triple));
            writer.finish();
        }
    },
    /** JSON-LD 1.1 of the union of the graphs, with the own context. */
    JSONLD(GraphFormat.JSONLD.mediaType(), "JSON_LD") {
        /** One record after another may be taken (Streaming JSON-LD, §4). */
        @Override
        public String profile() {
            return "http://www.w3.org/ns/json-ld#streaming";
        }

        @Override
        public void write(Map<Node, Graph> graphs, OutputStream out) throws IOException {
            CompactJsonLd.write(SortedStatements.of(graphs), out);
        }
    };

    private final String mediaType;
    private final String fileType;

    DatasetFormat(String mediaType, String fileType) {
        this.mediaType = mediaType;
        this.fileType = fileType;
    }

    /** The registered media type. */
    public String mediaType() {
        return mediaType;
    }

    /** Its name in the list of file types of the EU Publications Office, which DCAT-AP takes. */
    public String fileType() {
        return fileType;
    }

    /** What it keeps to beyond its media type (RFC 6906); empty for nothing. */
    public String profile() {
        return "";
    }

    /**
     * Writes the graphs, ending with a line end. The stream is not closed.
     *
     * @throws IOException if that fails
     */
    public abstract void write(Map<Node, Graph> graphs, OutputStream out) throws IOException;
}
