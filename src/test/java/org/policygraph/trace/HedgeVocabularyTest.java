package org.policygraph.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.text.HeldText;

import java.util.List;
import java.util.stream.Stream;

/** The shipped vocabulary of hedges. */
class HedgeVocabularyTest {
    private static final HedgeLexicon LEXICON = TestHedges.lexicon();

    private static List<String> read(String wording) {
        HeldText text = new HeldText(wording);
        ComparedText compared = new ComparedText(text.span(0, text.length()));
        return LEXICON.in(compared).stream().map(hit -> hit.span().text()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "原则上", "左右", "逐步", "有条件的", "适度", "鼓励", "探索", "力争", "稳妥", "研究", "可", "一般", "适时",
                "有序", "因地制宜", "积极稳妥"
            })
    void knowsTheHedgesOfPolicyTexts(String hedge) {
        assertThat(read("各地" + hedge + "推进")).containsExactly(hedge);
    }

    @Test
    void readsTheLongestWord() {
        assertThat(read("在有条件的地区积极稳妥地开展试点，可适当补充"))
                .containsExactly("有条件的地区", "积极稳妥", "试点", "可", "适当");
        assertThat(read("可 以逐 步扩大")).containsExactly("可 以", "逐 步");
        assertThat(read("不可推卸，可持续，许可")).isEmpty();
    }

    @Test
    void everyStringBelongsToOneEntry() {
        List<String> strings =
                TestHedges.all().stream()
                        .flatMap(
                                each ->
                                        Stream.concat(
                                                each.terms().stream(), each.notWithin().stream()))
                        .toList();
        assertThat(strings).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @Test
    void everyLongerWordHoldsATermOfItsEntry() {
        for (Hedge hedge : TestHedges.all()) {
            assertThat(hedge.notWithin())
                    .allMatch(longer -> hedge.terms().stream().anyMatch(longer::contains));
        }
    }
}
