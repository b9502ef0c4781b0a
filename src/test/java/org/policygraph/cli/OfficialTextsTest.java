package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** Official texts go in by what is in them, alone or beside a digest of the same document. */
class OfficialTextsTest {
    private static final String TITLE = "甲省助浴局关于推进社区助浴工作的意见";
    private static final String OFFICIAL =
            TITLE
                    + """

                    甲助发〔2030〕7号
                    各市、县人民政府：
                    为推进社区助浴工作，现提出如下意见。
                    一、扩大供给
                    （一）培育机构。鼓励社区为老年人开展助浴服务。（民政部、省助浴协会负责）
                    （二）建设站点。改善老旧浴室的供热条件。
                    二、加强保障
                    （三）落实资金。各地要为助浴站点安排资金。
                    甲省助浴局
                    2030年3月1日
                    """;
    private static final String DIGEST =
            TITLE
                    + """

                    甲网 2030-03-02 08:00
                    扩大供给
                    - 鼓励社区为老年人开展助浴服务 [2]
                    - 改善老旧浴室供热条件 [3]
                    """;
    private static final String QUERY =
            "{ documents { nodes { number title } } measures { totalCount nodes { number } } }";

    @TempDir Path folder;
    private Path texts;

    @BeforeEach
    void makeFolder() throws IOException {
        texts = Files.createDirectory(folder.resolve("texts"));
    }

    private Path text(String name, String text) throws IOException {
        return Files.writeString(texts.resolve(name), text);
    }

    private CommandLineRun ingested(Object... files) {
        Object[] line = new Object[files.length + 3];
        line[0] = "ingest";
        System.arraycopy(files, 0, line, 1, files.length);
        line[files.length + 1] = "--store";
        line[files.length + 2] = "dir:" + folder.resolve("store");
        return CommandLineRun.of(line);
    }

    private String asked(String query) {
        CommandLineRun run =
                CommandLineRun.of("query", query, "--store", "dir:" + folder.resolve("store"));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out().replaceAll("\\s", "");
    }

    @Test
    void anOfficialTextAloneIsADocumentWhateverItIsCalled() throws IOException {
        Path file = text("bathing.md", OFFICIAL);

        CommandLineRun validated = CommandLineRun.of("validate", file);
        assertThat(validated.exitCode()).as(validated.err()).isZero();
        CommandLineRun run = ingested(file);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("added bathing", "bathing/original: ", " measures, ");
        assertThat(asked(QUERY)).contains("甲助发〔2030〕7号").contains("\"number\":\"1.1.2\"");
        CommandLineRun again = ingested(file);
        assertThat(again.out()).startsWith("nothing has changed");
    }

    @Test
    void itsCharsetAndFormAreNoMatter() throws IOException {
        Path gb = texts.resolve("bathing.txt");
        Files.write(gb, OFFICIAL.getBytes(Charset.forName("GB18030")));
        Path html =
                text(
                        "bathing-page.txt",
                        "<html><body><p>"
                                + OFFICIAL.strip().replace("\n", "</p>\n<p>")
                                + "</p></body></html>");
        for (Path file : new Path[] {gb, html}) {
            Path out = folder.resolve("out.nq");
            CommandLineRun run = CommandLineRun.of("ingest", file, "--out", out);
            assertThat(run.exitCode()).as(run.err()).isZero();
            CommandLineRun verified = CommandLineRun.of("verify", out, "--source", file);
            assertThat(verified.exitCode()).as(verified.err()).isZero();
            assertThat(verified.out()).startsWith("verified 1 text ");
        }
    }

