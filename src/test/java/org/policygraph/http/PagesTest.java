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
import org.policygraph.http.html.Webjar;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

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
        assertThat(page.indexOf("怎样读")).isLessThan(page.indexOf("<h1>How to read this</h1>"));
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

    private static String field(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
