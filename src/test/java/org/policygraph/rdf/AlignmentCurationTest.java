package org.policygraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.policygraph.rdf.InventedPair.BATHTUBS;
import static org.policygraph.rdf.InventedPair.RECORDS;
import static org.policygraph.rdf.InventedPair.STATIONS;
import static org.policygraph.rdf.InventedPair.TRAINING;
import static org.policygraph.rdf.InventedPair.WATER;
import static org.policygraph.rdf.InventedPair.digest;
import static org.policygraph.rdf.InventedPair.official;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.policygraph.rdf.format.CanonicalNQuads;
import org.policygraph.vocab.Pol;

import java.util.List;

/** What persons decide on markers, and what becomes of it when texts change. */
class AlignmentCurationTest {
    private static final String STATED = "每个街道建设不少于两个助浴站点";
    private static final String GIVEN = "财政补贴失能老年人家庭配备移动浴缸";
    private static final String DIGEST = digest(STATED + " [1]", GIVEN + " [2]");
    private static final String OFFICIAL = official(List.of(BATHTUBS, STATIONS, TRAINING));

    private InventedPair pair = new InventedPair();

    @BeforeEach
    void handIn() {
        pair = InventedPair.of(DIGEST, OFFICIAL);
    }

    @Test
    void whatIsConfirmedIsConfirmedByItsAuthorWithAllThatFollows() throws Exception {
        assertThat(pair.decide(1, true, "对照公报第2页", "1.2/1")).isTrue();
        assertThat(pair.alignment(1)).isEqualTo("CONFIRMED [1.2/1]");
        assertThat(pair.ofMarker(1, Pol.alignmentSource)).containsExactly("对照公报第2页");
        assertThat(pair.ofMarker(1, Pol.alignmentScore)).isEmpty();
        assertThat(pair.of("measure/1.1", Pol.paraphraseOf)).containsExactly("1.2.1");
        assertThat(pair.alignment(2)).isEqualTo("PROPOSED [1.1/1]");
        assertThat(pair.of("measure/1.2", Pol.paraphraseOf)).isEmpty();
    }

    @Test
    void whatIsRejectedIsNotProposedAgain() throws Exception {
        pair.decide(1, false, "对照公报", "1.2/1");
        assertThat(pair.alignment(1)).isEqualTo("REJECTED []");
        assertThat(pair.ofMarker(1, Pol.rejectedSpan)).hasSize(1);
        assertThat(pair.ofMarker(1, Pol.textHeld)).containsExactly("false");
        assertThat(pair.of("measure/1.1", Pol.paraphrase)).isEmpty();
    }

    @Test
    void theSameDecisionAgainChangesNothingAndALaterOneCounts() throws Exception {
        pair.decide(1, true, "对照公报", "1.2/1");
        assertThat(pair.decide(1, true, "对照公报", "1.2/1")).isFalse();
        assertThat(pair.decide(1, false, "再次对照公报", "1.2/1")).isTrue();
        assertThat(pair.alignment(1)).isEqualTo("REJECTED []");
        assertThat(pair.decide(1, true, "对照公报", "1.2/1", "1.3/1")).isTrue();
        assertThat(pair.alignment(1)).isEqualTo("CONFIRMED [1.2/1, 1.3/1]");
        assertThat(pair.stale()).isEmpty();
    }

    @Test
    void decisionsHoldWhenTheSameTextsAreHandedInAgain() throws Exception {
        pair.decide(1, true, "对照公报", "1.2/1");
        pair.decide(2, false, "对照公报", "1.1/1");
        String version = CanonicalNQuads.of(pair.document());
        pair.with(DIGEST, OFFICIAL, null).with(DIGEST).with(OFFICIAL);
        assertThat(CanonicalNQuads.of(pair.document())).isEqualTo(version);
        assertThat(pair.alignment(1)).isEqualTo("CONFIRMED [1.2/1]");
        assertThat(pair.alignment(2)).isEqualTo("REJECTED []");
    }

    @Test
    void decisionsFollowTheWordingToAnotherMarkerAndAnotherPlace() throws Exception {
        pair.decide(1, true, "对照公报", "1.2/1");
        pair.with(digest(GIVEN + " [3]", STATED + " [4]"));
        assertThat(pair.alignment(4)).isEqualTo("CONFIRMED [1.2/1]");
        pair.with(official(List.of(WATER, RECORDS, TRAINING, STATIONS)));
        assertThat(pair.alignment(4)).isEqualTo("CONFIRMED [1.4/1]");
        assertThat(pair.stale()).isEmpty();
    }

