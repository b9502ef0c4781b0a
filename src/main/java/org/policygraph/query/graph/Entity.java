package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

import java.util.List;

/** A record as one request meets it: what it says is read when first asked, and once. */
public final class Entity {
    private static final Derivation<TextSpan> SPAN = new Derivation<>(Entity::found);

    private final Node node;
    private final RequestContext reading;
    private @Nullable Statements statements;

    /** A record of which nothing was read yet. */
    Entity(Node node, RequestContext reading) {
        this.node = node;
        this.reading = reading;
    }

    /** A record that was read. */
    Entity(Statements statements, RequestContext reading) {
        this.node = statements.subject();
        this.reading = reading;
        this.statements = statements;
    }

    public Node node() {
        return node;
    }

    public RequestContext reading() {
        return reading;
    }

    /** The IRI. */
    public String iri() {
        return node.getURI();
    }

    Statements statements() {
        Statements read = statements;
        if (read == null) {
            read = reading.statements(node);
            statements = read;
        }
        return read;
    }

    /** The value of a property; of several the first in {@link ValueOrder}; null for none. */
    public @Nullable Node value(Node property) {
        return statements().value(property);
    }

    /** All values of a property, in no order. */
    public List<Node> values(Node property) {
        return statements().values(property);
    }

    /**
     * Whether it is a record of this type. What has no address is only ever reached by a property
     * of its own, and says no class.
     */
    public boolean is(RecordType type) {
        if (type.isSpan()) return span() != null;
        return !type.mapped().addressable() || statements().has(EngineTerms.TYPE, type.classNode());
    }

    /**
     * The span that it is; null if it is none, or its text is not held. A span exists wherever its
     * text does, so the graph is not asked for statements about it.
     */
    public @Nullable TextSpan span() {
        return statements == null ? found() : SPAN.of(this);
    }

    private @Nullable TextSpan found() {
        return Spans.find(reading.view(), node);
    }

    /** The same record, whoever asks. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Entity that && node.equals(that.node);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }

    @Override
    public String toString() {
        return node.toString();
    }
}
