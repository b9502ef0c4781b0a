package org.policygraph.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.policygraph.edit.IncomingDecision;
import org.policygraph.vocab.Iris;

/** What a person decided is shown with the reason, and a rejected link never as one that holds. */
@BrowserTest
class CuratedLinksTest {
    private static final Iris IRIS = Iris.DEFAULT;
    private static final String ADDRESS = "https://example.org/notice/12";

    private static Site site;

    @BeforeAll
    static void serve() {
        var measure = IRIS.measure("minsheng-2025", "1.1");
        site =
                Site.shippedWith(
                        new IncomingDecision(
                                measure,
                                true,
                                IRIS.group("migrant-workers"),
                                "REJECT",
                                "并非所指。",
                                ADDRESS,
                                "编辑甲"),
                        new IncomingDecision(
                                measure,
                                false,
                                IRIS.department("nhsa"),
                                "ADD",
                                "<b>主管</b>医保。",
                                "三定规定第二条",
                                "编辑乙"));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void aRejectedLinkStandsApartWithItsReasonAndStaysOffPaper(Tabs tabs) {
        Page page = tabs.open(site, "/?measure=1.1", Tabs.options());
        var rejected = page.locator(".inferred .link.rejected");
        assertThat(rejected).hasText("农民工〔人工否定〕");
        assertThat(page.locator(".link.rejected")).hasCount(1);
        var item = page.locator(".item:has(.link.rejected)");
        assertThat(item.locator(".decision")).containsText("否定 编辑甲。理由：并非所指。");
        assertThat(item.locator(".decision")).containsText("规则原先所得：明文");
        assertThat(item.locator(".decision a[href='" + ADDRESS + "']")).hasCount(1);
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(rejected).not().isVisible();
        assertThat(item.locator(".decision")).not().isVisible();
    }

    @Test
    void anAddedLinkSaysWhoAddedItAndWhy(Tabs tabs) {
        Page page = tabs.open(site, "/?measure=1.1", Tabs.options());
        assertThat(page.locator(".link.curated")).hasText("国家医疗保障局〔人工核定〕");
        assertThat(page.locator(".decision").filter(new Locator.FilterOptions().setHasText("编辑乙")))
                .containsText("理由：<b>主管</b>医保。 参考依据（未核对）：三定规定第二条。规则没有得出。");
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".side").innerText()).contains("〔人工核定〕", "三定规定第二条");
    }

    @Test
    void recordPagesKeepARejectedLinkOffPaper(Tabs tabs) {
        Page page = tabs.open(site, "/id/minsheng-2025/measure/1.1", Tabs.options());
        assertThat(page.locator("main").innerText()).contains("农民工（人工否定）");
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("main").innerText()).doesNotContain("农民工（");
    }
}
