package org.policygraph.rdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;

import org.apache.jena.graph.Triple;
import org.policygraph.vocab.Ontology;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
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
        try (var reader = Json.createReader(new StringReader(Ontology.context()))) {
            return reader.readObject().getJsonObject("@context");
        }
    }

    static byte[] write(List<Triple> triples) {
        JsonObject content =
                Json.createObjectBuilder(compacted(triples)).remove("@context").build();
        var document =
                Json.createObjectBuilder().add("@context", new UsedTerms(CONTEXT).in(content));
        content.forEach(document::add);
        var out = new ByteArrayOutputStream();
        try (JsonWriter writer = Json.createWriterFactory(PRETTY).createWriter(out, UTF_8)) {
            writer.writeObject(document.build());
        }
        out.write('\n');
        return out.toByteArray();
    }

    /**
     * Writes all as one document with the whole context, some subjects at a time.
     *
     * @throws IOException if that fails
     */
    static void write(BySubject statements, OutputStream out) throws IOException {
        try (JsonGenerator json =
                Json.createGeneratorFactory(PRETTY).createGenerator(kept(out), UTF_8)) {
            json.writeStartObject().write("@context", CONTEXT).writeStartArray("@graph");
            List<Triple> some = new ArrayList<>();
            statements.forEachUnion(
                    triples -> {
                        some.addAll(triples);
                        if (some.size() < AT_A_TIME) return;
                        writeRecords(some, json);
                        some.clear();
                    });
            writeRecords(some, json);
            json.writeEnd().writeEnd();
        }
        out.write('\n');
    }

    private static void writeRecords(List<Triple> triples, JsonGenerator json) {
        if (triples.isEmpty()) return;
        JsonObject document = compacted(triples);
        JsonArray several = document.getJsonArray("@graph");
        if (several != null) several.forEach(json::write);
        else json.write(Json.createObjectBuilder(document).remove("@context").build());
    }

    /** The stream, which a generator that ends would close. */
    private static OutputStream kept(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    private static JsonObject compacted(List<Triple> triples) {
        try {
            return JsonLd.compact(
                            JsonDocument.of(ExpandedJsonLd.of(triples)), JsonDocument.of(CONTEXT))
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
