package org.policygraph.bench;

/**
 * The questions in SPARQL, written for as fast as they can be asked. What is not in order is the
 * first that is found; only in document order has a list one answer.
 */
final class SparqlQuestions {
    private static final String PREFIXES =
            "PREFIX pol: <https://w3id.org/policy-graph/ontology#> PREFIX skos:"
                    + " <http://www.w3.org/2004/02/skos/core#> PREFIX dct:"
                    + " <http://purl.org/dc/terms/> PREFIX oa: <http://www.w3.org/ns/oa#>"
                    + " PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>"
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
    private static final String ORDER_BELOW =
            " ?m2 pol:document ?o2 ; pol:themePosition ?o2p ; pol:measurePosition ?o2q";

    private SparqlQuestions() {}

    /** Q1: a measure with all its links. */
    static String one(String id) {
        String query =
                "SELECT ?number ?text ?theme ?title ?basis ?name ?term ?rule ?start ?end ?exact"
                        + " ?marker ?n ?printed { { M pol:number ?number ; pol:text ?text ;"
                        + " pol:theme/skos:prefLabel ?theme ; pol:document/dct:title ?title"
                        + " FILTER(lang(?theme) = 'zh') } UNION { ?l pol:measure M ;"
                        + " pol:targetGroup/skos:prefLabel ?name ; pol:basis ?basis ; pol:evidence ?e ."
                        + " ?e pol:term ?term ; pol:rule ?rule ; pol:span ?s . ?s oa:exact ?exact"
                        + " BIND(STRAFTER(STR(?s), '#char=') AS ?at)"
                        + " BIND(xsd:integer(STRBEFORE(?at, ',')) AS ?start)"
                        + " BIND(xsd:integer(STRAFTER(?at, ',')) AS ?end)"
                        + " FILTER(lang(?name) = 'zh') } UNION"
                        + " { ?l pol:measure M ; pol:department/skos:prefLabel ?name ; pol:basis ?basis"
                        + " FILTER(lang(?name) = 'zh') } UNION { ?c a pol:Citation ; pol:measure M ;"
                        + " pol:marker ?marker ; pol:paragraph/pol:paragraphNumber ?n } UNION"
                        + " { ?k a pol:Commitment ; pol:measure M ; pol:printed ?printed } }";
        return PREFIXES + query.replace(" M ", " <" + id + "> ");
    }

    /** Q2: the first measures of a group alone. */
    static String ofGroup(String group) {
        return page(direct(group), "");
    }

    static String ofGroupInOrder(String group) {
        return page(direct(group), ORDER);
    }

    /** Q3: the first of a group or a narrower one that a department has in hand or remit. */
    static String ofGroupInRemitInOrder(String group) {
        return page(below(group) + IN_REMIT, ORDER);
    }

    /** Q4: from a group to departments, and on to the sources of what else those do. */
    static String across(String group) {
        return across(group, "", "");
    }

    static String acrossInOrder(String group) {
        return across(group, ORDER, ORDER_BELOW);
    }

    /** Q5: how many measures each pair has, without what is rolled up the trees. */
    static String coverage() {
        return coverage("");
    }

    /** Q5 of the measures with a commitment. */
    static String coverageOfCommitted() {
        return coverage("?m pol:commitment ?any");
    }

    /** The counts alone of one of the two. */
    static String coverageCounts(boolean committed) {
        String whole = committed ? coverageOfCommitted() : coverage();
        return whole.replace("SELECT ?g ?d", "SELECT");
    }

    private static String coverage(String where) {
        return PREFIXES
                + "SELECT ?g ?d (COUNT(DISTINCT ?m) AS ?n) { "
                + OF_GROUP
                + " ?r pol:measure ?m ; pol:department ?d ; pol:basis ?b"
                + " FILTER(?b IN (pol:STATED, pol:CURATED)) "
                + where
                + " } GROUP BY ?g ?d";
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

    private static String page(String pattern, String order) {
        return PREFIXES
                + "SELECT ?text ?theme ?basis ?name ?n { "
                + first(pattern, order)
                + SHOWN
                + " }";
    }

    private static String across(String group, String order, String orderBelow) {
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

    /** Q6: how many measures hold a word. */
    static String count(String text) {
        return PREFIXES
                + "SELECT (COUNT(*) AS ?n) { ?m a pol:Measure ; pol:text ?text FILTER(CONTAINS(?text, '"
                + text
                + "')) }";
    }
}
