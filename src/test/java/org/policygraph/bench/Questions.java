package org.policygraph.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The questions of the benchmark, in the product's GraphQL. */
public final class Questions {
    private static final String PAGE =
            "nodes { text theme { name } responsibilities { basis department { name } }"
                    + " citations { paragraph { number } } }";
    private static final String COVERAGE =
            "{ rows { label direct rolledUp } columns { label direct rolledUp }"
                    + " cells { row column direct rolledUp } total }";
    private static final String HITS =
            "{ totalCount edges { score highlights { start end text } node { number text } } }";

    private Questions() {}

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

    /** Q6, of which only the number of measures is asked. */
    static String count(String text) {
        return "{ search(text: \"" + text + "\") { totalCount } }";
    }

    /** How many measures each pair of Q5 has. */
    static String coverageCounts(boolean committed) {
        String whole = committed ? coverageOfCommitted() : coverage();
        return whole.replace(COVERAGE, "{ cells { direct } }");
    }

    /** Q7: the way from a measure, in the variable {@code id}, back to its characters. */
    static String trace() {
        return "query ($id: ID!) { trace(id: $id) { hops { verdict kind sentence"
                + " span { start end text } } } }";
    }

    /** Whether a server's schema has an entry. */
    static boolean isKnown(Server server, String entry) throws IOException, InterruptedException {
        String body = QuestionFiles.body("{ __type(name: \"Query\") { fields { name } } }");
        String fields = new String(server.ask(body).body(), StandardCharsets.UTF_8);
        return fields.contains("\"name\":\"" + entry + "\"");
    }
}
