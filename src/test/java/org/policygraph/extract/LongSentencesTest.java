package org.policygraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.OfficialMeasure;

import java.time.Duration;
import java.util.List;

/** Sentences and notes longer than anybody writes them take neither the time nor the stack. */
class LongSentencesTest {
    private static final String HEAD = "甲省助浴局关于推进社区助浴工作的意见\n甲助发〔2030〕7号\n各市、县人民政府：\n一、扩大供给\n";

    /** Wide, so that it says nothing of the machine: what it bounds took hours. */
    private static final Duration LONG = Duration.ofSeconds(60);

    private static List<OfficialMeasure> measures(String paragraph) {
        return assertTimeoutPreemptively(
                LONG, () -> OfficialTexts.read(HEAD + paragraph + "\n").measures());
    }

    @Test
    void ofAClauseOfHundredsOfNumbersNothingIsReadAndThatIsSaidOfEveryField() {
        OfficialMeasure measure =
                measures("（一）建设站点，" + "到2035年建成100个、".repeat(500) + "。").getFirst();
        assertThat(measure.commitments()).isEmpty();
        assertThat(measure.absences())
                .extracting(Absence::field, Absence::reason)
                .containsExactly(
                        tuple("targetGroups", Absence.Reason.NOT_EXTRACTED),
                        tuple("departments", Absence.Reason.NOT_EXTRACTED),
                        tuple("commitments", Absence.Reason.NOT_EXTRACTED));
        assertThat(measure.absences())
                .allSatisfy(each -> assertThat(each.span()).isEqualTo(measure.span()));
    }

    @Test
    void aClauseOfSomeNumbersIsReadNumberByNumber() {
        String sentence = "（一）建设站点" + "、到2035年建成100个".repeat(20) + "。";
        assertThat(measures(sentence).getFirst().commitments()).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲局、",
                "甲局和",
                "《甲办法》、",
                "2030年1月1日、",
                "，",
                "（甲）",
                "（",
                "）",
                "甲局牵头，",
                "责任单位：甲局；",
                "到2035年建成100个，"
            })
    void noPieceThatANoteRepeatsTakesTheStack(String piece) {
        String note = "（一）建设站点。（" + piece.repeat(2_500) + "甲局负责）";
        assertThat(measures(note)).isNotEmpty();
    }
}