    @Test
    void aChangedCharacterOfItsSourceIsNamed() throws IOException {
        Path file = text("bathing.txt", OFFICIAL);
        Path out = folder.resolve("out.nq");
        CommandLineRun.of("ingest", file, "--out", out);
        text("bathing.txt", OFFICIAL.replace("供热", "供水"));
        CommandLineRun run = CommandLineRun.of("verify", out, "--source", file);
        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.err()).startsWith("bathing/original:7:").contains("/original/division/1.2");
    }

    @Test
    void twoFilesOfOneNameAreTheTwoTextsOfOneDocument() throws IOException {
        text("bathing.txt", DIGEST);
        text("bathing.md", OFFICIAL);
        CommandLineRun run = ingested(texts);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(asked("{ documents { totalCount } }")).contains("\"totalCount\":1");
        assertThat(asked("{ measures { totalCount nodes { heldIn } } }"))
                .contains("ORIGINAL")
                .doesNotContain("DIGEST");
        CommandLineRun verified =
                CommandLineRun.of(
                        "verify", "--store", "dir:" + folder.resolve("store"), "--source", texts);
        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(verified.out()).startsWith("verified 2 texts ");
    }

    @Tag("slow")
    @Test
    void oneAfterTheOtherMakesTheSameAsBothAtOnce() throws IOException {
        Path digest = text("bathing.txt", DIGEST);
        Path official = text("bathing.md", OFFICIAL);
        String both = lastLine(ingested(texts));
        for (Path[] order : new Path[][] {{digest, official}, {official, digest}}) {
            Object store = "dir:" + folder.resolve("store-" + order[0].getFileName());
            CommandLineRun.of("ingest", order[0], "--store", store);
            CommandLineRun second = CommandLineRun.of("ingest", order[1], "--store", store);
            assertThat(second.exitCode()).as(second.err()).isZero();
            assertThat(lastLine(second)).isEqualTo(both);
            CommandLineRun again = CommandLineRun.of("ingest", order[0], "--store", store);
            assertThat(again.out()).startsWith("nothing has changed");
        }
    }

    private static String lastLine(CommandLineRun run) {
        return run.out().lines().toList().getLast();
    }

    @Test
    void anOfficialTextOfAnotherDocumentIsRefusedBesideADigest() throws IOException {
        ingested(text("bathing.txt", DIGEST));
        Path other = text("bathing.md", OFFICIAL.replace("推进社区助浴工作的意见", "修缮渡口的意见"));
        CommandLineRun run = ingested(other);
        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.err()).contains("修缮渡口的意见", TITLE);
        assertThat(asked("{ documents { nodes { title } } }")).doesNotContain("修缮渡口");
    }

    @Test
    void theSameDocumentUnderTwoNamesIsTakenOnce() throws IOException {
        text("a.txt", OFFICIAL);
        Path copy = text("b.txt", OFFICIAL.replace("供热条件", "供热和照明条件"));
        CommandLineRun run = ingested(texts);
        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.err()).startsWith(copy + ": found another text of the document “a”");
        assertThat(asked("{ documents { totalCount } }")).contains("\"totalCount\":1");
    }

    @Test
    void aDocumentThatIsHeldIsKnownInALaterIngestInWhateverForm() throws IOException {
        ingested(text("bathing.txt", OFFICIAL));
        String page = "<html><body><p>" + OFFICIAL.strip().replace("\n", "</p>\n<p>") + "</p>";
        Path other = text("page.html", page + "</body></html>");

        CommandLineRun named = ingested(other);
        assertThat(named.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(named.err())
                .hasLineCount(1)
                .startsWith(other + ": found ")
                .contains("of the document “bathing”");
        text("more.txt", OFFICIAL.replace("7号", "8号"));
        CommandLineRun folders = ingested(texts);
        assertThat(folders.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(folders.out()).contains("added more");
        assertThat(folders.err())
                .startsWith(other + ": found ")
                .endsWith("left out 1 of 3 files; the others were taken\n");
        assertThat(asked("{ documents { totalCount } }")).contains("\"totalCount\":2");
    }

    @Test
    void ofThreeCopiesTheOneWithThePlainNameIsTakenAndEachOtherHasOneLine() throws IOException {
        text("bathing.txt", OFFICIAL);
        text("bathing (1).txt", OFFICIAL);
        Files.write(
                texts.resolve("bathing.gb18030.txt"),
                OFFICIAL.getBytes(Charset.forName("GB18030")));
        CommandLineRun run = ingested(texts);
        assertThat(run.out()).contains("added bathing\n");
        assertThat(run.err().lines().filter(line -> line.contains(": found ")))
                .hasSize(2)
                .allMatch(
                        line ->
                                line.contains("document “bathing”")
                                        || line.contains("bathing.txt"));
        assertThat(asked("{ documents { totalCount } }")).contains("\"totalCount\":1");
    }

    @Test
    void anEncodingInANameIsNoPartOfTheId() throws IOException {
        Path file = texts.resolve("bathing.GB18030.txt");
        Files.write(file, OFFICIAL.getBytes(Charset.forName("GB18030")));
        CommandLineRun run = ingested(file);
        assertThat(run.out()).contains("added bathing\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aSecondTextOfTheSameKindIsLeftOut() throws IOException {
        text("a.md", OFFICIAL);
        Path second = text("a.txt", OFFICIAL.replace("供热条件", "照明条件"));
        CommandLineRun run = ingested(texts);
        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.err()).startsWith(second + ":1:1: found a second official text");
    }

    @Test
    void manyFilesThatCannotBeReadAreATable() throws IOException {
        text("good.txt", OFFICIAL);
        for (int i = 0; i < 12; i++) text("odd-" + i + ".txt", "第" + i + "篇随笔\n今天天气很好。\n");
        Files.write(texts.resolve("binary.txt"), new byte[] {1, 2, 0, 3});
        CommandLineRun run = ingested(texts);
        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.err().lines())
                .hasSizeLessThan(14)
                .contains("files  why, and where")
                .contains("left out 13 of 14 files; the others were taken")
                .anyMatch(line -> line.startsWith("   12  "));
        assertThat(run.out()).contains("added good");
    }

    @Test
    void aTextThatSaysNothingToDoIsRefusedWithOneCause() throws IOException {
        Path file =
                text(
                        "words.txt",
                        "甲省助浴局关于助浴日的说明\n一、用语\n本说明所称助浴日，是指每年三月的第一天。\n二、范围\n本说明所称助浴站点，是指社区浴室。\n");
        CommandLineRun run = CommandLineRun.of("validate", file);
        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.err()).hasLineCount(1).contains("expected an official document");
    }

    @Test
    void aFormThatHoldsATitleAloneIsRefusedWithOneMessage() throws IOException {
        Path map = text("map.html", "<html><body><p>附件：助浴点布局图</p></body></html>");

        CommandLineRun run = CommandLineRun.of("validate", map);

        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        String said = run.out() + run.err();
        assertThat(said.lines().filter(line -> line.contains("expected"))).hasSize(1);
        assertThat(said).contains("found nothing to read but a title, “附件：助浴点布局图”");
    }
}
