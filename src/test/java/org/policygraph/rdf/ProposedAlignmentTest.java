package org.policygraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.rdf.InventedPair.BATHTUBS;
import static org.policygraph.rdf.InventedPair.RECORDS;
import static org.policygraph.rdf.InventedPair.STATIONS;
import static org.policygraph.rdf.InventedPair.TRAINING;
import static org.policygraph.rdf.InventedPair.WATER;
import static org.policygraph.rdf.InventedPair.digest;
import static org.policygraph.rdf.InventedPair.official;

import org.junit.jupiter.api.Test;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What is proposed by likeness, on pairs of texts that were invented for it. */
class ProposedAlignmentTest {
    private static final String DIGEST =
            digest(
                    "每个街道建设不少于两个助浴站点 [1]",
                    "财政补贴失能老年人家庭配备移动浴缸 [2]",
                    "开展助浴员技能培训 考核合格发证书 [3]",
                    "助浴站点用水用电执行居民价格 [4]");

    @Test
    void aMarkerStandsForWhatIsAlikeAndNotForTheParagraphOfItsNumber() {
        InventedPair permuted =
                InventedPair.of(DIGEST, official(List.of(WATER, TRAINING, STATIONS, BATHTUBS)));
        assertThat(permuted.alignments(1, 2, 3, 4))
                .isEqualTo(
                        Map.of(
                                1, "PROPOSED [1.3/1]",
                                2, "PROPOSED [1.4/1]",
                                3, "PROPOSED [1.2/1]",
                                4, "PROPOSED [1.1/1]"));
        assertThat(permuted.ofMarker(1, Pol.division)).containsExactly("1.3");
        assertThat(permuted.ofMarker(1, Pol.text)).containsExactly("（三）" + STATIONS);
    }

    @Test
    void inWhateverOrderTheParagraphsStandTheSameWordingIsFound() {
        Random random = new Random(20300301);
        List<String> items = new ArrayList<>(List.of(STATIONS, BATHTUBS, TRAINING, WATER, RECORDS));
        for (int round = 0; round < 8; round++) {
            Collections.shuffle(items, random);
            InventedPair pair = InventedPair.of(DIGEST, official(items));
            List<String> inOrder = List.of(STATIONS, BATHTUBS, TRAINING, WATER);
            for (int marker = 1; marker <= inOrder.size(); marker++) {
                int place = items.indexOf(inOrder.get(marker - 1)) + 1;
                assertThat(pair.alignment(marker))
                        .as(marker + " in " + items)
                        .isEqualTo("PROPOSED [1." + place + "/1]");
            }
        }
    }

    @Test
    void oneMarkerMayStandForSeveralParagraphs() {
        InventedPair pair =
                InventedPair.of(
                        digest("每个街道建设不少于两个助浴站点 [1]", "建立助浴服务电子档案记录每次服务 [1]", "开展助浴员职业技能培训 [2]"),
                        official(List.of(TRAINING, RECORDS, BATHTUBS, STATIONS)));
        assertThat(pair.alignment(1)).isEqualTo("PROPOSED [1.2/1, 1.4/1]");
        assertThat(pair.ofMarker(1, Pol.text))
                .containsExactly("（二）" + RECORDS + "\n（四）" + STATIONS);
        assertThat(pair.alignment(2)).isEqualTo("PROPOSED [1.1/1]");
    }

    @Test
    void severalMarkersMayStandForOneParagraph() {
        InventedPair pair =
                InventedPair.of(
                        digest("在社区建设助浴站点 [5]", "每个街道站点不少于两个 [6]"),
                        official(List.of(TRAINING, STATIONS)));
        assertThat(pair.alignments(5, 6))
                .isEqualTo(Map.of(5, "PROPOSED [1.2/1]", 6, "PROPOSED [1.2/1]"));
    }

    @Test
    void aMarkerThatNothingIsLikeStandsForNothing() {
        InventedPair pair =
                InventedPair.of(
                        digest("在社区建设助浴站点 [1]", "支持乡村学校组建合唱团和管乐团 [2]"),
                        official(List.of(STATIONS, TRAINING)));
        assertThat(pair.alignment(2)).isEqualTo("UNALIGNED []");
        assertThat(pair.ofMarker(2, Pol.textHeld)).containsExactly("false");
        assertThat(pair.ofMarker(2, Pol.text)).isEmpty();
        assertThat(pair.of("absence/text/not-in-original", Pol.reason))
                .containsExactly("NOT_IN_ORIGINAL");
    }

    @Test
    void aStockPhraseAloneMakesNothingAlike() {
        InventedPair pair =
                InventedPair.of(
                        digest("在社区建设助浴站点 [1]", "建立健全工作机制 加强组织领导和统筹协调 推动乡村合唱团发展 [2]"),
                        official(List.of(STATIONS, "加强组织领导。各地要落实助浴站点的用地。")));
        assertThat(pair.alignment(2)).isEqualTo("UNALIGNED []");
    }

    @Test
    void aFewWordsThatStandInOneParagraphAloneStandForIt() {
        InventedPair pair =
                InventedPair.of(
                        digest("在社区建设助浴站点 [1]", "截留助浴资金 [2]"),
                        official(List.of(TRAINING, STATIONS, "严禁截留助浴资金。")));
        assertThat(pair.alignment(2)).isEqualTo("PROPOSED [1.3/1]");
    }

    @Test
    void traditionalCharactersAndWidthMakeNoDifference() {
        InventedPair simplified =
                InventedPair.of(DIGEST, official(List.of(BATHTUBS, WATER, TRAINING, STATIONS)));
        InventedPair traditional =
                InventedPair.of(
                        DIGEST,
                        official(
                                List.of(
                                        "為失能老年人家庭配備移動浴缸，費用由財政補貼。",
                                        "對助浴站點用水用電執行居民價格。",
                                        "開展助浴員職業技能培訓，考核合格的發給證書。",
                                        "在社區建設助浴站點，每個街道不少於兩個。")));
        for (int marker = 1; marker <= 4; marker++) {
            assertThat(traditional.alignment(marker)).isEqualTo(simplified.alignment(marker));
            assertThat(traditional.ofMarker(marker, Pol.alignmentScore))
                    .isEqualTo(simplified.ofMarker(marker, Pol.alignmentScore));
        }
        assertThat(traditional.ofMarker(4, Pol.text)).containsExactly("（二）對助浴站點用水用電執行居民價格。");
    }

    @Test
    void aMeasureIsSaidToParaphraseWhatIsLikeItAndThatThisIsOnlyProposed() {
        InventedPair pair =
                InventedPair.of(DIGEST, official(List.of(WATER, TRAINING, STATIONS, BATHTUBS)));
        assertThat(pair.of("measure/1.1", Pol.paraphrase)).containsExactly("1.3.1");
        assertThat(pair.of("measure/1.1/paraphrase/1.3.1", Pol.alignment))
                .containsExactly("PROPOSED");
        assertThat(pair.of("measure/1.1", Pol.paraphraseOf)).as("never of a proposal").isEmpty();
    }
}
