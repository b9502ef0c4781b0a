package org.policygraph.extract.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;

import java.time.LocalTime;

class BylinesTest {
    private static final String TITLE = "关于民生的意见\n";
    private static final String BODY = "\n养老服务\n- 发展养老服务 [1]\n";

    private static Outline read(String text) throws UnreadableTextException {
        return OutlineReader.read(new HeldText(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "新华社· 2025年01月02日 星期四; 新华社; 2025-01-02; -",
                "新华社· 2025年1月2日（星期四）; 新华社; 2025-01-02; -",
                "新华社· 2025年01月02日 星期四 15:00; 新华社; 2025-01-02; 15:00",
                "新华社· 2025-01-02 15:00 星期四; 新华社; 2025-01-02; 15:00",
                "新华社· 2025年1月2日 下午3点; 新华社; 2025-01-02; 15:00",
                "新华社· 2025年1月2日 周四下午3点半; 新华社; 2025-01-02; 15:30",
                "新华社· 2025年1月2日下午三点一刻; 新华社; 2025-01-02; 15:15",
                "新华社· 2025年1月2日上午9时30分; 新华社; 2025-01-02; 09:30",
                "新华社· 2025年1月2日上午九时三十分; 新华社; 2025-01-02; 09:30",
                "新华社· 2025/1/2 下午3:05; 新华社; 2025-01-02; 15:05",
                "新华社· 2025.1.2 晚8点整; 新华社; 2025-01-02; 20:00",
                "新华社· 2025-01-02 中午12点; 新华社; 2025-01-02; 12:00",
                "新华社· 2025-01-02 中午1点; 新华社; 2025-01-02; 13:00",
                "新华社· 2025-01-02 上午11点; 新华社; 2025-01-02; 11:00",
                "新华社· 2025-01-02 凌晨12点; 新华社; 2025-01-02; 00:00",
                "新华社· 2025-01-02 下午15点; 新华社; 2025-01-02; 15:00",
                "来源：新华社 2025-01-02 15:00; 新华社; 2025-01-02; 15:00",
                "文章来源：人民日报 发布时间：2025/1/2; 人民日报; 2025-01-02; -",
                "发布时间：2025-01-02 15:00 来源：新华社 责任编辑：张三; 新华社; 2025-01-02; 15:00",
                "2025-01-02 15:00 | 来源：新华社 | 浏览次数：1234; 新华社; 2025-01-02; 15:00",
                "2025-01-02 15:00 来源：新华社（记者 张三 李四）; 新华社; 2025-01-02; 15:00",
                "新华社 2025-01-02 15:00 记者 张三; 新华社; 2025-01-02; 15:00",
                "新华社 2025-01-02 15:00 发布; 新华社; 2025-01-02; 15:00",
                "新华社北京2025年9月10日电; 新华社; 2025-09-10; -",
                "新华社北京2025年9月10日电（记者张三）; 新华社; 2025-09-10; -",
                "中国新闻网上海2025年9月10日讯; 中国新闻网; 2025-09-10; -",
                "二〇二五年一月二日 星期四 下午三点; -; 2025-01-02; 15:00",
            })
    void readsWhatABylineSays(
            String byline, @Nullable String source, String date, @Nullable String time)
            throws UnreadableTextException {
        for (String body : new String[] {BODY, BODY.replace("\n", " ")}) {
            Outline.Masthead masthead = read(TITLE + byline + body).masthead();
            TextSpan found = masthead.statedSource();
            assertThat(found == null ? null : found.text()).isEqualTo(source);
            assertThat(masthead.stated().date()).hasToString(date);
            LocalTime stated = masthead.stated().time();
            assertThat(stated == null ? null : stated.toString()).isEqualTo(time);
            assertThat(masthead.title().text()).isEqualTo("关于民生的意见");
            assertThat(byline).contains(masthead.stated().span().text());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "来源：新华社\n2025-01-02 15:00",
                "2025-01-02 15:00\n来源：新华社",
                "来源：新华社\n作者：张三\n2025-01-02 15:00\n责任编辑：李四\n字号：大 中 小 【打印】",
                "新华社· 2025-01-02 15:00\n新华社北京1月2日电（记者张三）",
                "新华社北京1月2日电\n来源：新华社 2025-01-02 15:00",
                "新华社· 2025-01-02 15:00\n浏览次数：1234\n\n责任编辑：李四",
            })
    void creditsOnLinesOfTheirOwnAreNeitherTitleNorTheme(String byline)
            throws UnreadableTextException {
        Outline outline = read("页面\n搜索文档\n" + TITLE + byline + BODY);
        assertThat(outline.masthead().title().text()).isEqualTo("关于民生的意见");
        TextSpan source = outline.masthead().statedSource();
        assertThat(source == null ? "" : source.text()).isEqualTo("新华社");
        assertThat(outline.themes())
                .extracting(theme -> theme.name().text())
                .containsExactly("养老服务");
    }

    @ParameterizedTest
    @ValueSource(strings = {"关注重点人群", "分享发展成果", "编辑出版服务", "（一）养老服务", "记者权益保障", "大中小学思政教育"})
    void aThemeIsNoCredit(String theme) throws UnreadableTextException {
        String digest = TITLE + "新华社· 2025-01-02\n" + theme + "\n- 发展养老服务 [1]\n";
        assertThat(read(digest).themes().getFirst().name().text()).isEqualTo(theme);
        String oneLine = TITLE + "新华社· 2025-01-02 15:00 " + theme + " - 发展养老服务 [1]\n";
        assertThat(read(oneLine).themes().getFirst().name().text()).isEqualTo(theme);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "新华社北京9月10日电; 2:1: found “新华社北京9月10日电”",
                "新华社· 9月10日; 2:1: found “新华社· 9月10日”",
                "新华社· 25年1月2日; 2:1: found “新华社· 25年1月2日”",
                "来源：新华社; 2:1: found “来源：新华社”",
                "新华社· 2025年1月; 2:1: found “新华社· 2025年1月”",
                "新华社· 2025-01-02 晴 第3版; 2:17: found “晴 第3版”",
                "新华社· 2025-01-02 下午茶; 2:17: found “下午茶”",
            })
    void aBylineThatCannotBeReadIsBlamedItself(String byline, String blamed) {
        assertThatThrownBy(() -> read(TITLE + byline + BODY))
                .hasMessage(blamed + ", expected " + Bylines.EXPECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"- ", "1、", "（一）", "① "})
    void aBylineThatIsMissingIsToldOnce(String bullet) {
        assertThatThrownBy(() -> read("页面\n" + TITLE + "养老服务\n" + bullet + "发展养老服务 [1]\n"))
                .hasMessage("3:1: found “养老服务”, expected " + Bylines.EXPECTED);
    }

    @Test
    void aTimeThatNoDayHasIsBlamed() {
        assertThatThrownBy(() -> read(TITLE + "新华社· 2025-01-02 上午15点" + BODY))
                .hasMessage(
                        "2:6: found “2025-01-02 上午15点”, expected a date and time that the calendar has");
    }
}
