package org.policygraph.trace.cite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import de.undercouch.citeproc.csl.CSLItemData;

import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.text.HeldText;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class CitationFormatterTest {
    private static final HeldText TEXT = new HeldText("甲乙丙\n丁𠀀戊");
    private static final String LINK = "https://policy.example/id/doc/text/abc#char=1,5;length=7";
    private static final String DOCUMENT = "https://data.example/id/doc";
    private static final Imprint XINHUA =
            new Imprint(
                    "https://data.example/id/doc/text/abc",
                    "新华社",
                    LocalDate.of(2025, 9, 10),
                    "2025-09-10 18:01");

    private static final Map<String, String> LATEX =
            Map.ofEntries(
                    Map.entry("textbraceleft", "{"),
                    Map.entry("textbraceright", "}"),
                    Map.entry("textbackslash", "\\"),
                    Map.entry("textasciitilde", "~"),
                    Map.entry("textasciicircum", "^"),
                    Map.entry("textless", "<"),
                    Map.entry("textgreater", ">"),
                    Map.entry("textquotedbl", "\""));
    private static final Pattern COMMAND =
            Pattern.compile(
                    "\\{\\\\symbol\\{\"(?<code>[0-9A-F]+)}}|\\{\\\\(?<name>[a-z]+)}|\\\\(?<character>[%&$#_])");

    private final CitationFormatter formatter = new CitationFormatter();

    private static CitationData cited(Work work, @Nullable Imprint digest) {
        CitedPassage passage = new CitedPassage.OfDigest("1.2", List.of("[3]"), TEXT.span(1, 5));
        return cited(work, digest, false, digest == null ? null : passage);
    }

    private static CitationData cited(
            Work work,
            @Nullable Imprint digest,
            boolean isOriginalHeld,
            @Nullable CitedPassage passage) {
        return new CitationData(
                "https://data.example/id/doc/measure/1.2",
                "doc/measure/1.2",
                work,
                digest,
                isOriginalHeld,
                passage,
                LINK,
                "0123456789abcdef",
                null);
    }

    private static Work work(List<String> issuers, String title) {
        return new Work(DOCUMENT, String.join(" ", issuers) + title, issuers, title);
    }

    private static CitationData titled(String title) {
        return cited(work(List.of("国务院"), title), XINHUA);
    }

    /** The document itself, of which a digest is held. */
    private static CitationData document(Work work) {
        return cited(work, XINHUA, false, null);
    }

    private String format(CitationStyle style, CitationData cited) {
        return formatter.format(cited, style);
    }

    private static BibTeXEntry bibtex(String file) {
        try {
            var database = new BibTeXParser().parseFully(new StringReader(file));
            assertThat(database.getEntries()).hasSize(1);
            return database.getEntries().values().iterator().next();
        } catch (ParseException e) {
            throw new AssertionError(file, e);
        }
    }

    /** What LaTeX would show. */
    private static String shown(BibTeXEntry entry, Key field) {
        String latex = Objects.requireNonNull(entry.getField(field)).toUserString();
        Matcher command = COMMAND.matcher(latex);
        StringBuilder text = new StringBuilder();
        while (command.find()) {
            String name = command.group("name");
            String code = command.group("code");
            String meant =
                    name != null
                            ? Objects.requireNonNull(LATEX.get(name), name)
                            : code != null
                                    ? Character.toString(Integer.parseInt(code, 16))
                                    : command.group("character");
            command.appendReplacement(text, Matcher.quoteReplacement(meant));
        }
        return command.appendTail(text).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "}{",
                "\\",
                "{\\}",
                "50% 以上",
                "“甲” \"乙\" '丙'",
                "<img onerror=x>",
                "甲\u202Eabc\u202C乙",
                "a_b^c~d#e&f$g$",
                "甲, @misc{x, title = {y}}",
                "\u200B甲\u0007"
            })
    void aHostileTitleIsStillTheTitleInBibtex(String title) {
        String file = format(CitationStyle.BIBTEX, titled(title));

        assertThat(file.codePoints().map(Character::getType))
                .doesNotContain((int) Character.FORMAT);
        assertThat(shown(bibtex(file), BibTeXEntry.KEY_TITLE)).isEqualTo("{《国务院" + title + "》的摘要}");
    }

    @Test
    void aBibtexParserReadsWhatIsCited() {
        BibTeXEntry entry = bibtex(format(CitationStyle.BIBTEX, titled("关于甲的意见")));

        assertThat(entry.getType()).isEqualTo(BibTeXEntry.TYPE_MISC);
        assertThat(entry.getKey()).isEqualTo(new Key("doc-measure-1.2"));
        assertThat(shown(entry, BibTeXEntry.KEY_TITLE)).isEqualTo("{《国务院关于甲的意见》的摘要}");
        assertThat(entry.getField(BibTeXEntry.KEY_AUTHOR)).isNull();
        assertThat(shown(entry, BibTeXEntry.KEY_URL)).isEqualTo(LINK);
        assertThat(shown(entry, BibTeXEntry.KEY_YEAR)).isEqualTo("2025");
        assertThat(shown(entry, new Key("date"))).isEqualTo("2025-09-10");
        assertThat(shown(entry, BibTeXEntry.KEY_NOTE))
                .contains("转述", "第1至5字符", "[3]", "摘要所载来源：新华社；摘要作者不详。")
                .contains("日期据摘要所载：2025-09-10 18:01。", "0123456789ab。");
    }

    @Test
    void aBodyWhoseNameHasAConjunctionStaysOneBody() {
        Work work = work(List.of("Ministry of Housing and Works", "民政部"), "意见");

        String author =
                shown(bibtex(format(CitationStyle.BIBTEX, document(work))), BibTeXEntry.KEY_AUTHOR);

        assertThat(author).isEqualTo("{Ministry of Housing and Works} and {民政部}");
    }

    @Test
    void cslJsonIsWhatItsSchemaWants() throws IOException {
        try (InputStream schema = getClass().getResourceAsStream("csl-data.json")) {
            var read =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                            .getSchema(Objects.requireNonNull(schema), InputFormat.JSON);
            for (CitationData cited :
                    List.of(
                            titled("关于甲的意见"),
                            titled("{\"<\u202E\\"),
                            document(work(List.of("国务院"), "关于甲的意见")),
                            cited(work(List.of(), "意见"), null))) {
                assertThat(read.validate(format(CitationStyle.CSL_JSON, cited), InputFormat.JSON))
                        .isEmpty();
            }
            assertThat(read.validate("[{\"id\": \"x\", \"type\": \"WEBPAGE\"}]", InputFormat.JSON))
                    .isNotEmpty();
        }
    }

    @Test
    void cslJsonReadBackGivesTheSameEntry() throws IOException {
        CitationData cited = titled("关于 \"甲\" 的{意见}");
        List<?> items =
                new ObjectMapper().readValue(format(CitationStyle.CSL_JSON, cited), List.class);
        @SuppressWarnings("unchecked")
        CSLItemData item = CSLItemData.fromJson((Map<String, Object>) items.getFirst());

        assertThat(new Processor(StyleSheet.GB_T_7714_2015).entry(item))
                .isEqualTo(format(CitationStyle.GB_T_7714_2015, cited).replaceFirst(" 措施.*", ""));
        assertThat(item.getTitle()).isEqualTo("《国务院关于 \"甲\" 的{意见}》的摘要");
        assertThat(item.getNote()).startsWith("措施1.2（摘要文本");
    }

    @Test
    void namesThreeBodiesAndSaysThatThereAreMore() {
        Work work = Work.titled(DOCUMENT, "甲部 乙部、丙部 丁部关于戊的通知", "甲部 乙部、丙部 丁部");

        assertThat(work.issuers()).containsExactly("甲部", "乙部", "丙部", "丁部");
        assertThat(work.title()).isEqualTo("关于戊的通知");
        assertThat(format(CitationStyle.GB_T_7714_2015, document(work)))
                .startsWith("甲部, 乙部, 丙部, 等. 关于戊的通知[EB/OL]. (2025-09-10). ")
                .contains("据摘要著录，未见原文。摘要所载来源：新华社；摘要作者不详。");
    }

    @Test
    void aTitleThatIsNothingButItsIssuersIsKept() {
        assertThat(Work.titled(DOCUMENT, "国务院", "国务院").title()).isEqualTo("国务院");
        assertThat(Work.titled(DOCUMENT, "关于甲的意见", null).issuers()).isEmpty();
        assertThat(Work.titled(DOCUMENT, "甲的意见", "国务院").title()).isEqualTo("甲的意见");
    }

    @Test
    void claimsNothingThatTheDigestDoesNotPrint() {
        Imprint silent = new Imprint(XINHUA.iri(), null, null, null);
        Work work = work(List.of(), "关于甲的意见");

        assertThat(format(CitationStyle.GB_T_7714_2015, cited(work, silent)))
                .startsWith("《关于甲的意见》的摘要[EB/OL]. " + LINK + ". 措施1.2")
                .contains("摘要未载来源；摘要作者不详。摘要未载日期。");
        assertThat(format(CitationStyle.APA, cited(work, silent)))
                .startsWith("《关于甲的意见》的摘要 [Digest, author not known]. (n.d.). ")
                .contains("The digest states no source; author of the digest not known.")
                .contains("The digest states no date.");
        assertThat(bibtex(format(CitationStyle.BIBTEX, cited(work, silent))).getFields().keySet())
                .containsExactlyInAnyOrder(
                        BibTeXEntry.KEY_TITLE, BibTeXEntry.KEY_URL, BibTeXEntry.KEY_NOTE);
    }

    @Test
    void aDocumentWithoutADigestIsNotCitedThroughOne() {
        CitationData cited = cited(work(List.of("国务院"), "关于甲的意见"), null);

        for (CitationStyle style : CitationStyle.values()) {
            assertThat(format(style, cited))
                    .as(style.name())
                    .contains("关于甲的意见", "0123456789ab")
                    .doesNotContain("摘要", "igest");
        }
    }

    @ParameterizedTest
    @EnumSource(CitationStyle.class)
    void wordsOfADigestAreNeverThoseOfTheIssuersNorOfTheSourceThatItPrints(CitationStyle style)
            throws Exception {
        Work work = Work.titled(DOCUMENT, "国务院 民政部关于印发《甲方案》的通知", "国务院 民政部");
        String citation = format(style, cited(work, XINHUA));

        assertThat(citation).contains("《国务院 民政部关于印发〈甲方案〉的通知》的摘要");
        switch (style) {
            case GB_T_7714_2015 -> assertThat(citation).startsWith("《").doesNotContain(". 新华社");
            case APA ->
                    assertThat(citation)
                            .startsWith("《")
                            .contains("Source as stated by the digest: 新华社; author of the digest")
                            .doesNotContain(". 新华社");
            case BIBTEX ->
                    assertThat(bibtex(citation).getFields().keySet())
                            .doesNotContain(
                                    BibTeXEntry.KEY_AUTHOR,
                                    BibTeXEntry.KEY_HOWPUBLISHED,
                                    BibTeXEntry.KEY_PUBLISHER);
            case CSL_JSON -> {
                var item = new ObjectMapper().readTree(citation).get(0);
                assertThat(item.has("author") || item.has("publisher")).isFalse();
                assertThat(item.at("/custom/paraphrases/issuers").valueStream())
                        .extracting(each -> each.asText())
                        .containsExactly("国务院", "民政部");
                assertThat(item.at("/custom/sourceStatedByDigest").asText()).isEqualTo("新华社");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CitationStyle.class)
    void wordsOfTheOriginalAreCitedAsTheIssuers(CitationStyle style) {
        Work work = Work.titled(DOCUMENT, "国务院关于甲的通知", "国务院");
        CitedPassage place = new CitedPassage.OfOriginal("原文第9段", "Paragraph 9", TEXT.span(1, 5));

        assertThat(format(style, cited(work, XINHUA, true, place)))
                .contains("国务院", "关于甲的通知")
                .contains(style == CitationStyle.APA ? "Paragraph 9" : "原文第9段")
                .doesNotContain("的摘要", "转述", "paraphrase", "未见原文", "not seen");
    }

    @ParameterizedTest
    @EnumSource(CitationStyle.class)
    void manyThreadsAtOnceGetWhatOneGets(CitationStyle style) throws Exception {
        List<CitationData> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) all.add(titled("关于第" + i + "件事的意见"));
        List<String> one = all.stream().map(each -> format(style, each)).toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> many =
                    all.stream().map(each -> threads.submit(() -> format(style, each))).toList();
            for (int i = 0; i < all.size(); i++) {
                assertThat(many.get(i).get()).isEqualTo(one.get(i)).contains("第" + i + "件");
            }
        }
    }
}
