package org.policygraph.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page speaks of digests only where one is held, and of official texts where one is. */
@BrowserTest
class HeldTextsTest {
    private static Site official;
    private static Site both;

    @BeforeAll
    static void serve() {
        official = Site.official();
        both = Site.shippedWithOfficial();
    }

    @AfterAll
    static void close() {
        official.close();
        both.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?view=read",
                "/?measure=2.1.2",
                "/?view=coverage",
                "/?view=coverage&basis=IMPLIED",
                "/?view=commitments",
                "/?view=find&q=助浴",
                "/?view=documents"
            })
    void whereOnlyOriginalsAreHeldNothingIsSaidOfDigests(String path, Tabs tabs) {
        Page page = tabs.open(official, path, Tabs.options());
        assertThat(page.locator("#view h1").first()).isVisible();
        assertThat(page.locator("body").innerText()).doesNotContain("摘要").contains("原文");
        page.navigate(official.url() + path + (path.contains("?") ? "&" : "?") + "lang=en");
        assertThat(page.locator("#view h1").first()).isVisible();
        assertThat(page.locator("body").innerText()).doesNotContainIgnoringCase("digest");
    }

    @ParameterizedTest
    @CsvSource({
        "coverage, 原文写明而词表未收录的机构, No text here states",
        "commitments, 原文或摘要写明的, that the official texts and digests state"
    })
    void whereBothAreHeldBothAreNamed(String view, String chinese, String english, Tabs tabs) {
        Page page = tabs.open(both, "/?view=" + view, Tabs.options());
        assertThat(page.locator("#view")).containsText(chinese);
        assertThat(page.locator("footer")).containsText("原文是政策自己的话，摘要是对政策的转述");
        page.navigate(both.url() + "/?lang=en&view=" + view);
        assertThat(page.locator("#view")).containsText(english);
    }

    @Test
    void aSignatureIsNoPartOfTheLastMeasure(Tabs tabs) {
        Page page = tabs.open(official, "/?view=read", Tabs.options());
        assertThat(page.locator(".measure").last()).containsText("各市、州人民政府要加强组织领导");
        assertThat(page.locator(".measure").last()).not().containsText("2030年3月1日");
        assertThat(page.locator(".paragraphs").last()).containsText("2030年3月1日");
        String held =
                official.ask("{ document(id: \"zhuyu-2030\") { originals { text } } }")
                        .at("/document/originals/0/text")
                        .asText();
        assertThat(page.locator(".digest").evaluate("each => each.textContent")).isEqualTo(held);
    }

    @Test
    void whereDocumentsStandBesideOneAnotherEachNumberNamesItsOwn(Tabs tabs) {
        Page page = tabs.open(both, "/?view=commitments", Tabs.options());
        assertThat(page.locator(".of-document").first()).containsText("着力解决群众急难愁盼的意见");
        page.navigate(both.url() + "/?view=commitments&document=minsheng-2025");
        assertThat(page.locator("table.grid").first()).isVisible();
        assertThat(page.locator(".of-document")).hasCount(0);
    }

    @Test
    void ofOneDocumentOnlyItsOwnTextIsNamed(Tabs tabs) {
        Page page = tabs.open(both, "/?view=commitments&document=zhuyu-2030", Tabs.options());
        assertThat(page.locator("#view p").first()).containsText("原文写明的");
        page.navigate(both.url() + "/?view=commitments&document=minsheng-2025");
        assertThat(page.locator("#view p").first()).containsText("摘要明文写出的");
    }
}
