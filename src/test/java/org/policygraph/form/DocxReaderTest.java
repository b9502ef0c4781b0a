package org.policygraph.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.form.DocxFile.item;
import static org.policygraph.form.DocxFile.level;
import static org.policygraph.form.DocxFile.paragraph;

import org.junit.jupiter.api.Test;
import org.policygraph.text.Form;

import java.util.List;

/** What is held of a DOCX. */
class DocxReaderTest {
    private static List<String> lines(String body) {
        return Read.lines(DocxFile.of(body).bytes());
    }

    @Test
    void readsAParagraphAsALine() {
        var file =
                Read.file(
                        DocxFile.of(
                                        """
                                        <w:p><w:r><w:t>助浴</w:t></w:r><w:r><w:t xml:space="preserve"> 办法</w:t></w:r></w:p><w:p/>
                                        <w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r></w:p>""")
                                .bytes());
        assertThat(file.form()).isEqualTo(Form.DOCX);
        assertThat(file.text().lines()).containsExactly("助浴 办法", "甲", "乙 丙");
    }

    @Test
    void writesAutomaticNumbersOutAsTheyArePrinted() {
        String numbering =
                "<w:abstractNum w:abstractNumId=\"0\">"
                        + level(0, "chineseCounting", "%1、")
                        + level(1, "chineseCounting", "（%2）")
                        + level(2, "decimal", "%3.")
                        + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">"
                        + level(0, "chineseCounting", "第%1条")
                        + level(1, "decimal", "%1.%2").replace("<w:lvlText", "<w:isLgl/><w:lvlText")
                        + "</w:abstractNum><w:abstractNum w:abstractNumId=\"2\">"
                        + level(0, "bullet", "\uF0B7")
                        + "</w:abstractNum>"
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
                        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride"
                        + " w:ilvl=\"0\"><w:startOverride w:val=\"11\"/></w:lvlOverride></w:num>"
                        + "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"2\"/></w:num>";
        String body =
                item(1, 0, "甲")
                        + item(1, 1, "乙")
                        + item(1, 1, "丙")
                        + item(1, 2, "丁")
                        + item(1, 0, "戊")
                        + item(1, 1, "己")
                        + item(2, 0, "庚")
                        + item(2, 1, "辛")
                        + item(3, 0, "壬")
                        + item(1, 0, "癸")
                        + item(0, 0, "子")
                        + item(4, 0, "丑");
        byte[] file =
                DocxFile.of(body)
                        .part("word/numbering.xml", DocxFile.xml("numbering", numbering))
                        .bytes();
        assertThat(Read.lines(file))
                .containsExactly(
                        "一、甲", "（一）乙", "（二）丙", "1. 丁", "二、戊", "（一）己", "第一条 庚", "1.1 辛", "十一、壬",
                        "十二、癸", "子", "丑");
    }

    @Test
    void numbersParagraphsByTheirStyle() {
        String styles =
                """
                <w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
                <w:style w:type="paragraph" w:styleId="K"><w:name w:val="kid"/><w:basedOn w:val="H"/></w:style>
                <w:style w:type="paragraph" w:styleId="C"><w:name w:val="toc 1"/></w:style>
                """;
        String body =
                """
                <w:p><w:pPr><w:pStyle w:val="C"/></w:pPr><w:r><w:t>目录 1</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="K"/></w:pPr><w:r><w:t>乙</w:t></w:r></w:p>
                """;
        byte[] file =
                DocxFile.of(body)
                        .part("word/styles.xml", DocxFile.xml("styles", styles))
                        .part(
                                "word/numbering.xml",
                                DocxFile.xml(
                                        "numbering",
                                        "<w:abstractNum w:abstractNumId=\"0\">"
                                                + level(0, "chineseCounting", "第%1章")
                                                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId"
                                                + " w:val=\"0\"/></w:num>"))
                        .bytes();
        assertThat(Read.lines(file)).containsExactly("第一章 甲", "第二章 乙");
    }

    @Test
    void readsARowOfATableAsALine() {
        assertThat(
                        lines(
                                """
                                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>序号</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>指标</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>
                                <w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p><w:p><w:r><w:t>丙</w:t></w:r></w:p></w:tc></w:tr>
                                <w:tr><w:tc><w:p/></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>里</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>外</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>"""))
                .containsExactly("序号\t指标", "甲\t\t乙 丙", "\t里\t外");
    }

