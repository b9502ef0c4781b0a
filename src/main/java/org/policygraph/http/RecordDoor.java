package org.policygraph.http;

import io.javalin.http.Context;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.policygraph.store.GraphStore;
import org.policygraph.vocab.Prefixes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Linked data: each IRI under the base opens as a page or as Turtle, by Accept or by suffix. */
final class RecordDoor {
    /** What every record is served as. */
    static final List<String> OFFERS = List.of(MediaTypes.HTML, MediaTypes.TURTLE);

    private final ServerSettings settings;
    private final RecordLinks links;
    private final GraphStore store;

    RecordDoor(ServerSettings settings, GraphStore store) {
        this.settings = settings;
        this.links = new RecordLinks(settings);
        this.store = store;
    }

    /**
     * Describes one resource.
     *
     * @throws Refusal if the graph says nothing of it, or the format is not served
     */
    void get(Context ctx) {
        ctx.header("Vary", "Accept");
        String local =
                PercentDecoder.path(ctx.req().getRequestURI().substring(Paths.RECORDS.length()));
        String mediaType = mediaType(local, ctx);
        String iri = links.iri(withoutSuffix(local));
        Graph graph = store.snapshot().union();
        RecordDescription record = RecordDescription.of(graph, iri);
        if (record.isEmpty()) {
            throw new Refusal(ErrorCode.NOT_FOUND, "There is no record at this address.");
        }
        byte[] content =
                mediaType.equals(MediaTypes.TURTLE) ? turtle(graph, iri) : html(graph, record);
        ctx.header("Cache-Control", "no-cache");
        EntityTag.send(ctx, MediaTypes.contentType(mediaType), content, EntityTag.of(content));
    }

    private static String mediaType(String local, Context ctx) {
        if (local.endsWith(".ttl")) return MediaTypes.TURTLE;
        if (local.endsWith(".html")) return MediaTypes.HTML;
        return AcceptHeader.of(ctx.req())
                .best(OFFERS)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        ErrorCode.NOT_ACCEPTABLE,
                                        "Records are served as "
                                                + String.join(" or ", OFFERS)
                                                + "."));
    }

    private static String withoutSuffix(String local) {
        if (local.endsWith(".ttl")) return local.substring(0, local.length() - 4);
        return local.endsWith(".html") ? local.substring(0, local.length() - 5) : local;
    }

    private byte[] html(Graph graph, RecordDescription record) {
        return new RecordPage(settings, new NodeLabels(graph))
                .html(record)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The statements in the order given, so that the same statements are the same bytes. */
    private static byte[] turtle(Graph graph, String iri) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
        writer.start();
        Prefixes.ALL.forEach(writer::prefix);
        for (Triple triple : RecordDescription.document(graph, iri)) writer.triple(triple);
        writer.finish();
        return out.toByteArray();
    }
}
