package org.policygraph.http.exchange;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.policygraph.rdf.format.GraphFormat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One of the forms in which a description is served: a page, or RDF in one of its formats.
 *
 * @param mediaType what it is sent as
 * @param format the format of RDF; null for the page
 * @param suffix the end of its address, with the dot; null where it has no address of its own
 */
public record DescriptionFormat(
        String mediaType, @Nullable GraphFormat format, @Nullable String suffix) {
    static final DescriptionFormat PAGE = new DescriptionFormat(MediaTypes.HTML, null, ".html");

    /** Each format under its own name, the page first. */
    private static final List<DescriptionFormat> NAMED = named();

    /**
     * The same under names that clients ask for as well: JSON, of which JSON-LD is a kind; N3, of
     * which Turtle is a part; XML; and what N-Triples was called in 2004.
     */
    private static final List<DescriptionFormat> ALL =
            Stream.concat(
                            NAMED.stream(),
                            Stream.of(
                                    new DescriptionFormat(
                                            MediaTypes.JSON, GraphFormat.JSONLD, ".json"),
                                    new DescriptionFormat("text/n3", GraphFormat.TURTLE, null),
                                    new DescriptionFormat(
                                            "application/xml", GraphFormat.RDFXML, null),
                                    new DescriptionFormat(
                                            MediaTypes.PLAIN, GraphFormat.NTRIPLES, null)))
                    .toList();

    private static List<DescriptionFormat> named() {
        return Stream.concat(
                        Stream.of(PAGE),
                        Stream.of(GraphFormat.values())
                                .map(
                                        f ->
                                                new DescriptionFormat(
                                                        f.mediaType(), f, "." + f.suffix())))
                .toList();
    }

    /**
     * What a request asks for, by the suffix of its path, else by Accept.
     *
     * @throws HttpError if nothing acceptable is served
     */
    public static DescriptionFormat wanted(String path, Context ctx) {
        ctx.header("Vary", "Accept");
        return bySuffix(path)
                .or(() -> among(AcceptHeader.of(ctx.req())))
                .orElseThrow(
                        () ->
                                new HttpError(
                                        HttpErrorCode.NOT_ACCEPTABLE,
                                        "This address is served as "
                                                + String.join(", ", mediaTypes())
                                                + "."));
    }

    /** The best of all for a client; the page where it has no preference. */
    static Optional<DescriptionFormat> among(AcceptHeader accept) {
        return accept.best(mediaTypes())
                .flatMap(best -> ALL.stream().filter(r -> r.mediaType().equals(best)).findFirst());
    }

    public static Optional<DescriptionFormat> bySuffix(String path) {
        return ALL.stream()
                .filter(each -> each.suffix != null && path.endsWith(each.suffix))
                .findFirst();
    }

    /** Those that have an address of their own. */
    public static List<DescriptionFormat> withSuffix() {
        return ALL.stream().filter(each -> each.suffix != null).toList();
    }

    /** The path without a suffix that names a format. */
    public static String withoutSuffix(String path) {
        String suffix = bySuffix(path).map(DescriptionFormat::suffix).orElse("");
        return path.substring(0, path.length() - suffix.length());
    }

    /** Says at which addresses the same is to be had in the other forms (RFC 8288). */
    public void linkOthers(Context ctx, String address) {
        for (DescriptionFormat other : NAMED) {
            if (Objects.equals(other.format, format)) continue;
            WebLink.add(ctx, address + other.suffix(), "alternate", other.mediaType());
        }
    }

    /** What a description is served as, the page first. */
    public static List<String> mediaTypes() {
        return ALL.stream().map(DescriptionFormat::mediaType).toList();
    }
}
