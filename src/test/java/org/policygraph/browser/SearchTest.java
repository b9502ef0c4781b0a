package org.policygraph.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.regex.Pattern;

/** Whoever types what they have in mind and presses Enter gets there, or a step further. */
@BrowserTest
class SearchTest {
    private static Site both;

    @BeforeAll
    static void serve() {
        both = Site.shippedWithOfficial();
    }

    @AfterAll
    static void close() {
        both.close();
    }

    private static Page searched(String words, Tabs tabs) {
        Page page = tabs.open(both, "/", Tabs.options());
        page.getByRole(AriaRole.COMBOBOX).fill(words);
        page.getByRole(AriaRole.COMBOBOX).press("Enter");
        return page;
    }

    @ParameterizedTest
    @CsvSource({
        "农民工, group=.*migrant-workers",
        "農民工, group=.*migrant-workers",
        "migrant workers, group=.*migrant-workers",
        "elderly, group=.*older-persons",
        "人社部, department=.*mohrss",
        "卫计委, department=.*nhc",
        "5.2, document=minsheng-2025&measure=5.2",
        "[9], view=find&paragraph=9",
        "【9】, view=find&paragraph=9",
        "云政办发[2030]7号, document=zhuyu-2030",
        "zhuyu-2030, document=zhuyu-2030",
        "助浴点, view=find&q=",
        "1.1, view=find&q=1.1",
        "2030, view=find&q=2030",
        "国发〔2018〕39号, view=find&q=",
    })
    void enterLeadsToTheOneThingThatIsMeant(String words, String address, Tabs tabs) {
        Page page = searched(words, tabs);
        assertThat(page).hasURL(Pattern.compile(address));
        assertThat(page.locator("main[aria-busy]")).hasCount(0);
        assertThat(page.locator(".problem")).hasCount(0);
    }

    @Test
    void aGroupSaysWhereItEndsAndWhatIsBesideIt(Tabs tabs) {
        Page page = searched("migrant workers", tabs);
        Locator concept = page.locator(".concept");
        assertThat(concept).containsText("不等于流动人口，也不等于农业转移人口");
        assertThat(concept).containsText("相关而不同：流动人口、农业转移人口");
        assertThat(page.locator(".summary")).hasText("措施：1 条明文");
        concept.getByText("劳动者").click();
        assertThat(page.locator(".concept h2")).hasText("劳动者");
        assertThat(page.locator(".concept")).containsText("下位（已包括在内）");
    }

    @Test
    void whatSeveralThingsAreCalledIsOfferedBesideTheHits(Tabs tabs) {
        assertThat(searched("1.1", tabs).locator(".meant a")).hasCount(2);
        Page year = searched("2030年", tabs);
        assertThat(year.locator(".meant")).containsText("云岭省人民政府办公厅");
        assertThat(year.locator(".hit").first()).containsText("2030年12月底前");
    }

    @ParameterizedTest
    @ValueSource(strings = {"外星人", "馅饼馅饼 养老", "国发〔2018〕39号", "qwerty"})
    void noSearchEndsWithNothing(String words, Tabs tabs) {
        Page page = searched(words, tabs);
        assertThat(page.locator(".summary")).containsText("没有措施符合");
        page.locator(".meant a").last().click();
        assertThat(page.locator("main[aria-busy]")).hasCount(0);
        assertThat(page.locator("main h1").first()).isVisible();
    }

    @Test
    void onAPhoneTheFacetsStandFoldedAboveTheList(Tabs tabs) {
        Page page = tabs.open(both, "/?view=find&q=养老", Tabs.options().setViewportSize(360, 740));
        assertThat(page.locator(".hit").first()).isVisible();
        assertThat(page.locator(".facet").first()).isHidden();
        double facets = page.locator(".facets").boundingBox().y;
        double hit = page.locator(".hit").first().boundingBox().y;
        assertThat(facets).isLessThan(hit);
        page.locator(".facets summary").first().click();
        assertThat(page.locator(".facet").first()).isVisible();
    }
}
