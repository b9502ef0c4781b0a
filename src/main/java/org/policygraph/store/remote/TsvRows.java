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
    private static final char END = '\n';
    private static final char REPLACED = '\uFFFD';
    private static final char SEPARATOR = '\t';

    private final String text;
    private final Map<String, Node> terms = new HashMap<>();
    private int at;

    private TsvRows(String text) {
        this.text = text;
    }

    /**
     * The solutions of a SELECT; what has no value is null.
     *
     * @throws IOException if the bytes are not such an answer
     */
    static Rows rows(byte[] body) throws IOException {
        return new TsvRows(decoded(body)).rows();
    }

    /** A decoder that refuses what is no UTF-8 is several times as slow: it looks when it must. */
    private static String decoded(byte[] body) throws CharacterCodingException {
        String text = new String(body, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACED) < 0) return text;
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    private Rows rows() throws IOException {
        List<String> variables = new ArrayList<>();
        for (String cell : text.substring(0, lineEnd()).split("\t", -1)) {
            if (!cell.startsWith("?")) throw new IOException("the answer has no head");
            variables.add(cell.substring(1));
        }
        at = lineEnd() + 1;
        List<Node[]> rows = new ArrayList<>();
        while (at < text.length()) rows.add(row(variables.size()));
        return new Rows(List.copyOf(variables), rows);
    }

    private int lineEnd() throws IOException {
        int end = text.indexOf(END, at);
        if (end < 0) throw new IOException("the answer ends in mid-line");
        return end;
    }

    private @Nullable Node[] row(int size) throws IOException {
        int line = lineEnd();
        @Nullable Node[] row = new Node[size];
        for (int place = 0; place < size; place++) {
            boolean isLast = place == size - 1;
            int end = isLast ? line : text.indexOf(SEPARATOR, at);
            if (end < 0 || end > line) throw new IOException("a row has too few values");
            row[place] = term(text.substring(at, end));
            at = end + 1;
        }
        return row;
    }

    private @Nullable Node term(String cell) throws IOException {
        if (cell.isEmpty()) return null;
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
            throw new IOException("a value is no term: " + e.getMessage(), e);
        }
        throw new IOException("a value is no term");
    }
}
