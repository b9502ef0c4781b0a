package org.policygraph.http.page;

import org.policygraph.http.html.Asset;
import org.policygraph.http.html.Html;
import org.policygraph.text.Sha256;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The modules and styles of the page at the root. Their folder is named by the hash of them all, so
 * that a browser may keep them for ever and never mixes two versions: modules import each other by
 * relative addresses.
 */
final class PageFiles {
    private static final String PLACE = "/org/policygraph/http/assets/page/";

    /** What the first view needs; fetched side by side with the module that starts the page. */
    private static final List<String> AT_ONCE =
            List.of(
                    "main.js",
                    "api.js",
                    "behind.js",
                    "chain.js",
                    "changes.js",
                    "check.js",
                    "cite.js",
                    "commitment.js",
                    "copy.js",
                    "digest.js",
                    "documents.js",
                    "dom.js",
                    "fragments.js",
                    "home.js",
                    "links.js",
                    "pages.js",
                    "read.js",
                    "state.js",
                    "suggest.js",
                    "switches.js",
                    "trace.js",
                    "tree.js",
                    "words.js");

    private static final List<String> LATER =
            List.of(
                    "page.css",
                    "article.js",
                    "commitments.js",
                    "coverage.js",
                    "drawing.js",
                    "facets.js",
                    "filter.js",
                    "find.js",
                    "graph.js",
                    "held.js",
                    "neighbours.js",
                    "timeline.js",
                    "understand.js");

    private final Map<String, Asset> files = new LinkedHashMap<>();
    private final String folder;

    PageFiles(String cacheControl) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (List<String> names : List.of(AT_ONCE, LATER)) {
            for (String name : names) {
                Asset file = Asset.load(PLACE + name, cacheControl);
                files.put(name, file);
                all.writeBytes(file.content());
            }
        }
        folder = "page-" + Sha256.of(all.toByteArray()).substring(0, 12);
    }

    /** The folder under the assets. */
    String folder() {
        return folder;
    }

    /** Every file by its name under the assets. */
    void forEach(BiConsumer<String, Asset> action) {
        files.forEach((name, file) -> action.accept(folder + "/" + name, file));
    }

    /** The links that make a browser fetch at once what the modules would ask for one by one. */
    String preloads(String assets) {
        StringBuilder out = new StringBuilder();
        for (String name : AT_ONCE) {
            out.append("<link rel=\"modulepreload\" href=\"")
                    .append(Html.escape(assets + folder + "/" + name))
                    .append("\">\n");
        }
        return out.toString();
    }
}
