package org.policygraph.extract.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extract.facts.Original;
import org.policygraph.text.HeldText;
import org.policygraph.text.SourceFile;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;

import java.nio.charset.StandardCharsets;
import java.util.List;

class OriginalReaderTest {
    private static Original read(String text) throws UnreadableTextException {
        return read(text, null);
    }

    private static Original read(String text, @Nullable HeldText digest)
            throws UnreadableTextException {
        return read(text, digest, "试验", false);
    }

    private static Original read(
            String text, @Nullable HeldText digest, String title, boolean acceptsOther)
            throws UnreadableTextException {
        return OriginalReader.read(
                SourceFile.decode(text.getBytes(StandardCharsets.UTF_8)),
                digest == null ? null : new OriginalReader.OfDigest(digest, title, acceptsOther));
    }

    private static String problem(String text, @Nullable HeldText digest) {
        var refused = catchThrowableOfType(UnreadableTextException.class, () -> read(text, digest));
        return refused.problems().getFirst().toString();
    }

    @Test
    void eachLineBelowTheTitleIsAParagraph() throws UnreadableTextException {
        Original original = read("\uFEFF\r\n  试验文本\r\n\r\n　　（一）甲。 \r\n\t　\r\n二、乙𠮷。\r\n（二）丙\r\n");
        assertThat(original.title().text()).isEqualTo("试验文本");
        assertThat(original.paragraphs())
                .extracting(TextSpan::text)
                .containsExactly("（一）甲。", "二、乙𠮷。", "（二）丙");
        assertThat(original.paragraphs().get(2).line()).isEqualTo(7);
        assertThat(original.paragraphs().getFirst().column()).isEqualTo(3);
    }

    @Test
    void aMarkerNumbersItsOwnParagraphUntilSomebodyKnowsBetter() throws UnreadableTextException {
        Original original = read("试验\n甲\n乙");
        assertThat(original.numberOf(2)).isEqualTo(2);
        assertThat(original.paragraph(2)).extracting(TextSpan::text).isEqualTo("乙");
        assertThat(original.paragraph(3)).isNull();
        assertThat(original.confirmation(2)).isNull();
    }

    @Test
    void refusesATextWithoutTitleOrParagraphs() {
        assertThat(problem(" \n\u3000\n", null)).startsWith("3:1: found the end of the text");
        assertThat(problem("试验\n \n", null)).endsWith("expected a paragraph after the title");
    }

