package org.policygraph.extract.lexicon;

/** Of whom a group consists. */
public enum GroupKind {
    /** Persons or families. */
    PEOPLE,
    /** Those who carry on a business. */
    ENTERPRISE,
    /** Organisations other than enterprises; government bodies are none. */
    ORGANISATION
}
