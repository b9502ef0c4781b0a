package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;

/** The running server as a subgraph, beside two that know other things of the same records. */
class FederationTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static Gateway gateway;

    @BeforeAll
    static void compose() throws IOException {
        gateway = Gateway.over(SERVER.url() + "/graphql");
    }

    @AfterAll
    static void end() {
        if (gateway != null) gateway.close();
    }

    private static JsonNode data(String query) throws IOException, InterruptedException {
        JsonNode answer = gateway.ask(query);
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.path("data");
    }

    @Test
    void composesWithoutErrors() {
        assertThat(gateway.said("errors")).isEmpty();
    }

    @Test
    void joinsBudgetsToMeasuresByIdAndByDocumentAndNumber()
            throws IOException, InterruptedException {
        JsonNode budgets =
                data("{ budgets { amount measure { number theme { name } }"
                                + " bookedOn { id text } payer { name } } }")
                        .path("budgets");
        assertThat(budgets).hasSize(3);
        JsonNode first = budgets.get(0);
        assertThat(first.at("/amount").asInt()).isEqualTo(300);
        assertThat(first.at("/measure/number").asText()).isEqualTo("5.2");
        assertThat(first.at("/measure/theme/name").asText()).isNotEmpty();
        assertThat(first.at("/bookedOn/id").asText()).endsWith("/measure/5.2");
        assertThat(first.at("/bookedOn/text").asText()).contains("护理型床位");
        assertThat(first.at("/payer/name").asText()).isEqualTo("民政部");
    }

    @Test
    void addsBudgetsToMeasuresThatAFilterFinds() throws IOException, InterruptedException {
        JsonNode measures =
                data("{ measures(where: {targetGroup: {any: [\"劳动者\"]}}, first: 2) {"
                                + " nodes { number budgets { amount } } } }")
                        .at("/measures/nodes");
        assertThat(measures).hasSize(2);
        assertThat(measures.get(0).at("/number").asText()).isEqualTo("1.1");
        assertThat(measures.get(0).at("/budgets/0/amount").asInt()).isEqualTo(200);
        assertThat(measures.get(1).at("/budgets")).isEmpty();
    }
}
