package org.policygraph.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Nothing inferred is shown, printed or copied without its word, and nothing that is held is
 * missing.
 */
@BrowserTest
class HonestyTest {
    private static final Map<String, String> WORDS =
            Map.of("STATED", "明文", "IMPLIED", "推知", "REMIT", "按职责推断", "CURATED", "人工核定");

    private static final Map<String, String> VERDICTS =
            Map.of(
                    "VERIFIED", "✓ 已核对",
                    "INFERRED", "≈ 推断",
                    "NOT_HELD", "○ 未持有",
                    "BROKEN", "✗ 不符");

    private static final String EVERY_BASIS = "&basis=STATED,IMPLIED,REMIT,CURATED";

    private static final String MEASURES =
            "{ measures(first: 100) { nodes { id number text"
                    + " audiences { basis targetGroup { name } evidence { span { text } } }"
                    + " responsibilities { basis department { name } evidence { span { text } } }"
                    + " commitments { printed } citations { marker paragraph { number } }"
                    + " absences { field } } } }";

    @Test
    void everyMeasureShowsWhatTheApiSaysEachLinkWithTheWordForItsBasis(Tabs tabs, Site site) {
        JsonNode measures = site.ask(MEASURES).at("/measures/nodes");
        assertThat(measures).hasSize(40);
        Page page = tabs.open("/?measure=1.1" + EVERY_BASIS);
        for (JsonNode measure : measures) {
            String number = measure.get("number").asText();
            page.locator(".measure[data-number='" + number + "'] .wording").click();
            assertThat(page.locator("#chosen")).hasText("措施 " + number);

            assertThat(linksIn(page))
                    .as(number)
                    .containsExactlyInAnyOrderElementsOf(links(measure));
            assertThat(page.locator(".chosen .wording").textContent())
                    .isEqualTo(measure.get("text").asText());
            assertThat(texts(page.locator(".item .quoted.number")))
                    .isEqualTo(fields(measure.get("commitments"), "/printed"));
            assertThat(texts(page.locator(".chosen .marker")))
                    .isEqualTo(fields(measure.get("citations"), "/marker"));
            assertThat(page.locator(".item .not-held").count())
                    .isEqualTo(measure.get("citations").size());
            assertThat(page.locator(".hops").first()).not().hasAttribute("aria-busy", "true");
            assertThat(hopsIn(page)).as(number).isEqualTo(hops(site, measure.get("id").asText()));
            assertNothingInferredIsBare(page);
        }
    }

    @Test
    void theChainOfAnInferredLinkSaysAtEachStepWhatIsInferred(Tabs tabs, Site site) {
        String link =
                "https://w3id.org/policy-graph/id/minsheng-2025/measure/5.2/responsibility/mca";
        Page page = tabs.open("/?measure=5.2&item=" + link);
        assertThat(page.locator(".item.opened .hop").last()).isVisible();
        assertThat(strings(page, hopsOf(".item.opened .hop"))).isEqualTo(hops(site, link));
        assertThat(page.locator(".item.opened .hop").first()).containsText("≈ 推断");
    }

    /** Each step as its verdict and its sentence. */
    private static List<String> hops(Site site, String id) {
        JsonNode trace =
                site.ask("{ trace(id: \"" + id + "\") { hops { verdict sentence } } }")
                        .get("trace");
        return trace.get("hops")
                .valueStream()
                .map(
                        hop ->
                                VERDICTS.get(hop.get("verdict").asText())
                                        + hop.get("sentence").asText())
                .toList();
    }

    private static List<String> hopsIn(Page page) {
        return strings(page, hopsOf(".side > .part > .hops > .hop"));
    }

    private static String hopsOf(String selector) {
        return "[...document.querySelectorAll('"
                + selector
                + "')].map(hop => hop.querySelector('.verdict').textContent"
                + " + hop.querySelector('p').textContent)";
    }

    /** Each link as its name, its basis and the characters that it rests on. */
    private static List<String> links(JsonNode measure) {
        return Stream.concat(
                        measure.get("audiences").valueStream(),
                        measure.get("responsibilities").valueStream())
                .map(
                        link ->
                                link.path("targetGroup").path("name").asText()
                                        + link.path("department").path("name").asText()
                                        + "〔"
                                        + WORDS.get(link.get("basis").asText())
                                        + "〕"
                                        + fields(link.get("evidence"), "/span/text").stream()
                                                .sorted()
                                                .toList())
                .toList();
    }

    private static List<String> linksIn(Page page) {
        return strings(
                page,
                """
                [...document.querySelectorAll('.side .item')]
                  .filter(item => item.querySelector(':scope > .link'))
                  .map(item => item.querySelector('.link').textContent + '['
                    + [...item.querySelectorAll('.evidence .quoted')].map(each => each.textContent).sort().join(', ')
                    + ']')
                """);
    }

