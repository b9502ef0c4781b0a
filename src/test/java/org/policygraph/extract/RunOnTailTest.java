package org.policygraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.OfficialFacts;
import org.policygraph.extract.facts.OfficialMeasure;

import java.util.Objects;

/** Signature, date and copies are no part of the last measure, however they are set. */
@SuppressWarnings("NullAway")
class RunOnTailTest {
    private static OfficialFacts read(String last) {
        return OfficialTexts.read(
                """
            云州市潮汐局关于观星的意见
            云潮发〔2031〕5号
            各区人民政府：
            一、扩大供给
            （一）建设。要建设观星台。
            （二）督查。%s
            """
                        .formatted(last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "市潮汐局要加强督查。云州市潮汐局 2031年5月6日",
                "市潮汐局要加强督查。云州市潮汐局2031年5月6日",
                "市潮汐局要加强督查。　　云州市潮汐局　二〇三一年五月六日",
                "市潮汐局要加强督查。\n云州市潮汐局2031年5月6日",
                "市潮汐局要加强督查。\n云州市潮汐局　2031年5月6日\n抄送：市委办公室，市政协办公室。",
                "市潮汐局要加强督查。\n云州市潮汐局\n2031年5月6日\n抄送：市委办公室，市政协办公室。\n云州市潮汐局 2031年5月8日印发"
            })
    void signatureAndDateEndTheDocument(String last) {
        OfficialFacts facts = read(last);
        assertThat(facts.measures())
                .extracting(each -> each.span().text())
                .containsExactly("要建设观星台。", "市潮汐局要加强督查。");
        assertThat(Objects.requireNonNull(facts.header().signedOn()).calendar())
                .isEqualTo("2031-05-06");
        assertThat(facts.header().issuers())
                .extracting(each -> each.printed().text())
                .containsExactly("云州市潮汐局");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"要在2031年5月6日前报云州市潮汐局。", "要落实云州市潮汐局2031年5月6日印发的办法。", "要加强督查。自2031年5月6日起施行。"})
    void aDateWithinASentenceStaysThere(String last) {
        assertThat(read(last).header().signedOn()).isNull();
    }

    @Test
    void copiesAreNoMeasureWithoutASignatureEither() {
        assertThat(read("要加强督查。\n抄送：市委办公室，市政协办公室。").measures())
                .extracting(each -> each.span().text())
                .containsExactly("要建设观星台。", "要加强督查。");
    }

    @ParameterizedTest
    @CsvSource({"要扣除：（1）水费；（2）每月100元的电费；（3）杂费。, 100元", "要新建：（一）观星台5座；（二）步道3条。, 5座 3条"})
    void theNumbersOfAListInASentenceAreNotMissed(String last, String values) {
        OfficialMeasure measure = read(last).measures().getLast();
        assertThat(measure.commitments())
                .extracting(each -> each.span().text())
                .containsExactly(values.split(" ", -1));
        assertThat(measure.absences())
                .noneMatch(each -> each.reason() == Absence.Reason.NOT_EXTRACTED);
    }
}
