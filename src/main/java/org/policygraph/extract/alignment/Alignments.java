package org.policygraph.extract.alignment;

import org.policygraph.extract.facts.AlignmentDecision;
import org.policygraph.extract.facts.DigestFacts;
import org.policygraph.extract.facts.DivisionParagraph;
import org.policygraph.extract.facts.MarkerAlignment;
import org.policygraph.extract.facts.MarkerAlignment.State;
import org.policygraph.extract.facts.OfficialFacts;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Says which paragraphs of an official text each marker of a digest stands for. What a person
 * confirmed stands alone; else what is alike is proposed, but for what a person rejected.
 */
public final class Alignments {
    private Alignments() {}

    /** By the number in the marker, all of the digest. */
    public static SortedMap<Integer, MarkerAlignment> of(
            DigestFacts digest, OfficialFacts official, List<AlignmentDecision> decisions) {
        SortedMap<Integer, MarkerAlignment> markers = new TreeMap<>();
        SimilarParagraphs likeness = new SimilarParagraphs(official.paragraphs());
        for (int marker : digest.paragraphs()) {
            List<AlignmentDecision> own =
                    decisions.stream().filter(each -> each.marker() == marker).toList();
            markers.put(marker, aligned(likeness, MarkerWording.of(digest, marker), own));
        }
        return markers;
    }

    private static MarkerAlignment aligned(
            SimilarParagraphs likeness, MarkerWording wording, List<AlignmentDecision> decisions) {
        List<DivisionParagraph> confirmed = decided(decisions, true);
        List<DivisionParagraph> rejected = decided(decisions, false);
        if (!confirmed.isEmpty()) {
            return new MarkerAlignment(
                    State.CONFIRMED, confirmed, null, rejected, checked(decisions, true));
        }
        SimilarParagraphs.Found found = likeness.to(wording, rejected);
        if (found != null) {
            return new MarkerAlignment(
                    State.PROPOSED, found.paragraphs(), found.score(), rejected, null);
        }
        if (rejected.isEmpty())
            return new MarkerAlignment(State.UNALIGNED, List.of(), null, rejected, null);
        return new MarkerAlignment(
                State.REJECTED, List.of(), null, rejected, checked(decisions, false));
    }

    /** By whom or where that was found which the state of the marker says, and nothing else. */
    private static String checked(List<AlignmentDecision> decisions, boolean confirmed) {
        return decisions.stream()
                .filter(each -> each.confirmed() == confirmed)
                .map(AlignmentDecision::checked)
                .distinct()
                .collect(Collectors.joining("；"));
    }

    private static List<DivisionParagraph> decided(
            List<AlignmentDecision> decisions, boolean confirmed) {
        List<DivisionParagraph> paragraphs = new ArrayList<>();
        for (AlignmentDecision each : decisions) {
            if (each.confirmed() == confirmed) paragraphs.add(each.paragraph());
        }
        return SimilarParagraphs.inOrder(paragraphs);
    }
}
