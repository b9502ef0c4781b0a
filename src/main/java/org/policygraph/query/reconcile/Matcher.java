package org.policygraph.query.reconcile;

import org.apache.jena.graph.Node;
import org.policygraph.index.Criterion;
import org.policygraph.index.SearchHits;
import org.policygraph.index.SearchWords;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Likeness;
import org.policygraph.query.graph.Name;
import org.policygraph.query.graph.NameIndex;
import org.policygraph.query.graph.RequestContext;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the records of a type that a name means or may mean: the one way for every endpoint. */
record Matcher(String iriBase) {
    /**
     * How alike a name must be to be worth a look: one of three characters is another one, or two
     * are swapped. Below that, words that name nothing here would be offered records.
     */
    private static final double LEAST = 0.58;

    /** Measures that are compared, of those that a search for the wording finds. */
    private static final int SEARCHED = 20;

    /** The node of an IRI or of its part after the base. */
    Node node(String idOrIri) {
        String id = idOrIri.strip();
        return EngineTerms.iri(id.startsWith(iriBase) ? id : iriBase + id);
    }

    /** The records whose id or name this is, once folded, each once, the surest first. */
    List<NameMatch> equal(RequestContext reading, EntityType type, String asked) {
        Node identified = node(asked);
        if (reading.has(type.id(), identified)) {
            return List.of(NameMatch.identified(identified, type));
        }
        return bestOfEach(
                reading.view().names(type.id()).equal(asked).stream()
                        .map(name -> NameMatch.equal(asked, name, type)));
    }

    /**
     * The records that may be meant by a name that they do not have, each once, the likeliest
     * first: a document prints it of a body that the vocabulary lacks, it is theirs but for a
     * remark, they are the counterpart of a local body, or it is alike.
     */
    List<NameMatch> near(RequestContext reading, EntityType type, String asked) {
        reading.checkDeadline();
        if (type == EntityType.MEASURE) return nearMeasures(reading, asked);
        NameIndex names = reading.view().names(type.id());
        Stream<NameMatch> printed =
                suggested(
                        reading.view().unlistedNames(type.id()).equal(asked),
                        MatchKind.PRINTED,
                        type);
        Stream<NameMatch> remarked =
                suggested(names.equalWithoutRemark(asked), MatchKind.REMARK, type);
        Stream<NameMatch> central =
                suggested(names.counterparts(asked), MatchKind.COUNTERPART, type);
        return bestOfEach(
                Stream.of(printed, remarked, central, alike(names, type, asked))
                        .flatMap(each -> each));
    }

    private static Stream<NameMatch> suggested(List<Name> names, MatchKind how, EntityType type) {
        return names.stream().map(name -> NameMatch.suggested(name, how, type));
    }

    private static Stream<NameMatch> alike(NameIndex names, EntityType type, String asked) {
        return names.like(asked, LEAST).stream()
                .flatMap(
                        like ->
                                like.names().stream()
                                        .map(name -> NameMatch.near(name, type, like.likeness())));
    }

    /** There may be very many measures, so that the index says which to compare. */
    private static List<NameMatch> nearMeasures(RequestContext reading, String asked) {
        String folded = NameIndex.fold(asked);
        if (folded.codePoints().noneMatch(Character::isLetter)) return List.of();
        SearchWords words;
        try {
            words = SearchWords.of(asked);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
        SearchHits hits =
                reading.index()
                        .search(
                                words,
                                new Criterion.Everything(),
                                SearchHits.Slice.first(SEARCHED));
        NameIndex names = reading.view().names(EntityType.MEASURE.id());
        return bestOfEach(
                hits.hits().stream()
                        .map(hit -> reading.view().index().measure(hit.entry()))
                        .flatMap(measure -> names.of(measure).stream())
                        .map(name -> near(folded, name))
                        .filter(match -> match.likeness() >= LEAST && match.likeness() < 1));
    }

    private static NameMatch near(String folded, Name name) {
        double likeness = Likeness.of(folded, name.folded());
        return NameMatch.near(name, EntityType.MEASURE, likeness);
    }

    private static List<NameMatch> bestOfEach(Stream<NameMatch> found) {
        Map<Node, NameMatch> best = new LinkedHashMap<>();
        found.forEach(match -> best.merge(match.node(), match, NameMatch::better));
        return best.values().stream().sorted(NameMatch.BEST_FIRST).toList();
    }
}
