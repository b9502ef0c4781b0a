package org.policygraph.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.text.Form;

import java.nio.charset.Charset;

/** What is held of a web page. */
class HtmlReaderTest {
    private static final String BODY =
            """
            <p>云州市人民政府关于助浴的通知</p><p>各区人民政府：</p>
            <p>一、扩大供给。每个街道建设1个助浴点，方便老年人洗浴；农村由乡镇统筹建设。（市民政局负责）</p>
            <p>云州市人民政府</p><p>2030年3月1日</p>
            """;

    private static final String[] LINES = {
        "云州市人民政府关于助浴的通知",
        "各区人民政府：",
        "一、扩大供给。每个街道建设1个助浴点，方便老年人洗浴；农村由乡镇统筹建设。（市民政局负责）",
        "云州市人民政府",
        "2030年3月1日"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "<!DOCTYPE html><html><head><title>云州市人民政府关于助浴的通知_云州</title></head><body>%s</body></html>",
                "<!-- a --><html><body>%s",
                "<html><body><form action='/x'>%s<input value='搜索'></form></body></html>",
                "<html><body><nav><a href=/>首页</a><a href=/a>公文</a></nav>%s</body></html>",
                "<html><body><ul><li><a href=/>首页</a><li><a href=/a>公文</a><li><a href=/b>解读</a></ul>%s",
                "<html><body><div class='breadcrumb'>您在：<a href=/>首页</a> &gt; 公文</div>%s",
                "<html><body>%s<footer>云州市人民政府办公室主办 网站地图</footer></body></html>",
                "<html><body><div style='display:none'>请打开脚本</div>%s</body></html>",
                "<html><body><script>document.write('<p>广告</p>')</script><style>p{}</style>%s",
                "<html><body><template><p>模板</p></template><noscript>请打开脚本</noscript>%s",
                "<html><body><!--[if IE]><p>旧</p><![endif]-->%s<?php 一 ?>",
                "<html><body><article>%s</article></body></html>",
                "<html><body><table><tr><td>%s</td></tr></table></body></html>",
                "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body>%s</body></html>"
            })
    void readsTheDocumentWithoutWhatSurroundsIt(String page) {
        var file = Read.file(page.formatted(BODY));
        assertThat(file.form()).isEqualTo(Form.HTML);
        assertThat(file.reader()).matches("jsoup \\d+\\.\\d+\\.\\d+");
        assertThat(file.text().lines()).containsExactly(LINES);
    }

    @Test
    void keepsWhatMayBeTheDocumentThoughItIsMarkedAsSurroundings() {
        assertThat(Read.lines("<html><body><aside>" + BODY + "</aside></body></html>"))
                .containsExactly(LINES);
        assertThat(
                        Read.lines(
                                "<html><body><div class=nav>"
                                        + BODY
                                        + "</div><p>页脚</p></body></html>"))
                .contains(LINES);
    }

    @Test
    void endsALineAtABreakAndNotWhereTheSourceDoes() {
        assertThat(Read.lines("<p>云州市<br>助浴\n    办法</p><p>GDP\n  growth</p><div>甲<b>乙</b>丙</div>"))
                .containsExactly("云州市", "助浴办法", "GDP growth", "甲乙丙");
    }

    @Test
    void readsARowOfATableAsALine() {
        String table =
                """
                <table><tr><th>序号</th><th>指标</th><th>单位</th></tr>
                <tr><td rowspan=2>1</td><td>床位<br>总数</td><td>万张</td></tr>
                <tr><td>护理床位</td><td>%</td></tr>
                <tr><td colspan=2>合计</td><td>项</td></tr></table>
                """;
        assertThat(Read.lines(table))
                .containsExactly("序号\t指标\t单位", "1\t床位 总数\t万张", "\t护理床位\t%", "合计\t\t项");
    }

    @Test
    void printsTheNumbersOfOrderedLists() {
        assertThat(Read.lines("<ol start=3><li>甲<li>乙</ol><ol type=a><li>丙</ol><ul><li>丁</ul>"))
                .containsExactly("3. 甲", "4. 乙", "a. 丙", "丁");
    }

    @Test
    void takesTheTitleOfTheWindowWhereThePageHasNone() {
        assertThat(Read.lines("<title>云州市助浴办法_云州门户</title><body><p>第一条　为方便洗浴，制定本办法。</p>"))
                .containsExactly("云州市助浴办法", "第一条　为方便洗浴，制定本办法。");
    }

    @Test
    void readsAPageInTheCharsetThatItIsWrittenIn() {
        String page = "<html><head><meta charset=%s></head><body>" + BODY + "</body></html>";
        Charset gb = Charset.forName("GB18030");
        assertThat(Read.lines(page.formatted("gb2312").getBytes(gb))).containsExactly(LINES);
        assertThat(Read.lines(page.formatted("utf-8").getBytes(gb))).containsExactly(LINES);
        assertThat(Read.lines(page.formatted("gb2312"))).containsExactly(LINES);
        byte[] big5 = "<meta charset=big5><p>關於助浴的通知".getBytes(Charset.forName("Big5"));
        assertThat(Read.lines(big5)).containsExactly("關於助浴的通知");
    }

    @Test
    void leavesOutWhatCannotBeSeen() {
        assertThat(Read.lines("<p>助\u00AD浴&shy;办&#8203;法&#7;</p><p hidden>藏</p>"))
                .containsExactly("助浴办法");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>%s<del>市统计局要收费。</del></p>",
                "<p>%s<s>市统计局要收费。</s></p>",
                "<p>%s<strike>市统计局要收费。</strike></p>",
                "<p>%s<span style='color:red; TEXT-DECORATION: underline line-through'>市统计局要收费。</span></p>",
                "<style>/* .a{} */ p{margin:0} .b, .x { color:red; display : none }</style><p>%s</p><p class='y x'>市统计局要收费。</p>",
                "<style>p.x{text-decoration:line-through}</style><p>%s</p><p class=x>市统计局要收费。</p>",
                "<style>#x{visibility:hidden}</style><p>%s</p><p id=x>市统计局要收费。</p>",
                "<p>%s</p><p style='font-size:0'>市统计局要收费。</p>",
                "<p>%s</p><p style='font-size: 0px; color:red'>市统计局要收费。</p>",
                "<p>%s</p><div style='position:absolute;left:-9999px'>市统计局要收费。</div>",
                "<p>%s</p><p style='text-indent:-99999em'>市统计局要收费。</p>"
            })
    void leavesOutWhatIsStruckThroughOrNotShown(String page) {
        String text = "市民政局要在每个街道建设一个助浴点，方便老年人洗浴。";
        assertThat(Read.lines("<html><body>" + page.formatted(text) + "</body></html>"))
                .containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<style>@media print { .x { display:none } }</style>",
                "<style>.x{display:none} .x{display:block}</style>",
                "<style>.x{font-size:0.9em; text-indent:-2em}</style>",
                "<style>.x:hover, .menu .x{display:none}</style>"
            })
    void keepsWhatAStyleSheetHidesElsewhereAlone(String style) {
        assertThat(
                        Read.lines(
                                "<html><body>%s<p>市民政局要在每个街道建设一个助浴点。</p><p class=x>老年人免费。</p></body></html>"
                                        .formatted(style)))
                .containsExactly("市民政局要在每个街道建设一个助浴点。", "老年人免费。");
    }
}
