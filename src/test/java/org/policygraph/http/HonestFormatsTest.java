package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.vocab.Pol;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What titles, tables and triples say of a link, they say with its basis, as the pages do. */
class HonestFormatsTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static final Map<String, String> WORDS =
            Map.of("STATED", "明文", "IMPLIED", "推知", "REMIT", "按职责推断", "CURATED", "人工核定");

    private static final Set<String> SAID = Set.of("STATED", "CURATED");
    private static final Set<String> INFERRED = Set.of("IMPLIED", "REMIT");

    /** Whatever names a page elsewhere: in a tab, a list of results, a preview. */
    private static final Pattern NAME =
            Pattern.compile(
                    "<title>(?<title>[^<]*) · |og:title\" content=\"(?<og>[^\"]*)\"|name=\"description\" content=\"(?<description>[^\"]*)\"");

    private static final Graph UNION = ShippedData.union();

    private static JsonNode links() {
        String query =
                "{ measures(first: 100) { nodes { audiences { url basis } responsibilities { url basis } } } }";
        return RunningServer.json(SERVER.postJson(RunningServer.object(query)).body())
                .at("/data/measures/nodes");
    }

    private static List<JsonNode> everySeventh(List<JsonNode> links) {
        return IntStream.range(0, links.size())
                .filter(at -> at % 7 == 0)
                .mapToObj(links::get)
                .toList();
    }

    @Test
    void everyNameOfThePageOfALinkHasTheWordForItsBasis() {
        int names = 0;
        for (JsonNode link : everySeventh(links().findParents("basis"))) {
            String path = URI.create(link.get("url").asText()).getPath();
            String word = "（" + WORDS.get(link.get("basis").asText()) + "）";
            String page = SERVER.get(path, "Accept", "text/html").body();
            Matcher name = NAME.matcher(page);
            while (name.find()) {
                names++;
                assertThat(name.group()).as(path).contains(word);
            }
        }
        assertThat(names).isGreaterThan(40);
    }

    @ParameterizedTest
    @CsvSource({"audiences", "responsibilities", "commitments"})
    void whatIsInferredHasATableOfItsOwn(String table) {
        CsvSet csv = CsvSet.of(SERVER.download("/dump.csv.zip").body());
        assertThat(csv.rowsOf(table)).allMatch(row -> SAID.contains(row.get("basis")));
        assertThat(csv.rowsOf(table + "-inferred"))
                .isNotEmpty()
                .allMatch(row -> INFERRED.contains(row.get("basis")));
    }

    /** The triples that lead from a measure to a concept without saying on what that rests. */
    @Test
    void aTripleThatLeadsPastALinkSaysByItsPropertyWhetherItIsInferred() {
        assertShortcuts(Pol.AUDIENCE, Pol.targetGroup, Pol.targets, SAID);
        assertShortcuts(Pol.AUDIENCE, Pol.targetGroup, Pol.impliedTarget, Set.of("IMPLIED"));
        assertShortcuts(Pol.RESPONSIBILITY, Pol.department, Pol.responsibleDepartment, SAID);
        assertShortcuts(
                Pol.RESPONSIBILITY, Pol.department, Pol.inferredDepartment, Set.of("REMIT"));
    }

    private static void assertShortcuts(Node type, Node target, Node shortcut, Set<String> bases) {
        Set<List<Node>> expected = new HashSet<>();
        for (Triple link : UNION.find(Node.ANY, RDF.type.asNode(), type).toList()) {
            Node basis = object(link.getSubject(), Pol.basis);
            if (!bases.contains(basis.getURI().substring(Pol.NS.length()))) continue;
            Node measure = object(link.getSubject(), Pol.measure);
            expected.add(List.of(measure, object(link.getSubject(), target)));
        }
        Set<List<Node>> found = new HashSet<>();
        UNION.find(Node.ANY, shortcut, Node.ANY)
                .forEach(each -> found.add(List.of(each.getSubject(), each.getObject())));
        assertThat(found).as(shortcut.getURI()).isEqualTo(expected);
    }

    private static Node object(Node subject, Node property) {
        return UNION.find(subject, property, Node.ANY).next().getObject();
    }
}
