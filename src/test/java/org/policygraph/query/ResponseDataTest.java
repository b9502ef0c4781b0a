package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.vocab.Prefixes;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An answer shows statements of the graph, and no others. */
class ResponseDataTest {
    private static final StoredFile SHIPPED = ShippedGraph.file();
    private static final GraphQlEngine ENGINE = SHIPPED.ask().engine();
    private static final Graph UNION = SHIPPED.union();
    private static final String ID = "https://w3id.org/policy-graph/id/";
    private static final String MEASURE = ID + "minsheng-2025/measure/";

    private static final String EVERYTHING =
            """
            { documents { nodes { identifier title kind issuersPrinted issuers { name parent { name } }
                digests { title statedSource statedAt statedOn sha256 textSha256 length document { id } }
                themes { nodes { name nameLang position span { start end text prefix suffix line column } } }
                paragraphs { nodes { number textHeld text alignment absences { field reason }
                  citations { nodes { marker quote quoteSpan { prefix suffix } } } measures { nodes { number } } } } } }
              commitments { nodes { comparator value unit approximate duration durationApproximate durationSpan { text }
                deadline indicator population printed rule measure { formatted(style: APA) } } }
              targetGroups(first: 200) { nodes { slug name altNames scopeNote impliedBy broader { id } narrower { id } } }
              departments(first: 100) { nodes { name altNames homepage remit { term source } subordinates { id }
                measures(basis: [STATED, REMIT], first: 2) { edges { node { number } } } } }
              search(text: "养老") { edges { score highlights { text } node { related { edges { reasons { node { id } } } } } } }
              dataset { version license documentCount } }
            """;

    private static Set<Triple> shown(String query) {
        ResponseData stated = ENGINE.state(GraphQlRequest.of(query), "test-id");
        assertThat(stated.answer().body()).doesNotContainKey("errors");
        assertThat(stated.answer()).isEqualTo(ENGINE.execute(GraphQlRequest.of(query), "test-id"));
        assertThat(stated.statements()).doesNotHaveDuplicates().allMatch(UNION::contains);
        return new HashSet<>(stated.statements());
    }

    /**
     * With the short names of the vocabularies, and records without the beginning of their IRIs.
     */
    private static Set<String> written(Set<Triple> triples) {
        return triples.stream()
                .map(
                        triple ->
                                NodeFmtLib.strNodesNT(
                                        triple.getSubject(),
                                        triple.getPredicate(),
                                        triple.getObject()))
                .map(ResponseDataTest::shortened)
                .collect(Collectors.toSet());
    }

    private static String shortened(String line) {
        String shortened = line.replace("<" + ID + "minsheng-2025/", "<").replace("<" + ID, "<");
        for (Map.Entry<String, String> prefix : Prefixes.ALL.entrySet()) {
            shortened =
                    shortened.replaceAll(
                            "<" + prefix.getValue() + "([^>]*)>", prefix.getKey() + ":$1");
        }
        return shortened.replace("rdf:type", "a");
    }

    @Test
    void followsAliasesAndFragments() {
        assertThat(
                        written(
                                shown(
                                        """
                                        { one: measure(number: "5.2") { n: number ...T } }
                                        fragment T on Measure { theme { called: name en: name(lang: "en") } }
                                        """)))
                .containsExactlyInAnyOrder(
                        "<measure/5.2> a pol:Measure",
                        "<measure/5.2> pol:number \"5.2\"",
                        "<measure/5.2> pol:theme <theme/5>",
                        "<theme/5> a pol:Theme",
                        "<theme/5> skos:prefLabel \"一老一小普惠服务\"@zh");
    }

    @Test
    void tellsWhatIsInferredByAPropertyOfItsOwn() {
        Set<String> remit =
                written(
                        shown(
                                "{ measure(number: \"5.2\") { departments(basis: [REMIT]) { id } } }"));
        assertThat(remit)
                .containsExactlyInAnyOrder(
                        "<measure/5.2> a pol:Measure",
                        "<measure/5.2> pol:inferredDepartment <department/mca>",
                        "<department/mca> a pol:Department");
        assertThat(
                        written(
                                shown(
                                        "{ measure(number: \"5.2\") { departments(basis: [STATED]) { id } } }")))
                .containsExactly("<measure/5.2> a pol:Measure");
    }

    @Test
    void tellsTheBasisOfEveryLinkThatIsShownAsALink() {
        Set<String> shown =
                written(
                        shown(
                                "{ measure(number: \"5.2\") { responsibilities { department { slug }"
                                        + " evidence { term span { text } } } } }"));
        assertThat(shown)
                .contains(
                        "<measure/5.2> pol:responsibility <measure/5.2/responsibility/mca>",
                        "<measure/5.2/responsibility/mca> pol:basis pol:REMIT",
                        "<measure/5.2/responsibility/mca> pol:department <department/mca>")
                .anyMatch(line -> line.endsWith(" pol:term \"普惠养老\""))
                .anyMatch(line -> line.endsWith(" oa:exact \"普惠养老\""))
                .noneMatch(line -> line.contains("pol:inferredDepartment"))
                .noneMatch(line -> line.contains("oa:start"));
    }

