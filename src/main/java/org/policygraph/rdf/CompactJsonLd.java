package org.policygraph.rdf;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;

import org.apache.jena.graph.Triple;
import org.policygraph.vocab.Ontology;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON-LD 1.1 that people can read: short names from the own context, labels by language,
 * numbers as numbers. The document carries the part of the context that it needs, so that nobody
 * has to fetch anything to understand it.
 */
final class CompactJsonLd {
    private static final JsonObject CONTEXT = context();

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
        var pretty = Map.of(JsonGenerator.PRETTY_PRINTING, true);
        try (JsonWriter writer =
                Json.createWriterFactory(pretty).createWriter(out, StandardCharsets.UTF_8)) {
            writer.writeObject(document.build());
        }
        out.write('\n');
        return out.toByteArray();
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
