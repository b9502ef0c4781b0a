package org.policygraph.http.page;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.exchange.EntityTag;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.html.Asset;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.store.GraphStore;
import org.policygraph.text.Messages;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What programs ask of a site: where its pages are, and how its plain endpoints are used. */
public final class SiteHandler {
    private static final String XML = "application/xml";
    private static final Pattern PART = Pattern.compile("[1-9][0-9]{0,4}");

    private final ServerSettings settings;
    private final GraphStore store;
    private final byte[] openApi;

    public SiteHandler(ServerSettings settings, GraphStore store) {
        this.settings = settings;
        this.store = store;
        this.openApi =
                Asset.text("/org/policygraph/http/openapi.json")
                        .replace("{{publicUrl}}", settings.publicUrl())
                        .getBytes(StandardCharsets.UTF_8);
    }

    /** The description of the endpoints that are no query language (OpenAPI 3.1). */
    public void openApi(Context ctx) {
        EntityTag.sendText(ctx, MediaTypes.JSON, openApi);
    }

    /** Which pages a robot may read: all (RFC 9309), but no queries, which are without end. */
    public void robots(Context ctx) {
        String prefix = settings.pathPrefix();
        String text =
                Messages.format(
                        "User-agent: *\nDisallow: %s%s?\nDisallow: %s%s?\nAllow: /\n\nSitemap:"
                                + " %s%s\n",
                        prefix,
                        Paths.SPARQL,
                        prefix,
                        Paths.GRAPHQL,
                        settings.publicUrl(),
                        Paths.SITEMAP);
        EntityTag.sendText(ctx, MediaTypes.PLAIN, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The map of the site. */
    public void siteMap(Context ctx) {
        sendXml(ctx, map().whole());
    }

    /**
     * A part of it.
     *
     * @throws HttpError if there is none of this number
     */
    public void siteMapPart(Context ctx) {
        String number = ctx.pathParam("part");
        String part = PART.matcher(number).matches() ? map().part(Integer.parseInt(number)) : null;
        sendXml(ctx, part);
    }

    private SiteMap map() {
        return new SiteMap(settings, store.snapshot().union());
    }

    private static void sendXml(Context ctx, @Nullable String document) {
        if (document == null) {
            throw new HttpError(HttpErrorCode.NOT_FOUND, "There is no such part of the site map.");
        }
        EntityTag.sendText(ctx, XML, document.getBytes(StandardCharsets.UTF_8));
    }
}
