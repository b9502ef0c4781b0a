package org.policygraph.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.policygraph.text.Form;

import java.util.List;

/** What is held of a Markdown file. */
class MarkdownReaderTest {
    @Test
    void leavesTheSignsOutAndTheTextIn() {
        var file =
                Read.file(
                        """
                        # 助浴办法

                        **发布日期**: 2030年1月
                        **来源**：云州
                        - **文号**：云政发〔2030〕7号
                        **分类**:\s

                        ---

                        ## 正文
                        一、**扩大供给。**每个街道*建设*1个[助浴点](http://a.example/)。
                        **“两点”**并重。

                        1.不是列表。
                        3. 是列表，号码照旧。
                        7. 也是。

                            四个空格开头的段落。
                        > 引文。
                        ![图](http://a.example/b.png)
                        """);
        assertThat(file.form()).isEqualTo(Form.MARKDOWN);
        assertThat(file.reader()).startsWith("commonmark 0.");
        assertThat(file.text().lines())
                .containsExactly(
                        "助浴办法",
                        "发布日期：2030年1月",
                        "来源：云州",
                        "文号：云政发〔2030〕7号",
                        "分类：",
                        "正文",
                        "一、扩大供给。每个街道建设1个助浴点。",
                        "“两点”并重。",
                        "1.不是列表。",
                        "3. 是列表，号码照旧。",
                        "7. 也是。",
                        "四个空格开头的段落。",
                        "引文。");
    }

    @Test
    void keepsTheHeadAsPairs() {
        assertThat(Read.lines("---\ntitle: \"助浴办法\"\ndate: 2030-01-02\n---\n\n第一条　甲。\n"))
                .containsExactly("title：助浴办法", "date：2030-01-02", "第一条　甲。");
    }

    @Test
    void readsARowOfATableAsALine() {
        assertThat(Read.lines("# 表\n\n| 指标 | 单位 |\n|---|---|\n| 床位 | 万张 |\n"))
                .containsExactly("表", "指标\t单位", "床位\t万张");
    }

    @Test
    void readsTablesOfHtmlWithin() {
        assertThat(Read.lines("# 表\n\n<table><tr><td>甲</td><td>乙</td></tr></table>\n"))
                .containsExactly("表", "甲\t乙");
    }

    @Test
    void takesPlainTextForPlain() {
        String text = "助浴办法\n\n1.甲。\n2.乙*丙。\n——丁\n#戊\n* 己\n- 庚\n1. 辛\n----\n";
        assertThat(Read.file(text).form()).isEqualTo(Form.TEXT);
        assertThat(Read.file(text).text().text()).isEqualTo(text);
    }

    @Test
    void takesPlainTextWithOneSignOfAProgramForPlain() {
        for (String sign :
                List.of(
                        "**更新时间**: 2030-01-02 10:00:00",
                        "**助浴办法**",
                        "# 注：床位以年末为准。",
                        "- **来源**：云州",
                        "---")) {
            String text = "助浴办法\n第一条　甲*乙。\n" + sign + "\n第二条　丙。";
            var file = Read.file(text);
            assertThat(file.form()).as(sign).isEqualTo(Form.TEXT);
            assertThat(file.text().text()).isEqualTo(text);
        }
    }

    @Test
    void takesTextWithSeveralSignsOrASureOneForMarkdown() {
        for (String text :
                List.of(
                        "# 助浴办法\n\n第一条　甲。",
                        "\n\n## 助浴办法\n第一条　甲。",
                        "---\ntitle: 助浴办法\n---\n第一条　甲。",
                        "**来源**: 云州\n**分类**: 民生\n第一条　甲。",
                        "**助浴办法**\n\n第一条　甲。\n\n## 附件\n乙",
                        "助浴办法\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |"))
            assertThat(Read.file(text).form()).as(text).isEqualTo(Form.MARKDOWN);
    }

    @Test
    void takesNamesWithLettersHiddenForText() {
        String text = "公示名单\n张**、李**、王**\n赵**：云州\n";
        assertThat(Read.file(text).form()).isEqualTo(Form.TEXT);
    }

    @Test
    void leavesOutWhatIsStruckThroughAndKeepsRanges() {
        assertThat(Read.lines("# 助浴办法\n\n新建10~20个，30~40个。~~市统计局要收费。~~免费。\n\n~~第二条　甲。~~\n"))
                .containsExactly("助浴办法", "新建10~20个，30~40个。免费。");
    }
}