    @Test
    void refusesTheDigestItselfLestAParaphraseBeQuotedAsThePolicy() {
        assertThat(problem("试验\n甲\n", new HeldText("试验\n甲\n")))
                .isEqualTo(
                        "1:1: found the digest itself, expected the official text of the document");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "民政部关于养老服务的意见 | 民政部关于养老服务的意见",
                "民政部 关于養老服務的意見 | 民政部关于养老服务的意见",
                "《民政部关于养老服务的意见》 | 民政部 关于养老服务的意见",
                "民政部⏎财政部⏎关于养⽼服务的意见 | 民政部 财政部关于养老服务的意见",
                "关于养老服务的意见 | 民政部 财政部关于养老服务的意见",
                "民政部关于养老服务的意见 | 关于养老服务的意见",
            })
    void aTitleMayBeWrittenOtherwise(String title, String ofDigest) throws UnreadableTextException {
        String text = title.replace('⏎', '\n') + "\n一、甲。\n";
        Original original = read(text, new HeldText("摘要"), ofDigest, false);
        assertThat(original.titleDiffers()).isFalse();
        assertThat(original.title().text()).isEqualTo(title.replace('⏎', '\n'));
        assertThat(original.paragraphs()).extracting(TextSpan::text).containsExactly("一、甲。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "民政部关于养老服务的意见⏎扩大养老服务供给 [2]⏎床位占比不低于80% [3]",
                "民政部关于养老服务的意见⏎养老服务 - 扩大养老服务供给 [2] - 床位占比不低于80% [3]",
                "民政部关于养老服务的意见⏎新华社· 2025-09-10 18:01⏎扩大养老服务供给⏎床位占比不低于80%"
            })
    void aCopyOfTheDigestIsRefusedHoweverItIsLaidOut(String copy) {
        HeldText digest =
                new HeldText(
                        """
                        民政部关于养老服务的意见
                        新华社· 2025-09-10 18:01
                        养老服务 - 扩大养老服务供给 [2] - 床位占比不低于80% [3]
                        """);
        String text = copy.replace('⏎', '\n');
        var refused =
                catchThrowableOfType(
                        UnreadableTextException.class,
                        () -> read(text, digest, "民政部关于养老服务的意见", false));
        assertThat(refused.problems().getFirst().toString())
                .startsWith("2:1: found the words of the digest, in every paragraph");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "财政部关于养老服务的意见",
                "民政部关于养老服务的通知",
                "民政部关于托育服务的意见",
                "民政部关于养老服务的意见（征求意见稿）",
                "索引号：000014349"
            })
    void anotherTitleIsRefusedWithBothUnlessItIsAccepted(String title)
            throws UnreadableTextException {
        HeldText digest = new HeldText("摘要");
        String text = title + "\n一、甲。\n";
        var refused =
                catchThrowableOfType(
                        UnreadableTextException.class,
                        () -> read(text, digest, "民政部关于养老服务的意见", false));
        assertThat(refused.problems()).hasSize(1);
        assertThat(refused.problems().getFirst().toString())
                .startsWith("1:1: found the title “" + title + "”")
                .contains("“民政部关于养老服务的意见”", "--accept-other-title");
        Original accepted = read(text, digest, "民政部关于养老服务的意见", true);
        assertThat(accepted.titleDiffers()).isTrue();
        assertThat(accepted.title().text()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTML | 1:1 | <div class=\"title\">试验</div>⏎甲",
                "HTML | 1:1 | <!DOCTYPE html><html><body><p>试验</p></body></html>⏎甲",
                "HTML | 2:2 | 试验⏎甲<br/>乙",
                "HTML | 2:2 | 试验⏎甲&nbsp;乙",
                "XML | 1:1 | <?xml version=\"1.0\"?>⏎<标题>试验</标题>",
                "XML | 2:1 | 试验⏎<w:t>甲</w:t>",
                "XML | 2:6 | 试验⏎<标题>甲</标题>",
                "RTF | 1:1 | {\\rtf1\\ansi 试验⏎甲}",
                "JSON | 1:1 | {\"title\": \"试验\",⏎\"text\": \"甲\"}",
                "JSON | 1:1 | [⏎{\"title\": \"试验\"}]",
                "a style sheet | 2:1 | 试验⏎font-family:宋体;font-size:16pt;",
                "a style sheet | 2:1 | 试验⏎p { margin: 0 }",
                "a script | 2:1 | 试验⏎var a = 1;",
                "LaTeX | 1:1 | \\title{试验}⏎甲",
                "a mail or web archive | 1:1 | MIME-Version: 1.0⏎甲",
                "Markdown | 1:1 | # 试验⏎甲",
                "Markdown | 2:2 | 试验⏎甲**乙**",
                "Markdown | 2:1 | 试验⏎[甲](https://x.example)",
                "Markdown | 1:1 | ---⏎title: 试验⏎---⏎甲",
                "Markdown | 1:1 | +++⏎title = '试验'⏎+++⏎甲",
                "Markdown | 2:1 | 试验⏎====⏎甲",
                "Markdown | 2:1 | 试验⏎----⏎甲",
                "Markdown | 2:2 | 试验⏎甲_乙_丙",
                "Markdown | 2:2 | 试验⏎甲*乙*丙",
                "Markdown | 2:1 | 试验⏎~~甲~~乙",
                "Markdown | 2:2 | 试验⏎甲`乙`丙",
                "Markdown | 2:1 | 试验⏎> 甲",
                "JSON | 1:1 | {\"title\":\"试验\"}⏎{\"text\":\"甲\"}",
                "JSON | 2:1 | 试验⏎{\"text\":\"甲\"}⏎{\"text\":\"乙\"}",
                "JSON | 2:1 | 试验⏎[\"甲\",\"乙\"]",
                "a table | 1:1 | 标题,正文⏎试验,甲⏎试验,乙",
                "a table | 1:1 | 编号,标题,正文⏎1,试验,\"甲,乙\"⏎2,试验,乙",
                "a table | 1:1 | 编号;正文⏎1;甲⏎2;乙",
                "the navigation of a page | 2:1 | 试验⏎首页 > 政策 > 文件⏎甲",
                "the navigation of a page | 2:1 | 试验⏎当前位置：政策⏎甲",
                "the navigation of a page | 2:1 | 试验⏎来源：甲 【字体：大 中 小】⏎甲",
                "the navigation of a page | 3:1 | 试验⏎甲⏎打印本页 关闭窗口",
                "the navigation of a page | 3:1 | 试验⏎甲⏎上一篇：乙",
                "the navigation of a page | 3:1 | 试验⏎甲⏎（责任编辑：丙）",
                "the navigation of a page | 3:1 | 试验⏎甲⏎版权所有 丙",
                "wiki text | 2:1 | 试验⏎== 甲 ==",
                "BBCode | 2:1 | 试验⏎[b]甲[/b]"
            })
    void markupIsRefusedByItsNameWithItsPlace(String format, String place, String text) {
        HeldText digest = new HeldText("摘要");
        for (boolean accepts : List.of(false, true)) {
            var refused =
                    catchThrowableOfType(
                            UnreadableTextException.class,
                            () -> read(text.replace('⏎', '\n'), digest, "试验", accepts));
            assertThat(refused.problems()).hasSize(1);
            assertThat(refused.problems().getFirst().toString())
                    .startsWith(place + ": found " + format + ", “");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲发〔2025〕12号",
                "《关于印发〈甲办法〉的通知》",
                "关于印发<甲办法>的通知",
                "占比<5%，同比>3%",
                "R&D 经费增长 5%；A&B。",
                "一、甲——乙（丙）[丁]",
                "* 表示约束性指标",
                "文件名 a_b_c.docx",
                "甲，乙，丙",
                "推进政务服务网站首页和字体适老化改造",
                "在首页公布当前位置附近的服务网点",
                "3*5*2米",
                "联系邮箱：a@b.example，网址：https://www.gov.cn/zhengce/2025-09/10/content_1.htm",
            })
    void aTextMayHaveSignsInIt(String paragraph) throws UnreadableTextException {
        Original original = read("试验\n" + paragraph, new HeldText("摘要"));
        assertThat(original.paragraphs()).hasSize(1);
    }

    @Test
    void refusesWhatIsNoText() {
        assertThat(problem("试验\n甲\u0000乙\n", null)).startsWith("2:2: found U+0000");
    }
}
