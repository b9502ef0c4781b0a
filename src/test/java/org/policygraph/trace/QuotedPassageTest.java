package org.policygraph.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

final class QuotedPassageTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            value = {
                "他说“甲乙丙丁”。, 甲乙丙丁",
                "他說「甲乙丙丁」。, 甲乙丙丁",
                "他说\"甲乙丙丁\"。, 甲乙丙丁",
                "『甲乙「丙」丁』, 甲乙「丙」丁",
                "“甲“乙丙”丁”完, 甲“乙丙”丁",
                "《甲乙》没有, ",
                "‘甲乙’也没有, ",
            })
    void standsBetweenMarksOfOneKind(String article, String words) {
        assertThat(QuotedPassage.in(article).stream().map(QuotedPassage::text).toList())
                .isEqualTo(words == null ? List.of() : List.of(words));
    }

    @Test
    void offsetsAreCodePointsOfTheWords() {
        QuotedPassage found = QuotedPassage.in("𠀀“甲𠀀”").getFirst();
        assertThat(found).isEqualTo(new QuotedPassage(2, 4, "甲𠀀", true));
    }

    @Test
    void whatNoMarkClosesEndsWithItsParagraphAndSaysSo() {
        assertThat(QuotedPassage.in("“甲乙\n丙丁“戊己"))
                .containsExactly(
                        new QuotedPassage(1, 3, "甲乙", false), new QuotedPassage(7, 9, "戊己", false));
    }
}
