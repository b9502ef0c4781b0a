package org.policygraph.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Who has never been here sees what this is, and gets somewhere. */
@BrowserTest
class FrontDoorTest {
    @Test
    void saysWhatThisIsAndWhoseWordsAreHeld(Tabs tabs) {
        Page page = tabs.open("/");
        assertThat(page.locator("h1")).hasText("一份政策文件说了什么、对谁说、由谁办：每一条都指到它所依据的那几个字。");
        assertThat(page.getByRole(AriaRole.COMBOBOX)).hasCount(1);
        assertThat(page.locator(".examples li")).hasCount(3);
        assertThat(page.locator(".plain-list li")).containsText("摘要，不是原文");
        assertThat(page.locator("header nav a").last()).hasAttribute("href", "/about");
        assertThat(page).hasTitle("政策图谱");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/?view=check", "/about", "/nothing", "/id/minsheng-2025/measure/5.4"})
    void nothingHangsOverTheEdgeOfAPhone(String path, Tabs tabs, Site site) {
        Page page = tabs.open(site, path, Tabs.options().setViewportSize(360, 740));
        assertThat(page.locator("main h1").first()).isVisible();
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    @Test
    void everyExampleLeadsToSomething(Tabs tabs) {
        Page page = tabs.open("/");
        assertThat(page.locator(".examples a")).hasCount(3);
        List<String> results = List.of(".hit", ".measure.chosen", ".quote-verdict.in-digest-only");
        for (int at = 0; at < results.size(); at++) {
            page.locator(".examples a").nth(at).click();
            assertThat(page.locator(results.get(at)).first()).isVisible();
            page.goBack();
        }
    }

    @Test
    void takesAQuotationToItsVerdict(Tabs tabs) {
        Page page = tabs.open("/");
        page.locator("#quote").fill("护理型床位占比不低于90%");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".quote-verdict")).hasText("数字不符");
    }

    @Test
    void nothingInTheChinesePageIsEnglish(Tabs tabs) {
        Page page = tabs.open("/");
        assertThat(page.locator(".home")).isVisible();
        String text = page.locator("header").innerText() + page.locator("main").innerText();
        assertThat(text.replaceFirst("English", "")).doesNotContainPattern("[A-Za-z]{2}");
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, Documents held",
        "de-DE, Documents held",
        "zh-TW, 所存文件",
    })
    void speaksTheLanguageOfTheBrowserUnlessToldAnother(
            String locale, String words, Tabs tabs, Site site) {
        Page page = tabs.open(site, "/", Tabs.options().setLocale(locale));
        assertThat(page.locator("h2").last()).containsText(words);
        String other = words.startsWith("D") ? "所存文件" : "Documents held";
        page.locator(".languages a").click();
        assertThat(page.locator("h2").last()).containsText(other);
        page.locator(".brand").click();
        assertThat(page.locator("h2").last()).containsText(other);
    }

    @Test
    void aBandSaysThatADigestIsNoOriginalAndStandsOnPaperToo(Tabs tabs) {
        Page page = tabs.open("/?measure=5.4");
        assertThat(page.locator(".band")).containsText("摘要，不是原文");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".band")).isVisible();
        try (Site official = Site.official()) {
            Page other = tabs.open(official, "/?view=read", Tabs.options());
            assertThat(other.locator(".measure").first()).isVisible();
            assertThat(other.locator(".band")).hasCount(0);
        }
    }
}
