package org.policygraph.extract.gold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extract.facts.Header;

import java.io.IOException;
import java.util.List;

/**
 * The rules against what readers found. The shipped digest and the birth-support digest must come
 * out as their readers read them. The others were written by people who did not know the vocabulary
 * and guard recall and precision in other fields; how they came out when they were read for the
 * first time stands in {@code src/site/markdown/accuracy.md}.
 */
class GoldTest {
    @Test
    void readsTheShippedDigestAsItsReadersDid() {
        GoldComparison shipped = GoldComparison.of(GoldDigest.read("minsheng-2025"));

        assertThat(shipped.structure).isEmpty();
        assertThat(shipped.missedNamed).isEmpty();
        assertThat(shipped.forbidden).isEmpty();
        assertThat(shipped.missedImplied).hasSizeLessThanOrEqualTo(shipped.implied * 5 / 100);
        assertThat(shipped.extra).hasSizeLessThanOrEqualTo(shipped.audiences * 5 / 100);
        assertThat(shipped.withoutAcceptedDepartment).isEmpty();
        assertThat(shipped.tooManyRemits).isEmpty();
        assertThat(shipped.wrongStated).isEmpty();
        assertThat(shipped.acceptedRemits * 100).isGreaterThanOrEqualTo(shipped.remits * 60);
        assertThat(shipped.missedQuantities).isEmpty();
        assertThat(shipped.surplusQuantities).isEmpty();
    }

    @Test
    void readsTheBirthSupportDigestWithTheSameRules() {
        GoldDigest digest = GoldDigest.read("birth-support-2024");
        GoldComparison birth = GoldComparison.of(digest);

        assertThat(birth.structure).isEmpty();
        assertThat(birth.missedNamed).hasSizeLessThanOrEqualTo(birth.named * 5 / 100);
        assertThat(birth.forbidden).isEmpty();
        assertThat(birth.extra).hasSizeLessThanOrEqualTo(birth.audiences * 5 / 100);
        assertThat(birth.missedQuantities).isEmpty();
        assertThat(birth.surplusQuantities).isEmpty();
        assertThat(birth.withoutAcceptedDepartment).hasSizeLessThanOrEqualTo(birth.measures / 10);
        assertThat(birth.wrongStated).isEmpty();
        assertThat(birth.acceptedRemits * 100).isGreaterThanOrEqualTo(birth.remits * 60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "old-age-2024",
                "employment-2024",
                "housing-2023",
                "disability-2022",
                "rural-2025"
            })
    void keepsRecallAndPrecisionInOtherFields(String id) {
        assertUsable(GoldComparison.of(GoldDigest.read(id)), 90, 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "education-2025",
                "health-2024",
                "veterans-2024",
                "assistance-2023",
                "childcare-2023",
                "longterm-care-2026",
                "newcitizens-2024",
                "women-2021",
                "skills-2025",
                "culture-sport-2025",
                "birth-2025"
            })
    void keepsRecallAndPrecisionInFieldsFirstReadBlind(String id) {
        assertUsable(GoldComparison.of(GoldDigest.read(id)), 90, 15);
    }

    private static void assertUsable(GoldComparison found, int namedPercent, int extraPercent) {
        assertThat(found.structure).isEmpty();
        assertThat((found.named - found.missedNamed.size()) * 100)
                .as(found.toString())
                .isGreaterThanOrEqualTo(found.named * namedPercent);
        assertThat(found.extra.size() * 100)
                .as(found.toString())
                .isLessThanOrEqualTo(found.audiences * extraPercent);
        // Readers and rules may differ over one.
        assertThat(found.missedQuantities.size())
                .as(found.toString())
                .isLessThanOrEqualTo(Math.max(1, found.quantities / 10));
        assertThat(found.surplusQuantities.size() * 10)
                .as(found.toString())
                .isLessThanOrEqualTo(found.quantities);
        assertThat(found.withoutAcceptedDepartment.size() * 10)
                .as(found.toString())
                .isLessThanOrEqualTo(found.measures * 2);
        assertThat(found.tooManyRemits).isEmpty();
        assertThat(found.acceptedRemits * 100)
                .as(found.toString())
                .isGreaterThanOrEqualTo(found.remits * 60);
    }

    @Test
    void readsTitleIssuersKindAndDate() throws IOException {
        Header shipped = GoldDigest.read("minsheng-2025").facts().header();

        assertThat(shipped.title().text()).isEqualTo("中共中央办公厅 国务院办公厅关于进一步保障和改善民生 着力解决群众急难愁盼的意见");
        assertThat(shipped.issuers()).isEqualTo(List.of("cpc-general-office", "gosc"));
        assertThat(shipped.kind()).hasToString("“意见” (char=54,56)");
        assertThat(shipped.stated().moment()).hasToString("2025-09-10T18:01+08:00");
        assertThat(shipped.absences()).isEmpty();
    }
}
