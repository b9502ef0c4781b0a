package org.policygraph.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@link Pattern} is the oracle. */
class PrefilteredPatternTest {
    private static final List<String> TEXTS = List.of("甲", "乙", "丙", "年", "7", ",", "(", "\n", "a");

    private static final List<String> ATOMS =
            List.of(
                    "甲",
                    "乙",
                    "年",
                    "[甲乙]",
                    "[^甲]",
                    "[0-9]",
                    "\\p{IsHan}",
                    "[\\p{IsHan}&&[^乙]]",
                    ".",
                    "\\Q(\\E",
                    "\\(",
                    "(甲|乙丙)",
                    "a",
                    "[(\\[)]");

    private static final List<String> QUANTIFIERS =
            List.of("", "", "", "?", "*", "+", "{0,2}", "{1,3}?", "*?", "++");

    private static final List<String> ASSERTIONS =
            List.of(
                    "^",
                    "$",
                    "\\A",
                    "\\z",
                    "\\b",
                    "(?<=%s)",
                    "(?<!%s)",
                    "(?=%s)",
                    "(?!%s)",
                    "(?!(?<!%s)乙)");

    @Test
    void findsWhatThePatternFinds() {
        qt().withExamples(4_000)
                .forAll(longs().all())
                .checkAssert(
                        seed -> {
                            Random random = new Random(seed);
                            String regex = expression(random, 3);
                            PrefilteredPattern prefiltered = PrefilteredPattern.compile(regex);
                            for (int each = 0; each < 5; each++) {
                                String text = text(random);
                                int from = random.nextInt(text.length() + 1);
                                int to = from + random.nextInt(text.length() + 1 - from);
                                compare(prefiltered, Pattern.compile(regex), text, from, to);
                            }
                        });
    }

    private static void compare(
            PrefilteredPattern prefiltered, Pattern pattern, String text, int from, int to) {
        String what = pattern + " in " + text;
        assertThat(prefiltered.matcher(text).results().map(PrefilteredPatternTest::told))
                .as(what)
                .containsExactlyElementsOf(told(pattern.matcher(text)));
        assertThat(prefiltered.matcher(text).matches())
                .as(what)
                .isEqualTo(pattern.matcher(text).matches());
        boolean begins = pattern.matcher(text).region(from, to).lookingAt();
        assertThat(prefiltered.matcher(text).region(from, to).lookingAt())
                .as("%s from %d to %d", what, from, to)
                .isEqualTo(begins);
        assertThat(
                        prefiltered
                                .matcher(text)
                                .region(from, to)
                                .results()
                                .map(PrefilteredPatternTest::told))
                .as("%s from %d to %d", what, from, to)
                .containsExactlyElementsOf(told(pattern.matcher(text).region(from, to)));
        assertThat(prefiltered.matcher(text).region(from, to).matches())
                .as("%s from %d to %d", what, from, to)
                .isEqualTo(pattern.matcher(text).region(from, to).matches());
        PrefilteredMatcher later = prefiltered.matcher(text);
        Matcher oracle = pattern.matcher(text);
        assertThat(later.find(from)).as("%s from %d", what, from).isEqualTo(oracle.find(from));
        if (oracle.hasMatch()) assertThat(later.start()).isEqualTo(oracle.start());
    }

    private static List<String> told(Matcher matcher) {
        return matcher.results().map(PrefilteredPatternTest::told).toList();
    }

    private static String told(MatchResult found) {
        return found.start() + "-" + found.end() + " " + found.group();
    }

    private static String expression(Random random, int depth) {
        StringBuilder regex = new StringBuilder();
        for (int item = random.nextInt(3); item >= 0; item--) {
            int kind = depth == 0 ? 0 : random.nextInt(5);
            if (kind < 2) {
                regex.append(any(random, ATOMS)).append(any(random, QUANTIFIERS));
            } else if (kind < 4) {
                String assertion = any(random, ASSERTIONS);
                regex.append(assertion.replace("%s", any(random, ATOMS)));
            } else {
                String one = expression(random, depth - 1);
                regex.append("(?:" + one + "|" + expression(random, depth - 1) + ")");
                regex.append(any(random, QUANTIFIERS.subList(0, 7)));
            }
        }
        return regex.toString();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(8); length > 0; length--) text.append(any(random, TEXTS));
        return text.toString();
    }

    private static String any(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** {@link Pattern} may find nothing between the halves of a character. */
    @ParameterizedTest
    @CsvSource({
        "[^甲], 2",
        "\uD840\uDC00, 2",
        "(?<=\uD840\uDC00)\uD840\uDC00, 1",
        "\\p{IsHan}, 3",
        "(?<!甲), 3"
    })
    void findsWholeCharactersBeyondTheBasicPlane(String regex, int times) {
        assertThat(PrefilteredPattern.compile(regex).matcher("甲\uD840\uDC00\uD840\uDC00").results())
                .hasSize(times);
    }

    @ParameterizedTest
    @CsvSource({
        "a(?<=b)c, ac",
        "(?<![(])甲, 甲",
        "'[(?<=]甲', '[(?<=]甲'",
        "'\\Q(?<=\\E甲', '\\Q(?<=\\E甲'",
        "'\\(?<=甲', '\\(?<=甲'",
        "(?!甲(?<=乙))丙, 丙",
        "(?!甲)丙, (?!甲)丙",
        "'\\b甲', 甲"
    })
    void leavesOutWhatLooksBehind(String regex, String rest) {
        assertThat(Assertions.withoutLookBehind(regex)).isEqualTo(rest);
    }

    @Test
    void goesOnBehindAMatchThatBeganTheText() {
        PrefilteredMatcher matcher = PrefilteredPattern.compile("甲乙?").matcher("甲乙丙甲");
        assertThat(matcher.lookingAt()).isTrue();
        assertThat(matcher.find()).isTrue();
        assertThat(matcher.start()).isEqualTo(3);
    }
}
