package org.policygraph.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The views, each used as a person uses it. */
@BrowserTest
class ViewsTest {
    private static final Map<String, String> PREFIXES =
            Map.ofEntries(
                    Map.entry("Basis", "basis."),
                    Map.entry("Alignment", "alignment."),
                    Map.entry("AbsenceReason", "absence."),
                    Map.entry("Comparator", "comparator."),
                    Map.entry("Verdict", "verdict."),
                    Map.entry("HopKind", "hop."),
                    Map.entry("QuoteVerdict", "quote."),
                    Map.entry("NumberVerdict", "number."),
                    Map.entry("CutOffKind", "cutOff."),
                    Map.entry("HeldIn", "heldIn."),
                    Map.entry("CitationStyle", "style."),
                    Map.entry("Dimension", "dimension."),
                    Map.entry("EmptyReason", "empty."));

    private static final String GROUP = "https://w3id.org/policy-graph/id/group/";
    private static final String REMIT = "&basis=STATED,IMPLIED,REMIT,CURATED";

    // ---- Read and trace

    @Test
    void theTextOnThePageIsTheTextAsHeld(Tabs tabs, Site site) {
        String held =
                site.ask("{ documents { nodes { digests { text } } } }")
                        .at("/documents/nodes/0/digests/0/text")
                        .asText();
        Page page = tabs.open("/?measure=5.4");
        assertThat(page.locator(".measure.chosen")).isVisible();
        assertThat(page.locator(".digest").textContent()).isEqualTo(held);
    }

    @Test
    void evidenceLightsUpInTheTextAndTheOtherWayRound(Tabs tabs) {
        Page page = tabs.open("/?measure=5.4");
        page.locator(".side .item", containing("80%以上")).hover();
        assertThat(page.locator(".mark.lit")).hasText(new String[] {"用10年", "80%以上"});
        page.locator(".chosen .mark", containing("幼儿园")).hover();
        assertThat(page.locator(".side .item.lit")).containsText("学龄前儿童");
    }

    @Test
    void aBasisThatIsSwitchedOffIsNeitherListedNorMarked(Tabs tabs) {
        Page page = tabs.open("/?measure=5.4" + REMIT);
        assertThat(page.locator(".chosen .mark.implied").first()).isVisible();
        page.getByLabel("推知").uncheck();
        assertThat(page.locator(".chosen .mark.implied")).hasCount(0);
        assertThat(page.locator(".side .link.implied")).hasCount(0);
        assertThat(page.locator(".side .link.remit").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile("basis=STATED%2CREMIT%2CCURATED"));
        assertThat(page.getByLabel("推知")).isFocused();

        page.locator(".measure[data-number='5.2'] .wording").click();
        assertThat(page.locator("#chosen")).hasText("措施 5.2");
        assertThat(page.locator(".side .link.implied")).hasCount(0);
    }

    @Test
    void theLastBasisCannotBeSwitchedOff(Tabs tabs) {
        Page page = tabs.open("/?view=coverage&basis=REMIT,IMPLIED");
        assertThat(page.locator(".heat td.hatched").first()).containsText("推断");
        assertThat(page.locator(".heat td .plain")).hasCount(0);
        page.getByLabel("推知").uncheck();
        // Cells of the table name it as well.
        assertThat(page.locator("[data-key='switch-REMIT']")).isDisabled();
    }

    @Test
    void arrowKeysWalkFromMeasureToMeasureAndEnterChoosesOne(Tabs tabs) {
        Page page = tabs.open("/?view=read");
        page.locator(".wording").first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#chosen")).hasText("措施 1.2");
        page.goBack();
        assertThat(page.locator(".invitation")).isVisible();
    }

    @Test
    void aSmallScreenShowsTheChosenMeasureAndWhatItRestsOnAlone(Tabs tabs, Site site) {
        Page page = tabs.open(site, "/?measure=5.4", Tabs.options().setViewportSize(360, 740));
        assertThat(page.locator(".measure:visible")).hasCount(1);
        assertThat(page.locator(".side")).containsText("80%以上");
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    // ---- Find

    @Test
    void suggestionsAreChosenByKeyboardAndSayWhatTheyAre(Tabs tabs) {
        Page page = tabs.open("/");
        page.getByRole(AriaRole.COMBOBOX).pressSequentially("农民工");
        assertThat(page.locator("#suggestions li").first()).containsText("人群 农民工");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator(".chips")).containsText("群体 农民工");
        assertThat(page.locator(".hit .why").first()).containsText("农民工〔明文〕");
    }

    @Test
    void aFormerNameSuggestsWhoTookOverAndSaysSo(Tabs tabs) {
        Page page = tabs.open("/");
        page.getByRole(AriaRole.COMBOBOX).pressSequentially("卫计委");
        assertThat(page.locator("#suggestions li").first())
                .containsText("部门 （承接至2018年止的国家卫生和计划生育委员会） 国家卫生健康委员会");
    }

