package org.policygraph.oracle;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Counts groups, departments and their pairs by grouping in SPARQL.
 *
 * @param committed whether to count only measures with a commitment
 */
record SparqlCoverage(Sparql sparql, boolean committed) {
    Answers.Coverage counts() {
        return new Answers.Coverage(
                total(),
                counts("?rowName", SparqlCoverage::audience, row -> row.text("rowName")),
                counts(
                        "?columnName",
                        SparqlCoverage::responsibility,
                        row -> row.text("columnName")),
                counts(
                        "?rowName ?columnName",
                        below -> audience(below) + responsibility(below),
                        row -> new Answers.Cell(row.text("rowName"), row.text("columnName"))));
    }

    private static String audience(boolean below) {
        return "?a a pol:Audience ; pol:measure ?m ; pol:basis ?ab ; pol:targetGroup"
                + (below ? "/skos:broader*" : "")
                + " ?row . ?row skos:prefLabel ?rowName FILTER(LANG(?rowName) = 'zh')"
                + " FILTER(?ab IN (pol:STATED, pol:IMPLIED, pol:CURATED)) ";
    }

    private static String responsibility(boolean below) {
        return "?r a pol:Responsibility ; pol:measure ?m ; pol:basis ?rb ; pol:department"
                + (below ? "/org:subOrganizationOf*" : "")
                + " ?column . ?column skos:prefLabel ?columnName"
                + " FILTER(LANG(?columnName) = 'zh') FILTER(?rb IN (pol:STATED, pol:CURATED)) ";
    }

    private int total() {
        return sparql.rows("SELECT (COUNT(*) AS ?n) { ?m a pol:Measure " + restriction() + "}")
                .getFirst()
                .number("n");
    }

    private String restriction() {
        return committed ? "FILTER EXISTS { ?c a pol:Commitment ; pol:measure ?m } " : "";
    }

    /** The pattern of links to concepts; with true, to those above the linked ones too. */
    @FunctionalInterface
    private interface Links {
        String pattern(boolean below);
    }

    private <T> Map<T, Answers.Count> counts(
            String keys, Links links, Function<Sparql.Row, T> key) {
        Map<T, Integer> direct = measures(keys, links.pattern(false), key);
        return measures(keys, links.pattern(true), key).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                each ->
                                        new Answers.Count(
                                                direct.getOrDefault(each.getKey(), 0),
                                                each.getValue())));
    }

    private <T> Map<T, Integer> measures(String keys, String pattern, Function<Sparql.Row, T> key) {
        String select = "SELECT " + keys + " (COUNT(DISTINCT ?m) AS ?n) { ";
        List<Sparql.Row> rows =
                sparql.rows(select + pattern + restriction() + "} GROUP BY " + keys);
        return rows.stream().collect(Collectors.toMap(key, row -> row.number("n")));
    }
}
