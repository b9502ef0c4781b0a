package org.policygraph.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server without documents says so, and how the first one comes in. */
@BrowserTest
class EmptySiteTest {
    private static Site site;

    @BeforeAll
    static void serve() {
        site = Site.begun();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void thePageSaysInBothLanguagesHowTheFirstDocumentComesIn(Tabs tabs) {
        Page page = tabs.open(site, "/", Tabs.options());
        assertThat(page.locator(".empty h1")).hasText("这里还没有文件");
        assertThat(page.locator(".empty")).containsText("编辑密钥");
        assertThat(page.locator(".empty code")).containsText("mutation { ingestDocument(");
        page.locator(".languages a").click();
        assertThat(page.locator(".empty h1")).hasText("No document is here yet");
        assertThat(page.locator(".empty")).containsText("an editor's key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"find", "coverage", "graph", "commitments", "check", "documents"})
    void everyOtherViewOpens(String view, Tabs tabs) {
        Page page = tabs.open(site, "/?view=" + view, Tabs.options());
        assertThat(page.locator("#view[data-view=" + view + "] h1").first()).isVisible();
        assertThat(page.locator(".problem")).hasCount(0);
    }
}
