package org.policygraph.http.page;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.endpoint.Endpoint;
import org.policygraph.http.endpoint.Operation;
import org.policygraph.http.endpoint.Parameter;
import org.policygraph.http.endpoint.Tag;
import org.policygraph.http.exchange.EntityTag;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.html.Asset;
import org.policygraph.http.html.Webjar;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Scripts and style sheets. Only the files listed here are served, whatever the class path has. */
public final class AssetHandler {
    private static final String OWN = "/org/policygraph/http/assets/";
    private static final Webjar GRAPHIQL = Webjar.of("graphiql");
    private static final Webjar REACT = Webjar.of("react");
    private static final Webjar REACT_DOM = Webjar.of("react-dom");
    private static final Webjar CYTOSCAPE = Webjar.of("cytoscape");

    private static final List<String> OWN_FILES =
            List.of("site.css", "sparql.css", "icon.svg", "span.js", "graphiql.css", "graphiql.js");

    /** For files whose path names their version. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** For files that change with the server: ask again, and be told 304. */
    private static final String ASK_AGAIN = "public, no-cache";

    /** Of others, by their names: large, and read when somebody first asks for them. */
    private static final Map<String, String> LIBRARIES =
            Map.of(
                    GRAPHIQL.folder() + "/graphiql.min.js",
                    GRAPHIQL.resource("graphiql.min.js"),
                    GRAPHIQL.folder() + "/graphiql.min.css",
                    GRAPHIQL.resource("graphiql.min.css"),
                    REACT.folder() + "/react.js",
                    REACT.resource("umd/react.production.min.js"),
                    REACT_DOM.folder() + "/react-dom.js",
                    REACT_DOM.resource("umd/react-dom.production.min.js"),
                    CYTOSCAPE.folder() + "/cytoscape.js",
                    CYTOSCAPE.resource("dist/cytoscape.esm.min.mjs"));

    private final Map<String, Asset> assets = new ConcurrentHashMap<>();

    private final PageFiles page = new PageFiles(FOR_EVER);

    public AssetHandler() {
        for (String name : OWN_FILES) {
            assets.put(name, Asset.load(OWN + name, ASK_AGAIN));
        }
        page.forEach(assets::put);
    }

    /** A page with the folders of the libraries that it names, {@code {{react}}} and so on. */
    static String withFolders(String page) {
        String named = page;
        for (Webjar each : List.of(GRAPHIQL, REACT, REACT_DOM, CYTOSCAPE)) {
            named = named.replace("{{" + each.name() + "}}", each.folder());
        }
        return named;
    }

    private @Nullable Asset asset(String name) {
        String library = LIBRARIES.get(name);
        return library == null
                ? assets.get(name)
                : assets.computeIfAbsent(name, _ -> Asset.load(library, FOR_EVER));
    }

    /** The files of the page at the root. */
    public PageFiles page() {
        return page;
    }

    /** All files are one endpoint. */
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.at(Paths.ASSETS + "<file>")
                        .get(
                                this::get,
                                Operation.named("asset", Tag.PAGES, "A file that the pages need")
                                        .takes(Parameter.path("file", "Its name", "site.css"))
                                        .answers(
                                                "The file",
                                                "text/css",
                                                "text/javascript",
                                                "image/svg+xml")
                                        .with("ETag")
                                        .refuses(HttpErrorCode.NOT_FOUND)
                                        .example("/assets/site.css")
                                        .example("/assets/none.css", 404))
                        .in(Endpoint.Lane.OPEN)
                        .variant());
    }

    /** Sends a file by its exact name. */
    private void get(Context ctx) {
        String name = ctx.req().getRequestURI().substring(Paths.ASSETS.length());
        Asset asset = asset(name);
        if (asset == null) throw new HttpError(HttpErrorCode.NOT_FOUND, "There is no such file.");
        ctx.header("Cache-Control", asset.cacheControl());
        EntityTag.send(ctx, asset.contentType(), asset.content(), asset.etag(), asset::packed);
    }
}
