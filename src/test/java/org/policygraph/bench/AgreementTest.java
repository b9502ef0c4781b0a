package org.policygraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.policygraph.bench.Agreement.Kind;

import java.io.IOException;
import java.util.Set;

/** Answers of different languages agree by their values. */
final class AgreementTest {
    @Test
    void graphqlAndSparqlSayTheSame() throws IOException {
        String graphql =
                """
                {"data": {"measure": {"number": "1.1", "links": [{"basis": "STATED", "more": null}]}}}
                """;
        String sparql =
                """
                {"results": {"bindings": [
                  {"n": {"type": "literal", "value": "1.1"}},
                  {"b": {"type": "uri", "value": "https://example.org/ontology#STATED"}}]}}
                """;
        assertThat(values(graphql)).isEqualTo(values(sparql)).containsOnly("1.1", "STATED");
    }

    @Test
    void anotherNamingOfFieldsIsNoOtherAnswer() throws IOException {
        String one = "{\"data\": {\"paragraph\": {\"number\": 2}}}";
        String other = "{\"data\": {\"paragraphByParagraphId\": {\"number\": \"2\"}}}";
        assertThat(values(one)).isEqualTo(values(other));
    }

    @Test
    void oneValueMoreIsADifference() {
        assertThat(Agreement.agree(Set.of("1"), Set.of("1", "2"), Kind.EQUAL)).isFalse();
        assertThat(Agreement.agree(Set.of("1"), Set.of("1", "2"), Kind.WITHIN)).isFalse();
    }

    @Test
    void oneValueLessIsStillWithin() {
        assertThat(Agreement.agree(Set.of("1", "2"), Set.of("1"), Kind.EQUAL)).isFalse();
        assertThat(Agreement.agree(Set.of("1", "2"), Set.of("1"), Kind.WITHIN)).isTrue();
    }

    private static Set<String> values(String json) throws IOException {
        return Agreement.values(new ObjectMapper().readTree(json));
    }
}
