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
import java.util.Objects;
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
                    + " <http://purl.org/dc/terms/> PREFIX oa: <http://www.w3.org/ns/oa#>"
                    + " PREFIX org: <http://www.w3.org/ns/org#> ";
    private static final String OF_GROUP =
            "?l pol:targetGroup ?g ; pol:measure ?m ; pol:basis ?lb"
                    + " FILTER(?lb IN (pol:STATED, pol:IMPLIED, pol:CURATED))";
    private static final String IN_REMIT =
            " ?rl pol:department/(org:subOrganizationOf*)/skos:prefLabel '民政部'@zh ; pol:measure ?m"
                    + " ; pol:basis ?rb FILTER(?rb IN (pol:STATED, pol:REMIT))";
    private static final String SHOWN =
            " ?m pol:text ?text ; pol:theme/skos:prefLabel ?theme FILTER(lang(?theme) = 'zh')"
                    + " ?c a pol:Citation ; pol:measure ?m ; pol:paragraph/pol:paragraphNumber ?n"
                    + " OPTIONAL { ?r pol:measure ?m ; pol:department ?d ; pol:basis ?basis ."
                    + " ?d skos:prefLabel ?name FILTER(lang(?name) = 'zh') }";
    private static final String ORDER =
            " ?m pol:document ?o ; pol:themePosition ?op ; pol:measurePosition ?oq";

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

    /** The same in SPARQL, for as fast as it can be asked: lists are in no order. */
    Map<String, Path> sparql() throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("Q1", lines("S1", records(), Questions::sparqlOne));
        files.put("Q2", lines("S2", groups(), each -> sparqlPage(direct(each), "")));
        files.put("Q2 ordered", Objects.requireNonNull(sparqlInOrder().get("Q2")));
        files.put("Q4", lines("S4", groups(), each -> sparqlAcross(each, "", "")));
        files.put("Q6", lines("S6", List.of(Corpus.COMMON), Questions::sparqlCount));
        files.put("Q6 rare", lines("S6r", List.of(Corpus.RARE), Questions::sparqlCount));
        return files;
    }

    /** The lists in document order, which have one answer only. */
    Map<String, Path> sparqlInOrder() throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("Q2", lines("S2o", groups(), each -> sparqlPage(direct(each), ORDER)));
        files.put("Q3", lines("S3o", groups(), each -> sparqlPage(below(each) + IN_REMIT, ORDER)));
        String order = " ?m2 pol:document ?o2 ; pol:themePosition ?o2p ; pol:measurePosition ?o2q";
        files.put("Q4", lines("S4o", groups(), each -> sparqlAcross(each, ORDER, order)));
        return files;
    }

    /** Counts of pairs, without what is rolled up the trees. */
    Map<String, String> sparqlCoverage() {
        String pairs =
                "SELECT ?g ?d (COUNT(DISTINCT ?m) AS ?n) { "
                        + OF_GROUP
                        + " ?r pol:measure ?m ; pol:department ?d ; pol:basis ?b FILTER(?b IN"
                        + " (pol:STATED, pol:REMIT)) WHERE } GROUP BY ?g ?d";
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("Q5", PREFIXES + pairs.replace("WHERE", ""));
        queries.put("Q5 filtered", PREFIXES + pairs.replace("WHERE", "?m pol:commitment ?any"));
        return queries;
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
                "SELECT ?number ?text ?theme ?title ?basis ?name ?term ?rule ?start ?end ?exact"
                        + " ?marker ?n ?printed { { M pol:number ?number ; pol:text ?text ;"
                        + " pol:theme/skos:prefLabel ?theme ; pol:document/dct:title ?title"
                        + " FILTER(lang(?theme) = 'zh') } UNION { ?l pol:measure M ;"
                        + " pol:targetGroup/skos:prefLabel ?name ; pol:basis ?basis ; pol:evidence ?e ."
                        + " ?e pol:term ?term ; pol:rule ?rule ; pol:span ?s . ?s oa:start ?start ;"
                        + " oa:end ?end ; oa:exact ?exact FILTER(lang(?name) = 'zh') } UNION"
                        + " { ?l pol:measure M ; pol:department/skos:prefLabel ?name ; pol:basis ?basis"
                        + " FILTER(lang(?name) = 'zh') } UNION { ?c a pol:Citation ; pol:measure M ;"
                        + " pol:marker ?marker ; pol:paragraph/pol:paragraphNumber ?n } UNION"
                        + " { ?k a pol:Commitment ; pol:measure M ; pol:printed ?printed } }";
        return PREFIXES + query.replace(" M ", " <" + id + "> ");
    }

    private static String direct(String group) {
        return "VALUES ?g { <" + group + "> } " + OF_GROUP;
    }

    private static String below(String group) {
        return "?g skos:broader* <" + group + "> . " + OF_GROUP;
    }

    private static String first(String pattern, String order) {
        String sorted = order.isEmpty() ? "" : " ORDER BY ?o ?op ?oq";
        String key = order.isEmpty() ? "" : " ?o ?op ?oq";
        return "{ SELECT DISTINCT ?m"
                + key
                + " { "
                + pattern
                + order
                + " }"
                + sorted
                + " LIMIT 20 }";
    }

    private static String sparqlPage(String pattern, String order) {
        return PREFIXES
                + "SELECT ?text ?theme ?basis ?name ?n { "
                + first(pattern, order)
                + SHOWN
                + " }";
    }

    private static String sparqlAcross(String group, String order, String orderBelow) {
        String inner = orderBelow.isEmpty() ? "" : " ?o2 ?o2p ?o2q";
        String sorted = orderBelow.isEmpty() ? "" : " ORDER BY" + inner;
        return PREFIXES
                + "SELECT ?group ?number ?name ?number2 ?marker ?n ?title { <"
                + group
                + "> skos:prefLabel ?group FILTER(lang(?group) = 'zh') "
                + first(below(group), order)
                + " ?m pol:number ?number OPTIONAL { ?r pol:measure ?m ; pol:department ?d ; pol:basis ?b"
                + " FILTER(?b IN (pol:STATED, pol:REMIT)) ?d skos:prefLabel ?name FILTER(lang(?name) ="
                + " 'zh') LATERAL { SELECT DISTINCT ?d ?m2"
                + inner
                + " { ?d2 org:subOrganizationOf* ?d ."
                + " ?r2 pol:department ?d2 ; pol:measure ?m2 ; pol:basis ?b2 FILTER(?b2 IN"
                + " (pol:STATED, pol:REMIT)) "
                + orderBelow
                + " }"
                + sorted
                + " LIMIT 5 } ?m2 pol:number ?number2 . ?c a pol:Citation ; pol:measure ?m2 ;"
                + " pol:marker ?marker ; pol:paragraph ?p . ?p pol:paragraphNumber ?n ;"
                + " pol:document/dct:title ?title } }";
    }

    private static String sparqlCount(String text) {
        return PREFIXES
                + "SELECT (COUNT(*) AS ?n) { ?m a pol:Measure ; pol:text ?text FILTER(CONTAINS(?text, '"
                + text
                + "')) }";
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
