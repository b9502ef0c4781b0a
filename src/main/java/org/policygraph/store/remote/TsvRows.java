package org.policygraph.store.remote;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads answers in the form SPARQL 1.1 Query Results TSV (§4), which engines write several times as
 * fast as JSON. Nothing in it says that it ends: whoever reads it must know that all of it came.
 * What is of another form is an error, and so is a line that is cut off. The same term is the same
 * node in all rows.
 */
final class TsvRows {
    /** As much of a value as is shown, in UTF-16 units. */
    private static final int SHOWN = 60;

    private static final byte END = '\n';
    private static final byte SEPARATOR = '\t';

    /** The usual length of a row, in which one term is new. */
    private static final int ROW = 256;

    private static final char REPLACED = '\uFFFD';

    private final byte[] body;
    private final Map<String, Node> terms;

    /** Of the value before in the same column: most repeat it. */
    private Before[] before = {};

    private int at;

    /**
     * A value, and where it was read.
     *
     * @param start of its bytes
     * @param end after its bytes
     */
    private record Before(int start, int end, @Nullable Node term) {}

    private TsvRows(byte[] body) {
        this.body = body;
        this.terms = HashMap.newHashMap(body.length / ROW);
    }

    /**
     * The solutions of a SELECT; what has no value is null.
     *
     * @throws IOException if the bytes are not such an answer
     */
    static Rows rows(byte[] body) throws IOException {
        return new TsvRows(body).rows();
    }

    private Rows rows() throws IOException {
        List<String> variables = new ArrayList<>();
        String head = decoded(0, lineEnd());
        for (String cell : head.isEmpty() ? new String[0] : head.split("\t", -1)) {
            if (!cell.startsWith("?")) throw new IOException("the answer has no head");
            variables.add(cell.substring(1));
        }
        at = lineEnd() + 1;
        before = new Before[variables.size()];
        Arrays.fill(before, new Before(0, 0, null));
        List<Node[]> rows = new ArrayList<>();
        while (at < body.length) {
            try {
                rows.add(row());
            } catch (IOException e) {
                throw new IOException("row " + (rows.size() + 1) + ": " + e.getMessage(), e);
            }
        }
        return new Rows(List.copyOf(variables), rows);
    }

    private int lineEnd() throws IOException {
        for (int end = at; end < body.length; end++) if (body[end] == END) return end;
        throw cutOff();
    }

    private static IOException cutOff() {
        return new IOException("the answer ends in mid-line");
    }

    /** Where nothing is asked for but whether there is a solution, each is an empty line. */
    private @Nullable Node[] row() throws IOException {
        @Nullable Node[] row = new Node[before.length];
        for (int place = 0; place < row.length; place++) {
            int end = valueEnd(before[place]);
            boolean isLast = place == row.length - 1;
            if (isLast != (body[end] == END)) {
                throw new IOException("a row has too few or many values");
            }
            row[place] = term(place, end);
            at = end + 1;
        }
        if (row.length > 0) return row;
        if (body[at] != END) throw new IOException("a row has too many values");
        at++;
        return row;
    }

    /**
     * A value like the one before is compared as a whole, which is faster than to look for its end.
     */
    private int valueEnd(Before last) throws IOException {
        int same = at + last.end - last.start;
        if (same < body.length
                && isEnd(body[same])
                && Arrays.equals(body, at, same, body, last.start, last.end)) return same;
        for (int end = at; end < body.length; end++) if (isEnd(body[end])) return end;
        throw cutOff();
    }

    private static boolean isEnd(byte each) {
        return each == SEPARATOR || each == END;
    }

    private @Nullable Node term(int place, int end) throws IOException {
        Before last = before[place];
        if (Arrays.equals(body, at, end, body, last.start, last.end)) return last.term;
        Node term = at == end ? null : term(decoded(at, end));
        before[place] = new Before(at, end, term);
        return term;
    }

    /** A decoder that refuses what is no UTF-8 is several times as slow: it looks when it must. */
    private String decoded(int start, int end) throws CharacterCodingException {
        String text = new String(body, start, end - start, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACED) < 0) return text;
        ByteBuffer bytes = ByteBuffer.wrap(body, start, end - start);
        return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    }

    private Node term(String cell) throws IOException {
        Node known = terms.get(cell);
        if (known != null) return known;
        Node read = read(cell);
        terms.put(cell, read);
        return read;
    }

    /** Most are IRIs and texts without escapes, for which no tokenizer is needed. */
    private static Node read(String cell) throws IOException {
        String inner = cell.substring(1, Math.max(1, cell.length() - 1));
        if (isPlain(cell, '<', '>')) return NodeFactory.createURI(inner);
        return isPlain(cell, '"', '"') ? NodeFactory.createLiteralString(inner) : other(cell);
    }

    private static boolean isPlain(String cell, char open, char close) {
        return cell.charAt(0) == open
                && cell.indexOf(close, 1) == cell.length() - 1
                && cell.indexOf('\\') < 0;
    }

    private static Node other(String cell) throws IOException {
        try {
            Node read = NodeFactoryExtra.parseNode(cell, null);
            boolean isShortened = read != null && read.isURI() && cell.charAt(0) != '<';
            if (read != null && read.isConcrete() && !isShortened) return read;
        } catch (RiotException e) {
            throw noTerm(cell, e);
        }
        throw noTerm(cell, null);
    }

    private static IOException noTerm(String cell, @Nullable Exception cause) {
        String shown = cell.length() <= SHOWN ? cell : cell.substring(0, SHOWN) + "…";
        return new IOException(
                "found “"
                        + shown
                        + "”, expected a term as SPARQL 1.1 TSV writes it, texts in quotation marks",
                cause);
    }
}
