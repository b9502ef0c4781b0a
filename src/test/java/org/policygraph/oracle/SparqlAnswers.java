package org.policygraph.oracle;

import org.apache.jena.graph.Graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers by SPARQL, in which concepts and measures stand as text. */
public final class SparqlAnswers implements Answers {
    private static final String IN_ORDER =
            " ?m pol:document ?place ; pol:themePosition ?theme ; pol:measurePosition ?position }"
                    + " ORDER BY ?place ?theme ?position";

    private static final String OF_GROUP =
            "?audience a pol:Audience ; pol:measure ?m ; pol:targetGroup ?group ; pol:basis ?basis"
                    + " FILTER(?basis IN (pol:STATED, pol:IMPLIED, pol:CURATED)) ";

    private static final String OF_DEPARTMENT =
            "?responsibility a pol:Responsibility ; pol:measure ?m ; pol:department ?body ;"
                    + " pol:basis ?by FILTER(?by IN (pol:STATED, pol:REMIT)) ";

    private final Sparql sparql;

    /** Many groups lead to the same measures and departments, each of which is asked for once. */
    private final Map<String, WholeMeasure> wholes = new HashMap<>();

    private final Map<String, ReachedMeasure> reached = new HashMap<>();
    private final Map<String, ReachedDepartment> departments = new HashMap<>();

    public SparqlAnswers(Graph graph) {
        this.sparql = new Sparql(graph);
    }

    @Override
    public List<String> measures(AskedFilter where) {
        return inOrder(SparqlFilter.pattern(where), "");
    }

    private List<String> inOrder(String pattern, String limit) {
        String select = "SELECT DISTINCT ?m ?place ?theme ?position { ";
        return sparql.rows(select + pattern + IN_ORDER + limit).stream()
                .map(row -> row.iri("m"))
                .toList();
    }

    @Override
    public WholeMeasure measure(String iri) {
        return wholes.computeIfAbsent(iri, this::whole);
    }

    private WholeMeasure whole(String iri) {
        Sparql.Row said =
                sparql.rows(
                                """
                                SELECT ?number ?text ?title ?theme {
                                  ?this pol:number ?number ; pol:text ?text ;
                                    pol:document/dct:title ?title ; pol:theme/skos:prefLabel ?theme
                                  FILTER(LANG(?theme) = "zh") }
                                """,
                                iri)
                        .getFirst();
        return new WholeMeasure(
                said.text("number"),
                said.text("text"),
                said.text("theme"),
                said.text("title"),
                audiences(iri),
                bodies(iri),
                sources(iri).stream()
                        .map(each -> new Marker(each.marker(), each.paragraph()))
                        .toList(),
                commitments(iri));
    }

    private List<Audience> audiences(String iri) {
        String query =
                """
                SELECT ?link ?basis ?name {
                  ?link a pol:Audience ; pol:measure ?this ; pol:basis ?basis ; pol:position ?position ;
                    pol:targetGroup/skos:prefLabel ?name FILTER(LANG(?name) = "zh")
                } ORDER BY ?position
                """;
        return sparql.rows(query, iri).stream()
                .map(
                        row ->
                                new Audience(
                                        row.local("basis"),
                                        row.text("name"),
                                        evidence(row.iri("link"))))
                .toList();
    }

    private List<Evidence> evidence(String link) {
        String query =
                """
                SELECT ?term ?rule ?start ?end ?text {
                  ?this pol:evidence ?e . ?e pol:term ?term ; pol:rule ?rule ; pol:span ?span .
                  ?span oa:exact ?text BIND(xsd:integer(REPLACE(STR(?e), "^.*/", "")) AS ?position)
                  BIND(STRAFTER(STR(?span), "#char=") AS ?place)
                  BIND(xsd:integer(STRBEFORE(?place, ",")) AS ?start) BIND(xsd:integer(STRAFTER(?place, ",")) AS ?end)
                } ORDER BY ?position
                """;
        return sparql.rows(query, link).stream()
                .map(
                        row ->
                                new Evidence(
                                        row.text("term"),
                                        row.text("rule"),
                                        row.number("start"),
                                        row.number("end"),
                                        row.text("text")))
                .toList();
    }

