package org.policygraph.bench;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.policygraph.corpus.Corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The questions of the benchmark, in GraphQL and in SPARQL. Each is asked of many records by turns,
 * of the same ones in both languages.
 */
public final class Questions {
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

    private static final String PAGE =
            "nodes { text theme { name } responsibilities { basis department { name } }"
                    + " citations { paragraph { number } } }";
    private static final String COVERAGE =
            "{ rows { label direct rolledUp } columns { label direct rolledUp }"
                    + " cells { row column direct rolledUp } total }";
    private static final String HITS =
            "{ totalCount edges { score highlights { start end text } node { number text } } }";

    private static final String PREFIXES =
            "PREFIX pol: <https://w3id.org/policy-graph/ontology#> PREFIX skos:"
                    + " <http://www.w3.org/2004/02/skos/core#> PREFIX dct:"
                    + " <http://purl.org/dc/terms/> ";
    private static final String OF_GROUP =
            "?l pol:targetGroup <%s> ; pol:measure ?m ; pol:basis ?lb"
                    + " FILTER(?lb IN (pol:STATED, pol:IMPLIED, pol:CURATED))";
    private static final String SHOWN =
            " ?m pol:text ?text ; pol:theme/skos:prefLabel ?theme . ?c pol:measure ?m ;"
                    + " pol:paragraph/pol:paragraphNumber ?n . OPTIONAL { ?r pol:measure ?m ;"
                    + " pol:department ?d ; pol:basis ?basis . ?d skos:prefLabel ?name"
                    + " FILTER(lang(?name) = 'zh') }";

    private final Path folder;
    private final int measures;

    Questions(Path folder, int measures) {
        this.folder = folder;
        this.measures = measures;
    }

