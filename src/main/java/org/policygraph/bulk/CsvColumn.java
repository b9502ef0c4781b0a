package org.policygraph.bulk;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A column of a table. A row is a statement: a record, a property of it, and one of its values; a
 * cell is found on a path that begins at the record or at the value.
 *
 * @param name its header, {@code [a-z][a-z0-9_]*}
 * @param datatype what its cells hold
 * @param required whether no cell is empty
 * @param description what it says, in English
 * @param cell finds a cell
 */
record CsvColumn(String name, Datatype datatype, boolean required, String description, Cell cell) {
    /**
     * The built-in datatypes of CSVW that occur (Metadata Vocabulary for Tabular Data, §5.11.1).
     */
    enum Datatype {
        STRING("string"),
        IRI("anyURI"),
        INTEGER("integer"),
        DECIMAL("decimal"),
        BOOLEAN("boolean"),
        DURATION("duration"),
        DATE("date"),
        DATE_TIME("dateTime");

        private final String csvw;

        Datatype(String csvw) {
            this.csvw = csvw;
        }

        /** Its name in CSVW. */
        String csvw() {
            return csvw;
        }

        /** Whether its cells are any characters, and not a notation of their own. */
        boolean isText() {
            return this == STRING;
        }
    }

    /** Finds a cell. */
    private interface Cell {
        @Nullable String of(Graph graph, Triple row);
    }

    /** The IRI of the record itself. */
    static CsvColumn id(String name, String description) {
        return new CsvColumn(
                name, Datatype.IRI, true, description, (_, row) -> row.getSubject().getURI());
    }

    /** What is made of the row's own statement. */
    static CsvColumn ofRow(String name, String description, Function<Triple, String> cell) {
        return new CsvColumn(name, Datatype.STRING, true, description, (_, row) -> cell.apply(row));
    }

    /** The value of the row's own statement. */
    static CsvColumn value(String name, Datatype datatype, String description) {
        return new CsvColumn(name, datatype, true, description, (_, row) -> text(row.getObject()));
    }

    /** What stands at the end of these properties, from the record on. */
    static CsvColumn of(String name, Datatype datatype, String description, Node... path) {
        return path(name, datatype, description, Triple::getSubject, List.of(path));
    }

    /** What stands at the end of these properties, from the row's value on. */
    static CsvColumn ofValue(String name, Datatype datatype, String description, Node... path) {
        return path(name, datatype, description, Triple::getObject, List.of(path));
    }

    private static CsvColumn path(
            String name,
            Datatype datatype,
            String description,
            Function<Triple, Node> start,
            List<Node> path) {
        Cell cell = (graph, row) -> only(ends(graph, start.apply(row), path), row);
        return new CsvColumn(name, datatype, false, description, cell);
    }

    /** The label of what stands at the end of these properties, in one language. */
    static CsvColumn label(String name, String language, String description, Node... path) {
        Cell cell =
                (graph, row) ->
                        only(
                                ends(graph, row.getSubject(), List.of(path))
                                        .filter(end -> isIn(language, end)),
                                row);
        return new CsvColumn(name, Datatype.STRING, false, description, cell);
    }

    /** Where a span begins, of a column of spans: their IRIs say it (RFC 5147). */
    CsvColumn start() {
        return part(iri -> iri.substring(iri.lastIndexOf('=') + 1, iri.lastIndexOf(',')));
    }

    /** Where it ends. */
    CsvColumn end() {
        return part(iri -> iri.substring(iri.lastIndexOf(',') + 1));
    }

    private CsvColumn part(UnaryOperator<String> part) {
        Cell found =
                (graph, row) -> {
                    String text = cell.of(graph, row);
                    return text == null ? null : part.apply(text);
                };
        return new CsvColumn(name, datatype, required, description, found);
    }

    /** The same column where every row has a cell. */
    CsvColumn always() {
        return new CsvColumn(name, datatype, true, description, cell);
    }

    /** The cell of a row; null where there is nothing to say. */
    @Nullable String of(Graph graph, Triple row) {
        return cell.of(graph, row);
    }

    private static boolean isIn(String language, Node label) {
        return label.isLiteral() && label.getLiteralLanguage().equals(language);
    }

    private static Stream<Node> ends(Graph graph, Node start, List<Node> path) {
        Stream<Node> reached = Stream.of(start);
        for (Node property : path) {
            reached =
                    reached.flatMap(
                            node ->
                                    graph
                                            .find(node, property, Node.ANY)
                                            .mapWith(Triple::getObject)
                                            .toList()
                                            .stream());
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

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : CsvwTerms.shortName(node);
    }
}
