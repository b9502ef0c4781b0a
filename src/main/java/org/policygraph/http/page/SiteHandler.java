package org.policygraph.http.page;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.endpoint.Endpoint;
import org.policygraph.http.endpoint.Operation;
import org.policygraph.http.endpoint.Parameter;
import org.policygraph.http.endpoint.Schema;
import org.policygraph.http.endpoint.Tag;
import org.policygraph.http.exchange.EntityTag;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.store.GraphStore;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What programs ask of a site: where its pages are, and how its plain endpoints are used. */
public final class SiteHandler {
    private static final String XML = "application/xml";
    private static final Pattern PART = Pattern.compile("[1-9][0-9]{0,4}");

    private final ServerSettings settings;
    private final GraphStore store;

    public SiteHandler(ServerSettings settings, GraphStore store) {
        this.settings = settings;
        this.store = store;
    }

    /** What robots and crawlers ask for. */
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.at(Paths.SITEMAP)
                        .get(
                                this::siteMap,
                                site("sitemap", "The map of the site: all records, for crawlers")
                                        .answers("After sitemaps.org", XML)
                                        .with("ETag")
                                        .example(Paths.SITEMAP)),
                Endpoint.at(Paths.SITEMAP_PART)
                        .get(
                                this::siteMapPart,
                                site("sitemapPart", "A part of a map of more than 50,000 addresses")
                                        .takes(Parameter.path("part", "From 1", 1).of(Schema.COUNT))
                                        .answers("After sitemaps.org", XML)
                                        .with("ETag")
                                        .refuses(HttpErrorCode.NOT_FOUND)
                                        .example("/sitemap-1.xml", 404))
                        .variant(),
                Endpoint.at(Paths.ROBOTS)
                        .get(
                                this::robots,
                                site("robots", "What robots may read")
                                        .answers("After RFC 9309", MediaTypes.PLAIN)
                                        .with("ETag")
                                        .example(Paths.ROBOTS)));
    }

    private static Operation site(String id, String summary) {
        return Operation.named(id, Tag.SITE, summary);
    }

    /** Which pages a robot may read: all (RFC 9309), but no queries, which are without end. */
    private void robots(Context ctx) {
        String prefix = settings.pathPrefix();
        String text =
                "User-agent: *\nDisallow: "
                        + prefix
                        + Paths.SPARQL
                        + "?\nDisallow: "
                        + prefix
                        + Paths.GRAPHQL
                        + "?\nAllow: /\n\nSitemap: "
                        + settings.publicUrl()
                        + Paths.SITEMAP
                        + "\n";
        EntityTag.send(ctx, MediaTypes.PLAIN, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The map of the site. */
    private void siteMap(Context ctx) {
        sendXml(ctx, map().whole());
    }

    /**
     * A part of it.
     *
     * @throws HttpError if there is none of this number
     */
    private void siteMapPart(Context ctx) {
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
        EntityTag.send(ctx, XML, document.getBytes(StandardCharsets.UTF_8));
    }
}