    @Test
    void aFacetNarrowsTheListAndItsCountIsTheLength(Tabs tabs) {
        Page page = tabs.open("/?view=find&q=养老");
        Locator facet = page.locator(".facet a", containing("一老一小普惠服务"));
        String count = facet.locator(".count").textContent();
        facet.click();
        assertThat(page.locator(".summary")).hasText("措施：" + count);
        assertThat(page.locator(".hit")).hasCount(Integer.parseInt(count.replaceAll("\\D", "")));
        page.getByLabel("去掉条件 一老一小普惠服务").click();
        assertThat(page.locator(".chips li")).hasCount(1);
    }

    @Test
    void aHitSaysByWhichPathDownTheGroupsItIsHere(Tabs tabs, Site site) {
        String workers =
                site.ask("{ targetGroup(name: \"劳动者\") { id } }").at("/targetGroup/id").asText();
        Page page = tabs.open("/?view=find&group=" + workers);
        assertThat(page.locator(".hit").first()).containsText("劳动者 › 农民工〔明文〕");
        assertThat(page.locator(".hit .mark").first()).hasText("灵活就业人员");
    }

    @Test
    void nothingFoundOffersWhatIsInferredFromRemits(Tabs tabs, Site site) {
        String body =
                site.ask("{ department(name: \"医保局\") { id } }").at("/department/id").asText();
        Page page = tabs.open("/?view=find&department=" + body);
        assertThat(page.locator(".summary")).containsText("按所选依据（明文、推知、人工核定）没有措施。");
        page.getByText("连按职责推断的一起看").click();
        assertThat(page.locator(".summary")).hasText("措施：2 条按职责推断");
        assertThat(page.locator(".hit .why").first()).containsText("国家医疗保障局〔按职责推断〕");
    }

    // ---- See

    @Test
    void aCellOpensExactlyAsManyMeasuresAsItCounts(Tabs tabs) {
        Page page = tabs.open("/?view=coverage" + REMIT);
        Locator cell = page.locator(".heat td:not(.shade-0) a").first();
        String count = cell.innerText().replaceAll("\\s+", " ");
        assertThat(count).containsPattern("^\\d+ 条(明文|推知|按职责推断)");
        cell.click();
        assertThat(page.locator(".summary")).hasText("措施：" + count);
    }

    @Test
    void anEmptyCellSaysWhyItIsEmptyAndOpensAsAQuestion(Tabs tabs) {
        Page page = tabs.open("/?view=coverage" + REMIT);
        Locator cell = page.locator(".heat td[data-reason=NO_MEASURE] a").first();
        assertThat(cell).hasText("无");
        assertThat(cell.getAttribute("aria-label")).endsWith("按任何依据都没有这样的措施");
        cell.click();
        assertThat(page.locator(".summary")).containsText("这是一个可以去问的问题");
    }

