package org.policygraph.extract.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.policygraph.extract.facts.AlignmentDecision;
import org.policygraph.extract.facts.DivisionParagraph;
import org.policygraph.text.HeldText;
import org.policygraph.text.Problem;
import org.policygraph.text.UnreadableTextException;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

class AlignmentReaderTest {
    private static final String HEADER = "marker\tdivision\tparagraph\tdecision\tchecked\n";
    private static final HeldText TEXT = new HeldText("甲。乙。丙。");
    private static final DivisionParagraph FIRST =
            new DivisionParagraph("1.2", 1, TEXT.span(0, 2), TEXT.span(0, 2));
    private static final DivisionParagraph SECOND =
            new DivisionParagraph("1.2", 2, TEXT.span(2, 4), TEXT.span(2, 4));
    private static final DivisionParagraph THIRD =
            new DivisionParagraph("2", 1, TEXT.span(4, 6), TEXT.span(4, 6));

    private static List<AlignmentDecision> read(String text) throws UnreadableTextException {
        return AlignmentReader.read(
                new HeldText(text), new TreeSet<>(List.of(2, 3, 4)), List.of(FIRST, SECOND, THIRD));
    }

    private static List<String> problems(String text) {
        var refused = catchThrowableOfType(UnreadableTextException.class, () -> read(text));
        return refused.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void confirmsAndRejectsParagraphsOfMarkers() throws UnreadableTextException {
        assertThat(
                        read(
                                HEADER
                                        + "2\t1.2\t1\tCONFIRM\t甲，2025-10-01，对照纸本\n"
                                        + "2\t1.2\t2\tCONFIRM\t 乙 \n3\t1.2\t1\tCONFIRM\t丙\n"
                                        + "4\t2\t1\tREJECT\t丁"))
                .containsExactly(
                        new AlignmentDecision(2, FIRST, true, "甲，2025-10-01，对照纸本"),
                        new AlignmentDecision(2, SECOND, true, "乙"),
                        new AlignmentDecision(3, FIRST, true, "丙"),
                        new AlignmentDecision(4, THIRD, false, "丁"));
    }

    static Stream<Arguments> brokenFiles() {
        String row = "2\t1.2\t1\tCONFIRM\t甲\n";
        return Stream.of(
                Arguments.of("", "1:1: found the end of the text, expected the columns"),
                Arguments.of(row, "1:1: found “2\t1.2\t1\tCONFIRM\t甲”, expected the columns"),
                Arguments.of("marker\tparagraph\tchecked\n2\t2\t甲\n", "1:1: found “marker"),
                Arguments.of(HEADER, "2:1: found the end of the text, expected a line for each"),
                Arguments.of(HEADER + "2\t2\n", "2:1: found 2 columns, expected 5 columns"),
                Arguments.of(HEADER + "2 2 甲\n", "2:1: found 1 column, expected 5 columns"),
                Arguments.of(HEADER + row + "\n" + row, "3:1: found 1 column, expected 5"),
                Arguments.of(
                        HEADER + "[2]\t1.2\t1\tCONFIRM\t甲\n",
                        "2:1: found “[2]”, expected the number of a marker"),
                Arguments.of(
                        HEADER + "02\t1.2\t1\tCONFIRM\t甲\n",
                        "2:1: found “02”, expected the number of a marker"),
                Arguments.of(
                        HEADER + "\t1.2\t1\tCONFIRM\t甲\n",
                        "2:1: found nothing, expected the number of a marker"),
                Arguments.of(
                        HEADER + "9\t1.2\t1\tCONFIRM\t甲\n",
                        "2:1: found “9”, expected a marker of the digest: [2, 3, 4]"),
                Arguments.of(
                        HEADER + "2\t\t1\tCONFIRM\t甲\n",
                        "2:3: found nothing, expected the path of a division"),
                Arguments.of(
                        HEADER + "2\t1.9\t1\tCONFIRM\t甲\n",
                        "2:3: found “1.9”, expected a division of the official text"),
                Arguments.of(
                        HEADER + "2\t1.2\t第五段\tCONFIRM\t甲\n",
                        "2:7: found “第五段”, expected the number of a paragraph"),
                Arguments.of(
                        HEADER + "2\t1.2\t３\tCONFIRM\t甲\n",
                        "2:7: found “３”, expected the number of a paragraph"),
                Arguments.of(
                        HEADER + "2\t1.2\t3\tCONFIRM\t甲\n",
                        "2:7: found “3”, expected a paragraph of the division, which has 2"),
                Arguments.of(
                        HEADER + "2\t1.2\t1\t是\t甲\n", "2:9: found “是”, expected CONFIRM or REJECT"),
                Arguments.of(
                        HEADER + row + "2\t1.2\t1\tREJECT\t甲\n",
                        "3:1: found “2”, expected each paragraph of a marker once"),
                Arguments.of(
                        HEADER + "2\t1.2\t1\tCONFIRM\t\n",
                        "2:17: found nothing, expected who checked it"));
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void saysWhereAFileIsBrokenAndWhatWasExpected(String text, String problem) {
        assertThat(problems(text)).anyMatch(each -> each.startsWith(problem));
    }

    @Test
    void listsAllProblemsInTheOrderOfTheirPlaces() {
        assertThat(problems(HEADER + "2\t1.2\tx\tCONFIRM\t\n7\t1.2\t6\tCONFIRM\t甲\n3\t3"))
                .extracting(each -> each.substring(0, each.indexOf(": ")))
                .containsExactly("2:7", "2:17", "3:1", "3:7", "4:1");
    }

    @Test
    void checksWhatItCanWhereDigestOrOriginalAreNotKnown() {
        var refused =
                catchThrowableOfType(
                        UnreadableTextException.class,
                        () ->
                                AlignmentReader.read(
                                        new HeldText(HEADER + "9\t7\tx\tCONFIRM\t甲"), null, null));
        assertThat(refused.problems()).hasSize(1);
    }
}
