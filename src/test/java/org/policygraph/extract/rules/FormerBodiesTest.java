package org.policygraph.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.Basis;
import org.policygraph.extract.facts.Measure;

import java.util.Objects;

/** A text that names a body that is no more speaks of that body, and not of its successor. */
class FormerBodiesTest {
    private static Absence departments(Measure measure) {
        return measure.absences().stream()
                .filter(absence -> absence.field().equals("departments"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "卫生部负责组织实施医院改革, 卫生部",
        "由劳动和社会保障部制定办法, 劳动和社会保障部",
        "支持国家人口和计划生育委员会开展生育服务, 国家人口和计划生育委员会",
        "衛生部負責組織實施, 衛生部",
    })
    void namesNoSuccessorAndSaysThatItWasNotRead(String wording, String name) {
        Measure measure = Extraction.measure(wording);
        assertThat(Extraction.bodies(measure)).isEmpty();
        Absence absence = departments(measure);
        assertThat(absence.reason()).isEqualTo(Absence.Reason.NOT_EXTRACTED);
        assertThat(Objects.requireNonNull(absence.span()).text()).isEqualTo(name);
    }

    @Test
    void keepsWhatIsNamedBesideIt() {
        Measure measure = Extraction.measure("财政部会同卫生部制定办法 完善公积金制度");
        assertThat(Extraction.bodies(measure, Basis.STATED)).containsExactly("mof “财政部”");
        assertThat(Extraction.bodies(measure, Basis.REMIT)).containsExactly("mohurd “公积金”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "各级农业部门负责实施",
                "文化部分内容由各地制定",
                "农村建设部署到位",
                "住房城乡建设部负责实施",
                "落实《卫生部关于医院改革的通知》",
            })
    void isNotSeenInsideLongerWordsAndTitles(String wording) {
        assertThat(Extraction.measure(wording).absences())
                .filteredOn(absence -> absence.field().equals("departments"))
                .noneMatch(absence -> absence.reason() == Absence.Reason.NOT_EXTRACTED);
    }
}
