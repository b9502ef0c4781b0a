package org.policygraph.query.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** Filters that were read are read again only where they were forgotten. */
class KnownConditionsTest {
    private final KnownConditions known = new KnownConditions();
    private int read;

    private void ask(int filters, int length) {
        for (int each = 0; each < filters; each++) {
            Map<String, Object> where = Map.of("text", each + "长".repeat(length));
            known.of(
                    where,
                    _ -> {
                        read++;
                        return MeasureConstraint.everyMeasure();
                    });
        }
    }

    @Test
    void aFilterThatIsAskedAgainIsNotReadAgain() {
        ask(100, 10);
        ask(100, 10);
        assertThat(read).isEqualTo(100);
    }

    @Test
    void aMillionCharactersOfFiltersAreKeptAtMost() {
        ask(400, 10_000);
        ask(400, 10_000);
        assertThat(read).isGreaterThanOrEqualTo(400 + 400 - 105);
    }
}
