package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.policygraph.http.html.Asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The messages of the Reconciliation Service API 0.2 as JSON Schemas. */
final class ReconcileSchemas {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> READ = new ConcurrentHashMap<>();

    private ReconcileSchemas() {}

    /** A message of this name must be like this. */
    static void assertValid(String message, String json) {
        Schema schema = READ.computeIfAbsent(message, ReconcileSchemas::read);
        assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
    }

    /** A message of this name must not be like this. */
    static void assertInvalid(String message, String json) {
        Schema schema = READ.computeIfAbsent(message, ReconcileSchemas::read);
        assertThat(schema.validate(json, InputFormat.JSON)).as(json).isNotEmpty();
    }

    private static Schema read(String message) {
        try {
            ObjectNode all =
                    (ObjectNode)
                            new ObjectMapper()
                                    .readTree(
                                            Asset.text("/org/policygraph/reconcile/messages.json"));
            assertThat(all.at("/$defs/" + message).isObject()).as(message).isTrue();
            all.put("$ref", "#/$defs/" + message);
            return REGISTRY.getSchema(all.toString(), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