    @Test
    void aDecisionWhoseWordingIsGoneIsSaidToBeStaleAndNotApplied() throws Exception {
        pair.decide(1, true, "对照公报", "1.2/1");
        String changed = STATIONS.replace("两个", "三个");
        pair.with(official(List.of(BATHTUBS, changed, TRAINING)));
        assertThat(pair.alignment(1)).isEqualTo("PROPOSED [1.2/1]");
        assertThat(pair.stale())
                .singleElement()
                .asString()
                .contains("decides nothing any more: that marker 1 stands for 1.2/1")
                .contains("对照公报");

        pair.with(OFFICIAL);
        assertThat(pair.alignment(1)).as("it is there again").isEqualTo("CONFIRMED [1.2/1]");
        pair.with(digest(STATED.replace("两个", "三个") + " [1]", GIVEN + " [2]"));
        assertThat(pair.alignment(1)).isEqualTo("PROPOSED [1.2/1]");
        assertThat(pair.stale()).hasSize(1);
    }

    @Test
    void ofTwoEqualParagraphsTheOneAtItsPlaceIsMeantAndElsewhereNone() throws Exception {
        String twice = official(List.of(STATIONS, STATIONS, TRAINING));
        pair.with(twice);
        pair.decide(1, true, "对照公报", "1.2/1");
        assertThat(pair.alignment(1)).isEqualTo("CONFIRMED [1.2/1]");
        pair.with(official(List.of(STATIONS, TRAINING, STATIONS)));
        assertThat(pair.alignment(1)).startsWith("PROPOSED");
        assertThat(pair.stale()).hasSize(1);
    }

    @Test
    void aFileTakesThePlaceOfTheFileBeforeItAndNotOfWhatWasDecidedHere() throws Exception {
        pair.with(DIGEST, OFFICIAL, "1\t1.2\t1\tCONFIRM\t甲\n2\t1.1\t1\tREJECT\t甲\n");
        assertThat(pair.alignment(1)).isEqualTo("CONFIRMED [1.2/1]");
        assertThat(pair.alignment(2)).isEqualTo("REJECTED []");
        pair.decide(1, false, "对照公报", "1.2/1");
        assertThat(pair.alignment(1)).as("a person after the file").isEqualTo("REJECTED []");
        pair.with(DIGEST, OFFICIAL, "1\t1.2\t1\tCONFIRM\t乙\n");
        assertThat(pair.alignment(1)).isEqualTo("REJECTED []");
        assertThat(pair.alignment(2)).as("no longer in the file").isEqualTo("PROPOSED [1.1/1]");
    }

    @Test
    void aDumpCarriesDecisionsToAnotherStore() throws Exception {
        pair.with(DIGEST, OFFICIAL, "2\t1.1\t1\tREJECT\t甲\n");
        pair.decide(1, true, "对照公报", "1.2/1");
        InventedPair other = new InventedPair().with(pair);
        assertThat(CanonicalNQuads.of(other.document()))
                .isEqualTo(CanonicalNQuads.of(pair.document()));
        assertThat(InventedPair.of(DIGEST, OFFICIAL).with(pair).alignments(1, 2))
                .isEqualTo(pair.alignments(1, 2));
    }

    @Test
    void whatCannotBeDecidedIsRefusedWithWhatWasFoundAndExpected() {
        assertThatThrownBy(() -> pair.decide(9, true, "甲", "1.2/1"))
                .hasMessageContaining("sourceParagraph: found no marker")
                .hasMessageContaining("[1, 2]");
        assertThatThrownBy(() -> pair.decide(1, true, "甲", "7.7/1"))
                .hasMessageContaining("alignedTo: found “7.7/1”, expected a paragraph");
        assertThatThrownBy(() -> pair.decide(1, true, "甲"))
                .hasMessageContaining("alignedTo: found nothing");
        assertThatThrownBy(() -> pair.decide(1, true, " ", "1.2/1"))
                .hasMessageContaining("checked: found no words");
        InventedPair alone = new InventedPair().with(DIGEST);
        assertThatThrownBy(() -> alone.decide(1, true, "甲", "1.2/1"))
                .hasMessageContaining("found no official text");
    }
}
