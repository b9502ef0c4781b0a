package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.http.ErrorShape.assertError;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.text.HeldText;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** A held text is had as it is, whole or a span of it, by whoever has its address. */
class HeldTextHandlerTest {
    /** With a byte-order mark and CRLF, markup, a character of two UTF-16 units and a bidi mark. */
    private static final byte[] FILE =
            "\uFEFF甲<b>乙\r\n𠀀丙\u202E\"丁\"\n戊".getBytes(StandardCharsets.UTF_8);

    private static final HeldText TEXT = decoded();
    private static final String PATH = "/id/doc/text/" + TEXT.shortHash();

    @RegisterExtension
    static final RunningServer SERVER =
            RunningServer.with(
                    """
                    @base <https://data.example/id/> .
                    @prefix pol: <https://w3id.org/policy-graph/ontology#> .
                    @prefix dct: <http://purl.org/dc/terms/> .
                    <doc/text/%s> a pol:Digest ; dct:title "摘要"@zh ; pol:length %d ;
                      pol:textSha256 "%s" ; pol:heldText "甲<b>乙\\n𠀀丙\\u202E\\"丁\\"\\n戊" .
                    <doc/text/other> pol:heldText "依据" .
                    <doc/text/none> a pol:Digest ; dct:title "没有文字的摘要"@zh .
                    <doc/measure/1.1> a pol:Measure ; pol:number "1.1" ; pol:text "支持农民工"@zh .
                    """
                            .formatted(TEXT.shortHash(), TEXT.length(), TEXT.sha256()));