    @Test
    void leadsFromAGroupByTheWayDownToWhatIsLinked() {
        Set<String> shown =
                written(
                        shown(
                                "{ targetGroup(name: \"劳动者\") { measures(first: 1) { nodes { number } } } }"));
        assertThat(shown)
                .contains("<measure/1.1> pol:targets <group/migrant-workers>")
                .contains("<group/migrant-workers> skos:broader <group/workers>")
                .noneMatch(line -> line.contains("pol:audience"));
    }

    @Test
    void saysWhyAMeasureIsInAList() {
        Set<String> shown =
                written(
                        shown(
                                "{ measures(where: {targetGroup: {any: [\"劳动者\"]}}, first: 1) { edges {"
                                        + " matches { basis groupPath { name } evidence { rule } } } } }"));
        assertThat(shown)
                .contains(
                        "<measure/1.1/audience/migrant-workers> pol:basis pol:STATED",
                        "<measure/1.1/audience/migrant-workers> pol:measure <measure/1.1>",
                        "<group/migrant-workers> skos:broader <group/workers>")
                .anyMatch(line -> line.endsWith("> pol:rule \"group name\""));
    }

    @Test
    void showsNothingOfWhatIsOnlyCounted() {
        assertThat(shown("{ measures { totalCount } themes { pageInfo { hasNextPage } } }"))
                .isEmpty();
        assertThat(
                        written(
                                shown(
                                        "{ document(id: \"minsheng-2025\") { measures { totalCount } } }")))
                .containsExactly("<minsheng-2025> a pol:PolicyDocument");
        assertThat(shown("{ facets(dimensions: [THEME]) { values { label direct } } }")).isEmpty();
        assertThat(shown("{ verifyQuote(text: \"护理型床位占比\") { verdict sentence } }")).isEmpty();
    }

    @Test
    void readsOnlyThePageThatIsAsked() {
        assertThat(
                        written(
                                shown(
                                        "{ document(id: \"minsheng-2025\") { measures(first: 2) { edges { node { id } } } } }")))
                .containsExactlyInAnyOrder(
                        "<minsheng-2025> a pol:PolicyDocument",
                        "<measure/1.1> pol:document <minsheng-2025>",
                        "<measure/1.2> pol:document <minsheng-2025>",
                        "<measure/1.1> a pol:Measure",
                        "<measure/1.2> a pol:Measure");
    }

    @Test
    void statesWhatATraceRestsOn() {
        String query =
                "{ trace(id: \""
                        + MEASURE
                        + "5.2/audience/infants\") { hops { statements node { id } } } }";
        assertThat(written(shown(query)))
                .contains("<measure/5.2/audience/infants> pol:basis pol:IMPLIED");
    }

    @Test
    void showsAllThatTheGraphSaysOfAMeasureWhereAllFieldsAreAsked() {
        Set<Triple> shown =
                shown(
                        """
                        { measures(first: 100) { nodes { number heldIn text span { id } clauses { id } document { id } theme { id }
                          audiences { id } responsibilities { id } commitments { id } citations { id } absences { field }
                          targetGroups { id } departments(basis: [STATED, IMPLIED, REMIT, CURATED]) { id } } } }
                        """);
        List<String> onlyForOrder = List.of("themePosition", "measurePosition");
        List<?> measures =
                SHIPPED.ask()
                        .all("{ measures(first: 100) { nodes { id } } }", "measures.nodes", "id");
        assertThat(measures).hasSize(40);
        for (Object measure : measures) {
            UNION.find(EngineTerms.iri((String) measure), null, null)
                    .filterDrop(each -> onlyForOrder.contains(each.getPredicate().getLocalName()))
                    .forEach(each -> assertThat(shown).contains(each));
        }
    }

    @Test
    void statesEveryPropertyThatAFieldLivesIn() {
        Set<Triple> shown = shown(EVERYTHING);
        assertThat(shown.stream().map(each -> each.getPredicate().getURI()).distinct())
                .extracting(Prefixes::shortName)
                .contains(
                        "dct:identifier",
                        "dct:title",
                        "pol:documentKind",
                        "eli:passed_by",
                        "pol:issuerPrinted",
                        "prov:wasDerivedFrom",
                        "pol:statedSource",
                        "pol:statedAt",
                        "pol:sha256",
                        "pol:length",
                        "pol:themePosition",
                        "skos:prefLabel",
                        "oa:start",
                        "oa:end",
                        "oa:exact",
                        "oa:prefix",
                        "oa:suffix",
                        "pol:marker",
                        "pol:paragraph",
                        "pol:measure",
                        "pol:textHeld",
                        "pol:alignment",
                        "pol:absence",
                        "pol:reason",
                        "pol:comparator",
                        "pol:value",
                        "pol:unit",
                        "pol:duration",
                        "pol:indicator",
                        "pol:printed",
                        "pol:rule",
                        "skos:altLabel",
                        "skos:broader",
                        "skos:scopeNote",
                        "pol:impliedBy",
                        "foaf:homepage",
                        "org:subOrganizationOf",
                        "pol:remit",
                        "pol:term",
                        "pol:version",
                        "dct:license");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ measure(number: \"nobody's\") { number } }",
                "{ measures(first: -1) { nodes { number } } }",
                "{ nothing }",
            })
    void statesNothingWhereSomethingWentWrong(String query) {
        ResponseData stated = ENGINE.state(GraphQlRequest.of(query), "test-id");
        assertThat(stated.answer().isWhole()).isFalse();
        assertThat(stated.statements()).isEmpty();
    }
}
