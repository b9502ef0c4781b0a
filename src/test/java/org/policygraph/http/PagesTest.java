package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.http.ErrorShape.assertError;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.http.html.Asset;
import org.policygraph.http.html.PageTemplate;
import org.policygraph.http.html.Webjar;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages for people, their files, the schema and the health of the server. */
class PagesTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.empty();

    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"(/[^\"]*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/about", "/graphiql"})
    void everyPathOnAPageIsServedHere(String page) {
        HttpResponse<String> answer = SERVER.get(page);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(field(answer, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        List<String> paths =
                REFERENCE.matcher(answer.body()).results().map(m -> m.group(1)).toList();
        assertThat(paths).isNotEmpty();
        for (String path : paths) {
            assertThat(SERVER.get(path.replace("&amp;", "&")).statusCode()).as(path).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/about", "/graphiql", "/nothing"})
    void noPageLoadsFromElsewhereOrRunsInlineScripts(String page) {
        HttpResponse<String> answer = SERVER.get(page, "Accept", "text/html");
        assertThat(answer.body())
                .doesNotContain("src=\"http", "src=\"//", "<script>", "onclick", "{{");
        assertThat(field(answer, "Content-Security-Policy"))
                .startsWith("default-src 'self'")
                .doesNotContain("unsafe", "http:", "https:", "*");
        assertThat(field(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void onlyGraphiQlMayUseDataAddressesAndNoneForScripts() {
        assertThat(field(SERVER.get("/"), "Content-Security-Policy")).doesNotContain("data:");
        assertThat(field(SERVER.get("/graphiql"), "Content-Security-Policy"))
                .contains("font-src data:")
                .doesNotContain("script-src", "unsafe");
    }

    @Test
    void speaksChineseFirstAndEnglishToo() {
        String page = SERVER.get("/about").body();
        assertThat(page).contains("<html lang=\"zh\">").contains("<section lang=\"en\"");
        assertThat(page.indexOf("<h1>谁做的"))
                .isLessThan(page.indexOf("<h1>Who made this, how sure it is, how to read it</h1>"));
    }

    @Test
    void keepsLibrariesForAYearAndOwnFilesUntilTheyChange() {
        String library = "/assets/" + Webjar.of("react").folder() + "/react.js";
        assertThat(field(SERVER.get(library), "Cache-Control")).contains("immutable", "31536000");
        String module = SERVER.get("/").body().replaceAll("(?s).*src=\"([^\"]+/main.js)\".*", "$1");
        assertThat(module).matches("/assets/page-[0-9a-f]{12}/main.js");
        assertThat(field(SERVER.get(module), "Cache-Control")).contains("immutable", "31536000");
        HttpResponse<String> own = SERVER.get("/assets/site.css");
        assertThat(field(own, "Cache-Control")).contains("no-cache");
        String tag = field(own, "ETag");
        assertThat(SERVER.get("/assets/site.css", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets",
                "/assets/nothing.js",
                "/META-INF/MANIFEST.MF",
                "/logback.xml",
            })
    void servesNoOtherFileOfTheClassPath(String path) {
        assertError(SERVER.get(path), 404, "NOT_FOUND");
    }

    @Test
    void servesOfALibraryOnlyWhatThePagesNeed() {
        Webjar graphiql = Webjar.of("graphiql");
        for (String path :
                List.of(
                        graphiql.name() + "/" + graphiql.version() + "/package.json",
                        graphiql.folder() + "/package.json",
                        graphiql.folder())) {
            assertError(SERVER.get("/assets/" + path), 404, "NOT_FOUND");
        }
    }

    @Test
    void givesTheSchemaAsText() {
        HttpResponse<String> answer = SERVER.get("/schema.graphqls");
        assertThat(answer.body()).isEqualTo(RunningServer.SDL);
        assertThat(field(answer, "Content-Type")).isEqualTo("text/plain;charset=utf-8");
        assertThat(field(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void pagesForPeopleAreNotForOtherOrigins() {
        assertThat(field(SERVER.get("/"), "Access-Control-Allow-Origin")).isEmpty();
        assertThat(field(SERVER.get("/graphiql"), "Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready"})
    void saysThatItIsWell(String path) {
        HttpResponse<String> answer = SERVER.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(RunningServer.json(answer.body()).path("status").asText()).isEqualTo("UP");
        assertThat(field(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void namesTheBytesOfEachCodingByATagOfItsOwn() {
        HttpResponse<String> plain = SERVER.get("/assets/site.css");
        HttpResponse<String> coded = SERVER.get("/assets/site.css", "Accept-Encoding", "gzip");
        assertThat(field(plain, "Content-Encoding")).isEmpty();
        assertThat(field(coded, "Content-Encoding")).isEqualTo("gzip");
        assertThat(field(plain, "ETag")).isNotEmpty().isNotEqualTo(field(coded, "ETag"));
        assertThat(field(coded, "ETag")).isNotEmpty();
    }

    @Test
    void everyExampleOfGraphiQlIsValidForTheSchemaThatShips() {
        GraphQLSchema schema =
                UnExecutableSchemaGenerator.makeUnExecutableSchema(
                        new SchemaParser().parse(Asset.text("/org/policygraph/schema.graphqls")));
        String script = SERVER.get("/assets/graphiql.js").body();
        List<String> examples =
                Pattern.compile("`(# [^`]+)`", Pattern.DOTALL)
                        .matcher(script)
                        .results()
                        .map(m -> m.group(1))
                        .toList();
        assertThat(examples).hasSize(6);
        for (String example : examples) {
            assertThat(new Validator().validateDocument(schema, Parser.parse(example), Locale.ROOT))
                    .as(example)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/about",
                "/dataset",
                "/ontology",
                "/sparql",
                "/id/nothing",
                "/nothing",
                "/a?%zz"
            })
    void everyPageHasTheSameHead(String path) {
        String page =
                SERVER.raw(
                                "GET "
                                        + path
                                        + " HTTP/1.1\r\nHost: policy.example\r\nAccept: text/html\r\nConnection: close\r\n\r\n")
                        .body();
        assertThat(page).contains(PageTemplate.header(""));
    }

    @Test
    void theHeadLeadsToWhereTheServerIsReached() {
        assertThat(PageTemplate.header("/under/a")).contains("href=\"/under/a/about\"");
    }

    @Test
    void theFiguresOfHowSureItIsAreThoseThatWereMeasured() throws IOException {
        String measured = Files.readString(Path.of("src/site/markdown/accuracy.md"));
        String page = SERVER.get("/about").body();
        Matcher figures = Pattern.compile("(\\d+) (?:个里|处里) (\\d+) [个处]").matcher(page);
        int seen = 0;
        while (figures.find()) {
            String figure = figures.group(2) + " of " + figures.group(1);
            assertThat(measured).as(figure).contains(" " + figure + " ");
            assertThat(page.substring(page.indexOf("id=\"english\""))).contains(figure);
            seen++;
        }
        assertThat(seen).isEqualTo(4);
        Matcher shares = Pattern.compile("[^0-9]([.][0-9]{2}|1[.]00)[^0-9]").matcher(page);
        while (shares.find()) assertThat(measured).contains(shares.group(1));
        assertThat(page).contains(".58", ".66", "约十个里有一个");
        assertThat(measured).contains("about one inferred body in ten");
    }

    @Test
    void nobodyIsMadeUpWhoWouldAnswerForIt() {
        assertThat(SERVER.get("/about").body()).contains("没有写明由谁运行", "does not say who runs it");
    }

    /** Before the data: the page, its styles and the modules of what is seen first. */
    @Test
    void takesAtMostSixtyKilobytesBeforeTheData() {
        List<String> files =
                Pattern.compile("(?:src|href)=\"(/assets/[^\"]+(?:js|css))\"")
                        .matcher(SERVER.get("/").body())
                        .results()
                        .map(m -> m.group(1))
                        .distinct()
                        .toList();
        assertThat(files).hasSizeGreaterThan(15);
        int bytes = 0;
        for (String path : Stream.concat(Stream.of("/"), files.stream()).toList()) {
            bytes +=
                    SERVER.download(SERVER.request(path, "Accept-Encoding", "gzip").GET())
                            .body()
                            .length;
        }
        assertThat(bytes).isBetween(20_000, 60_000);
    }

    private static String field(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
