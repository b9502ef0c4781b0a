package org.policygraph.oracle;

/** Characters as a string literal, which GraphQL and SPARQL write alike. */
final class Quoted {
    private Quoted() {}

    static String of(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