    @Test
    void keepsWhatWasInsertedAndNotWhatWasDeletedOrIsHidden() {
        assertThat(
                        lines(
                                """
                                <w:p><w:ins><w:r><w:t>新增</w:t></w:r></w:ins><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>可见</w:t></w:r><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>移来</w:t></w:r></w:moveTo></w:p>
                                <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p><w:p><w:r><w:t>后半</w:t></w:r></w:p>"""))
                .containsExactly("新增可见移来", "前半后半");
    }

    @Test
    void readsFieldsAndLinksAsTheirResults() {
        assertThat(
                        lines(
                                """
                                <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "http://a.example/"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>链接</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink r:id="x"><w:r><w:t>之二</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t>之三</w:t></w:r></w:smartTag><w:sdt><w:sdtContent><w:r><w:t>之四</w:t></w:r></w:sdtContent></w:sdt></w:p>"""))
                .containsExactly("链接之二之三之四");
    }

    @Test
    void readsTextBoxesOnceAndAfterTheirParagraph() {
        String box = "<w:txbxContent>" + paragraph("盒中") + "</w:txbxContent>";
        assertThat(
                        lines(
                                "<w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>"
                                        + box
                                        + "</mc:Choice><mc:Fallback>"
                                        + box
                                        + "</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>后</w:t><a:t>图</a:t></w:r></w:p>"))
                .containsExactly("前后", "盒中");
    }

    @Test
    void putsNotesAtTheEnd() {
        byte[] file =
                DocxFile.of(
                                "<w:p><w:r><w:t>正文</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:t>。</w:t></w:r></w:p>")
                        .part(
                                "word/footnotes.xml",
                                DocxFile.xml(
                                        "footnotes",
                                        "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote><w:footnote"
                                                + " w:id=\"1\">"
                                                + paragraph("脚注。")
                                                + "</w:footnote>"))
                        .bytes();
        assertThat(Read.lines(file)).containsExactly("正文。", "[1] 脚注。");
    }

    @Test
    void readsTheSignsOfMarkdownThatAConverterLeft() {
        assertThat(lines(paragraph("# 助浴办法") + paragraph("**日期**: 2030年") + paragraph("一、甲。")))
                .containsExactly("助浴办法", "日期：2030年", "一、甲。");
    }

    @Test
    void leavesOutWhatIsStruckThroughWithItsNumber() {
        String struck = "<w:r><w:rPr><w:%s/></w:rPr><w:t>收费。</w:t></w:r>";
        String styles =
                """
                <w:style w:type="character" w:styleId="S"><w:name w:val="x"/><w:rPr><w:strike/></w:rPr></w:style>
                <w:style w:type="paragraph" w:styleId="P"><w:name w:val="y"/><w:rPr><w:dstrike/></w:rPr></w:style>
                <w:style w:type="paragraph" w:styleId="Q"><w:name w:val="z"/><w:basedOn w:val="P"/></w:style>
                """;
        String numbering =
                "<w:abstractNum w:abstractNumId=\"0\">"
                        + level(0, "chineseCounting", "（%1）")
                        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        String whole =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                        + struck.formatted("strike")
                        + "</w:p>";
        byte[] file =
                DocxFile.of(
                                item(1, 0, "开放。")
                                        + whole
                                        + item(1, 0, "免费。")
                                        + "<w:p>"
                                        + struck.formatted("strike")
                                        + struck.formatted("dstrike")
                                        + struck.formatted("rStyle w:val=\"S\"")
                                        + struck.formatted("strike w:val=\"false\"")
                                        + "</w:p><w:p><w:pPr><w:pStyle w:val=\"Q\"/></w:pPr><w:r><w:t>甲</w:t></w:r>"
                                        + struck.formatted("dstrike w:val=\"0\"")
                                        + "</w:p>")
                        .part("word/styles.xml", DocxFile.xml("styles", styles))
                        .part("word/numbering.xml", DocxFile.xml("numbering", numbering))
                        .bytes();
        assertThat(Read.lines(file)).containsExactly("（一）开放。", "（三）免费。", "收费。", "收费。");
    }
}