    /** Every name that links to a group or a department is inside a link with its word. */
    private static void assertNothingInferredIsBare(Page page) {
        assertThat(
                        strings(
                                page,
                                """
                                [...document.querySelectorAll('main a[href*="/id/group/"]:not(.link > a),'
                                  + ' main a[href*="/id/department/"]:not(.link > a),'
                                  + ' main .link:not(:has(.basis)),'
                                  + ' main :is([data-basis=IMPLIED], [data-basis=REMIT]):not(.inferred)')]
                                  .map(each => each.outerHTML)
                                """))
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Page page, String expression) {
        return (List<String>) page.evaluate(expression);
    }

    @Test
    void onPaperOnlyWhatIsAskedForIsInferredAndThenItSaysSo(Tabs tabs) {
        Page page = tabs.open("/?measure=5.4" + EVERY_BASIS);
        assertThat(page.locator(".side")).containsText("婴幼儿〔推知〕");
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("main").innerText())
                .doesNotContain("婴幼儿", "学龄前儿童", "国家卫生健康委员会")
                .doesNotContainPattern("(?m)[：\\s]群体\\s*$")
                .contains("推断所得的关联未印出。", "80%以上", "来源段落 9");

        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
        page.locator("input[name=switch-paper]").check();
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("main").innerText())
                .contains("婴幼儿〔推知〕", "国家卫生健康委员会〔按职责推断〕")
                .doesNotContain("推断所得的关联未印出。");
    }

    @Test
    void copiesTakeWhatIsInferredOnlyIfAskedForAndThenWithItsWord(Tabs tabs) {
        Page page = tabs.open("/?measure=5.4" + EVERY_BASIS);
        assertThat(page.locator(".side")).containsText("婴幼儿〔推知〕");
        assertThat(copied(page, ".side"))
                .contains("80%以上")
                .doesNotContain("婴幼儿", "学龄前儿童", "国家卫生健康委员会");

        page.locator("input[name=switch-paper]").check();
        assertThat(page.locator("input[name=switch-paper]")).isChecked();
        // The page is drawn anew a moment after the box is checked.
        page.waitForCondition(() -> copied(page, ".side").contains("婴幼儿〔推知〕"));
        assertThat(copied(page, ".side")).contains("国家卫生健康委员会〔按职责推断〕");
        page.locator(".side .link.implied a")
                .first()
                .click(new Locator.ClickOptions().setTrial(true));
        assertThat(copiedByDragging(page, ".side .link.implied a bdi")).isEqualTo("婴幼儿〔推知〕");
    }

    @Test
    void recordPagesKeepTheSameRuleOnPaper(Tabs tabs) {
        Page page = tabs.open("/id/minsheng-2025/measure/5.4");
        assertThat(page.locator("main").innerText()).contains("婴幼儿（推知）", "国家卫生健康委员会（按职责推断）");
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("main").innerText())
                .doesNotContain("婴幼儿", "国家卫生健康委员会")
                .contains("推断所得的关联未印出。");
    }

    @Test
    void listsByInferenceAloneAreLabelledAndStayOffPaper(Tabs tabs, Site site) {
        String group =
                site.ask("{ targetGroup(name: \"学龄前儿童\") { id } }").at("/targetGroup/id").asText();
        Page page = tabs.open("/?view=find&group=" + group);
        assertThat(page.locator(".hit .why").first()).containsText("学龄前儿童〔推知〕");
        assertNothingInferredIsBare(page);
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".hit:visible").count()).isZero();
    }

    private static String copied(Page page, String selector) {
        page.evaluate(
                "selector => { const range = document.createRange();"
                        + " range.selectNodeContents(document.querySelector(selector));"
                        + " getSelection().removeAllRanges(); getSelection().addRange(range); }",
                selector);
        return clipboard(page);
    }

    /** Drags over the first half of the characters. */
    private static String copiedByDragging(Page page, String selector) {
        Locator place = page.locator(selector).first();
        place.scrollIntoViewIfNeeded();
        var box = place.boundingBox();
        double middle = box.y + box.height / 2;
        page.evaluate("getSelection().removeAllRanges()");
        page.locator(selector).first().evaluate("name => name.closest('a').draggable = false");
        page.mouse().move(box.x + 1, middle);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2, middle);
        page.mouse().up();
        return clipboard(page);
    }

    private static String clipboard(Page page) {
        page.keyboard().press("Control+C");
        return (String) page.evaluate("navigator.clipboard.readText()");
    }

    private static List<String> texts(Locator places) {
        return places.allTextContents();
    }

    private static List<String> fields(JsonNode nodes, String pointer) {
        return nodes.valueStream().map(node -> node.at(pointer).asText()).toList();
    }
}
