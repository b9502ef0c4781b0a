package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

import java.util.List;
import java.util.function.Supplier;

/** A record as one request meets it: what it says is read when first asked, and once. */
public final class Entity {
    private final Node node;
    private final Reading reading;
    private @Nullable Statements statements;
    private @Nullable TextSpan span;

    Entity(Node node, Reading reading) {
        this.node = node;
        this.reading = reading;
    }

    public Node node() {
        return node;
    }

    public Reading reading() {
        return reading;
    }

    /** The IRI. */
    public String iri() {
        return node.getURI();
    }

    private Statements statements() {
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

    /** Something that is worked out from what it says; see {@link Statements#derived}. */
    public <T> T derived(Object key, Supplier<T> value) {
        return statements().derived(key, value);
    }

    /** Whether it is a record of this type. */
    public boolean is(RecordType type) {
        return type.isSpan() ? span() != null : statements().has(Terms.TYPE, type.classNode());
    }

    /** The span that it is; null if it is none, or its text is not held. */
    public @Nullable TextSpan span() {
        if (span == null) span = Spans.find(reading.view(), node);
        return span;
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
