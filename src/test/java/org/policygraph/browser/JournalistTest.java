package org.policygraph.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

import java.net.URI;

/** The way of somebody who asks: where does it say that, exactly? */
@BrowserTest
class JournalistTest {
    private static final String PROMISE = "80%以上";

    @Test
    void fromAWordToTheCharactersTheirCitationAndBackByThePermalink(Tabs tabs) {
        Page page = tabs.open("/");
        page.getByRole(AriaRole.COMBOBOX).fill("托育");
        page.getByRole(AriaRole.COMBOBOX).press("Enter");
        assertThat(page.locator(".summary")).hasText("措施：4 条所列");

        page.locator(".hit a", new Page.LocatorOptions().setHasText(PROMISE)).click();
        assertThat(page.locator("#chosen")).hasText("措施 5.4");
        assertThat(page.locator(".chosen .mark.number").last()).hasText(PROMISE);
        assertThat(page.locator(".chosen .mark.number").last()).isInViewport();
        assertThat(page.locator(".chosen .marker")).hasText("[9]");
        assertThat(page.locator(".side .item", containing("[9]")))
                .containsText("标记 [9] 的来源段落（推定对应） 段落文字未持有：原文未持有");

        assertThat(page.locator(".hop", containing("来源段落"))).containsText("○ 未持有");

        page.locator(".cite summary").click();
        page.locator("#cite-style").selectOption("GB_T_7714_2015");
        assertThat(page.locator(".formatted")).containsText("文字是摘要的转述，不是该文件的原文。");
        page.getByText("复制著录").click();
        String citation = clipboard(page);
        assertThat(citation).isEqualTo(page.locator(".formatted").textContent());
        assertThat(citation).contains("新华社", "/id/minsheng-2025/text/190fda44b5ca");

        page.locator(".permalinks > div", containing(PROMISE)).getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".permalinks [role=status]").filter(having("已复制"))).isVisible();
        String permalink = clipboard(page);

        Page fresh = tabs.open(pathOf(permalink));
        assertThat(fresh.locator("#held-text mark")).hasText(PROMISE);
        assertThat(fresh.locator("#held-text mark")).isInViewport();
        assertThat(tabs.requests()).isNotEmpty();
    }

    private static String clipboard(Page page) {
        return (String) page.evaluate("navigator.clipboard.readText()");
    }

    private static String pathOf(String permalink) {
        URI uri = URI.create(permalink);
        return uri.getRawPath() + "#" + uri.getRawFragment();
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
