package org.policygraph.form;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

class HostileHtmlTest extends HostileContract {
    private static final String P = "<p>第一条　制定本办法。</p>";
    private static final String LINE = "第一条　制定本办法。";

    @Override
    HostileFiles files() {
        return new HostileFiles()
                .text("cut off within a tag", "<html><body>" + P + "<div class=", LINE)
                .text("cut off within a comment", "<html><body>" + P + "<!-- ", LINE)
                .text("cut off within a script", "<html><body>" + P + "<script>if (", LINE)
                .text("never closed", "<html><body><div><table><tr><td>" + P, LINE)
                .text(
                        "closed without having been opened",
                        P + "</td></tr></table></div></body>",
                        LINE)
                .text("100,000 blocks within each other", () -> "<div>".repeat(100_000) + P, LINE)
                .text(
                        "100,000 letters in bold within each other",
                        () -> "<b>".repeat(100_000) + P,
                        LINE)
                .text(
                        "3,000 tables within each other",
                        () -> "<table><tr><td>".repeat(3_000) + P,
                        LINE)
                .text("20,000 lists within each other", () -> "<ul><li>".repeat(20_000) + P, LINE)
                .text(
                        "20,000 links that are not closed",
                        () -> "<a href=/>".repeat(20_000) + P,
                        LINE)
                .text("100,000 blocks for navigation", () -> P + "<nav>".repeat(100_000), LINE)
                .text(
                        "20,000 pieces of a list with numbers",
                        () -> "<ol>" + "<li>".repeat(20_000) + P,
                        LINE)
                .text(
                        "5 MB of paragraphs",
                        () -> P.repeat(5_000_000 / P.getBytes(StandardCharsets.UTF_8).length),
                        LINE)
                .text(
                        "5 MB of links",
                        () -> P + "<ul>" + "<li><a href=/a>公文</a>".repeat(200_000),
                        LINE)
                .text(
                        "5 MB of one attribute",
                        () -> "<p title='" + "一".repeat(1_700_000) + "'>甲</p>" + P,
                        LINE)
                .text("17 MB", () -> P + " ".repeat(17_000_000), "!at most 16777216 bytes")
                .text(
                        "4 million characters and more",
                        () -> "<p>" + "一".repeat(2_000_001),
                        "!at most 2000000 characters")
                .text("a million of one entity", () -> P + "<p>" + "&amp;".repeat(1_000_000), LINE)
                .text(
                        "entities of its own",
                        "<!DOCTYPE html [<!ENTITY a '&b;&b;'><!ENTITY b '一一'>]><body>" + P + "&a;",
                        LINE)
                .text(
                        "an entity for a file",
                        "<!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><html>"
                                + P
                                + "<p>&a;",
                        "&a;")
                .text("an entity beyond Unicode", P + "<p>甲&#x110000;乙", "!U+FFFD")
                .text("an entity for no character", P + "<p>甲&#0;乙", "!U+FFFD")
                .text("a NUL", "<html>" + P + "<p>甲\u0000乙", LINE)
                .text(
                        "private-use and compatibility characters",
                        P + "<p>⼈\uF9DC\uE000",
                        "⼈\uF9DC\uE000")
                .text("letters from right to left", P + "<p>\u202E乙甲\u202C", "\u202E乙甲\u202C")
                .text(
                        "a table 1,000,000 wide",
                        "<table><tr><td colspan=1000000 rowspan=9999>甲<td>乙<tr><td>丙</table>" + P,
                        LINE)
                .text(
                        "nothing but a script",
                        "<html><head><title></title></head><body><script>a()</script>",
                        "!without text")
                .text(
                        "nothing but pictures",
                        "<html><body><img src=a.jpg><img src=b.jpg>",
                        "!without text")
                .text(
                        "nothing but hidden text",
                        "<html><body><p style='display:none'>" + LINE + "</p>",
                        LINE)
                .text(
                        "XML of another kind",
                        "<?xml version='1.0'?><policy><title>甲</title></policy>",
                        "!a file of XML")
                .text(
                        "a picture in XML",
                        "<svg xmlns='http://www.w3.org/2000/svg'><text>甲</text></svg>",
                        "!a file of XML")
                .bytes(
                        "a charset that lies",
                        () -> ("<meta charset=big5>" + P).getBytes(StandardCharsets.UTF_8),
                        LINE)
                .bytes(
                        "a charset that is none",
                        () ->
                                ("<meta charset='\u00e9x'>" + P)
                                        .getBytes(Charset.forName("windows-1252")),
                        "!expected text in UTF-8")
                .bytes("two charsets", () -> two("<meta charset=utf-8>" + P, P), "!found byte 0x")
                .text(
                        "100,000 comments first",
                        () -> "<!-- a -->\n".repeat(100_000) + "<html>" + P,
                        LINE)
                .text("the mark of a PDF", "<html><!-- %PDF-1.7 -->" + P, LINE);
    }

    private static byte[] two(String first, String second) {
        byte[] one = first.getBytes(StandardCharsets.UTF_8);
        byte[] other = second.getBytes(Charset.forName("GB18030"));
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
