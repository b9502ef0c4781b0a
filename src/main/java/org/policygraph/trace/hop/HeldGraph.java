package org.policygraph.trace.hop;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;
import org.policygraph.trace.cite.Work.Change;

import java.util.List;

/** What a trace reads: statements, and held texts by their IRIs. */
public interface HeldGraph {
    /** The value of a property; of several always the same one; null for none. */
    @Nullable Node value(Node subject, Node property);

    /** All values of a property, in no order. */
    List<Node> values(Node subject, Node property);

    /** The subjects that have this value of the property, in no order. */
    List<Node> subjects(Node property, Node value);

    /**
     * The span that an IRI names (RFC 5147); null if its text is not held or ends before it, or if
     * the IRI names no span.
     */
    @Nullable TextSpan span(Node iri);

    /** The held text of this IRI; null if it is not held. */
    @Nullable HeldText text(Node iri);

    /** The other held documents that end or amend a document; none where none is held. */
    List<Change> changes(Node document);

    /**
     * Other documents of a document's title of which the official text is held, where its own is
     * not.
     */
    List<Node> originalsElsewhere(Node document);

    /**
     * Whether the wording that a citation's marker follows is too unlike the held paragraph to be
     * made from it ({@link org.policygraph.trace.FidelityCheck}); false where either is not held.
     */
    boolean isUnlike(Node citation);
}
