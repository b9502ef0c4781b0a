package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.mem.GraphMemFast;
import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.AlignmentDecision;
import org.policygraph.extract.facts.Citation;
import org.policygraph.extract.facts.DigestFacts;
import org.policygraph.extract.facts.DivisionParagraph;
import org.policygraph.extract.facts.OfficialFacts;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What has become of all decisions on the markers of a digest in the texts that are held now. A
 * decision finds its marker by what that follows, and its paragraph by the characters; where either
 * is gone, or stands at several places and at none that it had, it decides nothing.
 *
 * @param matches where each stands now, in the order in which they were made; of those that decide
 *     nothing the value has no place
 */
record AlignmentCurations(SortedMap<AlignmentCuration, Match> matches) {
    /** No decisions. */
    static final AlignmentCurations NONE = unmatched(Set.of());

    AlignmentCurations {
        SortedMap<AlignmentCuration, Match> copy = new TreeMap<>(AlignmentCuration.BY_TIME);
        copy.putAll(matches);
        matches = copy;
    }

    /**
     * Where a decision stands.
     *
     * @param decision it, as it is to be applied; null if its wordings are gone
     * @param isSuperseded whether a later one is about the same marker and paragraph
     */
    record Match(@Nullable AlignmentDecision decision, boolean isSuperseded) {
        Node state() {
            if (decision == null) return Pol.UNMATCHED;
            return isSuperseded ? Pol.SUPERSEDED : Pol.APPLIED;
        }
    }

    /** Decisions that nothing can be said of, since one of the two texts is not held. */
    static AlignmentCurations unmatched(Set<AlignmentCuration> decisions) {
        SortedMap<AlignmentCuration, Match> matches = new TreeMap<>(AlignmentCuration.BY_TIME);
        decisions.forEach(each -> matches.put(each, new Match(null, false)));
        return new AlignmentCurations(matches);
    }

    /** Lays decisions on two texts. */
    static AlignmentCurations of(
            SortedSet<AlignmentCuration> decisions, DigestFacts digest, OfficialFacts official) {
        SortedMap<Integer, SortedSet<String>> markers = wordings(digest);
        Map<String, AlignmentCuration> last = new LinkedHashMap<>();
        Map<AlignmentCuration, AlignmentDecision> found = new LinkedHashMap<>();
        for (AlignmentCuration each : decisions) {
            AlignmentDecision decision = matched(each, markers, official.paragraphs());
            if (decision == null) continue;
            found.put(each, decision);
            last.put(decision.marker() + " " + decision.paragraph().name(), each);
        }
        SortedMap<AlignmentCuration, Match> matches = new TreeMap<>(AlignmentCuration.BY_TIME);
        for (AlignmentCuration each : decisions) {
            matches.put(each, new Match(found.get(each), !last.containsValue(each)));
        }
        return new AlignmentCurations(matches);
    }

    /** As decisions of a file, by the wordings that the two texts have now. */
    static SortedSet<AlignmentCuration> ofFile(List<AlignmentDecision> rows, DigestFacts digest) {
        SortedMap<Integer, SortedSet<String>> markers = wordings(digest);
        SortedSet<AlignmentCuration> decisions = new TreeSet<>(AlignmentCuration.BY_TIME);
        for (AlignmentDecision each : rows) {
            decisions.add(made(each, markers.getOrDefault(each.marker(), new TreeSet<>()), null));
        }
        return decisions;
    }

    static AlignmentCuration made(
            AlignmentDecision decision,
            SortedSet<String> wordings,
            AlignmentCuration.@Nullable Signature signature) {
        return new AlignmentCuration(
                wordings,
                decision.paragraph().wording().text(),
                decision.confirmed(),
                decision.checked(),
                signature,
                decision.marker(),
                decision.paragraph().name());
    }

    /**
     * Decisions that come, with those that are held: a file takes the place of the file before it,
     * and what was decided here stays.
     */
    static SortedSet<AlignmentCuration> together(
            SortedSet<AlignmentCuration> coming, SortedSet<AlignmentCuration> held) {
        NavigableSet<AlignmentCuration> all = new TreeSet<>(AlignmentCuration.BY_TIME);
        all.addAll(coming);
        boolean comesWithFile = coming.stream().anyMatch(each -> each.signature() == null);
        held.stream().filter(each -> !comesWithFile || each.signature() != null).forEach(all::add);
        return all;
    }

    /** What each marker follows, wherever it stands. */
    static SortedMap<Integer, SortedSet<String>> wordings(DigestFacts digest) {
        SortedMap<Integer, SortedSet<String>> markers = new TreeMap<>();
        digest.measures()
                .flatMap(measure -> measure.citations().stream())
                .forEach(
                        (Citation each) ->
                                markers.computeIfAbsent(each.paragraph(), key -> new TreeSet<>())
                                        .add(each.quote().text()));
        return markers;
    }

    private static @Nullable AlignmentDecision matched(
            AlignmentCuration decision,
            SortedMap<Integer, SortedSet<String>> markers,
            List<DivisionParagraph> paragraphs) {
        Integer marker =
                only(
                        markers.keySet().stream()
                                .filter(each -> shares(markers.get(each), decision.wordings()))
                                .toList(),
                        each -> each == decision.markerThen());
        DivisionParagraph paragraph =
                only(
                        paragraphs.stream()
                                .filter(each -> each.wording().text().equals(decision.paragraph()))
                                .toList(),
                        each -> each.name().equals(decision.placeThen()));
        if (marker == null || paragraph == null) return null;
        return new AlignmentDecision(marker, paragraph, decision.isConfirmed(), decision.checked());
    }

    private static boolean shares(@Nullable SortedSet<String> wordings, Set<String> others) {
        return wordings != null && wordings.stream().anyMatch(others::contains);
    }

    /** The one that is where it was, else the only one; null if there is none, or no telling. */
    private static <T> @Nullable T only(List<T> found, Predicate<T> isWhereItWas) {
        for (T each : found) if (isWhereItWas.test(each)) return each;
        return found.size() == 1 ? found.getFirst() : null;
    }

    /** All decisions, whatever became of them. */
    SortedSet<AlignmentCuration> all() {
        SortedSet<AlignmentCuration> all = new TreeSet<>(AlignmentCuration.BY_TIME);
        all.addAll(matches.keySet());
        return all;
    }

    /** Those that count, as they are to be applied. */
    List<AlignmentDecision> applied() {
        List<AlignmentDecision> applied = new ArrayList<>();
        for (Match each : matches.values()) {
            AlignmentDecision decision = each.decision();
            if (decision != null && !each.isSuperseded()) applied.add(decision);
        }
        return applied;
    }

    /** The one that counts on a marker and a paragraph; null if nobody has decided on them. */
    @Nullable AlignmentCuration current(int marker, String place) {
        for (Map.Entry<AlignmentCuration, Match> each : matches.entrySet()) {
            AlignmentDecision decision = each.getValue().decision();
            if (decision == null || each.getValue().isSuperseded()) continue;
            if (decision.marker() == marker && decision.paragraph().name().equals(place)) {
                return each.getKey();
            }
        }
        return null;
    }

    /** All of them as records of a document. */
    Graph graph(String id, Iris iris) {
        Graph graph = new GraphMemFast();
        Node document = iris.document(id);
        matches.forEach(
                (curation, match) -> {
                    GraphWriter record = curation.write(graph, document, match.state());
                    AlignmentDecision decision = match.decision();
                    if (decision == null || match.isSuperseded()) return;
                    record.node(Pol.curatedMarker, iris.paragraph(id, decision.marker()));
                });
        return graph;
    }
}
