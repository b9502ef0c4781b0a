package org.policygraph.query.reconcile;

/** A value of a property: another record, or a literal. */
public sealed interface PropertyValue permits TypedEntity, PropertyValue.Text, PropertyValue.Whole {
    /** Some characters, an address among them. */
    record Text(String text) implements PropertyValue {}

    /** A whole number. */
    record Whole(long number) implements PropertyValue {}
}