    @Test
    void arrowKeysWalkTheHeatMap(Tabs tabs) {
        Page page = tabs.open("/?view=coverage" + REMIT);
        page.locator(".heat tbody tr:nth-child(1) td:nth-of-type(1) a").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".heat tbody tr:nth-child(2) td:nth-of-type(2) a")).isFocused();
    }

    @Test
    void whatTheDigestNeverNamesIsSaidAndCanBeAskedFor(Tabs tabs) {
        Page page = tabs.open("/?view=coverage");
        assertThat(page.locator(".notice")).containsText("没有一处明写由哪个部门负责");
        page.locator(".notice a").click();
        assertThat(page.locator(".heat td.hatched").first()).containsText("推断");
    }

    @Test
    void theGraphIsDrawnAndItsListUnfoldsByKeyboard(Tabs tabs) {
        Page page = tabs.open("/?measure=5.4");
        page.locator("a[href*='view=graph&node=']").click();
        assertThat(page.locator(".drawing canvas").first()).isVisible();
        assertThat(page.locator(".neighbours .link").first()).hasText("婴幼儿〔推知〕");
        page.getByLabel("展开 婴幼儿").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".neighbours h2")).hasCount(2);
        assertThat(page).hasURL(Pattern.compile("open=.*infants"));
    }

    @Test
    void aGraphOfWhatIsNotInTheDataSaysSo(Tabs tabs) {
        Page page = tabs.open("/?view=graph&node=https://data.example/id/nothing");
        assertThat(page.locator(".empty")).containsText("没有这条记录");
        page.navigate("/?view=graph&node=" + GROUP + "infants&open=" + GROUP + "nobody");
        assertThat(page.locator(".neighbours h2")).hasText("群体 婴幼儿");
    }

    @Test
    void commitmentsAreATableACsvAndATimeLineWithoutComputedYears(Tabs tabs) throws IOException {
        Page page = tabs.open("/?view=commitments");
        assertThat(page.locator(".grid tbody tr")).hasCount(6);
        assertThat(page.locator(".time-line")).containsText("5.4 用10年");
        assertThat(page.locator("main").innerText()).doesNotContain("2035", "2030");
        Download table = page.waitForDownload(() -> page.locator(".csv").click());
        List<String> lines = Files.readAllLines(table.path());
        assertThat(lines).hasSize(7);
        assertThat(lines.getLast()).startsWith("5.4,80%以上,").contains("10 年（起点未说明）");
    }

    // ---- Check

    @Test
    void aQuotationGetsItsVerdictAndItsPlace(Tabs tabs) {
        Page page = tabs.open("/?view=check");
        page.locator("textarea").fill("护理型床位占比不低于90%");
        page.locator(".check button").click();
        assertThat(page.locator(".quote-verdict")).hasText("数字不符");
        assertThat(page.locator(".difference del")).hasText("90%");
        assertThat(page.locator(".difference ins")).hasText("80%");
        assertThat(page.locator(".match mark")).hasText("护理型床位占比不低于80%");
        assertThat(page.locator(".match")).containsText("不可作政策原文引用");
    }

    @Test
    void theWordsOfADigestAreNotHeadedAsThePolicysOwn(Tabs tabs) {
        Page page = tabs.open("/?view=check&quote=护理型床位占比不低于80%25");
        assertThat(page.locator(".quote-verdict")).hasText("摘要的文字，不是原文");
        assertThat(page.locator(".result")).containsText("正式原文未持有");
    }

    @Test
    void whatAQuotationLeavesAwayIsNamedAndCopiedWithIt(Tabs tabs) {
        Page page = tabs.open("/?view=check&quote=低于80%25");
        assertThat(page.locator(".quote-verdict")).hasText("断章取义");
        assertThat(page.locator(".match .around")).containsText("新建养老机构护理型床位占比不低于80%");
        assertThat(page.locator(".cut-off li")).containsText("比较词 不低于");
        assertThat(page.locator(".match").first()).containsText("护理型床位占比不低于80%");
        page.getByText("复制结论和位置").click();
        String copied = (String) page.evaluate("navigator.clipboard.readText()");
        assertThat(copied)
                .startsWith("“低于80%”\n这些字见于所存文本")
                .contains("全句：新建养老机构护理型床位占比不低于80%", "截去：比较词 不低于", "#char=");
    }

    // ---- All of them

    @Test
    void theQueryBehindAViewOpensInGraphiQl(Tabs tabs) {
        Page page = tabs.open("/?view=commitments");
        page.locator(".behind summary").click();
        page.locator(".behind a").first().click();
        assertThat(page.locator(".graphiql-query-editor")).containsText("query Commitments");
        page.locator(".graphiql-execute-button").click();
        assertThat(page.locator(".result-window")).containsText("\"totalCount\": 6");
    }

    @Test
    void theAddressHoldsTheWholeState(Tabs tabs) {
        Page page = tabs.open("/?view=find&q=养老&lang=en");
        page.locator(".facet a", containing("older persons")).first().click();
        assertThat(page.locator(".chips li")).hasCount(2);
        Page other = tabs.open(page.url().substring(page.url().indexOf("/?")));
        assertThat(other.locator("h1")).hasText("Find measures");
        assertThat(other.locator(".summary")).hasText(page.locator(".summary").textContent());
        assertThat(other.locator(".chips")).hasText(page.locator(".chips").textContent());
    }

    @Test
    void bothLanguagesHaveTheSameWords(Tabs tabs) {
        Page page = tabs.open("/");
        assertThat(words(page, "zh")).isNotEmpty().isEqualTo(words(page, "en"));
    }

    @Test
    void everyValueThatTheApiMayAnswerHasItsWord(Tabs tabs, Site site) {
        List<String> wanted = new ArrayList<>();
        PREFIXES.forEach(
                (type, prefix) ->
                        site.ask("{ __type(name: \"" + type + "\") { enumValues { name } } }")
                                .at("/__type/enumValues")
                                .forEach(value -> wanted.add(prefix + value.get("name").asText())));
        assertThat(wanted).hasSizeGreaterThan(PREFIXES.size());
        assertThat(words(tabs.open("/"), "zh")).containsAll(wanted);
    }

    @SuppressWarnings("unchecked")
    private static List<String> words(Page page, String language) {
        String module = page.locator("link[href$='/words.js']").getAttribute("href");
        return (List<String>)
                page.evaluate(
                        "async ([module, language]) =>"
                                + " (await import(module)).keys(language).sort()",
                        List.of(module, language));
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidInWordsAndCanBeAskedAgain(Tabs tabs) {
        Page page = tabs.open("/about");
        page.route("**/graphql**", Route::abort);
        page.navigate("/?view=read");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("连不上服务器");
        page.unroute("**/graphql**");
        page.locator(".problem button").click();
        assertThat(page.locator(".measure")).hasCount(40);
    }

    @Test
    void anUnknownMeasureIsSaidAndNothingElseIsShown(Tabs tabs) {
        Page page = tabs.open("/?measure=99.9");
        assertThat(page.locator(".problem")).containsText("NOT_FOUND");
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
