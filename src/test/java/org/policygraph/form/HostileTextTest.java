package org.policygraph.form;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Plain text, Markdown, and what is neither of the forms. */
class HostileTextTest extends HostileContract {
    private static final String LINE = "第一条　制定本办法。";

    @Override
    HostileFiles files() {
        return new HostileFiles()
                .bytes("empty", () -> new byte[0], "!an empty file")
                .text("blank", " \n\t\n　\n", "!without text")
                .bytes(
                        "only a byte-order mark",
                        () -> new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
                        "!without text")
                .bytes(
                        "half a character",
                        () -> Arrays.copyOf(LINE.getBytes(StandardCharsets.UTF_8), 4),
                        "!found byte 0xE4")
                .bytes(
                        "half of UTF-16",
                        () ->
                                Arrays.copyOf(
                                        ("\uFEFF" + LINE).getBytes(StandardCharsets.UTF_16LE), 7),
                        "!a byte-order mark of UTF-16 before bytes that are not of it")
                .bytes("zeros", () -> new byte[100_000], "!found U+0000")
                .bytes("random bytes", () -> random(100_000), "!found")
                .text("a NUL", LINE + "\n甲\u0000乙", "!U+0000")
                .text("U+FFFD", LINE + "\n甲\uFFFD乙", "!U+FFFD")
                .text("noncharacters", LINE + "\uFFFE", "!U+FFFE")
                .text("letters from right to left", LINE + "\n\u202E乙甲", LINE)
                .text(
                        "private-use and compatibility characters",
                        LINE + "\n⼈\uF9DC\uE000\u200B",
                        "⼈\uF9DC\uE000\u200B")
                .text("17 MB", () -> LINE + "\n".repeat(17_000_000), "!at most 16777216 bytes")
                .text(
                        "2 million characters and more",
                        () -> "一".repeat(2_000_001),
                        "!at most 2000000 characters")
                .text(
                        "a line of a million characters",
                        () -> LINE + "\n" + "一".repeat(1_000_000),
                        LINE)
                .text(
                        "a million lines",
                        () -> (LINE + "\n").repeat(100_000) + "\n".repeat(900_000),
                        LINE)
                .text("a rich text", "{\\rtf1\\ansi " + LINE + "}", "!Rich Text Format")
                .bytes(
                        "a picture",
                        () -> new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                        "!a picture (PNG)")
                .bytes(
                        "a photograph",
                        () -> new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0},
                        "!a picture (JPEG)")
                .bytes(
                        "a document of Word 97",
                        () -> compound("WordDocument"),
                        "!Word 97–2003 (.doc)")
                .bytes("a table of Excel 97", () -> compound("Workbook"), "!Excel 97–2003 (.xls)")
                .bytes(
                        "an encrypted document",
                        () -> compound("EncryptedPackage"),
                        "!an encrypted Office document")
                .bytes(
                        "a compressed file",
                        () -> new byte[] {0x1F, (byte) 0x8B, 8, 0},
                        "!compressed with gzip")
                .text(
                        "Markdown: 100,000 quotations within each other",
                        () -> "# 甲\n\n" + ">".repeat(100_000) + " 乙\n\n" + LINE,
                        LINE)
                .text(
                        "Markdown: 2,000 lists within each other",
                        () -> "# 甲\n\n" + "- ".repeat(2_000) + "乙\n\n\n" + LINE,
                        LINE)
                .text(
                        "Markdown: 50,000 brackets",
                        () -> "# 甲\n\n" + "[".repeat(50_000) + "乙\n\n" + LINE,
                        LINE)
                .text(
                        "Markdown: 50,000 asterisks",
                        () -> "# 甲\n\n" + "*乙 ".repeat(50_000) + "\n\n" + LINE,
                        LINE)
                .text(
                        "Markdown: 50,000 back quotes",
                        () -> "# 甲\n\n" + "`乙``".repeat(25_000) + "\n\n" + LINE,
                        LINE)
                .text("Markdown: a head that does not end", "---\ntitle: 甲\n\n" + LINE, LINE)
                .text("Markdown: code that does not end", "# 甲\n\n```\n" + LINE, LINE)
                .text("Markdown: HTML that does not end", "# 甲\n\n<table><tr><td>" + LINE, LINE)
                .text("Markdown: links to nowhere", "# 甲\n\n[x]: http://a.example\n\n" + LINE, LINE)
                .text(
                        "Markdown: 30,000 cells",
                        () ->
                                "# 甲\n\n|"
                                        + "乙|".repeat(30_000)
                                        + "\n|"
                                        + "-|".repeat(30_000)
                                        + "\n\n"
                                        + LINE,
                        LINE)
                .bytes(
                        "Markdown in GB18030",
                        () -> ("# 甲的通知\n\n" + LINE).getBytes(Charset.forName("GB18030")),
                        LINE);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new java.util.SplittableRandom(7).nextBytes(bytes);
        bytes[0] = 'x';
        return bytes;
    }

    private static byte[] compound(String stream) {
        byte[] bytes = new byte[2_000];
        int[] mark = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
        for (int i = 0; i < mark.length; i++) bytes[i] = (byte) mark[i];
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 1_024, name.length);
        return bytes;
    }
}
