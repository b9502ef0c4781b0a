package org.policygraph.http.dataset;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import org.apache.jena.graph.Node;
import org.policygraph.bulk.CompressedFile;
import org.policygraph.bulk.Counts;
import org.policygraph.bulk.Dump;
import org.policygraph.bulk.Edition;
import org.policygraph.http.endpoint.Descriptions;
import org.policygraph.http.endpoint.Endpoint;
import org.policygraph.http.endpoint.Operation;
import org.policygraph.http.endpoint.Tag;
import org.policygraph.http.exchange.DescriptionFormat;
import org.policygraph.http.exchange.EntityTag;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.html.Footer;
import org.policygraph.http.html.Html;
import org.policygraph.http.html.NodeLabels;
import org.policygraph.http.html.PageTemplate;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.rdf.format.GraphFormat;
import org.policygraph.vocab.Prefixes;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the dataset is and where to get it: as a page and as RDF. */
public final class DatasetHandler {
    private static final PageTemplate PAGE = PageTemplate.load("dataset.html");

    /** How long the description waits for what it can do without. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ServerSettings settings;
    private final GraphQlEngine engine;

    public DatasetHandler(ServerSettings settings, GraphQlEngine engine) {
        this.settings = settings;
        this.engine = engine;
    }

    /** The description in each form, and where a reader of VoID looks for it. */
    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        endpoints.add(
                Endpoint.at(Paths.DATASET)
                        .get(
                                this::get,
                                Descriptions.answers(
                                                named(
                                                        "dataset",
                                                        "What the dataset is: DCAT 3 and VoID"))
                                        .example(Paths.DATASET, 200, "text/turtle"))
                        .in(Endpoint.Lane.FILES)
                        .documented(
                                "what there is, in DCAT-AP 3 and VoID: catalogue, services, publisher, counts, files, terms of use, origin"));
        endpoints.addAll(
                Descriptions.bySuffix(
                        Paths.DATASET, "dataset", Tag.BULK, this::get, Endpoint.Lane.FILES));
        endpoints.add(
                Endpoint.at(Paths.VOID)
                        .get(
                                this::find,
                                named("wellKnownVoid", "Leads a reader of VoID to /dataset")
                                        .answers(302, "To /dataset", List.of(MediaTypes.PLAIN))
                                        .example(Paths.VOID, 302)));
        return endpoints;
    }

    private static Operation named(String id, String summary) {
        return Operation.named(id, Tag.BULK, summary);
    }

    /** Describes the dataset. */
    private void get(Context ctx) {
        DescriptionFormat wanted = DescriptionFormat.wanted(ctx.req().getRequestURI(), ctx);
        wanted.linkOthers(ctx, settings.publicUrl() + Paths.DATASET);
        Edition edition = engine.edition();
        GraphFormat format = wanted.format();
        byte[] content =
                format == null
                        ? page(edition).getBytes(StandardCharsets.UTF_8)
                        : format.write(
                                DatasetDescription.of(settings, edition, edition.files(PATIENCE)));
        EntityTag.send(ctx, wanted.mediaType(), content);
    }

    /** Sends a reader of VoID to the description. */
    private void find(Context ctx) {
        ctx.redirect(settings.publicUrl() + Paths.DATASET, HttpStatus.FOUND);
    }

    private String page(Edition edition) {
        Counts counts = edition.counts();
        NodeLabels labels = new NodeLabels(edition.graphs().union());
        String version = labels.version();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("{{prefix}}", Html.escape(settings.pathPrefix()));
        parts.put("{{publicUrl}}", Html.escape(settings.publicUrl()));
        parts.put("{{version}}", Html.escape(version.isEmpty() ? "—" : version));
        parts.put("{{triples}}", String.valueOf(counts.triples()));
        parts.put("{{inferred}}", String.valueOf(counts.inferredTriples()));
        parts.put("{{subjects}}", String.valueOf(counts.subjects()));
        parts.put("{{files}}", files(edition));
        parts.put("{{classes}}", rows(counts.classes(), counts.inferred()));
        parts.put("{{properties}}", rows(counts.properties(), counts.inferred()));
        parts.put("{{footer}}", Footer.html(labels));
        return PAGE.fill(parts);
    }

    private String files(Edition edition) {
        StringBuilder out = new StringBuilder();
        Map<Dump, CompressedFile> written = edition.files(PATIENCE);
        for (Dump dump : Dump.values()) {
            CompressedFile file = written.get(dump);
            String path = settings.pathPrefix() + "/" + dump.fileName();
            out.append("<tr><th scope=\"row\"><a href=\"")
                    .append(Html.escape(path))
                    .append("\">")
                    .append(dump.fileName())
                    .append("</a></th>");
            for (String cell :
                    List.of(
                            dump.description(),
                            file == null ? "正在生成" : String.valueOf(file.plain().byteSize()),
                            file == null ? "being written" : file.plain().sha256())) {
                out.append("<td>").append(Html.escape(cell)).append("</td>");
            }
            out.append("</tr>\n");
        }
        return out.toString();
    }

    /** What belongs to links that are only inferred is counted apart, too. */
    private static String rows(Map<Node, Long> counts, Map<Node, Long> inferred) {
        StringBuilder out = new StringBuilder();
        counts.forEach(
                (term, count) ->
                        out.append("<tr><th scope=\"row\"><code>")
                                .append(Html.escape(Prefixes.shortName(term.getURI())))
                                .append("</code></th><td>")
                                .append(count)
                                .append(apart(inferred.getOrDefault(term, 0L)))
                                .append("</td></tr>\n"));
        return out.toString();
    }

    private static String apart(long inferred) {
        return inferred == 0
                ? ""
                : "（其中推断 " + inferred + " <span lang=\"en\">of them inferred</span>）";
    }
}
