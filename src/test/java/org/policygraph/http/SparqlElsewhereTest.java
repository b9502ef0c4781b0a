package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.http.ErrorShape.assertError;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.policygraph.store.sparql.EndpointElsewhere;
import org.policygraph.store.sparql.SparqlLimits;

import java.net.http.HttpResponse;

/** The endpoint of a server whose data lie in an engine elsewhere. */
class SparqlElsewhereTest {
    @RegisterExtension
    static final RunningServer SERVER =
            RunningServer.with(
                    RunningServer.store("<https://data.example/id/a> a <https://data.example/B> ."),
                    new EndpointElsewhere(SparqlLimits.DEFAULT));

    @Test
    void refusesQueriesAndSaysWhoAnswersThem() {
        HttpResponse<String> answer = SERVER.get("/sparql?query=ASK%7B%7D");
        assertError(answer, 501, "NOT_IMPLEMENTED");
        assertThat(answer.body()).contains("ask the endpoint of that engine");
    }

    @Test
    void stillDescribesTheService() {
        assertThat(SERVER.get("/sparql").statusCode()).isEqualTo(200);
    }
}
