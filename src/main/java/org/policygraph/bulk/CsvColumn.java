package org.policygraph.bulk;

import com.fasterxml.jackson.databind.JsonNode;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.jspecify.annotations.Nullable;
import org.policygraph.trace.cite.Work.Change;
import org.policygraph.trace.cite.Work.Effect;
import org.policygraph.vocab.Pol;
import org.policygraph.vocab.Prefixes;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A column of a table. A row is a statement: a record, a property of it, and one of its values. The
 * source of a cell is written as {@code $record}, {@code $property}, {@code $value} or {@code
 * $language}, or as a path of properties from the record or the value on, with the language of the
 * label that is meant: {@code $record/pol:theme/skos:prefLabel@zh}; of a span, {@code #start} or
 * {@code #end} is what its IRI says of its place (RFC 5147); of a document, {@code !status}, {@code
 * !repealed_by}, {@code !repealed_from} and {@code !amended_by} are what became of it, as other
 * held documents say, and {@code !stated_end_passed} whether its own stated end has passed: {@code
 * $record/pol:document!status}.
 *
 * @param name its header, {@code [a-z][a-z0-9_]*}
 * @param isText whether its cells are any characters, and not a notation of their own
 * @param cell finds a cell
 */
record CsvColumn(String name, boolean isText, Cell cell) {
    /** Finds the cell of a row; null where there is nothing to say. */
    interface Cell {
        @Nullable String of(CsvSource source, Triple row);
    }

    /** Reads a column of {@code tableSchema}. */
    static CsvColumn of(JsonNode column) {
        return new CsvColumn(
                column.required("name").asText(),
                column.required("datatype").asText().equals("string"),
                cell(column.required("cell").asText()));
    }

    private static Cell cell(String source) {
        return switch (source) {
            case "$record" -> (_, row) -> row.getSubject().getURI();
            case "$property" -> (_, row) -> row.getPredicate().getLocalName();
            case "$value" -> (_, row) -> text(row.getObject());
            case "$language" -> (_, row) -> row.getObject().getLiteralLanguage();
            default -> source.contains("!") ? change(source) : place(source);
        };
    }

    private static Cell change(String source) {
        String[] parts = source.split("!", 2);
        Cell document = path(parts[0]);
        return (from, row) -> {
            Node changed = NodeFactory.createURI(Objects.requireNonNull(document.of(from, row)));
            List<Change> changes = from.references().changes(changed);
            return switch (parts[1]) {
                case "status" -> from.references().status(changed);
                case "repealed_by" -> listed(changes, Effect.REPEALS, Change::iri);
                case "repealed_from" -> listed(changes, Effect.REPEALS, Change::from);
                case "stated_end_passed" -> passed(from.references().statedEndPassed(changed));
                case "amended_by" -> listed(changes, Effect.AMENDS, Change::iri);
                default -> throw new IllegalArgumentException(source + " is no source of a cell");
            };
        };
    }

    private static @Nullable String passed(@Nullable Boolean hasPassed) {
        return hasPassed == null ? null : hasPassed.toString();
    }

    /** Values divided by blanks, as the description says; null for none. */
    private static @Nullable String listed(
            List<Change> changes, Effect effect, Function<Change, @Nullable String> value) {
        List<String> values =
                changes.stream()
                        .filter(each -> each.effect() == effect)
                        .map(value)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return values.isEmpty() ? null : String.join(" ", values);
    }

    private static Cell place(String source) {
        int fragment = source.indexOf('#');
        if (fragment < 0) return path(source);
        Cell span = path(source.substring(0, fragment));
        boolean isStart = source.endsWith("#start");
        return (from, row) -> {
            String iri = span.of(from, row);
            if (iri == null) return null;
            int comma = iri.lastIndexOf(',');
            return isStart
                    ? iri.substring(iri.lastIndexOf('=') + 1, comma)
                    : iri.substring(comma + 1);
        };
    }

    private static Cell path(String source) {
        String[] labelled = source.split("@", 2);
        String[] steps = labelled[0].split("/", -1);
        String language = labelled.length == 2 ? labelled[1] : null;
        Function<Triple, Node> start =
                switch (steps[0]) {
                    case "$record" -> Triple::getSubject;
                    case "$value" -> Triple::getObject;
                    default ->
                            throw new IllegalArgumentException(source + " is no source of a cell");
                };
        List<Node> properties = Arrays.stream(steps).skip(1).map(CsvColumn::term).toList();
        return (from, row) -> {
            Stream<Node> ends = ends(from.union(), start.apply(row), properties);
            return only(language == null ? ends : ends.filter(end -> isIn(language, end)), row);
        };
    }

    /** The term of a name with a prefix, as {@code pol:Measure}. */
    static Node term(String name) {
        String[] parts = name.split(":", 2);
        return NodeFactory.createURI(
                Objects.requireNonNull(Prefixes.ALL.get(parts[0]), name) + parts[1]);
    }

    private static boolean isIn(String language, Node label) {
        return label.isLiteral() && label.getLiteralLanguage().equals(language);
    }

    private static Stream<Node> ends(Graph graph, Node start, List<Node> path) {
        Stream<Node> reached = Stream.of(start);
        for (Node property : path) {
            reached = reached.flatMap(node -> G.listSP(graph, node, property).stream());
        }
        return reached;
    }

    /** A second value would be lost without a word: there is a table for what may have several. */
    private static @Nullable String only(Stream<Node> found, Triple row) {
        List<String> texts = found.map(CsvColumn::text).distinct().limit(2).toList();
        if (texts.size() > 1) {
            throw new IllegalStateException("several values for one cell of " + row.getSubject());
        }
        return texts.isEmpty() ? null : texts.getFirst();
    }

    /** Values that the own ontology names, such as STATED, by their names; else the IRI. */
    private static String text(Node node) {
        if (node.isLiteral()) return node.getLiteralLexicalForm();
        String iri = node.getURI();
        return iri.startsWith(Pol.NS) ? iri.substring(Pol.NS.length()) : iri;
    }
}
