package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whatever the server writes without a script, pages, previews and tables, has no number of
 * measures without its basis, and calls nobody the author or publisher of a digest.
 */
class CountsInPagesTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static final String BASIS =
            "明文|推知|按职责推断|人工核定|所列|stated|implied|inferred|curated|listed|that the digest lists";

    /** A number beside the noun. "措施 5.2" and "Measure 5.2" are names. */
    private static final Pattern BARE =
            Pattern.compile(
                    "\\d+ ?[条项个]措施(?!（?(?:"
                            + BASIS
                            + "))|[^.\\d]\\d+ measures?(?! (?:"
                            + BASIS
                            + "))|措施[：共] ?\\d+(?! 条(?:"
                            + BASIS
                            + "))");

    private static JsonNode ask(String query) {
        return RunningServer.json(SERVER.postJson(RunningServer.object(query)).body()).get("data");
    }

    private static List<String> pages() {
        List<String> pages =
                new ArrayList<>(
                        List.of("/", "/about", "/dataset", "/sparql", "/ontology", "/sitemap.xml"));
        JsonNode found =
                ask(
                        "{ targetGroups(first: 500) { nodes { id url } } departments(first: 500) { nodes {"
                                + " id url } } themes { nodes { id url } } measures(first: 100) { nodes { id"
                                + " url } } documents { nodes { id url digests { id url } } } }");
        found.findParents("url")
                .forEach(
                        each -> {
                            pages.add(URI.create(each.get("url").asText()).getPath());
                            String id = each.get("id").asText();
                            if (id.contains("/group/") || id.contains("/department/")) {
                                String name = id.substring(ShippedData.IRI_BASE.length());
                                pages.add("/reconcile/preview?id=" + name);
                            }
                        });
        return pages;
    }

    @Test
    void noPageOrPreviewHasANumberOfMeasuresWithoutItsBasis() {
        List<String> pages = pages();
        assertThat(pages).hasSizeGreaterThan(300);
        for (String page : pages) {
            var answer = SERVER.get(page, "Accept", "text/html");
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            String shown = answer.body().replaceAll("(?s)<script.*?</script>", "");
            assertThat(BARE.matcher(shown).results().map(each -> each.group()).toList())
                    .as(page)
                    .isEmpty();
        }
    }

    @Test
    void theListedMeasuresOfATableCountByTheBasisThatTheApiCountsBy() {
        JsonNode parts =
                ask("{ measures(where: {targetGroup: {any: [\"老年人\"]}}) { totalsByBasis { basis count } } }")
                        .at("/measures/totalsByBasis");
        assertThat(parts.size()).isGreaterThan(1);
        var rows =
                CsvSet.table(SERVER.get("/measures.csv?group=%E8%80%81%E5%B9%B4%E4%BA%BA").body());
        for (JsonNode part : parts) {
            assertThat(rows)
                    .filteredOn(row -> part.get("basis").asText().equals(row.get("counted_basis")))
                    .hasSize(part.get("count").asInt());
        }
    }

    @Test
    void nothingCallsTheSourceOfADigestItsPublisher() {
        String digest =
                URI.create(
                                ask("{ documents { nodes { digests { url } } } }")
                                        .at("/documents/nodes/0/digests/0/url")
                                        .asText())
                        .getPath();
        for (String suffix : List.of("", ".ttl", ".jsonld", ".nt")) {
            String body = SERVER.get(digest + suffix).body();
            assertThat(body)
                    .as(suffix)
                    .contains("新华社")
                    .containsAnyOf("statedSource", "摘要所载来源")
                    .doesNotContain("publisher", "发布者", "creator");
        }
        assertThat(SERVER.get("/ontology.ttl").body())
                .contains("pol:statedSource")
                .doesNotContain("pol:publisher");
        JsonNode absences =
                ask("{ documents { nodes { digests { absences { field reason } } } } }")
                        .at("/documents/nodes/0/digests/0/absences");
        assertThat(absences.toString())
                .isEqualTo("[{\"field\":\"author\",\"reason\":\"NOT_IN_DIGEST\"}]");
        assertThat(CsvSet.of(SERVER.download("/dump.csv.zip").body()).rowsOf("digests"))
                .allMatch(row -> "新华社".equals(row.get("stated_source")))
                .noneMatch(row -> row.containsKey("publisher"));
    }
}
