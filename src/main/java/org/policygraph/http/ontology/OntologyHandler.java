package org.policygraph.http.ontology;

import io.javalin.http.Context;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.jspecify.annotations.Nullable;
import org.policygraph.http.exchange.DescriptionFormat;
import org.policygraph.http.exchange.EntityTag;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.exchange.WebLink;
import org.policygraph.http.html.Footer;
import org.policygraph.http.html.NodeLabels;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.rdf.GraphFormat;
import org.policygraph.store.GraphStore;
import org.policygraph.store.ResourceDescription;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Ontology;
import org.policygraph.vocab.Pol;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The ontology: as a page and as RDF, with its shapes and its JSON-LD context. */
public final class OntologyHandler {
    private static final String CONTEXT = "/context.jsonld";
    private static final String SHAPES = "/shapes.ttl";

    private final ServerSettings settings;
    private final GraphStore store;
    private @Nullable Ontology ontology;

    public OntologyHandler(ServerSettings settings, GraphStore store) {
        this.settings = settings;
        this.store = store;
    }

    /** Describes all terms, as a page or as RDF. */
    public void terms(Context ctx) {
        String path = ctx.req().getRequestURI();
        DescriptionFormat wanted = DescriptionFormat.wanted(path, ctx);
        String address = settings.publicUrl() + Paths.ONTOLOGY;
        wanted.linkOthers(ctx, address);
        WebLink.add(ctx, address + SHAPES, "describedby");
        GraphFormat format = wanted.format();
        EntityTag.sendText(
                ctx,
                wanted.mediaType(),
                format == null ? page() : format.write(sorted(ontology())));
    }

    /**
     * One of the files beside it, or the ontology itself by its version.
     *
     * @throws HttpError if there is no such file
     */
    public void file(Context ctx) {
        String name = ctx.req().getRequestURI().substring(Paths.ONTOLOGY.length());
        switch (name) {
            case CONTEXT ->
                    EntityTag.sendText(
                            ctx, GraphFormat.JSONLD.mediaType(), utf8(Ontology.context()));
            case SHAPES ->
                    EntityTag.sendText(
                            ctx, GraphFormat.TURTLE.mediaType(), utf8(Ontology.shapesText()));
            default -> version(ctx, name);
        }
    }

    /** The only version that is served is the present one. */
    private void version(Context ctx, String name) {
        Node present = NodeFactory.createURI(Pol.NS.replace("#", "") + name);
        if (!ontology().terms().contains(Node.ANY, OWL.versionIRI.asNode(), present)) {
            throw new HttpError(HttpErrorCode.NOT_FOUND, "There is no such file.");
        }
        terms(ctx);
    }

    private byte[] page() {
        String footer = Footer.html(new NodeLabels(store.snapshot().union()));
        return utf8(new OntologyPage(settings, ontology()).html(footer));
    }

    /** Read for the first who asks: nothing else of the server needs it. */
    private synchronized Ontology ontology() {
        if (ontology == null) ontology = Ontology.shipped(new Iris(settings.iriBase()));
        return ontology;
    }

    private static List<Triple> sorted(Ontology ontology) {
        return ontology.terms().find().toList().stream().sorted(ResourceDescription.ORDER).toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
