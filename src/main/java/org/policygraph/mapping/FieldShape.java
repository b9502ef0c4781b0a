package org.policygraph.mapping;

/**
 * What a field answers, whatever it lives in.
 *
 * @param name the field
 * @param type the type of one value: for a connection, that of its nodes
 * @param kind whether that is a scalar, an enum or an object type
 * @param plurality one value, a list or a connection
 * @param required whether the schema forbids null
 * @param assumedSize how long a list is assumed to be when the cost of a query is estimated
 */
public record FieldShape(
        String name,
        String type,
        Kind kind,
        Plurality plurality,
        boolean required,
        int assumedSize) {
    /** The assumed length of a list that says nothing of it. */
    public static final int USUAL_SIZE = 4;

    /** Kinds of value. */
    public enum Kind {
        /** Int, String, DateTime and the like. */
        SCALAR,
        /** An enum; in RDF the local name of an IRI. */
        ENUM,
        /** An object type, interface or union. */
        RECORD
    }

    /** How many values a field answers. */
    public enum Plurality {
        /** One, or null. */
        ONE,
        /** All, in a list. */
        LIST,
        /** A page of a Relay connection. */
        CONNECTION
    }

    /** Whether the values are records. */
    public boolean isRecord() {
        return kind == Kind.RECORD;
    }

    /** How the schema language writes it, for messages. */
    public String written() {
        return switch (plurality) {
            case ONE -> type;
            case LIST -> "[" + type + "]";
            case CONNECTION -> type + "Connection";
        };
    }
}
