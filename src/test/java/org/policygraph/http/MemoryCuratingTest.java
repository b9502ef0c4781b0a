package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.policygraph.store.GraphStore;
import org.policygraph.store.MemoryStore;

/** Decisions over data in memory, and what the endpoints make of them that need data at hand. */
class MemoryCuratingTest extends CurationContract {
    @Override
    GraphStore store() {
        return new MemoryStore();
    }

    @Test
    void dumpsAndRecordsKeepARejectedLinkApart() {
        ingest(EditedServer.SEED);
        JsonNode link = curated("1.1", "targetGroup", "农民工", "REJECT").path("audience");
        String iri = link.path("id").asText();
        assertThat(server().get("/dump.nq").body())
                .contains("<" + iri + "> <https://w3id.org/policy-graph/ontology#basis>")
                .contains("/rejected> .");
        assertThat(server().get("/dump.ttl").body()).doesNotContain(iri.substring(BASE.length()));
        String local = iri.substring(BASE.length());
        assertThat(server().get("/id/" + local, "Accept", "text/html").body()).contains("人工否定");
        String page =
                server().get("/id/" + document() + "/measure/1.1", "Accept", "text/html").body();
        assertThat(page).contains("农民工（人工否定）");
    }
}