    private static HeldText decoded() {
        try {
            return SourceFile.decode(FILE).text();
        } catch (UnreadableTextException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> page(String query) {
        return SERVER.get(PATH + query, "Accept", "text/html");
    }

    private static String field(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "'', text/plain",
        ".txt, */*",
        ".txt, text/html",
        "'', 'text/html;q=0.5, text/plain'"
    })
    void givesTheExactCharactersAsPlainText(String suffix, String accept) {
        HttpResponse<String> answer = SERVER.get(PATH + suffix, "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(field(answer, "Content-Type")).isEqualTo("text/plain;charset=utf-8");
        assertThat(answer.body()).isEqualTo("甲<b>乙\n𠀀丙\u202E\"丁\"\n戊").isEqualTo(TEXT.text());
        assertThat(field(answer, "Vary")).contains("Accept");
        assertThat(field(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(field(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    /** Citations print an address with {@code #}; with {@code ?} in its place it is one of ours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "char=1,4;length=14",
                "char=1,4%3Blength%3D14",
                "char=1,4;length=14,UTF-8",
                "char=1,4&length=14",
                "char=1,4;md5=MD5",
                "char=1,4;length=14;md5=MD5,utf-8",
                "char=1,4&md5=MD5"
            })
    void takesTheChecksThatAFragmentMayHave(String query) {
        String sent = ".txt?" + query.replace("MD5", md5());

        assertThat(SERVER.get(PATH + sent).body()).isEqualTo("<b>");
    }

    @ParameterizedTest
    @CsvSource({"'char=13,', 戊", "'char=,4', '甲<b>'", "'char=,', none", "char=4, ''"})
    void takesRangesThatAreOpenAtAnEnd(String query, String characters) {
        HttpResponse<String> answer = SERVER.get(PATH + ".txt?" + query);

        if (characters.equals("none")) assertThat(answer.statusCode()).isEqualTo(400);
        else assertThat(answer.body()).isEqualTo(characters);
    }

    private static String md5() {
        try {
            byte[] bytes = TEXT.text().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theDigestOfWhatIsSentIsTheHashThatTheAddressBeginsWith() {
        String digest = field(SERVER.get(PATH + ".txt"), "Repr-Digest");

        byte[] sha256 = HexFormat.of().parseHex(TEXT.sha256());
        assertThat(digest)
                .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":");
    }

    @ParameterizedTest
    @ValueSource(strings = {".txt", ".txt?char=1,4", "?char=1,4"})
    void sendsNothingTwice(String rest) {
        HttpResponse<String> first = SERVER.get(PATH + rest, "Accept", "*/*");
        String tag = field(first, "ETag");
        HttpResponse<String> second =
                SERVER.get(PATH + rest, "Accept", "*/*", "If-None-Match", tag);

        assertThat(tag).startsWith("\"").endsWith("\"");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void answersHeadLikeGetWithoutBody() {
        HttpResponse<String> answer =
                SERVER.send(SERVER.request(PATH + ".txt").method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(field(answer, "Content-Length"))
                .isEqualTo("" + TEXT.text().getBytes(StandardCharsets.UTF_8).length);
    }

    @ParameterizedTest
    @CsvSource({"0,1,甲", "5,8,'\n𠀀丙'", "6,7,𠀀", "0,14,all", "3,3,''", "6,7&length=14,𠀀"})
    void givesASpanAlone(int start, String rest, String expected) {
        HttpResponse<String> answer =
                SERVER.get(PATH + ".txt?char=" + start + "," + rest, "Accept", "*/*");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(expected.equals("all") ? TEXT.text() : expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'char=1,15', 'no characters 1 to 15 in this text: it has 14'",
        "'char=4,3', 'no characters 4 to 3'",
        "'char=999999999,999999999', 'it has 14'",
        "'char=a', 'written as char=120,140'",
        "'char=%2C', 'written as'",
        "'char=15', 'no characters 15 to 15'",
        "'char=15,', 'no characters 15 to 14'",
        "'char=,15', 'no characters 0 to 15'",
        "'char=1,2%3Blength=13', 'The text differs from the one that the address was made for'",
        "'char=1,2;length=13', 'that has 13 characters, and this one has 14'",
        "'char=1,2;md5=d41d8cd98f00b204e9800998ecf8427e', 'its MD5 is d41d8cd98f00b204e9800998ecf8427e'",
        "'md5=d41d8cd98f00b204e9800998ecf8427e', 'The text differs'",
        "'char=1,2;length=14,US-ASCII', 'A check of the text must be written as'",
        "'char=1,2;', 'A check of the text'",
        "'char=1,2;lines=4', 'A check of the text'",
        "'char=-1,2', 'written as'",
        "'char=01,2', 'written as'",
        "'char=%EF%BC%91,2', 'written as'",
        "'char=1,9999999999', 'written as'",
        "'char=', 'written as'",
        "'char=1,2&length=13', 'that has 13 characters, and this one has 14'",
        "'length=x', 'A check of the text'",
        "'char=1,2&char=3,4', 'given twice'",
    })
    void saysWhatIsWrongWithASpan(String query, String expected) {
        for (String path : new String[] {PATH, PATH + ".txt"}) {
            HttpResponse<String> answer = SERVER.get(path + "?" + query, "Accept", "*/*");
            assertError(answer, 400, "BAD_REQUEST");
            assertThat(answer.body()).contains(expected);
        }
        HttpResponse<String> page = page("?" + query);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(field(page, "Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains(expected);
    }

    @Test
    void marksASpanOnThePageWithoutScripts() {
        String page = page("?char=1,8").body();

        assertThat(page)
                .contains("甲<mark id=\"span\">&lt;b&gt;乙\n𠀀丙</mark>\u202E&quot;丁&quot;\n戊</pre>")
                .contains("<p id=\"span-notice\" role=\"status\">第 1 至 8 个字符")
                .contains("href=\"https://policy.example" + PATH + "#char=1,8;length=14\"")
                .contains("href=\"https://policy.example" + PATH + "?char=1,8#span\"")
                .contains("href=\"https://policy.example" + PATH + ".txt?char=1,8\"")
                .contains("是对政策的转述，不是政策原文");
    }

    @Test
    void aPreviewShowsTheCharactersAndThatTheyAreAParaphrase() {
        String page = page("?char=1,8").body();

        assertThat(page)
                .contains(
                        "<meta property=\"og:description\" content=\"“\u2068&lt;b&gt;乙\n𠀀丙\u2069”这是摘要的文字，是对政策的转述，不是政策原文。\">")
                .contains(
                        "<meta property=\"og:url\" content=\"https://policy.example"
                                + PATH
                                + "?char=1,8\">")
                .contains(
                        "<link rel=\"canonical\" href=\"https://policy.example"
                                + PATH
                                + "?char=1,8\">");
        assertThat(SERVER.get("/id/doc/measure/1.1.html").body())
                .contains("<meta property=\"og:description\" content=\"1.1 支持农民工\">");
    }

    @Test
    void callsNothingButADigestAParaphrase() {
        assertThat(SERVER.get("/id/doc/text/other?char=0,1", "Accept", "text/html").body())
                .contains("<mark id=\"span\">依</mark>据")
                .doesNotContain("这是摘要的文字", "wording of the digest");
    }

    @Test
    void opensWithoutASpan() {
        String page = page("").body();

        assertThat(page)
                .contains("<p id=\"span-notice\" role=\"status\" hidden></p>")
                .contains("href=\"https://policy.example" + PATH + ".txt\"")
                .doesNotContain("<mark");
    }

    @Test
    void theMarkedPageKeepsTheStrictPolicy() {
        HttpResponse<String> page = page("?char=1,8");

        assertThat(field(page, "Content-Security-Policy"))
                .isEqualTo(field(SERVER.get("/id/doc/measure/1.1.html"), "Content-Security-Policy"))
                .startsWith("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("<b>", "<script>", "style=");
    }

    @Test
    void leavesWhatElseTheAddressHasToTheRecord() {
        assertThat(field(SERVER.get(PATH + ".ttl?char=1,2"), "Content-Type"))
                .isEqualTo("text/turtle;charset=utf-8");
        assertThat(
                        field(
                                SERVER.get(PATH, "Accept", "text/turtle, text/plain;q=0.5"),
                                "Content-Type"))
                .isEqualTo("text/turtle;charset=utf-8");
        assertThat(SERVER.get("/id/doc/text/none.html").body()).contains("没有文字的摘要");
        assertError(SERVER.get(PATH, "Accept", "image/png"), 406, "NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id/doc/text/none.txt", "/id/doc/text/missing.txt", "/id/doc/text/x"})
    void saysThatThereIsNoSuchText(String path) {
        assertError(SERVER.get(path, "Accept", "*/*"), 404, "NOT_FOUND");
    }
}
