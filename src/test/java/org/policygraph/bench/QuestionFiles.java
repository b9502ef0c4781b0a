package org.policygraph.bench;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.policygraph.bench.Agreement.Comparison;
import org.policygraph.bench.Agreement.Kind;
import org.policygraph.corpus.Corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The questions as the client sends them: a file for each, with a body on every line. Each is asked
 * of up to 64 records by turns, of the same ones in all languages.
 */
final class QuestionFiles {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "https://w3id.org/policy-graph/id/";
    private static final int RECORDS = 64;

    private static final List<String> GROUPS =
            List.of(
                    "migrant-workers",
                    "older-persons",
                    "persons-with-disabilities",
                    "children",
                    "students",
                    "women",
                    "youth",
                    "employees");
    private static final List<String> COMMON = List.of(Corpus.COMMON);
    private static final List<String> RARE = List.of(Corpus.RARE);
    private static final List<String> ALL = List.of("");

    private final Path folder;
    private final int measures;

    QuestionFiles(Path folder, int measures) {
        this.folder = folder;
        this.measures = measures;
    }

    /** For the product. */
    Map<String, Path> graphql() throws IOException {
        Map<String, Path> files = lists();
        files.put("Q5", bodies("Q5", ALL, each -> Questions.coverage()));
        files.put("Q5 filtered", bodies("Q5f", ALL, each -> Questions.coverageOfCommitted()));
        files.put("Q6", bodies("Q6", COMMON, Questions::search));
        files.put("Q6 rare", bodies("Q6r", RARE, Questions::search));
        return files;
    }

    /** Of those that are asked of plain records as well. */
    Map<String, Path> plain() throws IOException {
        Map<String, Path> files = lists();
        files.remove("Q3");
        return files;
    }

