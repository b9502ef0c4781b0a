package org.policygraph.store.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** What was found is kept, and no more of it than there is room for. */
class LooksTest {
    private static final Node PROPERTY = NodeFactory.createURI("https://data.example/says");

    private final Looks looks = new Looks();

    private static Triple look(int number) {
        Node subject = NodeFactory.createURI("https://data.example/id/" + number);
        return Triple.createMatch(subject, PROPERTY, null);
    }

    private void keep(int number, String text) {
        Triple look = look(number);
        Node value = NodeFactory.createLiteralString(text);
        looks.keep(look, List.of(Triple.create(look.getSubject(), PROPERTY, value)));
    }

    @Test
    void findsAgainWhatWasFoundNothingIncluded() {
        keep(1, "甲");
        looks.keep(look(2), List.of());
        assertThat(looks.find(look(1))).hasSize(1);
        assertThat(looks.find(look(2))).isEmpty();
        assertThat(looks.find(look(3))).isNull();
    }

    @Test
    void takesThirtyTwoMebibytesAtMost() {
        String mebibyte = "长".repeat(1 << 19);
        for (int each = 0; each < 80; each++) keep(each, mebibyte);
        long kept = IntStream.range(0, 80).filter(each -> looks.find(look(each)) != null).count();
        assertThat(kept).isBetween(1L, 31L);
    }

    @Test
    void manyTriplesTakeRoomWithoutALiteral() {
        Triple one = Triple.create(PROPERTY, PROPERTY, PROPERTY);
        for (int each = 0; each < 500; each++) {
            looks.keep(look(each), Collections.nCopies(1_000, one));
        }
        long kept = IntStream.range(0, 500).filter(each -> looks.find(look(each)) != null).count();
        assertThat(kept).isBetween(1L, 336L);
    }
}
