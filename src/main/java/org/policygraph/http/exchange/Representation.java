package org.policygraph.http.exchange;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.policygraph.rdf.GraphFormat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One of the forms in which a description is served: a page, or RDF in one of its formats.
 *
 * @param format the format of RDF; null for the page
 */
public record Representation(@Nullable GraphFormat format) {
    static final Representation PAGE = new Representation(null);

    private static final List<Representation> ALL = all();

    private static List<Representation> all() {
        List<Representation> all = new ArrayList<>(List.of(PAGE));
        for (GraphFormat format : GraphFormat.values()) all.add(new Representation(format));
        return List.copyOf(all);
    }

    /**
     * What a request asks for, by the suffix of its path, else by Accept.
     *
     * @throws Refusal if nothing acceptable is served
     */
    public static Representation wanted(String path, Context ctx) {
        ctx.header("Vary", "Accept");
        return bySuffix(path)
                .or(() -> among(AcceptHeader.of(ctx.req())))
                .orElseThrow(
                        () ->
                                new Refusal(
                                        ErrorCode.NOT_ACCEPTABLE,
                                        "This address is served as "
                                                + String.join(", ", mediaTypes())
                                                + "."));
    }

    /** The best of all for a client; the page where it has no preference. */
    static Optional<Representation> among(AcceptHeader accept) {
        return accept.best(mediaTypes())
                .flatMap(best -> ALL.stream().filter(r -> r.mediaType().equals(best)).findFirst());
    }

    public static Optional<Representation> bySuffix(String path) {
        return ALL.stream().filter(each -> path.endsWith(each.suffix())).findFirst();
    }

    /** The ends of addresses, with the dot. */
    public static Stream<String> suffixes() {
        return ALL.stream().map(Representation::suffix);
    }

    /** The path without a suffix that names a format. */
    public static String withoutSuffix(String path) {
        return bySuffix(path)
                .map(each -> path.substring(0, path.length() - each.suffix().length()))
                .orElse(path);
    }

    /** Says at which addresses the same is to be had in the other forms (RFC 8288). */
    public void linkOthers(Context ctx, String address) {
        for (Representation other : ALL) {
            if (other.equals(this)) continue;
            WebLink.add(ctx, address + other.suffix(), "alternate", other.mediaType());
        }
    }

    public String mediaType() {
        return format == null ? MediaTypes.HTML : format.mediaType();
    }

    private String suffix() {
        return format == null ? ".html" : "." + format.suffix();
    }

    /** What a description is served as, the page first. */
    public static List<String> mediaTypes() {
        return ALL.stream().map(Representation::mediaType).toList();
    }
}
