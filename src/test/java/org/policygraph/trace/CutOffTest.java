package org.policygraph.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.policygraph.text.HeldText;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Parts of digests that lose something of their clause, and parts that lose nothing. */
class CutOffTest {
    private static final Path CASES = Path.of("src/test/resources/quotation");
    private static final HedgeLexicon HEDGES = TestHedges.lexicon();

    private static Stream<String[]> cases(String file) {
        try {
            return Files.readAllLines(CASES.resolve(file)).stream().map(line -> line.split("\t"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static QuoteVerification<String> check(String quote, String digest) {
        try {
            byte[] file = Files.readAllBytes(Path.of("src/test/resources/gold", digest + ".txt"));
            return check(quote, HeldIn.DIGEST, SourceFile.decode(file).text());
        } catch (IOException | UnreadableTextException e) {
            throw new IllegalStateException(e);
        }
    }

    private static QuoteVerification<String> check(String quote, HeldIn heldIn, HeldText text) {
        var texts = List.of(new HeldPassage<>("held", heldIn, text));
        return new QuoteCheck<>(texts, HEDGES).of(quote);
    }

    private static List<CutOff> cutOffs(QuoteVerification<String> found) {
        return found.matches().stream()
                .flatMap(match -> match.context().cutOffs().stream())
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> aPartThatLosesNothingIsExact() {
        List<DynamicTest> tests =
                cases("harmless.tsv")
                        .map(
                                line ->
                                        DynamicTest.dynamicTest(
                                                line[1],
                                                () -> {
                                                    var found = check(line[1], line[0]);
                                                    assertThat(found.verdict())
                                                            .as(cutOffs(found).toString())
                                                            .isEqualTo(QuoteVerdict.EXACT);
                                                }))
                        .toList();
        assertThat(tests).hasSizeGreaterThanOrEqualTo(50);
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> aPartThatLosesSomethingIsCutOutOfItsContext() {
        List<DynamicTest> tests =
                cases("harmful.tsv")
                        .map(
                                line ->
                                        DynamicTest.dynamicTest(
                                                line[2],
                                                () -> {
                                                    var found = check(line[2], line[0]);
                                                    assertThat(found.verdict())
                                                            .isEqualTo(
                                                                    QuoteVerdict
                                                                            .CUT_OUT_OF_CONTEXT);
                                                    assertThat(cutOffs(found))
                                                            .extracting(each -> each.kind().name())
                                                            .contains(line[1]);
                                                }))
                        .toList();
        assertThat(tests).hasSizeGreaterThanOrEqualTo(50);
        return tests.stream();
    }

    /** A clause written for the test, divided where the quotation begins and ends. */
    private static QuoteVerification<String> cut(String clause) {
        List<String> parts = List.of(clause.split("｜", -1));
        String text = "关于进一步改善公共服务的意见\n" + String.join("", parts) + "。\n各地抓好落实。\n";
        return check(parts.get(1), HeldIn.ORIGINAL, new HeldText(text));
    }

    @TestFactory
    Stream<DynamicTest> whatIsCutFromAClauseAndChangesNothingMayBeCut() {
        List<DynamicTest> tests =
                cases("harmless-clauses.tsv")
                        .map(
                                line ->
                                        DynamicTest.dynamicTest(
                                                line[0],
                                                () -> {
                                                    var found = cut(line[0]);
                                                    assertThat(found.verdict())
                                                            .as(cutOffs(found).toString())
                                                            .isEqualTo(QuoteVerdict.EXACT);
                                                }))
                        .toList();
        assertThat(tests).hasSizeGreaterThanOrEqualTo(40);
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> whatIsCutFromAClauseAndChangesItIsNamed() {
        List<DynamicTest> tests =
                cases("harmful-clauses.tsv")
                        .map(
                                line ->
                                        DynamicTest.dynamicTest(
                                                line[1],
                                                () -> {
                                                    var found = cut(line[1]);
                                                    assertThat(found.verdict())
                                                            .isEqualTo(
                                                                    QuoteVerdict
                                                                            .CUT_OUT_OF_CONTEXT);
                                                    assertThat(cutOffs(found))
                                                            .extracting(each -> each.kind().name())
                                                            .contains(line[0])
                                                            .doesNotContain("SPLIT_WORD");
                                                }))
                        .toList();
        assertThat(tests).hasSizeGreaterThanOrEqualTo(60);
        return tests.stream();
    }
}
