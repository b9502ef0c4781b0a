package org.policygraph.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;

/** Counts along two axes, in an array and in a map. */
final class CrossCounterTest {
    private static final int ENTRIES = 200;

    @Test
    void tablesThatAreTooLargeForAnArrayAreCountedAlike() {
        ValueSets rows = sets(1);
        ValueSets columns = sets(2);
        CrossTab inArray = counted(rows, columns, 1_000);
        CrossTab inMap = counted(rows, columns, 0);
        assertThat(inMap.cells()).containsExactlyInAnyOrderElementsOf(inArray.cells());
        assertThat(inMap.rows()).isEqualTo(inArray.rows());
        assertThat(inMap.columnsOnly()).isEqualTo(inArray.columnsOnly());
        assertThat(inArray.rows().total()).isEqualTo(ENTRIES);
        assertThat(inArray.cells()).hasSizeGreaterThan(20);
    }

    private static CrossTab counted(ValueSets rows, ValueSets columns, long most) {
        ValueSetPairs pairs = ValueSetPairs.of(rows, columns);
        int[] counts = new int[pairs.rows().length];
        Arrays.stream(pairs.ofEntry()).forEach(pair -> counts[pair]++);
        CrossCounter counter = new CrossCounter(rows.values(), columns.values(), most);
        counter.add(rows, columns, pairs, counts);
        return counter.counts();
    }

    private static ValueSets sets(long seed) {
        Random random = new Random(seed);
        ValueSets.Builder sets = new ValueSets.Builder();
        for (int entry = 0; entry < ENTRIES; entry++) {
            for (int left = random.nextInt(3); left > 0; left--) {
                int value = random.nextInt(9);
                int number = sets.number(NodeFactory.createURI("https://e.example/" + value));
                sets.addDirect(entry, number);
                sets.addRolledUp(entry, number);
                sets.addRolledUp(
                        entry, sets.number(NodeFactory.createURI("https://e.example/above")));
            }
        }
        return sets.nested(ENTRIES);
    }
}
