package org.policygraph.rdf.format;

import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.util.Context;
import org.policygraph.vocab.Prefixes;

import java.io.OutputStream;

/**
 * Writers of the line and block formats, which keep the order in which they are given statements.
 * Prefixes are declared by {@code @prefix}, which every parser of Turtle knows; {@code PREFIX} came
 * with RDF 1.1, and some were never taught it.
 */
final class StreamWriters {
    private static final Context EVERY_PARSER =
            new Context().set(RIOT.symTurtleDirectiveStyle, "at");

    private StreamWriters() {}

    /** A writer that has begun. */
    static StreamRDF begun(OutputStream out, RDFFormat format) {
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, format, EVERY_PARSER);
        writer.start();
        Prefixes.ALL.forEach(writer::prefix);
        return writer;
    }
}
