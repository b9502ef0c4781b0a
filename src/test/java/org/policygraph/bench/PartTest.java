package org.policygraph.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.Set;

/** The parts that are measured are chosen by name. */
final class PartTest {
    @Test
    void noNamesAreAllPartsButTheLongRun() {
        Set<Part> all = EnumSet.allOf(Part.class);
        all.removeAll(EnumSet.of(Part.OVERLOAD, Part.SOAK));
        assertThat(Part.of("")).isEqualTo(all);
    }

    @Test
    void namesAreThoseParts() {
        assertThat(Part.of("records, postgraphile"))
                .containsExactly(Part.RECORDS, Part.POSTGRAPHILE);
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThatThrownBy(() -> Part.of("record")).hasMessageContaining("RECORD");
    }
}
