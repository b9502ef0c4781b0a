package org.policygraph.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/** A permalink opens with the characters that it names. */
@BrowserTest
class HeldTextBrowserTest {
    private static final String TEXT = "/id/minsheng-2025/text/190fda44b5ca";
    private static final String MEASURE = "完善普惠养老托育价格形成机制 对基本服务收费加强引导 新建养老机构护理型床位占比不低于80%";

    private static Locator mark(Page page) {
        return page.locator("#held-text mark");
    }

    private static Locator notice(Page page) {
        return page.locator("#span-notice");
    }

    /** Exactly these characters, white space included, which text matching would fold. */
    private static void assertMarked(Page page, String characters) {
        assertThat(mark(page)).hasCount(1);
        assertThat(mark(page).textContent()).isEqualTo(characters);
        assertThat(page.locator("#held-text").textContent()).hasSize(2091);
    }

    @Test
    void aCopiedLinkMarksTheMeasureInSightAndItsContextStaysReadable(Tabs tabs) {
        Page page = tabs.open(TEXT + "#char=1188,1234;length=2091");

        assertMarked(page, MEASURE);
        assertThat(mark(page)).isInViewport();
        assertThat(page.getByText("是对政策的转述，不是政策原文")).isInViewport();
        assertThat(mark(page)).hasCSS("background-color", Pattern.compile("rgb\\(25\\d, .*"));
        assertThat(notice(page)).containsText("第 1188 至 1234 个字符");
    }

    @Test
    void aSpanOfSeveralLinesIsMarkedAsOne(Tabs tabs) {
        assertMarked(tabs.open(TEXT + "#char=5,20"), "务均衡化\n\n搜索文档\n中共中央");
    }

    @Test
    void openEndsReachTheEndsOfTheText(Tabs tabs) {
        assertMarked(tabs.open(TEXT + "#char=,9"), "基本公共服务均衡化");
        assertMarked(tabs.open(TEXT + "#char=2087,"), "[12]");
    }

    @Test
    void aSpanPastTheEndIsToldInWords(Tabs tabs) {
        Page page = tabs.open(TEXT + "#char=2000,3000");

        assertThat(mark(page)).hasCount(0);
        assertThat(notice(page)).containsText("此文本只有 2091 个字符，没有第 2000 至 3000 个字符");
    }

    @Test
    void anAddressMadeForAnotherTextIsToldInWords(Tabs tabs) {
        Page page = tabs.open(TEXT + "#char=1188,1234;length=2090");

        assertThat(mark(page)).hasCount(0);
        assertThat(notice(page)).containsText("地址所载长度为 2090，此文本长度为 2091");
        assertThat(page.locator("#held-text")).containsText("护理型床位");
    }

    @Test
    void aFragmentThatCannotBeReadIsToldInWords(Tabs tabs) {
        Page page = tabs.open(TEXT + "#char=x");

        assertThat(mark(page)).hasCount(0);
        assertThat(notice(page)).containsText("地址所指的字符不在此文本中");
    }

    @Test
    void withoutAFragmentTheTextIsThereAndNothingIsMarked(Tabs tabs) {
        Page page = tabs.open(TEXT);

        assertThat(page.locator("#held-text")).containsText("护理型床位");
        assertThat(mark(page)).hasCount(0);
        assertThat(notice(page)).isHidden();
    }

    @Test
    void theMarkFollowsTheFragmentAndGoesWithIt(Tabs tabs) {
        Page page = tabs.open(TEXT + "?char=1228,1234");
        assertMarked(page, "不低于80%");

        page.evaluate("location.hash = '#char=1188,1234'");
        assertMarked(page, MEASURE);
        page.evaluate("location.hash = ''");
        assertMarked(page, "不低于80%");
    }

    @Test
    void theLinksThatAreOfferedLeadToTheSameCharacters(Tabs tabs) {
        Page page = tabs.open(TEXT + "#char=1228,1234");
        Locator links = notice(page).locator("a");

        assertThat(links.nth(0)).hasAttribute("href", TEXT + "#char=1228,1234;length=2091");
        assertThat(links.nth(1)).hasAttribute("href", TEXT + "?char=1228,1234#span");
        assertThat(links.nth(2)).hasAttribute("href", TEXT + ".txt?char=1228,1234");
        links.nth(1).click();
        assertMarked(page, "不低于80%");
        assertThat(mark(page)).isInViewport();
    }

    @Test
    void theSharedLinkShowsTheCharactersInSightWithoutScripts(Tabs tabs, Site site) {
        Page page =
                tabs.open(
                        site,
                        TEXT + "?char=1888,1900#span",
                        Tabs.options().setJavaScriptEnabled(false));

        assertThat(mark(page)).isInViewport();
        assertThat(notice(page)).containsText("第 1888 至 1900 个字符");
    }
}
