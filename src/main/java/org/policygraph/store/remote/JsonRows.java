package org.policygraph.store.remote;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads answers in the form SPARQL 1.1 Query Results JSON, whichever of its parts comes first. What
 * is cut off, or is of another form, is an error. The same IRI is the same node in all rows.
 */
final class JsonRows {
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private final JsonParser in;
    private final List<String> variables;
    private final Map<String, Node> iris = new HashMap<>();
    private final List<Node[]> rows = new ArrayList<>();
    private boolean hasRows;

    private JsonRows(JsonParser in, List<String> variables) {
        this.in = in;
        this.variables = variables;
    }

    /**
     * The solutions of a SELECT: for each a value for each variable.
     *
     * @param variables what was asked for; the values of a row are in this order
     * @throws IOException if the bytes are not such an answer, whole, or a row lacks a value
     */
    static List<Node[]> read(byte[] body, List<String> variables) throws IOException {
        try (JsonParser in = JSON.createParser(body)) {
            JsonRows read = new JsonRows(in, variables);
            read.document();
            if (in.nextToken() != null) throw new IOException("the answer goes on after its end");
            return read.rows;
        }
    }

    private void document() throws IOException {
        expect(in.nextToken(), JsonToken.START_OBJECT);
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            JsonToken value = in.nextToken();
            if (name.equals("results")) results(value);
            else in.skipChildren();
        }
        expect(in.currentToken(), JsonToken.END_OBJECT);
        if (!hasRows) throw new IOException("the answer has no rows");
    }

    private void results(JsonToken start) throws IOException {
        expect(start, JsonToken.START_OBJECT);
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            JsonToken value = in.nextToken();
            if (!name.equals("bindings")) {
                in.skipChildren();
                continue;
            }
            expect(value, JsonToken.START_ARRAY);
            while (in.nextToken() == JsonToken.START_OBJECT) rows.add(row());
            expect(in.currentToken(), JsonToken.END_ARRAY);
            hasRows = true;
        }
    }

    private Node[] row() throws IOException {
        Node[] row = new Node[variables.size()];
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            int place = variables.indexOf(name);
            if (place < 0) throw new IOException("a row has the variable " + name + ", not asked");
            row[place] = term();
        }
        for (Node value : row) if (value == null) throw new IOException("a row lacks a value");
        return row;
    }

    private Node term() throws IOException {
        expect(in.nextToken(), JsonToken.START_OBJECT);
        String type = null;
        String value = null;
        String language = null;
        String datatype = null;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            expect(in.nextToken(), JsonToken.VALUE_STRING);
            switch (name) {
                case "type" -> type = in.getText();
                case "value" -> value = in.getText();
                case "xml:lang" -> language = in.getText();
                case "datatype" -> datatype = in.getText();
                default -> {}
            }
        }
        if (type == null || value == null) throw new IOException("a term has no type or value");
        return switch (type) {
            case "uri" -> iris.computeIfAbsent(value, NodeFactory::createURI);
            case "literal", "typed-literal" -> literal(value, language, datatype);
            case "bnode" -> NodeFactory.createBlankNode(value);
            default -> throw new IOException("a term is of no known type");
        };
    }

    private static Node literal(
            String value, @Nullable String language, @Nullable String datatype) {
        if (language != null) return NodeFactory.createLiteralLang(value, language);
        if (datatype == null) return NodeFactory.createLiteralString(value);
        return NodeFactory.createLiteralDT(
                value, TypeMapper.getInstance().getSafeTypeByName(datatype));
    }

    private static void expect(@Nullable JsonToken found, JsonToken expected) throws IOException {
        if (found == expected) return;
        throw new IOException(
                "found "
                        + Objects.requireNonNullElse(found, "the end")
                        + " in the answer, expected "
                        + expected);
    }
}
