package org.policygraph.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The parts that are measured are chosen by name. */
final class PartTest {
    @Test
    void noNamesAreAllParts() {
        assertThat(Part.of("")).containsExactly(Part.values());
    }

    @Test
    void namesAreThoseParts() {
        assertThat(Part.of("ceiling, postgraphile"))
                .containsExactly(Part.CEILING, Part.POSTGRAPHILE);
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThatThrownBy(() -> Part.of("ceilings")).hasMessageContaining("CEILINGS");
    }
}
