package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

/** A public client library reads every form and format of answer. */
class SparqlClientTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static final String MEASURES =
            """
            PREFIX pol: <https://w3id.org/policy-graph/ontology#>
            SELECT ?number ?text { ?m a pol:Measure ; pol:number ?number ; pol:text ?text } ORDER BY ?number
            """;

    @ParameterizedTest
    @EnumSource(
            value = QuerySendMode.class,
            names = {"asGetAlways", "asPostForm", "asPost"})
    void asksInEveryWayOfTheProtocol(QuerySendMode mode) {
        try (QueryExecution query =
                QueryExecutionHTTP.create()
                        .endpoint(sparql())
                        .query(MEASURES)
                        .sendMode(mode)
                        .build()) {
            assertThat(numbers(query.execSelect())).hasSize(40).contains("5.2");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/sparql-results+json",
                "application/sparql-results+xml",
                "text/csv",
                "text/tab-separated-values"
            })
    void readsSolutionsInEveryFormat(String mediaType) {
        try (QueryExecution query =
                QueryExecutionHTTP.create()
                        .endpoint(sparql())
                        .query(MEASURES)
                        .acceptHeader(mediaType)
                        .build()) {
            assertThat(numbers(query.execSelect())).hasSize(40);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/n-triples", "application/ld+json"})
    void readsGraphsInEveryFormat(String mediaType) {
        String query =
                "PREFIX pol: <https://w3id.org/policy-graph/ontology#>"
                        + " CONSTRUCT { ?m pol:text ?t } { ?m pol:number '5.2' ; pol:text ?t }";
        try (QueryExecution execution =
                QueryExecutionHTTP.create()
                        .endpoint(sparql())
                        .query(query)
                        .acceptHeader(mediaType)
                        .build()) {
            assertThat(execution.execConstruct().size()).isEqualTo(1);
        }
    }

    @Test
    void worksThroughAConnection() {
        try (var connection =
                RDFConnectionRemote.newBuilder()
                        .destination(SERVER.url())
                        .queryEndpoint("sparql")
                        .build()) {
            assertThat(connection.queryAsk("ASK { ?s ?p ?o }")).isTrue();
            Model group =
                    connection.queryDescribe(
                            "DESCRIBE <https://w3id.org/policy-graph/id/group/migrant-workers>");
            assertThat(group.size()).isPositive();
        }
    }

    @Test
    void tellsAClientWhatIsWrong() {
        try (QueryExecution query =
                QueryExecutionHTTP.create()
                        .endpoint(sparql())
                        .queryString("SELECT * { SERVICE <http://example.org/> {} }")
                        .build()) {
            assertThatThrownBy(query::execSelect)
                    .isInstanceOfSatisfying(
                            QueryExceptionHTTP.class,
                            e -> assertThat(e.getStatusCode()).isEqualTo(403));
        }
    }

    private static String sparql() {
        return SERVER.url() + "/sparql";
    }

    private static List<String> numbers(ResultSet rows) {
        List<String> numbers = new ArrayList<>();
        while (rows.hasNext()) {
            QuerySolution row = rows.next();
            numbers.add(row.getLiteral("number").getLexicalForm());
        }
        return numbers;
    }
}
