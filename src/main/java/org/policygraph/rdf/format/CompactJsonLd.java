package org.policygraph.rdf.format;

import static org.policygraph.rdf.format.ExpandedJsonLd.JSON;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;

import org.apache.jena.graph.Triple;
import org.policygraph.vocab.Ontology;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON-LD 1.1 that people can read: short names from the own context, labels by language,
 * numbers as numbers. The document carries the part of the context that it needs, so that nobody
 * has to fetch anything to understand it.
 */
final class CompactJsonLd {
    private static final JsonObject CONTEXT = context();
    private static final Map<String, ?> PRETTY = Map.of(JsonGenerator.PRETTY_PRINTING, true);

    /** Triples that are compacted together where there are many. */
    private static final int AT_A_TIME = 2_000;

    private CompactJsonLd() {}

    private static JsonObject context() {
        try (var reader = JSON.createReader(new StringReader(Ontology.context()))) {
            return reader.readObject().getJsonObject("@context");
        }
    }

    static byte[] write(List<Triple> triples) {
        JsonObject content =
                JSON.createObjectBuilder(compacted(ExpandedJsonLd.of(triples)))
                        .remove("@context")
                        .build();
        var document =
                JSON.createObjectBuilder().add("@context", new ContextSubset(CONTEXT).in(content));
        content.forEach(document::add);
        var out = new ByteArrayOutputStream();
        try (JsonWriter writer = JSON.createWriterFactory(PRETTY).createWriter(out, UTF_8)) {
            writer.writeObject(document.build());
        }
        out.write('\n');
        return out.toByteArray();
    }

    /**
     * Writes all as one document that a reader can take record by record: the whole context first,
     * then a record in each line, and in each record its name first (Streaming JSON-LD, §4). The
     * records are not the value of {@code @graph}, since a name of that graph might follow; and a
     * type is the value of a property, since a keyword might bring another context, for which some
     * readers wait to the end.
     *
     * @throws IOException if that fails
     */
    static void write(SortedStatements statements, OutputStream out) throws IOException {
        Records records = new Records(out);
        List<Triple> some = new ArrayList<>();
        statements.forEachUnion(
                triples -> {
                    some.addAll(triples);
                    if (some.size() < AT_A_TIME) return;
                    records.write(some);
                    some.clear();
                });
        records.write(some);
        records.end();
    }

    /** What is written so far of one document. */
    private static final class Records {
        private final OutputStream out;
        private String before = "{\"@context\":" + CONTEXT + ",\n\"@included\":[\n";

        Records(OutputStream out) {
            this.out = out;
        }

        void write(List<Triple> triples) throws IOException {
            if (triples.isEmpty()) return;
            JsonObject document = compacted(ExpandedJsonLd.withPlainTypes(triples));
            JsonArray several = document.getJsonArray("@graph");
            if (several == null) {
                write(JSON.createObjectBuilder(document).remove("@context").build());
                return;
            }
            for (JsonValue record : several) write(record);
        }

        private void write(JsonValue record) throws IOException {
            out.write((before + record).getBytes(UTF_8));
            before = ",\n";
        }

        void end() throws IOException {
            String last = before.startsWith("{") ? before : "\n";
            out.write((last + "]}\n").getBytes(UTF_8));
        }
    }

    private static JsonObject compacted(JsonArray expanded) {
        try {
            return JsonLd.compact(JsonDocument.of(expanded), JsonDocument.of(CONTEXT))
                    .options(offline())
                    .get();
        } catch (JsonLdError e) {
            throw new IllegalStateException("triples cannot be compacted", e);
        }
    }

    private static JsonLdOptions offline() {
        return new JsonLdOptions(
                (address, _) -> {
                    throw new JsonLdError(
                            JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                            "nothing is fetched: " + address);
                });
    }
}
