package org.policygraph.http.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policygraph.http.RunningServer;
import org.policygraph.http.html.Html;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The examples on the page answer, and hide no inference among what is stated. */
class SparqlExampleTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    /** Ways from a measure to a group or department on which a basis must be told. */
    private static final Pattern LINK =
            Pattern.compile("pol:(targetGroup|department|impliedTarget|inferredDepartment)\\b");

    static List<SparqlExample> examples() {
        return SparqlExample.ALL;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void answersSomething(SparqlExample example) {
        String query = URLEncoder.encode(example.query(), StandardCharsets.UTF_8);
        HttpResponse<String> answer = SERVER.get("/sparql?query=" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Policy-Graph-Truncated")).isEmpty();
        boolean isTable = answer.body().startsWith("{");
        if (isTable) {
            assertThat(RunningServer.json(answer.body()).at("/results/bindings")).isNotEmpty();
        } else {
            assertThat(answer.body()).contains("skos:prefLabel");
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void saysWhatItAsksInBothLanguages(SparqlExample example) {
        assertThat(example.chinese()).containsPattern("\\p{IsHan}");
        assertThat(example.english()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
    }

    static Stream<String> linking() {
        return SparqlExample.ALL.stream()
                .map(example -> example.query().replaceAll("NOT EXISTS \\{[^}]*\\}", ""))
                .filter(query -> LINK.matcher(query).find());
    }

    /** Fails by itself where there is no such example. */
    @ParameterizedTest
    @MethodSource("linking")
    void showsTheBasisWithEveryLinkThatMayBeInferred(String withoutAbsence) {
        assertThat(withoutAbsence).contains("pol:basis");
        assertThat(withoutAbsence.lines().filter(line -> line.startsWith("SELECT")).toList())
                .singleElement()
                .asString()
                .contains("?basis");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void canBeRunFromThePage(SparqlExample example) {
        String page = SERVER.get("/sparql", "Accept", "text/html").body();
        String address =
                "/sparql?query=" + URLEncoder.encode(example.query(), StandardCharsets.UTF_8);
        assertThat(page).contains("href=\"" + address + "#answer\"");
        String shown = SERVER.get(address, "Accept", "text/html").body();
        assertThat(shown).contains("id=\"answer\"").contains(Html.escape(example.query()));
    }
}
