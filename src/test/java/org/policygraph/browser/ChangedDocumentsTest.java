package org.policygraph.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.regex.Pattern;

/** Wherever words of a document stand on the page, it says whose they are and what became of it. */
@BrowserTest
class ChangedDocumentsTest {
    private static final String TITLE = "云港市人民政府关于建设公共书屋的意见";
    private static final String ENDED_BY = "已废止，见云港市人民政府关于推进书香城市建设的意见（云政发〔2033〕1号）";
    private static final String AMENDED_BY = "已被修改，现行文字可能与此不同，见云港市人民政府关于修改公共书屋意见的决定（云政发〔2032〕3号）";

    private static Site site;

    @BeforeAll
    static void serve() {
        site =
                Site.of(
                        Map.of(
                                "rooms",
                                official(
                                        TITLE,
                                        "云政发〔2031〕7号",
                                        "2031年3月1日",
                                        "（一）新建书屋。到2033年新建公共书屋100个以上。（市商务局负责）"),
                                "change",
                                official(
                                        "云港市人民政府关于修改公共书屋意见的决定",
                                        "云政发〔2032〕3号",
                                        "2032年3月1日",
                                        "（一）修改数量。将《"
                                                + TITLE
                                                + "》（云政发〔2031〕7号）第一部分第（一）项中的“100个”修改为“200个”。"),
                                "city",
                                official(
                                        "云港市人民政府关于推进书香城市建设的意见",
                                        "云政发〔2033〕1号",
                                        "2033年3月1日",
                                        "（一）新建书房。市文化局要新建城市书房50个。《" + TITLE + "》（云政发〔2031〕7号）同时废止。"),
                                "digest",
                                TITLE
                                        + "\n某新闻网· 2031-03-02 18:01\n书屋建设 - 新建公共书屋100个以上 方便居民 [2] - 各区要把书屋列入民生实事 [3]\n"));
    }

    private static String official(String title, String number, String day, String item) {
        return title + "\n" + number + "\n各区人民政府：\n一、重点任务\n" + item + "\n云港市人民政府\n" + day + "\n";
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static void assertTellsBoth(Locator place) {
        assertThat(place).containsText(ENDED_BY);
        assertThat(place).containsText(AMENDED_BY);
        assertThat(place.locator(".change .quoted").first())
                .hasAttribute("href", Pattern.compile("/id/city/text/[0-9a-f]{12}#char="));
    }

    @Test
    void theHeaderOfADocumentSaysWhatEndsAndWhatAmendsIt(Tabs tabs) {
        Page page = tabs.open(site, "/?document=rooms&measure=1.1.2", Tabs.options());
        assertTellsBoth(page.locator(".text"));
        page.navigate(site.url() + "/?document=city");
        assertThat(page.locator("#document-title")).isVisible();
        assertThat(page.locator(".change")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?view=documents", "/?view=find&q=新建公共书屋"})
    void aListSaysItOfTheDocumentAndOfItsDigest(String path, Tabs tabs) {
        Page page = tabs.open(site, path, Tabs.options());
        Locator ended =
                page.locator("main li, main article")
                        .filter(new Locator.FilterOptions().setHasText("已废止"));
        assertThat(ended).hasCount(2);
        ended.all().forEach(ChangedDocumentsTest::assertTellsBoth);
    }

    @Test
    void commitmentsOfAnEndedDocumentSaySo(Tabs tabs) {
        Page page = tabs.open(site, "/?view=commitments&document=rooms", Tabs.options());
        assertThat(page.locator("table.grid tbody tr").first()).containsText("已废止");
        page.navigate(site.url() + "/?view=commitments&document=city");
        assertThat(page.locator("table.grid tbody tr").first()).not().containsText("已废止");
    }

    @Test
    void aCheckedQuotationNamesTheDocumentAndWhatBecameOfIt(Tabs tabs) {
        Page page = tabs.open(site, "/?view=check&quote=到2033年新建公共书屋100个以上", Tabs.options());
        Locator match = page.locator(".match").first();
        assertThat(match.locator(".of-document")).containsText("见于原文 " + TITLE + "（云政发〔2031〕7号）");
        assertTellsBoth(match.locator(".of-document"));
        match.locator(".of-document > a").click();
        assertThat(page.locator("#document-title")).hasText(TITLE);
    }

    @Test
    void wordsThatTheOriginalDoesNotHaveAreTheDigestsAlone(Tabs tabs) {
        Page page = tabs.open(site, "/?view=check&quote=各区要把书屋列入民生实事", Tabs.options());
        assertThat(page.locator(".quote-verdict")).hasText("摘要的文字，原文没有");
        assertThat(page.locator(".quote-verdict")).hasClass("quote-verdict in-digest-only");
    }

    @Test
    void aCheckWithinOneDocumentSaysSoAndOffersAll(Tabs tabs) {
        Page page =
                tabs.open(site, "/?view=check&document=city&quote=新建公共书屋100个以上", Tabs.options());
        assertThat(page.locator(".within")).containsText("推进书香城市建设的意见");
        page.locator(".within a").click();
        assertThat(page.locator(".match").first()).containsText(TITLE);
        assertThat(page.locator(".within")).hasCount(0);
    }

    @Test
    void aDigestWhoseOriginalIsHeldUnderAnotherIdLeadsThere(Tabs tabs) {
        Page page = tabs.open(site, "/?document=digest&measure=1.1", Tabs.options());
        assertThat(page.locator(".text")).containsText("原文另以编号“rooms”持有");
        assertThat(page.locator(".side .not-held")).containsText("原文另以编号“rooms”持有");
        assertThat(page.locator(".hop").last()).containsText("另以编号“rooms”持有");
        assertThat(page.locator(".side").innerText()).doesNotContain("原文未收录", "未持有");
        assertThat(page.locator(".hop").last().locator(".kind a"))
                .hasAttribute("href", site.url() + "/id/rooms");
    }
}
