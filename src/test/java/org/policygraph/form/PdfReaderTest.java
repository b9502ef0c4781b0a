package org.policygraph.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.form.PdfFile.line;
import static org.policygraph.form.PdfFile.rule;

import org.junit.jupiter.api.Test;
import org.policygraph.text.Form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is held of a PDF. */
class PdfReaderTest {
    private static List<String> page(String content) {
        return Read.lines(new PdfFile().page(content).bytes());
    }

    @Test
    void readsTheLinesOfAPageFromTheTop() {
        var file =
                Read.file(new PdfFile().page(line("乙，丙。", 72, 700) + line("甲", 72, 720)).bytes());
        assertThat(file.form()).isEqualTo(Form.PDF);
        assertThat(file.reader()).matches("pdfbox 3\\.\\d+\\.\\d+");
        assertThat(file.text().lines()).containsExactly("甲", "乙，丙。");
    }

    @Test
    void leavesOutWhatIsRepeatedOnEachPage() {
        List<List<String>> pages =
                IntStream.rangeClosed(1, 4)
                        .mapToObj(
                                n ->
                                        List.of(
                                                "云州市助浴规划",
                                                "第" + n + "部分的内容",
                                                "还有一句。",
                                                "— " + n + " —"))
                        .toList();
        assertThat(Read.lines(PdfFile.of(pages).bytes()))
                .containsExactly(
                        "第1部分的内容", "还有一句。", "第2部分的内容", "还有一句。", "第3部分的内容", "还有一句。", "第4部分的内容",
                        "还有一句。");
    }

    @Test
    void readsOneColumnAfterTheOther() {
        StringBuilder content = new StringBuilder(line("云州市助浴规划二〇三〇年至二〇三五年的全部内容和说明", 72, 780));
        List<String> expected = new ArrayList<>(List.of("云州市助浴规划二〇三〇年至二〇三五年的全部内容和说明"));
        for (int i = 0; i < 8; i++)
            content.append(line("左边一栏第" + "一二三四五六七八".charAt(i) + "行写满了它的字", 72, 740 - i * 20));
        for (int i = 0; i < 8; i++)
            content.append(line("右边一栏第" + "一二三四五六七八".charAt(i) + "行写满了它的字", 270, 740 - i * 20));
        for (String side : List.of("左", "右")) {
            for (int i = 0; i < 8; i++)
                expected.add(side + "边一栏第" + "一二三四五六七八".charAt(i) + "行写满了它的字");
        }
        assertThat(page(content.toString())).containsExactlyElementsOf(expected);
    }

    @Test
    void readsARowOfATableAsALineThoughItsCellsHaveSeveral() {
        StringBuilder content = new StringBuilder(line("附件", 72, 780));
        for (int x : List.of(70, 130, 300, 400)) content.append(rule(x, 760, x, 640));
        for (int y : List.of(760, 730, 680, 640)) content.append(rule(70, y, 400, y));
        content.append(line("序号", 80, 740))
                .append(line("指标", 140, 740))
                .append(line("单位", 310, 740));
        content.append(line("1", 80, 710)).append(line("每千名老年人拥有的", 140, 710));
        content.append(line("床位", 140, 690)).append(line("张", 310, 710));
        content.append(line("2", 80, 660))
                .append(line("助浴点", 140, 660))
                .append(line("个", 310, 660));
        content.append(line("注：甲。", 72, 600));
        assertThat(page(content.toString()))
                .containsExactly("附件", "序号\t指标\t单位", "1\t每千名老年人拥有的床位\t张", "2\t助浴点\t个", "注：甲。");
    }

    private static String table(int... columns) {
        StringBuilder rules = new StringBuilder();
        for (int x : columns) rules.append(rule(x, 700, x, 620));
        for (int y : List.of(700, 660, 620))
            rules.append(rule(columns[0], y, columns[columns.length - 1], y));
        return rules.toString();
    }

    @Test
    void whatIsOnlyClippedToAndTheFrameAroundATableAreNoRules() {
        String text =
                line("到2032年新建书屋三百个以上。", 72, 740)
                        + line("任务", 75, 680)
                        + line("单位", 305, 680)
                        + line("新建书屋", 75, 640)
                        + line("市书屋局", 305, 640)
                        + line("各区要按时报送新建书屋的情况。", 72, 600);
        List<String> lines = List.of("到2032年新建书屋三百个以上。", "任务\t单位", "新建书屋\t市书屋局", "各区要按时报送新建书屋的情况。");
        String table = table(70, 300, 400);
        String clip = "30 30 540 740 re W* n\n";
        String frame = "30 30 540 740 re S\n";
        String background = "1 1 1 rg 30 30 540 740 re f 0 0 0 rg\n";
        for (String around : List.of("", clip, frame, background))
            assertThat(page(around + table + text)).as(around).isEqualTo(lines);
    }

