package org.policygraph.http.record;

import io.javalin.http.Context;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.jspecify.annotations.Nullable;
import org.policygraph.http.endpoint.Descriptions;
import org.policygraph.http.endpoint.Endpoint;
import org.policygraph.http.endpoint.Operation;
import org.policygraph.http.endpoint.Parameter;
import org.policygraph.http.endpoint.Tag;
import org.policygraph.http.exchange.DescriptionFormat;
import org.policygraph.http.exchange.EntityTag;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.exchange.PercentDecoder;
import org.policygraph.http.exchange.WebLink;
import org.policygraph.http.html.NodeLabels;
import org.policygraph.http.html.RecordLinks;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.rdf.format.GraphFormat;
import org.policygraph.store.GraphStore;
import org.policygraph.store.ResourceDescription;
import org.policygraph.text.Messages;
import org.policygraph.trace.document.DocumentReferences;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Linked data: each IRI under the base opens as a page or as RDF, by Accept or by suffix. There is
 * no Last-Modified: nothing in the graph depends on a clock, and the tag says what has changed.
 */
public final class RecordHandler {
    private final ServerSettings settings;
    private final RecordLinks links;
    private final GraphStore store;
    private final RemovedRecords removed;
    private final Supplier<DocumentReferences> references;

    /**
     * @param references what the documents are to one another that the store holds now
     */
    public RecordHandler(
            ServerSettings settings,
            GraphStore store,
            RemovedRecords removed,
            Supplier<DocumentReferences> references) {
        this.settings = settings;
        this.links = new RecordLinks(settings);
        this.store = store;
        this.removed = removed;
        this.references = references;
    }

    /** All records are one endpoint. */
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.at(Paths.RECORDS + "<local>")
                        .get(
                                this::get,
                                Descriptions.answers(
                                                Operation.named(
                                                        "record",
                                                        Tag.LINKED_DATA,
                                                        "A record by its IRI: what follows the base of the IRIs, slashes as they are; the format by Accept or by a suffix. TriG and N-Quads hold its statements as one default graph; which named graph holds each is in /dump.nq"))
                                        .takes(
                                                Parameter.path(
                                                        "local",
                                                        "The end of the IRI",
                                                        "minsheng-2025/measure/5.2"))
                                        .refuses(HttpErrorCode.NOT_FOUND)
                                        .example(
                                                "/id/minsheng-2025/measure/5.2", 200, "text/turtle")
                                        .example("/id/group/migrant-workers.jsonld")
                                        .example("/id/nothing", 404)
                                        .example("/id/minsheng-2025", 406, "image/png"))
                        .documented(
                                "every record at its own address: a page, Turtle, JSON-LD 1.1, N-Triples, RDF/XML, TriG or N-Quads, by `Accept` or suffix (`.ttl`, `.jsonld`, `.json`, `.nt`, `.rdf`, `.trig`, `.nq`). A record is described as all graphs together say it, in TriG and N-Quads too: as one default graph. Which named graph holds a statement is in `/dump.nq`, and in SPARQL by `GRAPH`"));
    }

    /**
     * Describes one resource.
     *
     * @throws HttpError if the graph says nothing of it, or the format is not served
     */
    private void get(Context ctx) {
        get(ctx, null);
    }

    /** The same as another graph describes it as well; null for none. */
    void get(Context ctx, @Nullable Graph before) {
        String local =
                PercentDecoder.path(ctx.req().getRequestURI().substring(Paths.RECORDS.length()));
        DescriptionFormat wanted = DescriptionFormat.wanted(local, ctx);
        String iri = links.iri(DescriptionFormat.withoutSuffix(local));
        byte[] content =
                read(before, graph -> content(graph, iri, wanted.format()))
                        .orElseThrow(() -> missing(iri));
        linkAround(ctx, wanted, iri);
        EntityTag.send(ctx, wanted.mediaType(), content);
    }

    /**
     * Works something out from what is current.
     *
     * @param before a graph to be read with it; null for none
     */
    <T> T read(@Nullable Graph before, Function<Graph, T> work) {
        Graph now = store.snapshot().union();
        return work.apply(before == null ? now : new Union(now, before));
    }

    /** A page, or RDF in a format; empty if the graph says nothing of the record. */
    private Optional<byte[]> content(Graph graph, String iri, @Nullable GraphFormat format) {
        RecordDescription record = RecordDescription.of(graph, iri);
        if (record.isEmpty()) return Optional.empty();
        return Optional.of(
                format == null
                        ? html(graph, record)
                        : format.write(ResourceDescription.of(graph, iri)));
    }

    private HttpError missing(String iri) {
        return removed.find(iri)
                .map(
                        seen ->
                                new HttpError(
                                        HttpErrorCode.GONE,
                                        Messages.format(
                                                "The record at this address was removed on %s by the dataset version %s.",
                                                seen.until().time(), seen.until().id())))
                .orElseGet(
                        () ->
                                new HttpError(
                                        HttpErrorCode.NOT_FOUND,
                                        "There is no record at this address."));
    }

    private void linkAround(Context ctx, DescriptionFormat sent, String iri) {
        String address = links.address(iri);
        if (address != null) sent.linkOthers(ctx, address);
        WebLink.add(ctx, settings.publicUrl() + Paths.ONTOLOGY, "describedby");
    }

    private byte[] html(Graph graph, RecordDescription record) {
        return page(graph).html(record).getBytes(StandardCharsets.UTF_8);
    }

    /** What makes the page of a record of a graph. */
    RecordPage page(Graph graph) {
        return new RecordPage(settings, new NodeLabels(graph), references.get());
    }
}
