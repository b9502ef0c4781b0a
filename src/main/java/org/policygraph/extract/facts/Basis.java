package org.policygraph.extract.facts;

/**
 * On what a link from a measure to a group or department rests, strongest first. A commitment is
 * stated or implied.
 */
public enum Basis {
    /** The measure's own characters name it; for a department, as the one who acts. */
    STATED,
    /** A person decided it, with a reference. */
    CURATED,
    /** A term in the text entails it. */
    IMPLIED,
    /** No body is named; the department's field of work covers a term of the measure. */
    REMIT
}