    @Test
    void aHeadingOverAllColumnsIsOneCell() {
        String content =
                table(70, 300, 400)
                        + rule(70, 620, 400, 620)
                        + rule(70, 620, 70, 540)
                        + rule(400, 620, 400, 540)
                        + rule(300, 580, 300, 540)
                        + rule(70, 580, 400, 580)
                        + rule(70, 540, 400, 540)
                        + line("任务", 75, 680)
                        + line("单位", 305, 680)
                        + line("新建书屋", 75, 640)
                        + line("市书屋局", 305, 640)
                        + line("一、在各区开展的书屋讲座和书市活动（共两项）", 75, 600)
                        + line("举办书市", 75, 560)
                        + line("市商务局", 305, 560);
        assertThat(page(content))
                .containsExactly("任务\t单位", "新建书屋\t市书屋局", "一、在各区开展的书屋讲座和书市活动（共两项）", "举办书市\t市商务局");
    }

    @Test
    void noDigitIsLostHoweverThePageIsScaled() {
        String line = "贷款不超过3000000元，期限不超过22年。";
        for (double scale : List.of(0.24, 0.5, 3.0)) {
            String placed = line(line, (int) (12 / scale), (int) (72 / scale), (int) (700 / scale));
            String content = "q %s 0 0 %s 0 0 cm %s Q\n".formatted(scale, scale, placed);
            assertThat(page(content)).as("scaled by " + scale).containsExactly(line);
        }
    }

    @Test
    void readsBoldPrintOnceAndNoWaterMark() {
        assertThat(
                        page(
                                line("标题", 72, 700)
                                        + line("标题", 72, 700)
                                        + "BT /F 40 Tf 0.7 0.7 -0.7 0.7 200 400 Tm <65E06548> Tj ET\n"))
                .containsExactly("标题");
    }

    @Test
    void readsAPageThatWasTurned() {
        PdfFile file = new PdfFile();
        String content =
                "BT /F 12 Tf 0 1 -1 0 100 72 Tm <75324E59> Tj ET\nBT /F 12 Tf 0 1 -1 0 120 72 Tm <4E19> Tj ET\n";
        file.page(
                file.stream("", content.getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
                "/Rotate 90");
        assertThat(Read.lines(file.bytes())).containsExactly("甲乙", "丙");
    }

    @Test
    void leavesOutTextThatIsInvisibleOrWhiteOnWhite() {
        String seen = line("免费开放。", 72, 700);
        String hidden = line("市税务局要收费。", 72, 600);
        assertThat(page(seen + "q 3 Tr " + hidden + "Q\n" + line("不限次数。", 72, 500)))
                .containsExactly("免费开放。", "不限次数。");
        for (String white : List.of("1 g ", "1 1 1 rg ", "0 0 0 0 k ", "/DeviceRGB cs 1 1 1 sc "))
            assertThat(page(seen + "q " + white + hidden + "Q\n"))
                    .as(white)
                    .containsExactly("免费开放。");
    }

    @Test
    void keepsWhiteTextOnAColouredField() {
        String white = line("免费开放。", 72, 700);
        assertThat(page("0 0.3 0.6 rg 60 690 300 30 re f 1 g " + white + line("不见。", 72, 300)))
                .containsExactly("免费开放。");
        assertThat(
                        page(
                                "0 0.3 0.6 rg 60 690 300 30 re n 1 g "
                                        + white
                                        + "0 g "
                                        + line("甲", 72, 300)))
                .containsExactly("甲");
        assertThat(page("q 0.5 g 1 g Q 0.5 g /Pattern cs /P scn " + white))
                .containsExactly("免费开放。");
    }

    @Test
    void keepsTheInvisibleTextOverThePictureOfAScannedPage() {
        PdfFile file = new PdfFile();
        int picture =
                file.stream(
                        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray",
                        new byte[] {0});
        file.resources("/XObject << /P " + picture + " 0 R >>");
        file.page(
                "q 595 0 0 842 0 0 cm /P Do Q 3 Tr "
                        + line("免费开放。", 72, 700)
                        + line("免费开放。", 72, 700)
                        + "0 Tr "
                        + line("— 1 号 —", 72, 600));
        assertThat(Read.lines(file.bytes())).containsExactly("免费开放。", "— 1 号 —");
    }
}
