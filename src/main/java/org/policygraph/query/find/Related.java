package org.policygraph.query.find;

import org.apache.jena.graph.Node;
import org.policygraph.index.Criterion;
import org.policygraph.index.HitCollector;
import org.policygraph.index.MeasureIndex;
import org.policygraph.index.MeasureOrder;
import org.policygraph.index.SearchHits;
import org.policygraph.index.SearchHits.Hit;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.PropertyField;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.filter.Bases;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.Reading;
import org.policygraph.query.graph.RecordType;
import org.policygraph.query.graph.Records;
import org.policygraph.query.graph.Terms;
import org.policygraph.query.page.MeasurePage;
import org.policygraph.query.page.PageRequest;
import org.policygraph.query.page.RankedPage;
import org.policygraph.query.request.RequestState;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The measures that share something with a measure. Each shared value weighs what its kind weighs,
 * times the share of all measures that do not have it; the score is the sum.
 */
public final class Related {
    private static final String CURSORS = "Related";

    /** Links that are inferred from a remit make nothing alike. */
    private static final Set<String> BASES = Set.of("STATED", "IMPLIED", "CURATED");

    private final SchemaMapping mapping;
    private final Records citations;
    private final Records paragraphs;
    private final Records themes;

    public Related(SchemaMapping mapping) {
        this.mapping = mapping;
        MappedType measure = mapping.type(MeasurePage.MEASURE);
        PropertyField cited = measure.property("citations");
        this.citations = Records.of(mapping, cited);
        this.paragraphs =
                Records.of(mapping, mapping.type(cited.shape().type()).property("paragraph"));
        this.themes = Records.of(mapping, measure.property("theme"));
    }

    /**
     * Something that two measures have.
     *
     * @param dimension what kind of thing, as the enum Dimension calls it
     * @param weight greater than 0
     */
    public record Shared(String dimension, Entity node, double weight) {}

    /** A value of a measure, what its kind weighs, and what finds the measures that have it. */
    private record Candidate(String dimension, int weight, Entity node, Criterion where) {}

    /** A value of a measure, and the measures that have it. */
    private record Value(Shared shared, BitSet ranks) {}

    /** The page that a field's arguments ask for. */
    public static PageRequest asked(Map<String, Object> arguments, RequestState request) {
        return PageRequest.of(arguments, CURSORS, request.limits());
    }

    /** A page of the measures that share something with one. */
    public RankedPage page(Entity measure, PageRequest page) {
        Reading reading = measure.reading();
        List<Value> values = values(measure, reading);
        HitCollector hits = new HitCollector(RankedPage.slice(page, reading));
        takeHits(measure, values, reading, hits);
        MeasureOrder order = reading.view().order();
        return new RankedPage(
                reading,
                CURSORS,
                hits.found(SearchHits.Matching.EXACT),
                null,
                other -> reasons(order.rank(other.node()), values));
    }

    private List<Value> values(Entity measure, Reading reading) {
        List<Candidate> candidates = new ArrayList<>();
        Set<Entity> cited = new LinkedHashSet<>();
        reading.each(citations.find(measure), citation -> cited.addAll(paragraphs.find(citation)));
        for (Entity paragraph : cited) {
            candidates.add(
                    new Candidate("PARAGRAPH", 4, paragraph, new Criterion.Cites(of(paragraph))));
        }
        addLinked("DEPARTMENT", 3, "department", measure, reading, candidates);
        addLinked("TARGET_GROUP", 2, "targetGroup", measure, reading, candidates);
        for (Entity theme : themes.find(measure)) {
            candidates.add(new Candidate("THEME", 1, theme, new Criterion.InTheme(of(theme))));
        }
        List<Value> values = new ArrayList<>();
        reading.each(candidates, each -> add(each, reading, values));
        return values;
    }

    private static Set<Node> of(Entity record) {
        return Set.of(record.node());
    }

    private void addLinked(
            String dimension,
            int weight,
            String field,
            Entity measure,
            Reading reading,
            List<Candidate> candidates) {
        MappedType link = mapping.linkBy(field);
        Records targets = Records.of(mapping, link.property(field));
        Node from = Terms.iri(link.linkShape().from());
        Set<Entity> found = new LinkedHashSet<>();
        RecordType type = reading.view().type(link.name());
        for (Entity each : reading.entities(reading.subjects(from, measure.node(), type))) {
            boolean counts = each.is(type);
            if (counts && BASES.contains(Bases.of(each, link.linkShape()))) {
                found.addAll(targets.find(each));
            }
        }
        for (Entity target : targets.target().order().sorted(List.copyOf(found))) {
            var where = new Criterion.Linked(link.name(), of(target), false, BASES);
            candidates.add(new Candidate(dimension, weight, target, where));
        }
    }

    private static void add(Candidate candidate, Reading reading, List<Value> values) {
        MeasureIndex index = reading.index();
        BitSet ranks = index.ranks(candidate.where);
        double lacking = 1 - (double) ranks.cardinality() / index.size();
        if (lacking <= 0) return;
        double rounded = Math.round(candidate.weight * lacking * 10_000) / 10_000.0;
        values.add(new Value(new Shared(candidate.dimension, candidate.node, rounded), ranks));
    }

    private static void takeHits(
            Entity measure, List<Value> values, Reading reading, HitCollector hits) {
        MeasureOrder order = reading.view().order();
        float[] scores = new float[order.size()];
        BitSet found = new BitSet();
        for (Value value : values) {
            reading.checkDeadline();
            found.or(value.ranks);
            value.ranks.stream().forEach(rank -> scores[rank] += (float) value.shared.weight);
        }
        int itself = order.rank(measure.node());
        if (itself >= 0) found.clear(itself);
        found.stream().forEach(rank -> hits.take(new Hit(rank, scores[rank])));
    }

    private static List<Shared> reasons(int rank, List<Value> values) {
        return values.stream()
                .filter(value -> value.ranks.get(rank))
                .map(Value::shared)
                .sorted((one, other) -> Double.compare(other.weight, one.weight))
                .toList();
    }
}
