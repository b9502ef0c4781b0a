package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.SpanPartField;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;

/**
 * Spans by their IRIs: that of the held text, then the fragment of RFC 5147. A span exists wherever
 * the held text does, whether or not the graph speaks of it.
 */
public final class Spans {
    private Spans() {}

    public static Node iri(Node text, TextSpan span) {
        return EngineTerms.iri(text.getURI() + "#" + span.fragment());
    }

    /** The held text that a span belongs to. */
    public static Node text(Node span) {
        String iri = span.getURI();
        return EngineTerms.iri(iri.substring(0, iri.indexOf('#')));
    }

    /**
     * The span, or null if the IRI is no span's, its text is not held, or it reaches past the end.
     */
    static @Nullable TextSpan find(GraphView view, Node node) {
        if (!node.isURI()) return null;
        String iri = node.getURI();
        int fragment = iri.indexOf('#');
        if (fragment < 1) return null;
        HeldText text = view.text(EngineTerms.iri(iri.substring(0, fragment)));
        return text == null ? null : TextSpan.named(iri.substring(fragment + 1), text);
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
