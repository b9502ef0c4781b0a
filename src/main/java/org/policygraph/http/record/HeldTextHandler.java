package org.policygraph.http.record;

import io.javalin.http.Context;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.jspecify.annotations.Nullable;
import org.policygraph.http.endpoint.Endpoint;
import org.policygraph.http.endpoint.Operation;
import org.policygraph.http.endpoint.Parameter;
import org.policygraph.http.endpoint.Tag;
import org.policygraph.http.exchange.AcceptHeader;
import org.policygraph.http.exchange.DescriptionFormat;
import org.policygraph.http.exchange.EntityTag;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.exchange.PercentDecoder;
import org.policygraph.http.exchange.QueryString;
import org.policygraph.http.html.RecordLinks;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;
import org.policygraph.vocab.Pol;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Held texts, at addresses that hold their hash: as {@code text/plain} their very characters, and
 * with {@code ?char=start,end} a span alone, or marked on the page by the server, so that it works
 * without scripts and shows in previews. Whatever else such an address has is left to the {@link
 * RecordHandler}.
 *
 * <p>As plain text a text is sent in UTF-8 as it was decoded when it was taken in: of the file, a
 * byte-order mark is missing, and CRLF has become LF; so its SHA-256 is that of which the address
 * holds the beginning, and {@code textSha256} the whole.
 */
public final class HeldTextHandler {
    private static final String SUFFIX = ".txt";
    private static final String PAGE_SUFFIX = ".html";

    private static final List<String> OFFERS =
            Stream.concat(DescriptionFormat.mediaTypes().stream(), Stream.of(MediaTypes.PLAIN))
                    .toList();

    private final RecordLinks links;
    private final RecordHandler records;
    private final RemovedRecords removed;

    public HeldTextHandler(ServerSettings settings, RecordHandler records, RemovedRecords removed) {
        this.links = new RecordLinks(settings);
        this.records = records;
        this.removed = removed;
    }

    /** All texts are one endpoint. */
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.at(Paths.HELD_TEXTS)
                        .get(
                                this::get,
                                Operation.named(
                                                "heldText",
                                                Tag.LINKED_DATA,
                                                "A held text, or a span of it: a permalink of characters")
                                        .takes(
                                                Parameter.path(
                                                        "document",
                                                        "Short id of the document",
                                                        "minsheng-2025"),
                                                Parameter.path(
                                                        "hash",
                                                        "The first 12 digits of the text's SHA-256; .txt after them asks for the plain text",
                                                        "190fda44b5ca"))
                                        .takes(SpanRequest.parameters())
                                        .answers(
                                                "The text, its page, or what the graph says of it",
                                                OFFERS)
                                        .with("ETag")
                                        .refuses(
                                                HttpErrorCode.BAD_REQUEST,
                                                HttpErrorCode.NOT_FOUND,
                                                HttpErrorCode.NOT_ACCEPTABLE)
                                        .example(
                                                "/id/minsheng-2025/text/190fda44b5ca.txt?char=1188,1234")
                                        .example(
                                                "/id/minsheng-2025/text/190fda44b5ca?char=9999,99999",
                                                400)
                                        .example("/id/minsheng-2025/text/000000000000.txt", 404))
                        .documented(
                                "a held text: a page, on which `#char=start,end` or `?char=start,end` is marked; its exact characters, or those of `?char=…` alone, by `Accept: text/plain` or `.txt`"));
    }

    /**
     * Sends a text or a span of it.
     *
     * @throws HttpError if there is none, or the span does not lie in it
     */
    private void get(Context ctx) {
        String local =
                PercentDecoder.path(ctx.req().getRequestURI().substring(Paths.RECORDS.length()));
        String mediaType = mediaType(local, ctx);
        String iri = links.iri(withoutSuffix(local));
        Graph before = before(iri);
        HeldText text = records.read(before, graph -> text(graph, iri)).orElse(null);
        if (text == null && local.endsWith(SUFFIX)) {
            throw new HttpError(HttpErrorCode.NOT_FOUND, "There is no held text at this address.");
        }
        TextSpan span = text == null ? null : asked(ctx, text);
        if (text != null && mediaType.equals(MediaTypes.PLAIN)) {
            plain(ctx, span == null ? text.text() : span.text());
        } else if (span != null && mediaType.equals(MediaTypes.HTML)) {
            page(ctx, before, iri, span);
        } else {
            records.get(ctx, before);
        }
    }

    /**
     * A text that is held no more is still there for the permalinks that lead into it: the graph
     * that has it, with an index; null for a text that is current, or was never held.
     */
    private @Nullable Graph before(String iri) {
        if (records.read(null, graph -> text(graph, iri)).isPresent()) return null;
        return removed.find(iri)
                .map(seen -> indexed(seen.graph()))
                .filter(before -> text(before, iri).isPresent())
                .orElse(null);
    }

    private static Graph indexed(Graph graph) {
        Graph indexed = new GraphMemFast();
        GraphUtil.addInto(indexed, graph);
        return indexed;
    }

    /** What is asked for; empty if it is for others to say what that is. */
    private static String mediaType(String local, Context ctx) {
        if (local.endsWith(SUFFIX)) return MediaTypes.PLAIN;
        if (local.endsWith(PAGE_SUFFIX)) return MediaTypes.HTML;
        boolean otherSuffix = local.lastIndexOf('.') > local.lastIndexOf('/');
        return otherSuffix ? "" : AcceptHeader.of(ctx.req()).best(OFFERS).orElse("");
    }

    private static String withoutSuffix(String local) {
        int suffix = local.lastIndexOf('.');
        return suffix > local.lastIndexOf('/') ? local.substring(0, suffix) : local;
    }

    private static Optional<HeldText> text(Graph graph, String iri) {
        return graph.find(NodeFactory.createURI(iri), Pol.heldText, Node.ANY)
                .nextOptional()
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(literal -> new HeldText(literal.getLiteralLexicalForm()));
    }

    private static @Nullable TextSpan asked(Context ctx, HeldText text) {
        return SpanRequest.of(QueryString.parse(ctx.req().getQueryString()), text);
    }

    private static void plain(Context ctx, String characters) {
        ctx.header("Vary", "Accept");
        EntityTag.sendWithDigest(
                ctx,
                MediaTypes.contentType(MediaTypes.PLAIN),
                characters.getBytes(StandardCharsets.UTF_8));
    }

    private void page(Context ctx, @Nullable Graph before, String iri, TextSpan span) {
        String page =
                records.read(
                        before,
                        graph -> records.page(graph).html(RecordDescription.of(graph, iri), span));
        send(ctx, MediaTypes.HTML, page.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(Context ctx, String mediaType, byte[] content) {
        ctx.header("Vary", "Accept");
        EntityTag.send(ctx, mediaType, content);
    }
}
