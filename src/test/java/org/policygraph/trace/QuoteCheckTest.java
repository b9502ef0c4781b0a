package org.policygraph.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.houbb.opencc4j.util.ZhConverterUtil;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policygraph.extract.DigestExtractor;
import org.policygraph.extract.facts.DigestFacts;
import org.policygraph.text.HeldText;
import org.policygraph.text.SourceFile;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Ontology;
import org.policygraph.vocab.VocabularyReader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Quotations made from the shipped digest by rule, and what each of them must be called. */
class QuoteCheckTest {
    private static final Path DIGEST = Path.of("data/source/minsheng-2025.txt");

    private static final HedgeLexicon HEDGES = TestHedges.lexicon();

    private final String file = file();
    private final DigestFacts facts = facts();
    private final HeldText text = facts.source().text();
    private final List<HeldPassage<String>> texts =
            List.of(new HeldPassage<>("minsheng-2025", HeldIn.DIGEST, text));

    private static DigestFacts facts() {
        try {
            var vocabulary =
                    new VocabularyReader(Iris.DEFAULT).read(Ontology.shipped(Iris.DEFAULT));
            return new DigestExtractor(vocabulary)
                    .extract(SourceFile.decode(Files.readAllBytes(DIGEST)));
        } catch (IOException | UnreadableTextException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> measures() {
        return facts.measures().map(measure -> measure.span().text()).toList();
    }

    /** The text as the file has it, read without the product. */
    private static String file() {
        try {
            return Files.readString(DIGEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private QuoteVerification<String> check(String quote) {
        return check(quote, texts);
    }

    private static QuoteVerification<String> check(String quote, List<HeldPassage<String>> texts) {
        return new QuoteCheck<>(texts, HEDGES).of(quote);
    }

    private DynamicTest changed(String kind, String quote, String measure) {
        return DynamicTest.dynamicTest(
                kind + ": " + quote,
                () -> {
                    QuoteVerification<String> found = check(quote);
                    assertThat(found.verdict())
                            .isIn(QuoteVerdict.NUMBER_CHANGED, QuoteVerdict.WORDS_CHANGED);
                    assertThat(found.matches()).hasSize(1);
                    assertThat(inFile(found.matches().getFirst().span())).isEqualTo(measure);
                    assertThat(Diffs.quote(found, quote)).isEqualTo(quote);
                    assertThat(Diffs.held(found)).isEqualTo(measure.replaceAll("\\s", ""));
                });
    }

    private DynamicTest test(String kind, String quote, QuoteVerdict expected) {
        return DynamicTest.dynamicTest(
                kind + ": " + quote,
                () -> {
                    QuoteVerification<String> found = check(quote);
                    assertThat(found.verdict()).isEqualTo(expected);
                    boolean isShort = expected == QuoteVerdict.TOO_SHORT;
                    assertThat(found.verdict() == QuoteVerdict.EXACT)
                            .isEqualTo(file.contains(quote) && !isShort);
                    for (QuoteMatch<String> match : found.matches()) {
                        assertThat(match.isQuotableAsPolicy()).isFalse();
                        assertThat(match.span().text()).isEqualTo(inFile(match.span()));
                    }
                    if (expected == QuoteVerdict.EXACT) {
                        assertThat(found.matches())
                                .extracting(match -> match.span().text())
                                .containsOnly(quote);
                    }
                });
    }

    private String inFile(TextSpan span) {
        int[] points = file.codePoints().skip(span.start()).limit(span.length()).toArray();
        return new String(points, 0, points.length);
    }

    @TestFactory
    Stream<DynamicTest> everyQuotationIsCalledWhatItIs() {
        List<String> measures = measures();
        assertThat(measures).hasSize(40);
        List<DynamicTest> tests = new ArrayList<>();
        for (int at = 0; at < measures.size(); at++) {
            String measure = measures.get(at);
            String next = measures.get((at + 1) % measures.size());
            tests.add(test("as held", measure, QuoteVerdict.EXACT));
            tests.add(test("wide", wide(measure), looser(measure, wide(measure))));
            tests.add(test("spaced", spaced(measure), QuoteVerdict.WIDTH_OR_SPACE_ONLY));
            tests.add(test("traditional", traditional(measure), script(measure)));
            tests.add(test("punctuated", punctuated(measure), QuoteVerdict.EXCEPT_PUNCTUATION));
            tests.add(changed("one character changed", changed(measure), measure));
            tests.add(changed("one character dropped", dropped(measure), measure));
            tests.add(changed("two characters swapped", swapped(measure), measure));
            tests.add(test("two measures glued", measure + next, QuoteVerdict.JOINED));
            tests.add(test("too short", measure.substring(0, 3), QuoteVerdict.TOO_SHORT));
        }
        assertThat(tests).hasSizeGreaterThan(300);
        return tests.stream();
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars()
                .map(each -> each > ' ' && each < 0x7F ? each + 0xFEE0 : each)
                .map(each -> each == ' ' ? 0x3000 : each)
                .forEach(each -> wide.append((char) each));
        return wide.toString();
    }

    private static QuoteVerdict looser(String text, String other) {
        return text.equals(other) ? QuoteVerdict.EXACT : QuoteVerdict.WIDTH_OR_SPACE_ONLY;
    }

    private static String spaced(String text) {
        int middle = text.length() / 2;
        return " " + text.substring(0, middle) + "\u2003\n" + text.substring(middle);
    }

    private static String punctuated(String text) {
        return "“" + text.replace(" ", "，") + "。”";
    }

    private static String traditional(String text) {
        return ZhConverterUtil.toTraditional(text);
    }

    private static QuoteVerdict script(String text) {
        return text.equals(traditional(text)) ? QuoteVerdict.EXACT : QuoteVerdict.SCRIPT_VARIANT;
    }

    /** A place with at least four characters on one side that are not white space. */
    private static int middle(String text) {
        int middle = text.length() / 2;
        while (Character.isWhitespace(text.charAt(middle))
                || Character.isWhitespace(text.charAt(middle + 1))
                || text.charAt(middle) == text.charAt(middle + 1)) {
            middle++;
        }
        return middle;
    }

    private static String changed(String text) {
        int middle = middle(text);
        return text.substring(0, middle) + "龘" + text.substring(middle + 1);
    }

    private static String dropped(String text) {
        int middle = middle(text);
        return text.substring(0, middle) + text.substring(middle + 1);
    }

    private static String swapped(String text) {
        int middle = middle(text);
        return text.substring(0, middle)
                + text.charAt(middle + 1)
                + text.charAt(middle)
                + text.substring(middle + 2);
    }

    @Test
    void thePartsOfTwoGluedMeasuresAreBothWhole() {
        String first = measures().get(3);
        String second = measures().get(20);
        assertThat(check(first + second).matches())
                .extracting(match -> match.span().text())
                .containsExactly(first, second);
    }

    @Test
    void aPartSaysWhichCharactersOfTheQuotationItIs() {
        String measure = measures().getFirst();
        QuoteVerification<String> found = check("他说：" + measure + "。");
        assertThat(found.verdict()).isEqualTo(QuoteVerdict.PARTIAL);
        assertThat(found.matches()).hasSize(1);
        assertThat(found.matches().getFirst().quoteStart()).isEqualTo(3);
        assertThat(found.matches().getFirst().quoteEnd()).isEqualTo(3 + measure.length());
    }

    @Test
    void whatStandsNowhereIsNotFound() {
        assertThat(check("鸡犬之声相闻").verdict()).isEqualTo(QuoteVerdict.NOT_FOUND);
        assertThat(check("鸡犬之声相闻").matches()).isEmpty();
        assertThat(check("").verdict()).isEqualTo(QuoteVerdict.TOO_SHORT);
        assertThat(check(" \u200B  养老").verdict()).isEqualTo(QuoteVerdict.TOO_SHORT);
    }

    @Test
    void onlyAnOfficialTextMayBeQuotedAsThePolicy() {
        HeldText original = new HeldText("不低于80%。");
        QuoteVerification<String> found =
                check(
                        "不低于80%",
                        List.of(
                                texts.getFirst(),
                                new HeldPassage<>("x", HeldIn.ORIGINAL, original)));
        assertThat(found.verdict()).isEqualTo(QuoteVerdict.EXACT);
        assertThat(found.matches())
                .extracting(QuoteMatch::isQuotableAsPolicy)
                .contains(true, false);
    }

    @Test
    void charactersOutsideTheBasicPlaneAreCountedAsOne() {
        HeldText rare = new HeldText("前𠮷野家後面再寫字");
        QuoteVerification<String> found =
                check("𠮷野家後", List.of(new HeldPassage<>("x", HeldIn.DIGEST, rare)));
        TextSpan span = found.matches().getFirst().span();
        assertThat(span.start()).isEqualTo(1);
        assertThat(span.end()).isEqualTo(5);
    }
}
