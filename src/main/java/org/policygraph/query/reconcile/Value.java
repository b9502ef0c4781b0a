package org.policygraph.query.reconcile;

/** A value of a property: another record, or a literal. */
public sealed interface Value permits TypedEntity, Value.Text, Value.Whole {
    /** Some characters, an address among them. */
    record Text(String text) implements Value {}

    /** A whole number. */
    record Whole(long number) implements Value {}
}
