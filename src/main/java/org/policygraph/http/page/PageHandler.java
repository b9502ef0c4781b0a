package org.policygraph.http.page;

import io.javalin.http.Context;

import org.policygraph.http.endpoint.Endpoint;
import org.policygraph.http.endpoint.Operation;
import org.policygraph.http.endpoint.Tag;
import org.policygraph.http.exchange.EntityTag;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.exchange.ResponseFields;
import org.policygraph.http.exchange.SecurityFields;
import org.policygraph.http.html.Footer;
import org.policygraph.http.html.Html;
import org.policygraph.http.html.NodeLabels;
import org.policygraph.http.html.PageTemplate;
import org.policygraph.http.setting.Publisher;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.query.filter.Bases;
import org.policygraph.store.GraphStore;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The pages for people that are not records. */
public final class PageHandler {
    /**
     * GraphiQL carries its fonts and the underlines of its editor inside its style sheet. Its
     * dialogs add one style element, always the same, to keep the page behind them from scrolling:
     * the hash is that element's. Scripts and requests stay with this origin.
     */
    private static final String FOR_GRAPHIQL =
            "font-src data:; img-src 'self' data:; style-src 'self'"
                    + " 'sha256-Y/huXlwoYkVyQlxwSVcCi1RCDGDCSVBzDt0hYP9qlTc='";

    private final String landing;
    private final String about;
    private final GraphStore store;
    private final StructuredData structured;
    private final byte[] graphiql;
    private final byte[] sdl;

    public PageHandler(ServerSettings settings, GraphStore store, String sdl, PageFiles files) {
        this.store = store;
        this.structured = new StructuredData(settings);
        this.landing =
                page("landing.html", settings)
                        .replace("{{page}}", files.folder())
                        .replace("{{bases}}", String.join(" ", Bases.COUNTED))
                        .replace(
                                "{{preloads}}",
                                files.preloads(settings.pathPrefix() + Paths.ASSETS));
        Maker maker = new Maker(settings.publisher());
        this.about =
                page("about.html", settings)
                        .replace("{{maker-zh}}", maker.chinese())
                        .replace("{{maker-en}}", maker.english());
        this.graphiql = page("graphiql.html", settings).getBytes(StandardCharsets.UTF_8);
        this.sdl = sdl.getBytes(StandardCharsets.UTF_8);
    }

    private static String page(String name, ServerSettings settings) {
        return AssetHandler.withFolders(PageTemplate.load(name).page())
                .replace("{{prefix}}", Html.escape(settings.pathPrefix()))
                .replace("{{publicUrl}}", Html.escape(settings.publicUrl()));
    }

    /** The pages, and the schema beside the one that asks by it. */
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.at(Paths.LANDING)
                        .get(
                                this::landing,
                                page(
                                        "page",
                                        "The page for people",
                                        "The page; a data block in it describes the dataset in the words of schema.org",
                                        Paths.LANDING))
                        .sameOrigin()
                        .documented(
                                "the page for people, in Chinese and English: see [the page](journalists.md#the-page)"),
                Endpoint.at(Paths.ABOUT)
                        .get(
                                this::about,
                                page(
                                        "about",
                                        "Who made this, how sure it is, how to read it",
                                        "The page",
                                        Paths.ABOUT))
                        .sameOrigin()
                        .documented(
                                "who made this, how often it is right, how to read what is shown, what a verdict proves and what not, how to report an error"),
                Endpoint.at(Paths.GRAPHIQL)
                        .get(
                                this::graphiql,
                                page(
                                        "graphiql",
                                        "GraphQL queries in the browser",
                                        "The page",
                                        Paths.GRAPHIQL))
                        .sameOrigin()
                        .documented("GraphiQL with example queries, served from here"),
                Endpoint.at(Paths.SCHEMA)
                        .get(
                                this::schema,
                                Operation.named(
                                                "schema",
                                                Tag.QUERIES,
                                                "The GraphQL schema with its mapping to RDF")
                                        .answers("The schema language text", MediaTypes.PLAIN)
                                        .with("ETag")
                                        .example(Paths.SCHEMA)));
    }

    private static Operation page(String id, String summary, String description, String path) {
        return Operation.named(id, Tag.PAGES, summary)
                .answers(description, MediaTypes.HTML)
                .with("ETag")
                .example(path);
    }

    /** The page on which people read, find and check. */
    private void landing(Context ctx) {
        sendWithFooter(ctx, landing);
    }

    /** How to read all this. */
    private void about(Context ctx) {
        sendWithFooter(ctx, about);
    }

    private void sendWithFooter(Context ctx, String page) {
        NodeLabels labels = new NodeLabels(store.snapshot().union());
        String whole =
                page.replace("{{footer}}", Footer.html(labels))
                        .replace("{{dataset}}", structured.script(labels.version()));
        EntityTag.send(ctx, MediaTypes.HTML, whole.getBytes(StandardCharsets.UTF_8));
    }

    /** The GraphQL workbench, all of it from this origin. */
    private void graphiql(Context ctx) {
        SecurityFields.alsoAllow(FOR_GRAPHIQL, ResponseFields.of(ctx));
        EntityTag.send(ctx, MediaTypes.HTML, graphiql);
    }

    /** The schema as text: there is no registered media type for GraphQL SDL. */
    private void schema(Context ctx) {
        EntityTag.send(ctx, MediaTypes.PLAIN, sdl);
    }

    /** Who answers for what is served, as far as the operator told. */
    private record Maker(Publisher told) {
        String chinese() {
            String name = told.name() == null ? "此服务器没有写明由谁运行" : Html.isolated(told.name());
            return name + (told.contact() == null ? "，也没有写明联系方式" : "，联系：" + contact());
        }

        String english() {
            String name =
                    told.name() == null
                            ? "this server does not say who runs it"
                            : Html.isolated(told.name());
            return name
                    + (told.contact() == null
                            ? ", nor how they can be reached"
                            : ", to be reached at " + contact());
        }

        private String contact() {
            String address = Objects.requireNonNull(told.contact());
            boolean isMail = address.startsWith("mailto:");
            String shown = isMail ? address.substring("mailto:".length()) : address;
            return "<a href=\"" + Html.escape(address) + "\">" + Html.isolated(shown) + "</a>";
        }
    }
}
