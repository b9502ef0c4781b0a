package org.policygraph.http;

import io.javalin.http.Context;

import org.apache.jena.graph.Graph;
import org.policygraph.rdf.GraphFormat;
import org.policygraph.store.GraphStore;
import org.policygraph.store.ResourceDescription;

import java.nio.charset.StandardCharsets;

/**
 * Linked data: each IRI under the base opens as a page or as RDF, by Accept or by suffix. There is
 * no Last-Modified: nothing in the graph depends on a clock, and the tag says what has changed.
 */
final class RecordDoor {
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
        String local =
                PercentDecoder.path(ctx.req().getRequestURI().substring(Paths.RECORDS.length()));
        Representation wanted = Representation.wanted(local, ctx);
        String iri = links.iri(Representation.withoutSuffix(local));
        Graph graph = store.snapshot().union();
        RecordDescription record = RecordDescription.of(graph, iri);
        if (record.isEmpty()) {
            throw new Refusal(ErrorCode.NOT_FOUND, "There is no record at this address.");
        }
        linkAround(ctx, wanted, iri);
        GraphFormat format = wanted.format();
        byte[] content =
                format == null
                        ? html(graph, record)
                        : format.write(ResourceDescription.of(graph, iri));
        ctx.header("Cache-Control", "no-cache");
        EntityTag.send(
                ctx, MediaTypes.contentType(wanted.mediaType()), content, EntityTag.of(content));
    }

    private void linkAround(Context ctx, Representation sent, String iri) {
        String address = links.address(iri);
        if (address != null) sent.linkOthers(ctx, address);
        WebLink.add(ctx, settings.publicUrl() + Paths.ONTOLOGY, "describedby");
    }

    private byte[] html(Graph graph, RecordDescription record) {
        return new RecordPage(settings, new NodeLabels(graph))
                .html(record)
                .getBytes(StandardCharsets.UTF_8);
    }
}
