package org.policygraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class CharacterTableTest {
    private final List<Integer> asked = new ArrayList<>();
    private final CharacterTable table =
            new CharacterTable(
                    character -> {
                        asked.add(character);
                        return character + 1;
                    });

    @Test
    void whatACharacterComesToIsWorkedOutOnce() {
        assertThat(table.of('a')).isEqualTo('b');
        assertThat(table.of('a')).isEqualTo('b');
        assertThat(asked).containsExactly((int) 'a');
    }

    @Test
    void charactersBeyondTheBasicPlaneAreWorkedOutToo() {
        assertThat(table.of(0x20BB7)).isEqualTo(0x20BB8);
        assertThat(table.of(0xFFFF)).isEqualTo(0x10000);
    }
}
