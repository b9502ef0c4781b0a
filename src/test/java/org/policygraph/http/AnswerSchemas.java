package org.policygraph.http;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema.Tool;

import org.policygraph.query.json.JsonBytes;

import java.nio.charset.StandardCharsets;

/** The schemas of answers that tools declare, as a client reads them. */
final class AnswerSchemas {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private AnswerSchemas() {}

    /** The schema that a tool declares. */
    static Schema of(McpSyncClient client, String name) {
        Tool tool =
                client.listTools().tools().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return REGISTRY.getSchema(
                new String(JsonBytes.write(tool.outputSchema()), StandardCharsets.UTF_8));
    }
}