    /** For the product, those that ask for records. */
    Map<String, Path> lists() throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("Q1", bodies("Q1", records(), Questions::one));
        files.put("Q2", bodies("Q2", groups(), Questions::ofGroup));
        files.put("Q3", bodies("Q3", groups(), Questions::ofGroupInRemit));
        files.put("Q4", bodies("Q4", groups(), Questions::across));
        return files;
    }

    /** For the product, where it has the field. */
    Path trace() throws IOException {
        return trace(records());
    }

    /** The same of other records. */
    Path trace(List<String> records) throws IOException {
        return variables("Q7", records, Questions.trace());
    }

    /** For Fuseki. */
    Map<String, Path> sparql() throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("Q1", lines("S1", records(), SparqlQuestions::one));
        files.put("Q2", lines("S2", groups(), SparqlQuestions::ofGroup));
        files.put("Q2 ordered", lines("S2o", groups(), SparqlQuestions::ofGroupInOrder));
        files.put("Q4", lines("S4", groups(), SparqlQuestions::across));
        return files;
    }

    /** Asked of Fuseki a few times only: it reads everything for each. */
    Map<String, String> sparqlOnce() {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("Q5", SparqlQuestions.coverage());
        queries.put("Q5 filtered", SparqlQuestions.coverageOfCommitted());
        queries.put("Q6", SparqlQuestions.count(Corpus.COMMON));
        queries.put("Q6 rare", SparqlQuestions.count(Corpus.RARE));
        return queries;
    }

    /** What Fuseki must answer as the product does; where measures are many, lists take minutes. */
    List<Comparison> comparedWithSparql() throws IOException {
        Map<String, Path> own = graphql();
        Map<String, Path> free = sparql();
        List<Comparison> all = new ArrayList<>();
        all.add(compared(own, "Q1", free, "Q1", Kind.EQUAL));
        all.add(compared(own, "Q2", free, "Q2 ordered", Kind.EQUAL));
        all.add(compared(own, "Q2", free, "Q2", Kind.ANSWERED));
        all.add(compared(own, "Q4", free, "Q4", Kind.ANSWERED));
        Map<String, Path> counts = counts();
        Map<String, Path> others = sparqlCounts();
        all.add(compared(counts, "Q6", others, "Q6", Kind.EQUAL));
        all.add(compared(counts, "Q6 rare", others, "Q6 rare", Kind.EQUAL));
        all.add(compared(counts, "Q5", others, "Q5", Kind.WITHIN));
        all.add(compared(counts, "Q5 filtered", others, "Q5 filtered", Kind.WITHIN));
        if (measures > Settings.SMALL) return all;
        Map<String, Path> inOrder = sparqlInOrder();
        all.add(compared(own, "Q3", inOrder, "Q3", Kind.EQUAL));
        all.add(compared(own, "Q4", inOrder, "Q4", Kind.EQUAL));
        return all;
    }

    private Map<String, Path> sparqlInOrder() throws IOException {
        return Map.of(
                "Q3", lines("S3o", groups(), SparqlQuestions::ofGroupInRemitInOrder),
                "Q4", lines("S4o", groups(), SparqlQuestions::acrossInOrder));
    }

    private Map<String, Path> sparqlCounts() throws IOException {
        return Map.of(
                "Q5", lines("S5n", ALL, each -> SparqlQuestions.coverageCounts(false)),
                "Q5 filtered", lines("S5fn", ALL, each -> SparqlQuestions.coverageCounts(true)),
                "Q6", lines("S6", COMMON, SparqlQuestions::count),
                "Q6 rare", lines("S6r", RARE, SparqlQuestions::count));
    }

    /** The numbers alone of what the product counts. */
    private Map<String, Path> counts() throws IOException {
        return Map.of(
                "Q5", bodies("Q5n", ALL, each -> Questions.coverageCounts(false)),
                "Q5 filtered", bodies("Q5fn", ALL, each -> Questions.coverageCounts(true)),
                "Q6", bodies("Q6n", COMMON, Questions::count),
                "Q6 rare", bodies("Q6rn", RARE, Questions::count));
    }

    /** For PostGraphile. */
    Map<String, Path> postGraphile() throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("Q1", variables("P1", records(), PostGraphileQuestions.ONE));
        files.put("Q2", variables("P2", groups(), PostGraphileQuestions.OF_GROUP));
        files.put("Q3", variables("P3", groups(), PostGraphileQuestions.OF_GROUP_IN_REMIT));
        files.put("Q4", variables("P4", groups(), PostGraphileQuestions.ACROSS));
        files.put("Q6", variables("P6", COMMON, PostGraphileQuestions.SEARCH));
        files.put("Q6 rare", variables("P6r", RARE, PostGraphileQuestions.SEARCH));
        return files;
    }

    /** Asked of PostGraphile a few times only. */
    Map<String, String> postGraphileCoverage() throws IOException {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("Q5", body(PostGraphileQuestions.COVERAGE));
        queries.put("Q5 filtered", body(PostGraphileQuestions.COVERAGE_OF_COMMITTED));
        return queries;
    }

    /** What PostGraphile must answer as the product does: its lists are in document order. */
    List<Comparison> comparedWithPostGraphile() throws IOException {
        List<Comparison> all = new ArrayList<>();
        Map<String, Path> lists = lists();
        for (String each : lists.keySet()) {
            all.add(compared(lists, each, postGraphile(), each, Kind.EQUAL));
        }
        Map<String, Path> counts = counts();
        Map<String, Path> others = postGraphileCounts();
        all.add(compared(counts, "Q5", others, "Q5", Kind.WITHIN));
        all.add(compared(counts, "Q5 filtered", others, "Q5 filtered", Kind.WITHIN));
        all.add(compared(counts, "Q6", others, "Q6", Kind.EQUAL));
        all.add(compared(counts, "Q6 rare", others, "Q6 rare", Kind.EQUAL));
        return all;
    }

    private Map<String, Path> postGraphileCounts() throws IOException {
        return Map.of(
                "Q5", bodies("P5n", ALL, each -> PostGraphileQuestions.COVERAGE_COUNTS),
                "Q5 filtered", bodies("P5fn", ALL, each -> PostGraphileQuestions.COMMITTED_COUNTS),
                "Q6", variables("P6n", COMMON, PostGraphileQuestions.COUNT),
                "Q6 rare", variables("P6rn", RARE, PostGraphileQuestions.COUNT));
    }

    private static Comparison compared(
            Map<String, Path> own,
            String query,
            Map<String, Path> others,
            String other,
            Kind kind) {
        Path here = Objects.requireNonNull(own.get(query));
        return new Comparison(here, Objects.requireNonNull(others.get(other)), kind);
    }

    private List<String> records() {
        List<String> ids = new ArrayList<>();
        int documents = measures / 40;
        int step = Math.max(1, documents / RECORDS);
        for (int number = 0; number < documents && ids.size() < RECORDS; number += step) {
            ids.add(
                    String.format(
                            Locale.ROOT,
                            "%scorpus-%06d/measure/%d.%d",
                            ID,
                            number,
                            1 + number % 8,
                            1 + number % 5));
        }
        return ids;
    }

    private static List<String> groups() {
        return GROUPS.stream().map(each -> ID + "group/" + each).toList();
    }

    /** A body that holds a GraphQL query alone. */
    static String body(String query) throws IOException {
        return JSON.writeValueAsString(Map.of("query", query));
    }

    private Path bodies(String name, List<String> values, UnaryOperator<String> query)
            throws IOException {
        List<String> bodies = new ArrayList<>();
        for (String value : values) bodies.add(body(query.apply(value)));
        return write(name, bodies);
    }

    /** Bodies of one query, with the value in its variable. */
    private Path variables(String name, List<String> values, String query) throws IOException {
        List<String> bodies = new ArrayList<>();
        for (String value : values) {
            Object asked = Map.of("query", query, "variables", Map.of("id", value));
            bodies.add(JSON.writeValueAsString(asked));
        }
        return write(name, bodies);
    }

    private Path lines(String name, List<String> values, UnaryOperator<String> query)
            throws IOException {
        return write(name, values.stream().map(query).toList());
    }

    private Path write(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name + "-" + measures), lines);
    }
}
