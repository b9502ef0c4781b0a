package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.policygraph.bench.Questions;
import org.policygraph.oracle.Answers;
import org.policygraph.oracle.AskedFilter;
import org.policygraph.oracle.GraphQlFilter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers by the engine: filters page by page, the questions of the benchmark in its own words. */
final class EngineAnswers implements Answers {
    /** Not many more pages than this, since each is a request. */
    private static final int MOST_PAGES = 5;

    private final Ask ask;
    private final int measures;
    private final Random random = new Random(1);

    /**
     * @param measures how many there are, for the size of a page
     */
    EngineAnswers(Ask ask, int measures) {
        this.ask = ask;
        this.measures = measures;
    }

    /** Collects pages of a random size, from the first on or from the last back. */
    @Override
    public List<String> measures(AskedFilter where) {
        int size = 1 + measures / MOST_PAGES + random.nextInt(measures / 2);
        return random.nextBoolean() ? forwards(where, size) : backwards(where, size);
    }

    private List<String> forwards(AskedFilter where, int size) {
        List<String> found = new ArrayList<>();
        Object page = page(where, "first: " + size);
        found.addAll(ids(page));
        while (is(page, "pageInfo.hasNextPage")) {
            String after = text(page, "pageInfo.endCursor");
            page = page(where, "first: " + size + ", after: \"" + after + "\"");
            found.addAll(ids(page));
        }
        assertThat(number(page, "totalCount")).isEqualTo(found.size());
        return found;
    }

    private List<String> backwards(AskedFilter where, int size) {
        Object page = page(where, "last: " + size);
        List<String> found = new ArrayList<>(ids(page));
        while (is(page, "pageInfo.hasPreviousPage")) {
            String before = text(page, "pageInfo.startCursor");
            page = page(where, "last: " + size + ", before: \"" + before + "\"");
            found.addAll(0, ids(page));
        }
        assertThat(number(page, "totalCount")).isEqualTo(found.size());
        return found;
    }

    private Object page(AskedFilter where, String bounds) {
        return data(
                "{ measures(where: "
                        + GraphQlFilter.text(where)
                        + ", "
                        + bounds
                        + ") { totalCount nodes { id } pageInfo { hasNextPage endCursor"
                        + " hasPreviousPage startCursor } } }",
                "measures");
    }

    @Override
    public WholeMeasure measure(String iri) {
        Object measure = data(Questions.one(iri), "measure");
        return new WholeMeasure(
                text(measure, "number"),
                text(measure, "text"),
                text(measure, "theme.name"),
                text(measure, "document.title"),
                all(measure, "audiences", EngineAnswers::audience),
                bodies(measure),
                all(
                        measure,
                        "citations",
                        each -> new Marker(text(each, "marker"), number(each, "paragraph.number"))),
                all(measure, "commitments", each -> text(each, "printed")));
    }

    private static Audience audience(Object link) {
        return new Audience(
                text(link, "basis"),
                text(link, "targetGroup.name"),
                all(link, "evidence", EngineAnswers::evidence));
    }

    private static Evidence evidence(Object evidence) {
        return new Evidence(
                text(evidence, "term"),
                text(evidence, "rule"),
                number(evidence, "span.start"),
                number(evidence, "span.end"),
                text(evidence, "span.text"));
    }

    private static List<Body> bodies(Object measure) {
        return all(
                measure,
                "responsibilities",
                each -> new Body(text(each, "basis"), text(each, "department.name")));
    }

    @Override
    public List<ListedMeasure> ofGroup(String iri) {
        return listed(Questions.ofGroup(iri));
    }

    @Override
    public List<ListedMeasure> ofGroupInRemit(String iri) {
        return listed(Questions.ofGroupInRemit(iri));
    }

    private List<ListedMeasure> listed(String query) {
        return all(
                data(query, "measures"),
                "nodes",
                each ->
                        new ListedMeasure(
                                text(each, "text"),
                                text(each, "theme.name"),
                                bodies(each),
                                all(
                                        each,
                                        "citations",
                                        cited -> number(cited, "paragraph.number"))));
    }

    @Override
    public ReachedGroup across(String iri) {
        Object group = data(Questions.across(iri), "targetGroup");
        return new ReachedGroup(
                text(group, "name"), all(group, "measures.nodes", EngineAnswers::reached));
    }

    private static ReachedMeasure reached(Object measure) {
        return new ReachedMeasure(
                text(measure, "number"), all(measure, "departments", EngineAnswers::department));
    }

    private static ReachedDepartment department(Object department) {
        return new ReachedDepartment(
                text(department, "name"),
                all(department, "measures.nodes", EngineAnswers::sourced));
    }

    private static SourcedMeasure sourced(Object measure) {
        return new SourcedMeasure(
                text(measure, "number"), all(measure, "citations", EngineAnswers::source));
    }

    private static Source source(Object citation) {
        return new Source(
                text(citation, "marker"),
                number(citation, "paragraph.number"),
                text(citation, "paragraph.document.title"));
    }

    @Override
    public Coverage coverage(boolean committed) {
        String query = committed ? Questions.coverageOfCommitted() : Questions.coverage();
        Object coverage = data(query, "coverage");
        return new Coverage(
                number(coverage, "total"),
                lines(coverage, "rows"),
                lines(coverage, "columns"),
                all(coverage, "cells", each -> each).stream()
                        .collect(
                                Collectors.toMap(
                                        each -> cell(coverage, each), EngineAnswers::count)));
    }

    private static Map<String, Count> lines(Object coverage, String path) {
        return all(coverage, path, each -> each).stream()
                .collect(Collectors.toMap(each -> text(each, "label"), EngineAnswers::count));
    }

    private static Cell cell(Object coverage, Object cell) {
        return new Cell(
                text(coverage, "rows." + number(cell, "row") + ".label"),
                text(coverage, "columns." + number(cell, "column") + ".label"));
    }

    private static Count count(Object line) {
        return new Count(number(line, "direct"), number(line, "rolledUp"));
    }

    @Override
    public int found(String word) {
        return number(data(Questions.search(word), "search"), "totalCount");
    }

    private Object data(String query, String path) {
        return Objects.requireNonNull(ask.data(query, path));
    }

    private static List<String> ids(Object page) {
        return all(page, "nodes", each -> text(each, "id"));
    }

    private static <T> List<T> all(Object record, String path, Function<Object, T> part) {
        List<T> parts = new ArrayList<>();
        for (@Nullable Object each : Ask.list(Ask.at(record, path))) {
            parts.add(part.apply(Objects.requireNonNull(each)));
        }
        return parts;
    }

    private static String text(Object record, String path) {
        return (String) Ask.known(record, path);
    }

    private static int number(Object record, String path) {
        return (Integer) Ask.known(record, path);
    }

    private static boolean is(Object record, String path) {
        return (Boolean) Ask.known(record, path);
    }
}