    private List<Body> bodies(String iri) {
        String query =
                """
                SELECT ?basis ?name {
                  ?link a pol:Responsibility ; pol:measure ?this ; pol:basis ?basis ; pol:position ?position ;
                    pol:department/skos:prefLabel ?name FILTER(LANG(?name) = "zh")
                } ORDER BY ?position
                """;
        return sparql.rows(query, iri).stream()
                .map(row -> new Body(row.local("basis"), row.text("name")))
                .toList();
    }

    private List<Source> sources(String iri) {
        String query =
                """
                SELECT ?marker ?number ?title {
                  ?c a pol:Citation ; pol:measure ?this ; pol:marker ?marker ;
                    pol:paragraph ?p . ?p pol:paragraphNumber ?number ; pol:document/dct:title ?title
                  BIND(xsd:integer(REPLACE(STR(?c), "^.*/", "")) AS ?position)
                } ORDER BY ?position
                """;
        return sparql.rows(query, iri).stream()
                .map(row -> new Source(row.text("marker"), row.number("number"), row.text("title")))
                .toList();
    }

    private List<String> commitments(String iri) {
        String query =
                """
                SELECT ?printed {
                  ?c a pol:Commitment ; pol:measure ?this ; pol:printed ?printed ; pol:position ?position
                } ORDER BY ?position
                """;
        return sparql.rows(query, iri).stream().map(row -> row.text("printed")).toList();
    }

    @Override
    public List<ListedMeasure> ofGroup(String iri) {
        return listed("VALUES ?group { <" + iri + "> } " + OF_GROUP);
    }

    @Override
    public List<ListedMeasure> ofGroupInRemit(String iri) {
        String remit = "?body org:subOrganizationOf*/skos:prefLabel \"民政部\"@zh . " + OF_DEPARTMENT;
        return listed(below(iri) + remit);
    }

    /** Linked to a group or to a narrower one. */
    private static String below(String group) {
        return "?group skos:broader* <" + group + "> . " + OF_GROUP;
    }

    private List<ListedMeasure> listed(String pattern) {
        return inOrder(pattern, " LIMIT 20").stream().map(this::listedOne).toList();
    }

    private ListedMeasure listedOne(String iri) {
        WholeMeasure whole = measure(iri);
        return new ListedMeasure(
                whole.text(),
                whole.theme(),
                whole.bodies(),
                whole.markers().stream().map(Marker::paragraph).toList());
    }

    @Override
    public ReachedGroup across(String iri) {
        return new ReachedGroup(
                name(iri),
                inOrder(below(iri), " LIMIT 20").stream()
                        .map(each -> reached.computeIfAbsent(each, this::reached))
                        .toList());
    }

    private String name(String iri) {
        String query = "SELECT ?name { ?this skos:prefLabel ?name FILTER(LANG(?name) = 'zh') }";
        return sparql.rows(query, iri).getFirst().text("name");
    }

    private ReachedMeasure reached(String iri) {
        String query =
                """
                SELECT ?body {
                  ?link a pol:Responsibility ; pol:measure ?this ; pol:department ?body ;
                    pol:position ?position ; pol:basis ?basis FILTER(?basis IN (pol:STATED, pol:REMIT))
                } ORDER BY ?position
                """;
        return new ReachedMeasure(
                number(iri),
                sparql.rows(query, iri).stream()
                        .map(row -> row.iri("body"))
                        .distinct()
                        .map(each -> departments.computeIfAbsent(each, this::department))
                        .toList());
    }

    private String number(String iri) {
        return sparql.rows("SELECT ?n { ?this pol:number ?n }", iri).getFirst().text("n");
    }

    private ReachedDepartment department(String iri) {
        String under = "?body org:subOrganizationOf* <" + iri + "> . " + OF_DEPARTMENT;
        return new ReachedDepartment(
                name(iri),
                inOrder(under, " LIMIT 5").stream()
                        .map(each -> new SourcedMeasure(number(each), sources(each)))
                        .toList());
    }

    @Override
    public Coverage coverage(boolean committed) {
        return new SparqlCoverage(sparql, committed).counts();
    }

    @Override
    public int found(String word) {
        String query =
                "SELECT (COUNT(*) AS ?n) { ?m a pol:Measure ; pol:text ?t FILTER(CONTAINS(?t, "
                        + Quoted.of(word)
                        + ")) }";
        return sparql.rows(query).getFirst().number("n");
    }
}
