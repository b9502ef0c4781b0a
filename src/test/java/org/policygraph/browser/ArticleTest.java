package org.policygraph.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;

import org.junit.jupiter.api.Test;
import org.policygraph.form.DocxFile;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody checks a whole article before it is printed. */
@BrowserTest
class ArticleTest {
    private static final String ARTICLE =
            """
            记者获悉，文件要求“新建养老机构护理型床位占比不低于80%”，报道称护理型床位占比不低于90%。
            文件提出「低于80%」，还说"这句话哪里都没有写过呢"，用时12年。
            """;

    private static Page checked(Tabs tabs) {
        Page page = tabs.open("/?view=check");
        page.locator("#quote").fill(ARTICLE);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("核对").setExact(true))
                .click();
        assertThat(page.locator(".article-check h2")).isFocused();
        return page;
    }

    @Test
    void everyQuotationAndNumberHasItsVerdictAndItsPlace(Tabs tabs) {
        Page page = checked(tabs);
        Locator summaries = page.locator(".article-check .summary");
        assertThat(summaries.first()).hasText("引语：1 处摘要的文字，不是原文、1 处断章取义、1 处未见");
        assertThat(summaries.last()).containsText("1 处不符");
        Locator quotations = page.locator(".told-list").first().locator("> li");
        assertThat(quotations).hasCount(3);
        assertThat(quotations.first()).containsText("措施 5.2");
        assertThat(quotations.nth(1)).containsText("截去：比较词 不低于");
        Locator numbers = page.locator(".told-list").last().locator("> li");
        assertThat(numbers.nth(1)).containsText("写的是“不低于80%”，不是“90%”");
        assertThat(numbers.first()).containsText("在第 1 处引语里");
        assertThat(page.locator(".article")).hasText(ARTICLE.strip());
        assertThat(page.locator(".article .told.differs").first()).hasText("90%");
    }

    /** A digest's words never look like those of an official text. */
    @Test
    void whatOnlyADigestHasIsNotMarkedAsHeld(Tabs tabs) {
        Page page = checked(tabs);
        assertThat(page.locator(".article .told.as-original")).hasCount(0);
        assertThat(page.locator(".article .told.as-digest").first()).isVisible();
    }

    @Test
    void theTableAndThePrintedReportHaveAllOfIt(Tabs tabs) throws IOException {
        Page page = checked(tabs);
        Download table = page.waitForDownload(() -> page.locator(".csv").click());
        List<String> lines = Files.readAllLines(table.path());
        assertThat(lines).hasSize(1 + 3 + 4);
        assertThat(lines.getFirst())
                .isEqualTo("\ufeff种类,起（字）,止（字）,稿件文字,结论,说明,比对或所存文字,截去,文件,措施,固定链接");
        assertThat(lines.get(1)).startsWith("引语,").contains("摘要的文字，不是原文", "#char=");
        assertThat(lines.get(5)).startsWith("数字,").contains(",90%,不符,");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#quote")).isHidden();
        assertThat(page.locator(".article")).isVisible();
        assertThat(page.locator(".told-list").last()).containsText("不是“90%”");
    }

    @Test
    void aWordFileIsReadAndNothingOfItStandsInAnyAddress(Tabs tabs) throws IOException {
        Page page = tabs.open("/");
        page.locator("#article-file")
                .setInputFiles(
                        new FilePayload(
                                "稿件.docx",
                                "application/octet-stream",
                                DocxFile.of(DocxFile.paragraph("会议指出，“新建养老机构护理型床位占比不低于80%”。"))
                                        .bytes()));
        assertThat(page.locator(".article")).containsText("会议指出，“新建养老机构");
        assertThat(page.locator(".told-list").first().locator("> li")).hasCount(1);
        assertThat(page.url()).doesNotContain("会议", "%E4%BC%9A");
        page.reload();
        assertThat(page.locator(".notice")).containsText("请再贴一次");
    }

    @Test
    void oneQuotationWithItsMarksIsStillOneQuotation(Tabs tabs) {
        Page page = tabs.open("/?view=check");
        page.locator("#quote").fill("“护理型床位占比不低于90%。”");
        page.locator("#quote").press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".quote-verdict")).hasText("数字不符");
        assertThat(page).hasURL(Pattern.compile("quote="));
    }
}
