package org.policygraph.extract.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.policygraph.extract.facts.Original.Confirmation;
import org.policygraph.text.HeldText;
import org.policygraph.text.Problem;
import org.policygraph.text.UnreadableTextException;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;

class AlignmentReaderTest {
    private static final String HEADER = "marker\tparagraph\tchecked\n";

    private static SortedMap<Integer, Confirmation> read(String text)
            throws UnreadableTextException {
        return AlignmentReader.read(new HeldText(text), new TreeSet<>(List.of(2, 3, 4)), 5);
    }

    private static List<String> problems(String text) {
        var refused = catchThrowableOfType(UnreadableTextException.class, () -> read(text));
        return refused.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void confirmsAndRemapsMarkers() throws UnreadableTextException {
        assertThat(read(HEADER + "2\t2\t甲，2025-10-01，对照纸本\n3\t5\t 乙 \n4\t5\t丙"))
                .isEqualTo(
                        Map.of(
                                2, new Confirmation(2, "甲，2025-10-01，对照纸本"),
                                3, new Confirmation(5, "乙"),
                                4, new Confirmation(5, "丙")));
    }

    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                Arguments.of("", "1:1: found the end of the text, expected the columns"),
                Arguments.of("2\t2\t甲\n3\t3\t乙\n", "1:1: found “2\t2\t甲”, expected the columns"),
                Arguments.of("marker\tparagraph\n2\t2\t甲\n", "1:1: found “marker\tparagraph”"),
                Arguments.of(HEADER, "2:1: found the end of the text, expected a line for each"),
                Arguments.of(HEADER + "2\t2\n", "2:1: found 2 columns, expected 3 columns"),
                Arguments.of(HEADER + "2 2 甲\n", "2:1: found 1 column, expected 3 columns"),
                Arguments.of(HEADER + "2\t2\t甲\t乙\n", "2:1: found 4 columns, expected 3"),
                Arguments.of(HEADER + "2\t2\t甲\n\n3\t3\t乙\n", "3:1: found 1 column, expected 3"),
                Arguments.of(HEADER + "[2]\t2\t甲\n", "2:1: found “[2]”, expected the number of a"),
                Arguments.of(HEADER + "02\t2\t甲\n", "2:1: found “02”, expected the number of a"),
                Arguments.of(HEADER + "\t2\t甲\n", "2:1: found nothing, expected the number of a"),
                Arguments.of(HEADER + "2\t第五段\t甲\n", "2:3: found “第五段”, expected the number"),
                Arguments.of(HEADER + "2\t0\t甲\n", "2:3: found “0”, expected the number of a"),
                Arguments.of(HEADER + "2\t２\t甲\n", "2:3: found “２”, expected the number of a"),
                Arguments.of(HEADER + "2\t99999\t甲\n", "2:3: found “99999”, expected the number"),
                Arguments.of(
                        HEADER + "2\t6\t甲\n",
                        "2:3: found “6”, expected a paragraph of the original, which has 5"),
                Arguments.of(
                        HEADER + "9\t2\t甲\n",
                        "2:1: found “9”, expected a marker of the digest: [2, 3, 4]"),
                Arguments.of(
                        HEADER + "2\t2\t甲\n2\t3\t甲\n", "3:1: found “2”, expected each marker once"),
                Arguments.of(HEADER + "2\t2\t\n", "2:5: found nothing, expected who checked it"),
                Arguments.of(HEADER + "2\t12\t　\n", "2:6: found “　”, expected who checked it"));
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void saysWhereAFileIsBrokenAndWhatWasExpected(String text, String problem) {
        assertThat(problems(text)).anyMatch(each -> each.startsWith(problem));
    }

    @Test
    void listsAllProblemsInTheOrderOfTheirPlaces() {
        assertThat(problems(HEADER + "2\tx\t\n7\t6\t甲\n3\t3"))
                .extracting(each -> each.substring(0, each.indexOf(": ")))
                .containsExactly("2:3", "2:5", "3:1", "3:3", "4:1");
    }

    @Test
    void checksWhatItCanWhereDigestOrOriginalAreNotKnown() throws UnreadableTextException {
        var read = AlignmentReader.read(new HeldText(HEADER + "9\t77\t甲"), null, Integer.MAX_VALUE);
        assertThat(read).containsOnlyKeys(9);
    }
}
