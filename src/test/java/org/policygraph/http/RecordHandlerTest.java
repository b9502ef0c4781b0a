package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.http.ErrorShape.assertError;

import com.fasterxml.jackson.databind.JsonNode;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Every IRI under the base opens, for people and for machines. */
class RecordHandlerTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.with(turtle());

    private static String turtle() {
        StringBuilder crowd = new StringBuilder();
        for (int i = 0; i < 250; i++) {
            crowd.append("<doc/measure/9.%d> pol:document <doc> .\n".formatted(i));
        }
        return """
        @base <https://data.example/id/> .
        @prefix pol: <https://w3id.org/policy-graph/ontology#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix foaf: <http://xmlns.com/foaf/0.1/> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix dct: <http://purl.org/dc/terms/> .
        pol:number rdfs:label "编号"@zh, "number"@en .
        <group/migrant-workers> a pol:TargetGroup ; pol:groupKind pol:PEOPLE ; skos:prefLabel "农民工"@zh, "migrant workers"@en ;
          skos:altLabel "<img src=x onerror=alert(1)>"@en, "abc\\u202Edcba" ;
          rdfs:seeAlso <javascript:alert(1)>, <data:text/html,x>, <file:///etc/passwd>,
            <https://zh.example/农民工?a=1&b="> .
        <doc> a pol:PolicyDocument ; dct:title "文件"@zh .
        <doc/measure/1.1> a pol:Measure ; pol:number "1.1" ; pol:text "支持农民工" ;
          pol:targets <group/migrant-workers> ; pol:document <doc> .
        <doc/theme/就业> a pol:Theme ; skos:prefLabel "就业"@zh .
        <doc/text/abc123> a pol:Digest ; pol:heldText "甲<b>乙𠀀丙" .
        <doc/text/abc123#char=1,2> a pol:TextSpan ; pol:digest <doc/text/abc123> ; pol:text "<" .
        """
                        .replace("b=\">", "b=2>")
                + crowd;
    }

    @Test
    void showsARecordToPeople() {
        HttpResponse<String> page = SERVER.get("/id/doc/measure/1.1", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(field(page, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.body())
                .contains("<h1><bdi dir=\"auto\">1.1</bdi></h1>")
                .contains("https://data.example/id/doc/measure/1.1")
                .contains(">编号<")
                .contains("href=\"https://policy.example/id/group/migrant-workers\"")
                .contains(">农民工<");
    }

    @Test
    void listsWhatPointsToARecord() {
        assertThat(SERVER.get("/id/group/migrant-workers", "Accept", "text/html").body())
                .contains("href=\"https://policy.example/id/doc/measure/1.1\"");
    }

    @Test
    void listsAtMostTwoHundredIncomingLinksAndSaysSo() {
        String page = SERVER.get("/id/doc", "Accept", "text/html").body();
        assertThat(page.split("/id/doc/measure/", -1)).hasSizeBetween(200, 202);
        assertThat(page).contains("The first 200 are listed; there are more.");
        assertThat(SERVER.get("/id/group/migrant-workers.html").body()).doesNotContain("are more");
    }

    @Test
    void showsMarkupAsTextAndIsolatesWhatCouldReorderThePage() {
        String page = SERVER.get("/id/group/migrant-workers.html").body();
        assertThat(page)
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img")
                .contains("<bdi dir=\"auto\">abc\u202Edcba</bdi>");
    }

    @Test
    void linksOnlyToAddressesOfTheWeb() {
        String page = SERVER.get("/id/group/migrant-workers.html").body();
        assertThat(page)
                .doesNotContain("href=\"javascript:", "href=\"data:", "href=\"file:")
                .contains("href=\"https://zh.example/%E5%86%9C%E6%B0%91%E5%B7%A5?a=1&amp;b=2\"");
    }

    @Test
    void keepsScriptsOfOthersOut() {
        HttpResponse<String> page = SERVER.get("/id/doc.html");
        assertThat(field(page, "Content-Security-Policy"))
                .startsWith("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(field(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(field(page, "Referrer-Policy")).isNotEmpty();
        assertThat(page.body()).doesNotContain("<script>").doesNotContain("style=");
    }

    @ParameterizedTest
    @CsvSource({
        "/id/group/migrant-workers, text/turtle",
        "/id/group/migrant-workers.ttl, text/html",
        "/id/group/migrant-workers, 'text/html;q=0.5, text/turtle'",
    })
    void givesTurtleToMachines(String path, String accept) {
        HttpResponse<String> answer = SERVER.get(path, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(field(answer, "Content-Type")).isEqualTo("text/turtle;charset=utf-8");
        assertThat(field(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        Graph graph = RDFParser.fromString(answer.body(), Lang.TURTLE).toGraph();
        Node group = NodeFactory.createURI(RunningServer.IRI_BASE + "group/migrant-workers");
        assertThat(graph.contains(group, RDF.type.asNode(), Node.ANY)).isTrue();
        assertThat(graph.find(group, SKOS.prefLabel.asNode(), Node.ANY).toList()).hasSize(2);
    }

    @Test
    void givesReadableJsonWithTheNamesThatItNeeds() {
        HttpResponse<String> answer =
                SERVER.get("/id/group/migrant-workers", "Accept", "application/ld+json");
        assertThat(field(answer, "Content-Type")).isEqualTo("application/ld+json;charset=utf-8");
        JsonNode json = RunningServer.json(answer.body());
        assertThat(json.path("id").asText())
                .isEqualTo(RunningServer.IRI_BASE + "group/migrant-workers");
        assertThat(json.path("type").asText()).isEqualTo("TargetGroup");
        assertThat(json.at("/prefLabel/zh").asText()).isEqualTo("农民工");
        assertThat(json.at("/@context/TargetGroup").asText()).isEqualTo("pol:TargetGroup");
        assertThat(json.path("@context").has("measure")).isFalse();
        assertThat(json.path("@context").has("oa")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/id/doc.jsonld, application/ld+json",
        "/id/doc.nt, application/n-triples",
        "/id/doc.ttl, text/turtle",
        "/id/doc.html, text/html",
    })
    void opensInTheFormatOfItsSuffixAndLinksTheOthers(String path, String mediaType) {
        HttpResponse<String> answer = SERVER.get(path, "Accept", "image/png");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(field(answer, "Content-Type")).isEqualTo(mediaType + ";charset=utf-8");
        String links = String.join("\n", answer.headers().allValues("Link"));
        for (String other :
                new String[] {"application/ld+json", "application/n-triples", "text/turtle"}) {
            if (other.equals(mediaType)) continue;
            assertThat(links)
                    .containsPattern(
                            "<https://policy.example/id/doc\\.[a-z]+>; rel=\"alternate\"; type=\""
                                    + java.util.regex.Pattern.quote(other)
                                    + "\"");
        }
        assertThat(links)
                .contains("<https://policy.example/ontology>; rel=\"describedby\"")
                .doesNotContain("type=\"" + mediaType);
        assertThat(answer.headers().firstValue("Last-Modified")).isEmpty();
    }

    @Test
    void givesWithATextTheSpansThatPointIntoIt() {
        String turtle = SERVER.get("/id/doc/text/abc123.ttl").body();
        Graph graph = RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
        Node span = NodeFactory.createURI(RunningServer.IRI_BASE + "doc/text/abc123#char=1,2");
        assertThat(graph.contains(span, RDF.type.asNode(), Node.ANY)).isTrue();
    }

    @Test
    void showsTheHeldTextCharacterByCharacterForItsSpans() {
        assertThat(SERVER.get("/id/doc/text/abc123.html").body())
                .contains("<pre id=\"held-text\" dir=\"auto\">\n甲&lt;b&gt;乙𠀀丙</pre>")
                .contains("src=\"/assets/span.js\"");
    }

    @Test
    void opensChineseAddresses() {
        HttpResponse<String> page = SERVER.get("/id/doc/theme/%E5%B0%B1%E4%B8%9A", "Accept", "*/*");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(field(page, "Content-Type")).startsWith("text/html");
        assertThat(page.body())
                .contains("<bdi dir=\"auto\">就业</bdi>")
                .contains("href=\"https://policy.example/id/doc/theme/%E5%B0%B1%E4%B8%9A\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id/doc", "/id/doc.ttl"})
    void sendsNothingTwice(String path) {
        HttpResponse<String> first = SERVER.get(path, "Accept", "*/*");
        String tag = field(first, "ETag");
        assertThat(tag).startsWith("\"").endsWith("\"");
        assertThat(field(first, "Vary")).contains("Accept");
        for (String held : new String[] {tag, "W/" + tag, "\"x\", " + tag, "*"}) {
            HttpResponse<String> second = SERVER.get(path, "Accept", "*/*", "If-None-Match", held);
            assertThat(second.statusCode()).isEqualTo(304);
            assertThat(second.body()).isEmpty();
            assertThat(field(second, "ETag")).isEqualTo(tag);
        }
        assertThat(SERVER.get(path, "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
    }

    @Test
    void tagsPageAndTurtleDifferently() {
        assertThat(field(SERVER.get("/id/doc.ttl"), "ETag"))
                .isNotEqualTo(field(SERVER.get("/id/doc.html"), "ETag"));
    }

    @Test
    void answersHeadLikeGetWithoutBody() {
        HttpResponse<String> answer =
                SERVER.send(SERVER.request("/id/doc").method("HEAD", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(field(answer, "ETag")).isEqualTo(field(SERVER.get("/id/doc"), "ETag"));
    }

    @Test
    void saysInTheFormatAskedForThatThereIsNothing() {
        assertError(SERVER.get("/id/doc/measure/77", "Accept", "*/*"), 404, "NOT_FOUND");
        HttpResponse<String> page = SERVER.get("/id/nothing", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(field(page, "Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("NOT_FOUND").contains(field(page, "X-Request-Id"));
        HttpResponse<String> turtle = SERVER.get("/id/nothing.ttl");
        assertThat(turtle.statusCode()).isEqualTo(404);
        assertThat(field(turtle, "Content-Type")).startsWith("text/turtle");
        assertThat(RDFParser.fromString(turtle.body(), Lang.TURTLE).toGraph().isEmpty()).isTrue();
        assertThat(turtle.body()).contains("NOT_FOUND").contains(field(turtle, "X-Request-Id"));
    }

    @ParameterizedTest
    @CsvSource({"jsonld, application/ld+json", "nt, application/n-triples"})
    void saysInTheOtherFormatsOfDataThatThereIsNothing(String suffix, String mediaType) {
        HttpResponse<String> answer = SERVER.get("/id/nothing." + suffix);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(field(answer, "Content-Type")).startsWith(mediaType);
        assertThat(answer.body()).contains("NOT_FOUND").contains(field(answer, "X-Request-Id"));
        Lang lang = RDFLanguages.filenameToLang("a." + suffix);
        assertThat(RDFParser.fromString(answer.body(), lang).toGraph().isEmpty()).isTrue();
    }

    @Test
    void refusesFormatsThatItDoesNotHave() {
        assertError(SERVER.get("/id/doc", "Accept", "image/png"), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void treatsWhatLooksLikeAQueryAsAName() {
        assertError(SERVER.get("/id/x%3E%20%3Fp%20%3Fo%20%7D%20%23"), 404, "NOT_FOUND");
    }

    private static String field(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
