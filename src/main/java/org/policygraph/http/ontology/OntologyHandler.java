package org.policygraph.http.ontology;

import io.javalin.http.Context;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.jspecify.annotations.Nullable;
import org.policygraph.http.endpoint.Descriptions;
import org.policygraph.http.endpoint.Endpoint;
import org.policygraph.http.endpoint.Operation;
import org.policygraph.http.endpoint.Parameter;
import org.policygraph.http.endpoint.Schema;
import org.policygraph.http.endpoint.Tag;
import org.policygraph.http.exchange.DescriptionFormat;
import org.policygraph.http.exchange.EntityTag;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.exchange.WebLink;
import org.policygraph.http.html.Footer;
import org.policygraph.http.html.NodeLabels;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.rdf.format.GraphFormat;
import org.policygraph.store.GraphStore;
import org.policygraph.store.ResourceDescription;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Ontology;
import org.policygraph.vocab.Pol;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

    /** The terms in each form, and the files beside them. */
    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        endpoints.add(
                Endpoint.at(Paths.ONTOLOGY)
                        .get(
                                this::terms,
                                Descriptions.answers(
                                                named("ontology", "Classes, values and properties"))
                                        .example(Paths.ONTOLOGY, 200, "text/turtle"))
                        .documented(
                                "classes, values and properties, each with domain, range and an explanation in Chinese and English: a reference page, or RDF as of a record; shapes and JSON-LD context beside it"));
        endpoints.addAll(
                Descriptions.bySuffix(
                        Paths.ONTOLOGY,
                        "ontology",
                        Tag.LINKED_DATA,
                        this::terms,
                        Endpoint.Lane.SHARED));
        List<String> files = List.of(SHAPES.substring(1), CONTEXT.substring(1));
        endpoints.add(
                Endpoint.at(Paths.ONTOLOGY + "/<file>")
                        .get(
                                this::file,
                                named("ontologyFile", "Shapes and JSON-LD context")
                                        .takes(
                                                Parameter.path("file", "Its name", files.getLast())
                                                        .of(Schema.oneOf(files)))
                                        .answers(
                                                "The file",
                                                GraphFormat.TURTLE.mediaType(),
                                                GraphFormat.JSONLD.mediaType())
                                        .with("ETag")
                                        .refuses(HttpErrorCode.NOT_FOUND)
                                        .example(Paths.ONTOLOGY + CONTEXT)
                                        .example(Paths.ONTOLOGY + "/none.ttl", 404))
                        .variant());
        return endpoints;
    }

    private static Operation named(String id, String summary) {
        return Operation.named(id, Tag.LINKED_DATA, summary);
    }

    /** Describes all terms, as a page or as RDF. */
    private void terms(Context ctx) {
        String path = ctx.req().getRequestURI();
        DescriptionFormat wanted = DescriptionFormat.wanted(path, ctx);
        String address = settings.publicUrl() + Paths.ONTOLOGY;
        wanted.linkOthers(ctx, address);
        WebLink.add(ctx, address + SHAPES, "describedby");
        GraphFormat format = wanted.format();
        EntityTag.send(
                ctx,
                wanted.mediaType(),
                format == null ? page() : format.write(sorted(ontology())));
    }

    /**
     * One of the files beside it, or the ontology itself by its version.
     *
     * @throws HttpError if there is no such file
     */
    private void file(Context ctx) {
        String name = ctx.req().getRequestURI().substring(Paths.ONTOLOGY.length());
        switch (name) {
            case CONTEXT ->
                    EntityTag.send(ctx, GraphFormat.JSONLD.mediaType(), utf8(Ontology.context()));
            case SHAPES ->
                    EntityTag.send(
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
