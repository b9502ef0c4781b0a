package org.policygraph.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.http.ErrorShape.assertError;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.policygraph.http.RunningServer;
import org.policygraph.http.ShippedData;
import org.policygraph.http.setting.HttpLimits;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.vocab.Pol;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Search engines are led to the records, and to what describes the whole. */
class SiteMapTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static final Graph UNION = ShippedData.union();
    private static final Pattern LOCATION = Pattern.compile("<loc>([^<]*)</loc>");
    private static final Pattern BLOCK =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");

    @Test
    void everyDocumentMeasureGroupAndDepartmentIsOnTheMapAndOpens() {
        List<String> addresses = addresses(SERVER.get("/sitemap.xml").body());
        int records = 0;
        for (Node type :
                List.of(
                        Pol.POLICY_DOCUMENT,
                        Pol.MEASURE_CLASS,
                        Pol.TARGET_GROUP_CLASS,
                        Pol.DEPARTMENT_CLASS)) {
            records += UNION.find(Node.ANY, RDF.type.asNode(), type).toList().size();
        }
        assertThat(addresses.stream().filter(each -> each.contains("/id/"))).hasSize(records);
        assertThat(addresses).doesNotHaveDuplicates().hasSize(records + 5);
        for (String address : addresses) {
            assertThat(address).startsWith(RunningServer.PUBLIC_URL + "/");
            String path = address.substring(RunningServer.PUBLIC_URL.length());
            assertThat(SERVER.get(path).statusCode()).as(address).isEqualTo(200);
        }
    }

    @Test
    void aMapOfTooManyAddressesIsAListOfParts() {
        ServerSettings settings =
                new ServerSettings(
                        "127.0.0.1",
                        0,
                        RunningServer.PUBLIC_URL,
                        ShippedData.IRI_BASE,
                        HttpLimits.DEFAULT);
        SiteMap map = new SiteMap(settings, UNION, 100);
        List<String> parts = addresses(map.whole());
        List<String> addresses = new ArrayList<>();
        for (int part = 1; part <= parts.size(); part++) {
            assertThat(parts.get(part - 1))
                    .isEqualTo(RunningServer.PUBLIC_URL + "/sitemap-" + part + ".xml");
            List<String> some = addresses(Objects.requireNonNull(map.part(part)));
            assertThat(some).isNotEmpty().hasSizeLessThanOrEqualTo(100);
            addresses.addAll(some);
        }
        assertThat(addresses).isEqualTo(addresses(new SiteMap(settings, UNION).whole()));
        assertThat(map.part(parts.size() + 1)).isNull();
        assertError(SERVER.get("/sitemap-1.xml"), 404, "NOT_FOUND");
        assertError(SERVER.get("/sitemap-x.xml"), 404, "NOT_FOUND");
    }

    @Test
    void robotsAreLedToTheMapAndKeptFromQueriesWithoutEnd() {
        HttpResponse<String> robots = SERVER.get("/robots.txt");
        assertThat(robots.headers().firstValue("Content-Type"))
                .contains("text/plain;charset=utf-8");
        assertThat(robots.body())
                .contains("Sitemap: " + RunningServer.PUBLIC_URL + "/sitemap.xml\n")
                .contains("Disallow: /sparql?\n");
    }

    @Test
    void thePageDescribesTheDatasetToSearchEngines() {
        String page = SERVER.get("/").body();
        List<MatchResult> blocks = BLOCK.matcher(page).results().toList();
        assertThat(blocks).hasSize(1);
        var dataset = RunningServer.json(blocks.getFirst().group(1));
        assertThat(dataset.path("@type").asText()).isEqualTo("Dataset");
        assertThat(dataset.path("version").asText()).matches("[0-9a-f]{64}");
        assertThat(dataset.path("distribution")).hasSize(6);
        dataset.path("distribution")
                .forEach(
                        file -> {
                            String address = file.path("contentUrl").asText();
                            assertThat(address).startsWith(RunningServer.PUBLIC_URL + "/dump");
                            assertThat(
                                            SERVER.get(
                                                            address.substring(
                                                                    RunningServer.PUBLIC_URL
                                                                            .length()))
                                                    .statusCode())
                                    .isEqualTo(200);
                        });
    }

    private static List<String> addresses(String map) {
        return LOCATION.matcher(map).results().map(found -> found.group(1)).toList();
    }
}
