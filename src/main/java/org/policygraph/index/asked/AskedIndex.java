package org.policygraph.index.asked;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.index.Axis;
import org.policygraph.index.Columns;
import org.policygraph.index.Criterion;
import org.policygraph.index.HitCollector;
import org.policygraph.index.Matrix;
import org.policygraph.index.MeasureIndex;
import org.policygraph.index.MeasureOrder;
import org.policygraph.index.OrderKey;
import org.policygraph.index.SearchHits;
import org.policygraph.index.SearchHits.Hit;
import org.policygraph.index.SearchHits.Matching;
import org.policygraph.index.SearchWords;
import org.policygraph.index.Tally;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the measures of a version that an engine keeps: asks which ones meet each plain condition,
 * and combines, orders, cuts and counts here. For one request, and one thread.
 */
public final class AskedIndex implements MeasureIndex {
    private final MeasureOrder order;
    private final Answers answers;
    private final Columns columns;

    public AskedIndex(AskedVersion version, Answers answers) {
        this.order = version.measures();
        this.answers = answers;
        this.columns = new Columns(order.size(), axis -> answers.of(new AxisQuestion(axis)));
    }

    @Override
    public void expect(List<Criterion> criteria, List<List<Axis>> axes) {
        List<Question<?>> questions = new ArrayList<>();
        criteria.forEach(each -> addTo(questions, each));
        for (List<Axis> each : axes) addTo(questions, each);
        answers.require(questions);
    }

    private static void addTo(List<Question<?>> questions, List<Axis> axes) {
        List<Axis> all = axes.size() == 2 ? Columns.axes(axes.get(0), axes.get(1)) : axes;
        all.forEach(axis -> questions.add(new AxisQuestion(axis)));
    }

    @Override
    public int size() {
        return order.size();
    }

    @Override
    public Node measure(int rank) {
        return order.measure(rank);
    }

    @Override
    public int rank(Node measure) {
        return order.rank(measure);
    }

    @Override
    public @Nullable Node graph(Node measure) {
        return order.graph(measure);
    }

    @Override
    public int position(OrderKey place, boolean through) {
        return order.position(place, through);
    }

    @Override
    public int count(Criterion where) {
        return ranks(where).cardinality();
    }

    @Override
    public int[] firstRanks(Criterion where, int from, int to, int most) {
        return within(where, from, to).stream().limit(most).toArray();
    }

    @Override
    public int[] lastRanks(Criterion where, int from, int to, int most) {
        BitSet found = within(where, from, to);
        return found.stream().skip(Math.max(0, found.cardinality() - most)).toArray();
    }

    private BitSet within(Criterion where, int from, int to) {
        BitSet found = ranks(where);
        found.clear(0, from);
        found.clear(Math.max(from, to), Math.max(size(), to));
        return found;
    }

    @Override
    public BitSet ranks(Criterion where) {
        answers.require(questions(where));
        return met(where);
    }

    private static List<Question<?>> questions(Criterion where) {
        List<Question<?>> questions = new ArrayList<>();
        addTo(questions, where);
        return questions;
    }

    private static void addTo(List<Question<?>> questions, Criterion where) {
        switch (where) {
            case Criterion.Everything _ -> {}
            case Criterion.All all -> all.parts().forEach(each -> addTo(questions, each));
            case Criterion.Any any -> any.parts().forEach(each -> addTo(questions, each));
            case Criterion.Not not -> addTo(questions, not.part());
            default -> questions.add(new MeetingQuestion(where));
        }
    }

    private BitSet met(Criterion where) {
        BitSet found = new BitSet(size());
        switch (where) {
            case Criterion.Everything _ -> found.set(0, size());
            case Criterion.All all -> {
                found.set(0, size());
                all.parts().forEach(each -> found.and(met(each)));
            }
            case Criterion.Any any -> any.parts().forEach(each -> found.or(met(each)));
            case Criterion.Not not -> {
                found.set(0, size());
                found.andNot(met(not.part()));
            }
            default -> found.or(answers.of(new MeetingQuestion(where)));
        }
        return found;
    }

    @Override
    public SearchHits search(SearchWords words, Criterion where, SearchHits.Slice slice) {
        var question = new WordsQuestion(words);
        List<Question<?>> questions = questions(where);
        questions.add(question);
        answers.require(questions);
        BitSet admitted = met(where);
        var found = answers.of(question);
        SearchHits exact = admitted(found.exact(), admitted, slice).found(Matching.EXACT);
        if (exact.total() > 0) return exact;
        return admitted(found.relaxed(), admitted, slice).found(Matching.RELAXED);
    }

    private static HitCollector admitted(List<Hit> hits, BitSet admitted, SearchHits.Slice slice) {
        HitCollector collector = new HitCollector(slice);
        hits.stream().filter(hit -> admitted.get(hit.rank())).forEach(collector::take);
        return collector;
    }

    @Override
    public Tally tally(Criterion where, Axis axis) {
        requireWith(where, List.of(axis));
        return columns.tally(met(where), axis);
    }

    @Override
    public Matrix matrix(Criterion where, Axis rows, Axis columns) {
        requireWith(where, Columns.axes(rows, columns));
        return this.columns.matrix(met(where), rows, columns);
    }

    private void requireWith(Criterion where, List<Axis> axes) {
        List<Question<?>> questions = questions(where);
        axes.forEach(axis -> questions.add(new AxisQuestion(axis)));
        answers.require(questions);
    }
}
