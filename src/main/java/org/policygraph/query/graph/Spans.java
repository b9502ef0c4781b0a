package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.SpanPartField;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spans by their IRIs: that of the digest, then the fragment of RFC 5147. A span exists wherever
 * the held text does, whether or not the graph speaks of it.
 */
public final class Spans {
    private static final Pattern IRI =
            Pattern.compile("([^#]+)#char=(0|[1-9][0-9]{0,8}),(0|[1-9][0-9]{0,8})");

    private Spans() {}

    public static Node iri(Node digest, TextSpan span) {
        return Terms.iri(digest.getURI() + "#" + span.fragment());
    }

    /** The digest that a span belongs to. */
    public static Node digest(Node span) {
        String iri = span.getURI();
        return Terms.iri(iri.substring(0, iri.indexOf('#')));
    }

    /**
     * The span, or null if the IRI is no span's, its text is not held, or it reaches past the end.
     */
    public static @Nullable TextSpan find(GraphView view, Node node) {
        if (!node.isURI()) return null;
        Matcher matcher = IRI.matcher(node.getURI());
        if (!matcher.matches()) return null;
        HeldText text = view.text(Terms.iri(matcher.group(1)));
        int start = Integer.parseInt(matcher.group(2));
        int end = Integer.parseInt(matcher.group(3));
        return text == null || start > end || end > text.length() ? null : text.span(start, end);
    }

    public static Object part(TextSpan span, SpanPartField.Part part) {
        return switch (part) {
            case START -> span.start();
            case END -> span.end();
            case TEXT -> span.text();
            case PREFIX -> span.prefix();
            case SUFFIX -> span.suffix();
            case LINE -> span.line();
            case COLUMN -> span.column();
            case UTF16_START -> span.utf16Start();
            case UTF16_END -> span.utf16End();
        };
    }
}