    /** Writes the bodies of all questions, one a line; answers the file of each by its name. */
    Map<String, Path> graphql() throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("Q1", bodies("Q1", records(), Questions::one));
        files.put("Q2", bodies("Q2", groups(), Questions::ofGroup));
        files.put("Q3", bodies("Q3", groups(), Questions::ofGroupInRemit));
        files.put("Q4", bodies("Q4", groups(), Questions::across));
        files.put("Q5", bodies("Q5", List.of(""), each -> coverage()));
        files.put("Q5 filtered", bodies("Q5f", List.of(""), each -> coverageOfCommitted()));
        files.put("Q6", bodies("Q6", List.of(Corpus.COMMON), Questions::search));
        files.put("Q6 rare", bodies("Q6r", List.of(Corpus.RARE), Questions::search));
        return files;
    }

    /** The same in SPARQL, as far as it can be asked there. */
    Map<String, Path> sparql() throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("Q1", lines("S1", records(), Questions::sparqlOne));
        files.put("Q2", lines("S2", groups(), each -> sparqlPage(each, "")));
        String order = " ?m pol:document ?o ; pol:themePosition ?op ; pol:measurePosition ?oq";
        files.put("Q2 ordered", lines("S2o", groups(), each -> sparqlPage(each, order)));
        files.put("Q4", lines("S4", groups(), Questions::sparqlAcross));
        files.put("Q6", lines("S6", List.of(Corpus.COMMON), Questions::sparqlSearch));
        return files;
    }

    private List<String> records() {
        List<String> ids = new ArrayList<>();
        int documents = measures / 40;
        int step = Math.max(1, documents / RECORDS);
        for (int number = 0; number < documents; number += step) {
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

    /** Q1: a measure with all its links. */
    public static String one(String id) {
        return "{ measure(id: \""
                + id
                + "\") { number text theme { name } document { title }"
                + " audiences { basis targetGroup { name } evidence { term rule span { start end text } } }"
                + " responsibilities { basis department { name } } citations { marker paragraph { number } }"
                + " commitments { printed } } }";
    }

    /** Q2: the first measures of a group alone. */
    public static String ofGroup(String group) {
        return ofGroup(group, "includeNarrower: false", "");
    }

    /** Q3: the first of a group or a narrower one that a department has in hand or remit. */
    public static String ofGroupInRemit(String group) {
        return ofGroup(group, "", ", department: { any: [\"民政部\"], basis: [STATED, REMIT] }");
    }

    private static String ofGroup(String group, String narrower, String department) {
        return "{ measures(where: { targetGroup: { any: [\""
                + group
                + "\"] "
                + narrower
                + " }"
                + department
                + " }, first: 20) { "
                + PAGE
                + " } }";
    }

    /** Q4: from a group to departments, and on to the sources of what else those do. */
    public static String across(String group) {
        return "{ targetGroup(id: \""
                + group
                + "\") { name measures(first: 20) { nodes { number departments(basis: [STATED, REMIT])"
                + " { name measures(basis: [STATED, REMIT], first: 5) { nodes { number citations"
                + " { marker paragraph { number document { title } } } } } } } } } }";
    }

    /** Q5: groups and departments crossed. */
    public static String coverage() {
        return coverage("");
    }

    /** Q5 of the measures with a commitment. */
    public static String coverageOfCommitted() {
        return coverage(", where: { hasCommitment: true }");
    }

    private static String coverage(String where) {
        return "{ coverage(rows: TARGET_GROUP, columns: DEPARTMENT"
                + where
                + ") "
                + COVERAGE
                + " }";
    }

    /** Q6: the measures that hold a word. */
    public static String search(String text) {
        return "{ search(text: \"" + text + "\", first: 20) " + HITS + " }";
    }

    private static String sparqlOne(String id) {
        String query =
                "SELECT * { { M pol:number ?number ; pol:text ?text ; pol:theme/skos:prefLabel ?theme ;"
                        + " pol:document/dct:title ?title } UNION { ?l pol:measure M ; pol:targetGroup ?g ;"
                        + " pol:basis ?basis ; pol:evidence ?e . ?g skos:prefLabel ?name . ?e pol:term ?term ;"
                        + " pol:rule ?rule ; pol:span ?span FILTER(lang(?name) = 'zh') } UNION { ?l pol:measure M ;"
                        + " pol:department ?d ; pol:basis ?basis . ?d skos:prefLabel ?name FILTER(lang(?name) ="
                        + " 'zh') } UNION { ?c pol:measure M ; pol:marker ?marker ;"
                        + " pol:paragraph/pol:paragraphNumber ?n } UNION { M pol:commitment/pol:printed ?printed } }";
        return PREFIXES + query.replace(" M ", " <" + id + "> ");
    }

    private static String sparqlPage(String group, String order) {
        return PREFIXES
                + "SELECT * { { SELECT DISTINCT ?m"
                + (order.isEmpty() ? "" : " ?o ?op ?oq")
                + " { "
                + String.format(Locale.ROOT, OF_GROUP, group)
                + order
                + " }"
                + (order.isEmpty() ? "" : " ORDER BY ?o ?op ?oq")
                + " LIMIT 20 }"
                + SHOWN
                + " }";
    }

    private static String sparqlAcross(String group) {
        return PREFIXES
                + "SELECT * { { SELECT DISTINCT ?m { "
                + String.format(Locale.ROOT, OF_GROUP, group)
                + " } LIMIT 20 } ?r pol:measure ?m ; pol:department ?d ; pol:basis ?b FILTER(?b IN"
                + " (pol:STATED, pol:REMIT)) LATERAL { SELECT ?d ?m2 { ?r2 pol:department ?d ; pol:measure ?m2"
                + " ; pol:basis ?b2 FILTER(?b2 IN (pol:STATED, pol:REMIT)) } LIMIT 5 } ?c pol:measure ?m2 ;"
                + " pol:marker ?marker ; pol:paragraph ?p . ?p pol:paragraphNumber ?n ;"
                + " pol:document/dct:title ?title }";
    }

    private static String sparqlSearch(String text) {
        return PREFIXES
                + "SELECT * { ?m a pol:Measure ; pol:text ?text FILTER(CONTAINS(?text, '"
                + text
                + "')) } LIMIT 20";
    }

    private Path bodies(String name, List<String> values, Function<String, String> query)
            throws IOException {
        List<String> bodies = new ArrayList<>();
        for (String value : values) {
            bodies.add(JSON.writeValueAsString(Map.of("query", query.apply(value))));
        }
        return Files.write(folder.resolve(name + "-" + measures), bodies);
    }

    private Path lines(String name, List<String> values, Function<String, String> query)
            throws IOException {
        List<String> lines = values.stream().map(query).toList();
        return Files.write(folder.resolve(name + "-" + measures), lines);
    }
}
