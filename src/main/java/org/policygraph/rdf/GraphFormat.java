package org.policygraph.rdf;

import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.policygraph.vocab.Prefixes;

import java.io.ByteArrayOutputStream;
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
    },
    /** N-Triples. */
    NTRIPLES("application/n-triples", "nt") {
        @Override
        public byte[] write(List<Triple> triples) {
            return streamed(triples, RDFFormat.NTRIPLES_UTF8);
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

    /** The statements in the order given: the same statements are the same bytes. */
    public abstract byte[] write(List<Triple> triples);

    private static byte[] streamed(List<Triple> triples, RDFFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
        writer.start();
        Prefixes.ALL.forEach(writer::prefix);
        for (Triple triple : triples) writer.triple(triple);
        writer.finish();
        return out.toByteArray();
    }
}
