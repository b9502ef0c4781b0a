package org.policygraph.rdf;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.AlignmentDecision;
import org.policygraph.extract.facts.DigestFacts;
import org.policygraph.extract.facts.DivisionParagraph;
import org.policygraph.extract.facts.OfficialFacts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a person wants to decide on a marker.
 *
 * @param sourceParagraph the record of the marker
 * @param places the paragraphs decided on, as they are named now: {@code 2.3/1}
 * @param isConfirmed whether the marker stands for them, or does not
 * @param checked by whom or where that was checked
 * @param author the name by which the person is known here
 * @param at the time by the clock
 */
public record AlignmentRequest(
        Node sourceParagraph,
        List<String> places,
        boolean isConfirmed,
        String checked,
        String author,
        Instant at) {
    /**
     * The decisions, as they are to be kept, without those that count already and say the same.
     *
     * @param facts what the two texts say; null if not both are held
     * @throws CurationRefusedException if there is no such marker or paragraph, or nobody says by
     *     whom it was checked
     */
    AlignmentCurations on(@Nullable DocumentFacts facts) throws CurationRefusedException {
        Rationale.expectWords("checked", checked);
        if (places.isEmpty()) {
            throw new CurationRefusedException(
                    "alignedTo: found nothing, expected paragraphs of the official text, as 2.3/1");
        }
        if (facts == null) {
            throw new CurationRefusedException(
                    "sourceParagraph: found no official text beside the digest of its document,"
                            + " expected one that its markers may stand for");
        }
        DigestFacts digest = Objects.requireNonNull(facts.digest());
        OfficialFacts official = Objects.requireNonNull(facts.official());
        int marker = marker(digest);
        SortedSet<String> wordings =
                AlignmentCurations.wordings(digest).getOrDefault(marker, new TreeSet<>());
        var signature = new AlignmentCuration.Signature(author, after(facts.decisions()));
        SortedSet<AlignmentCuration> made = new TreeSet<>(AlignmentCuration.BY_TIME);
        for (String place : new TreeSet<>(places)) {
            AlignmentDecision decision =
                    new AlignmentDecision(
                            marker, paragraph(place, official), isConfirmed, checked.strip());
            AlignmentCuration coming = AlignmentCurations.made(decision, wordings, signature);
            AlignmentCuration known = facts.decisions().current(marker, place);
            if (known == null || !known.isSameAs(coming)) made.add(coming);
        }
        return AlignmentCurations.of(made, digest, official);
    }

    private int marker(DigestFacts digest) throws CurationRefusedException {
        String iri = sourceParagraph.getURI();
        String number = iri.substring(iri.lastIndexOf('/') + 1);
        for (int marker : digest.paragraphs()) {
            if (number.equals(Integer.toString(marker))) return marker;
        }
        throw new CurationRefusedException(
                "sourceParagraph: found no marker of the current digest, “"
                        + iri
                        + "”, expected one of "
                        + digest.paragraphs());
    }

    private static DivisionParagraph paragraph(String place, OfficialFacts official)
            throws CurationRefusedException {
        for (DivisionParagraph each : official.paragraphs()) {
            if (each.name().equals(place)) return each;
        }
        throw new CurationRefusedException(
                "alignedTo: found “"
                        + place
                        + "”, expected a paragraph of the official text by the path of its division"
                        + " and its place there, as "
                        + official.paragraphs().getFirst().name());
    }

    /** A clock may be set back; the order in which decisions were made must not be lost by it. */
    private Instant after(AlignmentCurations decisions) {
        Instant now = at.truncatedTo(ChronoUnit.MILLIS);
        SortedSet<AlignmentCuration> all = decisions.all();
        if (all.isEmpty() || all.getLast().signature() == null) return now;
        Instant next = all.getLast().decidedAt().plusMillis(1);
        return now.isBefore(next) ? next : now;
    }
}
