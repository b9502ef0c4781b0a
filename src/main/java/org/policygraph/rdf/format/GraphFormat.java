package org.policygraph.rdf.format;

import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The formats in which a part of the graph is sent, in UTF-8. */
public enum GraphFormat {
    /** Turtle with the short names of the vocabularies. */
    TURTLE("text/turtle", "ttl") {
        @Override
        public byte[] write(List<Triple> triples) {
            return streamed(triples, RDFFormat.TURTLE_BLOCKS);
        }
    },
    /** JSON-LD 1.1, compacted with the own context, of which it carries what it needs. */
    JSONLD("application/ld+json", "jsonld") {
        @Override
        public byte[] write(List<Triple> triples) {
            return CompactJsonLd.write(triples);
        }

        @Override
        public byte[] comment(String text) {
            return new byte[0];
        }
    },
    /** N-Triples. */
    NTRIPLES("application/n-triples", "nt") {
        @Override
        public byte[] write(List<Triple> triples) {
            return streamed(triples, RDFFormat.NTRIPLES_UTF8);
        }
    },
    /** RDF/XML, which older tools ask for first. */
    RDFXML("application/rdf+xml", "rdf") {
        @Override
        public byte[] write(List<Triple> triples) {
            return RdfXml.write(triples);
        }

        @Override
        public byte[] comment(String text) {
            return ("<!-- " + text.replace("--", "- -") + " -->\n")
                    .getBytes(StandardCharsets.UTF_8);
        }
    },
    /** TriG, for clients that read datasets: the statements are its default graph. */
    TRIG("application/trig", "trig") {
        @Override
        public byte[] write(List<Triple> triples) {
            return streamed(triples, RDFFormat.TRIG_BLOCKS);
        }
    },
    /** N-Quads, for clients that read datasets: the statements are its default graph. */
    NQUADS("application/n-quads", "nq") {
        @Override
        public byte[] write(List<Triple> triples) {
            return streamed(triples, RDFFormat.NQUADS_UTF8);
        }
    };

    private final String mediaType;
    private final String suffix;

    GraphFormat(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    /** The registered media type. */
    public String mediaType() {
        return mediaType;
    }

    /** The end of an address or file in this format, without the dot. */
    public String suffix() {
        return suffix;
    }

    /**
     * The statements in the order given: the same statements are the same bytes.
     *
     * @throws UnwritableRdfException if the format has no way to write one of them
     */
    public abstract byte[] write(List<Triple> triples);

    /** A line that readers of the format skip; nothing where it has none. */
    public byte[] comment(String text) {
        return ("# " + text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] streamed(List<Triple> triples, RDFFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamRDF writer = StreamWriters.begun(out, format);
        for (Triple triple : triples) writer.triple(triple);
        writer.finish();
        return out.toByteArray();
    }
}
