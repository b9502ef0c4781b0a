package org.policygraph.query.find;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.index.BasisCount;
import org.policygraph.index.BasisLevels;
import org.policygraph.index.Criterion;
import org.policygraph.index.HitCollector;
import org.policygraph.index.MeasureIndex;
import org.policygraph.index.SearchHits;
import org.policygraph.index.SearchHits.Hit;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.PropertyField;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.filter.Bases;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.PreferredText;
import org.policygraph.query.graph.RecordType;
import org.policygraph.query.graph.Records;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.query.limit.QueryLimits;
import org.policygraph.query.page.MeasurePage;
import org.policygraph.query.page.PageRequest;
import org.policygraph.query.page.RankedPage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The measures that share something with a measure. Each shared value weighs what its kind weighs,
 * times the share of all measures that do not have it; the score is the sum.
 */
public final class Related {
    private static final String CURSORS = "Related";

    private static final Criterion EVERYTHING = new Criterion.Everything();
    private static final Set<String> COUNTED = Set.copyOf(Bases.COUNTED);

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

    /**
     * A value of a measure.
     *
     * @param weight what its kind weighs
     * @param basis of the link by which the measure has it; null where it has it by no link
     * @param where finds the measures that have it by a link on some bases
     */
    private record Candidate(
            String dimension,
            int weight,
            Entity node,
            @Nullable String basis,
            Function<Set<String>, Criterion> where) {
        Candidate(String dimension, int weight, Entity node, Criterion where) {
            this(dimension, weight, node, null, bases -> where);
        }

        boolean isOn(Set<String> bases) {
            return basis == null || bases.contains(basis);
        }
    }

    /** A value of a measure, and the measures that have it. */
    private record Value(Shared shared, Candidate candidate, BitSet entries) {}

    /** The page that a field's arguments ask for. */
    public static PageRequest asked(Map<String, Object> arguments, QueryLimits limits) {
        return PageRequest.of(arguments, CURSORS, limits);
    }

    /** A page of the measures that share something with one. */
    public RankedPage page(Entity measure, PageRequest page) {
        RequestContext reading = measure.reading();
        List<Value> values = values(measure, reading);
        HitCollector hits = reading.view().index().hits(RankedPage.slice(page, reading));
        BitSet counted = reading.index().entries(PreferredText.among(EVERYTHING, reading));
        takeHits(measure, values, counted, reading, hits);
        MeasureIndex order = reading.view().index();
        return new RankedPage(
                reading,
                CURSORS,
                hits.found(SearchHits.Matching.EXACT),
                () -> totals(measure, values, counted, reading),
                null,
                other -> reasons(order.entry(other.node()), values));
    }

    private List<Value> values(Entity measure, RequestContext reading) {
        List<Candidate> candidates = new ArrayList<>();
        Set<Entity> cited = new LinkedHashSet<>();
        for (Entity citation : citations.find(measure)) cited.addAll(paragraphs.find(citation));
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
        for (Candidate each : candidates) add(each, reading, values);
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
            RequestContext reading,
            List<Candidate> candidates) {
        MappedType link = mapping.linkBy(field);
        Records targets = Records.of(mapping, link.property(field));
        Node from = EngineTerms.iri(link.linkShape().from());
        Map<Entity, String> found = new LinkedHashMap<>();
        RecordType type = reading.view().type(link.name());
        for (Entity each : reading.entities(reading.subjects(from, measure.node()))) {
            String basis = each.is(type) ? Bases.of(each, link.linkShape()) : "";
            if (!Bases.COUNTED.contains(basis)) continue;
            targets.find(each).forEach(target -> found.put(target, basis));
        }
        for (Entity target : targets.target().order().sorted(List.copyOf(found.keySet()))) {
            Function<Set<String>, Criterion> where =
                    bases -> new Criterion.Linked(link.name(), of(target), false, bases);
            candidates.add(new Candidate(dimension, weight, target, found.get(target), where));
        }
    }

    private static void add(Candidate candidate, RequestContext reading, List<Value> values) {
        MeasureIndex index = reading.index();
        BitSet entries = index.entries(candidate.where.apply(COUNTED));
        double lacking = 1 - (double) entries.cardinality() / index.size();
        if (lacking <= 0) return;
        double rounded = Math.round(candidate.weight * lacking * 10_000) / 10_000.0;
        Shared shared = new Shared(candidate.dimension, candidate.node, rounded);
        values.add(new Value(shared, candidate, entries));
    }

    /** Two measures share what both have: on the weaker of the two bases on which they have it. */
    private static List<BasisCount> totals(
            Entity measure, List<Value> values, BitSet counted, RequestContext reading) {
        MeasureIndex index = reading.index();
        int itself = reading.view().index().entry(measure.node());
        Function<Set<String>, Criterion> shared =
                bases ->
                        new Criterion.Any(
                                values.stream()
                                        .map(Value::candidate)
                                        .filter(each -> each.isOn(bases))
                                        .map(each -> each.where.apply(bases))
                                        .toList());
        return BasisLevels.of(
                        index,
                        COUNTED,
                        shared,
                        where -> {
                            BitSet entries = index.entries(where);
                            entries.and(counted);
                            if (itself >= 0) entries.clear(itself);
                            return entries.cardinality();
                        })
                .counts(Integer::intValue);
    }

    private static void takeHits(
            Entity measure,
            List<Value> values,
            BitSet counted,
            RequestContext reading,
            HitCollector hits) {
        MeasureIndex order = reading.view().index();
        BitSet found = new BitSet();
        for (Value value : values) found.or(value.entries);
        float[] scores = new float[found.length()];
        for (Value value : values) {
            reading.checkDeadline();
            value.entries.stream().forEach(entry -> scores[entry] += (float) value.shared.weight);
        }
        found.and(counted);
        int itself = order.entry(measure.node());
        if (itself >= 0) found.clear(itself);
        found.stream().forEach(entry -> hits.take(new Hit(entry, scores[entry])));
    }

    private static List<Shared> reasons(int entry, List<Value> values) {
        return values.stream()
                .filter(value -> value.entries.get(entry))
                .map(Value::shared)
                .sorted((one, other) -> Double.compare(other.weight, one.weight))
                .toList();
    }
}
