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

    private static Cited cited(Work work, @Nullable Imprint digest) {
        Passage passage = new Passage("1.2", List.of("[3]"), TEXT.span(1, 5));
        return new Cited(
                "https://data.example/id/doc/measure/1.2",
                "doc/measure/1.2",
                work,
                digest,
                digest == null ? null : passage,
                LINK,
                "0123456789abcdef",
                null);
    }

    private static Cited titled(String title) {
        return cited(new Work(List.of("国务院"), title), XINHUA);
    }

    private String format(CitationStyle style, Cited cited) {
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
        assertThat(shown(bibtex(file), BibTeXEntry.KEY_TITLE)).isEqualTo("{" + title + "}");
    }

    @Test
    void aBibtexParserReadsWhatIsCited() {
        BibTeXEntry entry = bibtex(format(CitationStyle.BIBTEX, titled("关于甲的意见")));

        assertThat(entry.getType()).isEqualTo(BibTeXEntry.TYPE_MISC);
        assertThat(entry.getKey()).isEqualTo(new Key("doc-measure-1.2"));
        assertThat(shown(entry, BibTeXEntry.KEY_AUTHOR)).isEqualTo("{国务院}");
        assertThat(shown(entry, BibTeXEntry.KEY_URL)).isEqualTo(LINK);
        assertThat(shown(entry, BibTeXEntry.KEY_YEAR)).isEqualTo("2025");
        assertThat(shown(entry, new Key("date"))).isEqualTo("2025-09-10");
        assertThat(shown(entry, BibTeXEntry.KEY_NOTE))
                .contains("转引自摘要", "第1至5字符", "[3]", "2025-09-10 18:01", "0123456789ab。");
    }

    @Test
    void aBodyWhoseNameHasAConjunctionStaysOneBody() {
        Work work = new Work(List.of("Ministry of Housing and Works", "民政部"), "意见");

        String author =
                shown(
                        bibtex(format(CitationStyle.BIBTEX, cited(work, XINHUA))),
                        BibTeXEntry.KEY_AUTHOR);

        assertThat(author).isEqualTo("{Ministry of Housing and Works} and {民政部}");
    }

    @Test
    void cslJsonIsWhatItsSchemaWants() throws IOException {
        try (InputStream schema = getClass().getResourceAsStream("csl-data.json")) {
            var read =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                            .getSchema(Objects.requireNonNull(schema), InputFormat.JSON);
            for (Cited cited :
                    List.of(
                            titled("关于甲的意见"),
                            titled("{\"<\u202E\\"),
                            cited(new Work(List.of(), "意见"), null))) {
                assertThat(read.validate(format(CitationStyle.CSL_JSON, cited), InputFormat.JSON))
                        .isEmpty();
            }
            assertThat(read.validate("[{\"id\": \"x\", \"type\": \"WEBPAGE\"}]", InputFormat.JSON))
                    .isNotEmpty();
        }
    }

    @Test
    void cslJsonReadBackGivesTheSameEntry() throws IOException {
        Cited cited = titled("关于 \"甲\" 的{意见}");
        List<?> items =
                new ObjectMapper().readValue(format(CitationStyle.CSL_JSON, cited), List.class);
        @SuppressWarnings("unchecked")
        CSLItemData item = CSLItemData.fromJson((Map<String, Object>) items.getFirst());

        assertThat(new Processor(StyleSheet.GB_T_7714_2015).entry(item))
                .isEqualTo(format(CitationStyle.GB_T_7714_2015, cited).replaceFirst(" 转引自.*", ""));
        assertThat(item.getTitle()).isEqualTo("关于 \"甲\" 的{意见}");
        assertThat(item.getNote()).startsWith("转引自摘要");
    }

    @Test
    void namesThreeBodiesAndSaysThatThereAreMore() {
        Work work = Work.titled("甲部 乙部、丙部 丁部关于戊的通知", "甲部 乙部、丙部 丁部");

        assertThat(work).isEqualTo(new Work(List.of("甲部", "乙部", "丙部", "丁部"), "关于戊的通知"));
        assertThat(format(CitationStyle.GB_T_7714_2015, cited(work, XINHUA)))
                .startsWith("甲部, 乙部, 丙部, 等. 关于戊的通知[EB/OL]. 新华社, 2025(2025-09-10). ");
    }

    @Test
    void aTitleThatIsNothingButItsIssuersIsKept() {
        assertThat(Work.titled("国务院", "国务院").title()).isEqualTo("国务院");
        assertThat(Work.titled("关于甲的意见", null).issuers()).isEmpty();
        assertThat(Work.titled("甲的意见", "国务院").title()).isEqualTo("甲的意见");
    }

    @Test
    void claimsNothingThatTheDigestDoesNotPrint() {
        Imprint silent = new Imprint(XINHUA.iri(), null, null, null);
        Work work = new Work(List.of(), "关于甲的意见");

        assertThat(format(CitationStyle.GB_T_7714_2015, cited(work, silent)))
                .startsWith("关于甲的意见[EB/OL]. " + LINK + ". 转引自摘要：")
                .contains("摘要未载日期。");
        assertThat(format(CitationStyle.APA, cited(work, silent)))
                .startsWith("关于甲的意见. (n.d.). ")
                .contains("The digest states no date.");
        assertThat(bibtex(format(CitationStyle.BIBTEX, cited(work, silent))).getFields().keySet())
                .containsExactlyInAnyOrder(
                        BibTeXEntry.KEY_TITLE, BibTeXEntry.KEY_URL, BibTeXEntry.KEY_NOTE);
    }

    @Test
    void aDocumentWithoutADigestIsNotCitedThroughOne() {
        Cited cited = cited(new Work(List.of("国务院"), "关于甲的意见"), null);

        for (CitationStyle style : CitationStyle.values()) {
            assertThat(format(style, cited))
                    .as(style.name())
                    .contains("关于甲的意见", "0123456789ab")
                    .doesNotContain("转引自", "igest");
        }
    }

    @ParameterizedTest
    @EnumSource(CitationStyle.class)
    void manyThreadsAtOnceGetWhatOneGets(CitationStyle style) throws Exception {
        List<Cited> all = new ArrayList<>();
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
