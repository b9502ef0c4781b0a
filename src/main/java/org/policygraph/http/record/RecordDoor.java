package org.policygraph.http.record;

import io.javalin.http.Context;

import org.apache.jena.graph.Graph;
import org.policygraph.http.exchange.EntityTag;
import org.policygraph.http.exchange.ErrorCode;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.exchange.PercentDecoder;
import org.policygraph.http.exchange.Refusal;
import org.policygraph.http.exchange.Representation;
import org.policygraph.http.exchange.WebLink;
import org.policygraph.http.html.NodeLabels;
import org.policygraph.http.html.RecordLinks;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.rdf.GraphFormat;
import org.policygraph.store.GraphStore;
import org.policygraph.store.ResourceDescription;

import java.nio.charset.StandardCharsets;

/**
 * Linked data: each IRI under the base opens as a page or as RDF, by Accept or by suffix. There is
 * no Last-Modified: nothing in the graph depends on a clock, and the tag says what has changed.
 */
public final class RecordDoor {
    private final ServerSettings settings;
    private final RecordLinks links;
    private final GraphStore store;
    private final RemovedRecords removed;

    public RecordDoor(ServerSettings settings, GraphStore store, RemovedRecords removed) {
        this.settings = settings;
        this.links = new RecordLinks(settings);
        this.store = store;
        this.removed = removed;
    }

    /**
     * Describes one resource.
     *
     * @throws Refusal if the graph says nothing of it, or the format is not served
     */
    public void get(Context ctx) {
        get(ctx, store.snapshot().union());
    }

    /** The same as another graph describes it. */
    public void get(Context ctx, Graph graph) {
        String local =
                PercentDecoder.path(ctx.req().getRequestURI().substring(Paths.RECORDS.length()));
        Representation wanted = Representation.wanted(local, ctx);
        String iri = links.iri(Representation.withoutSuffix(local));
        RecordDescription record = RecordDescription.of(graph, iri);
        if (record.isEmpty()) throw missing(iri);
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

    private Refusal missing(String iri) {
        return removed.find(iri)
                .map(
                        seen ->
                                new Refusal(
                                        ErrorCode.GONE,
                                        "The record at this address was removed on "
                                                + seen.until().time()
                                                + " by the dataset version "
                                                + seen.until().id()
                                                + "."))
                .orElseGet(
                        () ->
                                new Refusal(
                                        ErrorCode.NOT_FOUND,
                                        "There is no record at this address."));
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
