package org.policygraph.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * No number of measures is shown, printed, copied or taken along without the word for its basis.
 */
@BrowserTest
class CountedHonestyTest {
    private static final Map<String, String> WORDS =
            Map.of("STATED", "明文", "CURATED", "人工核定", "IMPLIED", "推知", "REMIT", "按职责推断");

    private static final String REMIT = "&basis=STATED,IMPLIED,REMIT,CURATED";

    /** A number of measures: in Chinese with its measure word, in English beside the noun. */
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<zh>\\d+ ?条)(?!RDF)(?<after>.{0,12})|(?<en>(?:[Mm]easures(?: in all)?: \\d+|\\d+ measures?)) ?(?<rest>.{0,30})",
                    Pattern.DOTALL);

    private static final List<String> SAID =
            List.of(
                    // on which basis
                    "明文",
                    "推知",
                    "按职责推断",
                    "人工核定",
                    "所列",
                    "stated",
                    "implied",
                    "inferred from remit",
                    "curated",
                    "listed",
                    "that the digest lists",
                    // or that nothing is known to count by
                    "措施没有写明",
                    "state none",
                    // or how many of those that were counted are left out
                    "未列",
                    "，摘要所列");

    private static String group(Site site, String name) {
        return site.ask("{ targetGroup(name: \"" + name + "\") { id } }")
                .at("/targetGroup/id")
                .asText();
    }

    private static List<String> views(Site site) {
        String older = group(site, "老年人");
        String mca = site.ask("{ department(name: \"民政部\") { id } }").at("/department/id").asText();
        return List.of(
                "/?view=home",
                "/?view=read",
                "/?measure=5.4",
                "/?view=find",
                "/?view=find&q=养老",
                "/?view=find&q=養老 服务",
                "/?view=find&group=" + older,
                "/?view=find&department=" + mca,
                "/?view=find&group=" + older + "&department=" + mca,
                "/?view=coverage",
                "/?view=coverage&zeros=1",
                "/?view=graph&node=" + older,
                "/?view=graph&node=" + mca,
                "/?view=documents",
                "/?view=commitments");
    }

    @Test
    void everyNumberOfMeasuresInEveryViewHasTheWordForItsBasis(Tabs tabs, Site site) {
        assertThat(seen(tabs, site, REMIT, "&lang=en")).isGreaterThan(150);
    }

    @Test
    @Tag("slow")
    void soItHasInTheOtherSettings(Tabs tabs, Site site) {
        assertThat(seen(tabs, site, "", REMIT + "&lang=en&paper=1")).isGreaterThan(50);
    }

    private static int seen(Tabs tabs, Site site, String... settings) {
        int seen = 0;
        Page page = tabs.open("/");
        for (String view : views(site)) {
            for (String more : settings) {
                page.navigate(view + more);
                assertThat(page.locator("main > *").first()).isVisible();
                assertThat(page.locator("main[aria-busy]")).hasCount(0);
                for (Media media : List.of(Media.SCREEN, Media.PRINT)) {
                    page.emulateMedia(new EmulateMediaOptions().setMedia(media));
                    seen += checked(page.locator("main").innerText(), view + more);
                }
                page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
            }
        }
        return seen;
    }

    /** How many numbers there were, each with its word. */
    private static int checked(String text, String where) {
        Matcher numbers = NUMBER.matcher(text);
        int seen = 0;
        while (numbers.find()) {
            String said = numbers.group().replaceAll("\\s+", " ");
            assertThat(SAID).as(where + ": " + said).anyMatch(said::contains);
            seen++;
        }
        return seen;
    }

    @Test
    void theHeadlineSaysWhatTheApiSays(Tabs tabs, Site site) {
        for (String name : List.of("老年人", "儿童", "劳动者", "残疾人")) {
            String id = group(site, name);
            JsonNode parts =
                    site.ask(
                                    "{ measures(where: {targetGroup: {any: [\""
                                            + id
                                            + "\"]}}) { totalsByBasis { basis count } } }")
                            .at("/measures/totalsByBasis");
            List<String> expected = new ArrayList<>();
            parts.forEach(
                    each ->
                            expected.add(
                                    each.get("count").asText()
                                            + " 条"
                                            + WORDS.get(each.get("basis").asText())));
            Page page = tabs.open("/?view=find&group=" + id);
            assertThat(page.locator(".summary")).hasText("措施：" + String.join(" + ", expected));
        }
    }

    @Test
    void onPaperTheHeadlineCountsWhatIsPrintedAndSaysWhatIsNot(Tabs tabs, Site site) {
        int both = 0;
        for (String name : List.of("老年人", "儿童", "劳动者", "未成年人", "妇女")) {
            Page page = tabs.open("/?view=find&group=" + group(site, name));
            assertThat(page.locator(".summary")).isVisible();
            boolean isCut = page.locator(".summary .inferred").count() > 0;
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            int printed = page.locator(".hit:visible").count();
            assertThat(digits(page.locator(".summary").innerText())).as(name).isEqualTo(printed);
            assertThat(page.locator(".hits .paper-only:visible").count()).isEqualTo(isCut ? 1 : 0);
            if (isCut && printed > 0) both++;
        }
        assertThat(both).isPositive();
    }

    private static int digits(String text) {
        return Pattern.compile("\\d+")
                .matcher(text)
                .results()
                .mapToInt(each -> Integer.parseInt(each.group()))
                .sum();
    }

    @Test
    void aMeasureThatNeedsAnInferredLinkIsInferredThoughAnotherOfItsLinksIsStated(
            Tabs tabs, Site site) {
        String bodies =
                site.ask("{ department(name: \"人社部\") { id } }").at("/department/id").asText();
        Page page =
                tabs.open(
                        "/?view=find&group="
                                + group(site, "劳动者")
                                + "&department="
                                + bodies
                                + REMIT);
        assertThat(page.locator(".hit .why").first()).containsText("〔明文〕");
        assertThat(page.locator(".summary .plain")).hasCount(0);
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".hit:visible").count()).isZero();
    }

    @Test
    void copiesOfAHeadlineAndOfFacetsTakeTheStatedPartAlone(Tabs tabs, Site site) {
        Page page = tabs.open("/?view=find&group=" + group(site, "老年人"));
        assertThat(page.locator(".summary .inferred")).isVisible();
        page.keyboard().press("Control+A");
        page.keyboard().press("Control+C");
        String copied = (String) page.evaluate("navigator.clipboard.readText()");
        assertThat(copied).contains("措施：").doesNotContain("条推知", "条按职责推断");
        assertThat(checked(copied, "copied")).isPositive();
    }

    @Test
    void nothingInferredFromARemitIsChosenInAnyViewUntilItIs(Tabs tabs, Site site) {
        for (String view :
                List.of(
                        "/?measure=5.4",
                        "/?view=find",
                        "/?view=coverage",
                        "/?view=graph&node=" + group(site, "老年人"))) {
            Page page = tabs.open(view);
            assertThat(page.locator("input[name='switch-REMIT']")).not().isChecked();
            for (String basis : Set.of("STATED", "IMPLIED", "CURATED")) {
                assertThat(page.locator("input[name='switch-" + basis + "']")).isChecked();
            }
        }
        Page page = tabs.open("/?measure=5.4");
        assertThat(page.locator(".side .link.remit")).hasCount(0);
        assertThat(page.locator(".side")).containsText("依据为“按职责推断”，未选，未列。");
        page.locator("[data-key='with REMIT']").click();
        assertThat(page.locator(".side .link.remit").first()).isVisible();
    }

    @Test
    void noCellOfTheTableIsZeroOrHatchedWithoutAWord(Tabs tabs) {
        for (String more :
                List.of(
                        REMIT,
                        REMIT + "&zeros=1",
                        "&basis=IMPLIED,REMIT",
                        "&basis=STATED&zeros=1")) {
            Page page = tabs.open("/?view=coverage" + more);
            page.locator(".heat tbody td").first().waitFor();
            assertThat(bare(page)).as(more).isEmpty();
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(bare(page)).as("on paper " + more).isEmpty();
        }
    }

    /** Cells that show nothing, or a number without a word. */
    @SuppressWarnings("unchecked")
    private static List<String> bare(Page page) {
        return (List<String>)
                page.evaluate(
                        "[...document.querySelectorAll('.heat tbody td a')].map(each => each.innerText)"
                                + ".filter(text => !/[\\u4e00-\\u9fff]{1,}/.test(text) || /^0/.test(text))");
    }

    @Test
    void theTableToTakeAlongNamesEachBasisAndLeavesOpenWhatIsNotKnown(Tabs tabs)
            throws IOException {
        Page page = tabs.open("/?view=coverage&basis=STATED,IMPLIED&zeros=1");
        page.locator(".csv").waitFor();
        Download table = page.waitForDownload(() -> page.locator(".csv").click());
        List<String> lines = Files.readAllLines(table.path());
        assertThat(lines.getFirst().replace("\ufeff", ""))
                .isEqualTo("群体,部门,措施条数（明文）,措施条数（推知）,措施条数（按职责推断）,措施条数（人工核定）,空格说明");
        List<List<String>> rows =
                lines.stream().skip(1).map(line -> Arrays.asList(line.split(",", -1))).toList();
        assertThat(rows).hasSizeGreaterThan(3_000);
        for (List<String> row : rows) {
            String note = row.getLast();
            boolean isNone = note.equals("按任何依据都没有这样的措施");
            // Nothing is known of bases that were not chosen, and nothing where the text names
            // none.
            assertThat(row.subList(4, 6)).as(row.toString()).containsOnly("");
            assertThat(row.get(2)).as(row.toString()).isEqualTo(isNone ? "0" : "");
        }
        assertThat(rows)
                .extracting(List::getLast)
                .anyMatch(note -> note.startsWith("所选依据下没有；未选的依据下有 ") && note.endsWith("按职责推断"))
                .anyMatch(note -> note.startsWith("不详："));
    }

    @Test
    void theDigestIsShownWithTheSourceThatItPrintsAndAnAuthorWhoIsNotKnown(Tabs tabs) {
        assertThat(tabs.open("/?view=read").locator(".text > p.quiet").first())
                .containsText("摘要所载来源：新华社；摘要作者不详；摘要所载日期：2025-09-10 18:01。");
        assertThat(tabs.open("/?view=read&lang=en").locator(".text > p.quiet").first())
                .containsText(
                        "Source as stated by the digest: 新华社; author of the digest not known;");
    }
}
