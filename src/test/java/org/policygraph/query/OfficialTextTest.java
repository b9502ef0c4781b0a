package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** What an official text says is answered as the policy's own, and counted once. */
@SuppressWarnings("NullAway")
class OfficialTextTest {
    static final String BASE = TestGraph.BASE;
    static final Ask ASK = ask();

    static Ask ask() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, "src/test/resources/org/policygraph/query/official.ttl");
        return new Ask(TestGraph.engine(TestGraph.store(graph)));
    }

    @Test
    void documentTellsWhatItSaysOfItself() {
        String query =
                """
                { document(id: "bath-2030") { number kind signedOn signedOnSpan { text } publishedOn effectiveOn addressees
                  jurisdiction status issuersPrinted heldIn } }
                """;
        assertThat(ASK.data(query, "document").toString())
                .isEqualTo(
                        "{number=某办发〔2030〕7号, kind=意见, signedOn=2030-03-01, signedOnSpan={text=2030年3月1日},"
                                + " publishedOn=null, effectiveOn=null, addressees=各省、自治区、直辖市民政厅（局）,"
                                + " jurisdiction=CENTRE, status=NOT_KNOWN, issuersPrinted=某某部办公厅, heldIn=[ORIGINAL, DIGEST]}");
    }

    @Test
    void divisionsAreListedFlatInTheOrderOfTheText() {
        String query =
                """
                { document(id: "bath-2030") { divisions(first: 1000) { totalCount nodes {
                  path level label ordinal heading parent { path } divisions { path } notes { text } measures { nodes { number } } } } } }
                """;
        assertThat(ASK.all(query, "document.divisions.nodes", "path"))
                .isEqualTo(List.of("0", "1", "1.1", "1.2", "2", "tail"));
        assertThat(ASK.data(query, "document.divisions.nodes.2").toString())
                .isEqualTo(
                        "{path=1.1, level=ITEM, label=（一）, ordinal=1, heading=培育服务机构, parent={path=1}, divisions=[],"
                                + " notes=[{text=（民政部牵头，财政部、某助浴协会办公室配合）}],"
                                + " measures={nodes=[{number=1.1.1}, {number=1.1.2}]}}");
    }

    @Test
    void responsibilitySaysRoleNoteAndName() {
        String query =
                """
                { measure(document: "bath-2030", number: "1.1.1") { locator en: locator(lang: "en") heldIn theme { name } division { path }
                  responsibilities { basis role printed note { text } department { name listed kind document { identifier } } } } }
                """;
        assertThat(ASK.data(query, "measure.locator")).isEqualTo("第一部分第（一）项第2句");
        assertThat(ASK.data(query, "measure.en")).isEqualTo("part one, item (1), sentence 2");
        assertThat(ASK.data(query, "measure.responsibilities.0").toString())
                .isEqualTo(
                        "{basis=STATED, role=LEAD, printed=民政部, note={text=（民政部牵头，财政部、某助浴协会办公室配合）},"
                                + " department={name=民政部, listed=true, kind=NAMED, document=null}}");
        assertThat(ASK.data(query, "measure.responsibilities.2.department").toString())
                .isEqualTo(
                        "{name=某助浴协会办公室, listed=false, kind=NAMED, document={identifier=bath-2030}}");
    }

    @Test
    void measuresOfBothTextsAreCountedOnce() {
        assertThat(numbers("")).isEqualTo(List.of("1.1", "1.1.1", "1.1.2", "1.2.1", "2.1"));
        assertThat(numbers("(where: { heldIn: DIGEST })")).isEqualTo(List.of("1.1", "1.2"));
        assertThat(numbers("(where: { heldIn: [DIGEST, ORIGINAL] })")).hasSize(7);
        assertThat(numbers("(where: { targetGroup: { any: \"养老机构\" } })"))
                .isEqualTo(List.of("1.1.1"));
        assertThat(
                        numbers(
                                "(where: { and: [{ heldIn: DIGEST }, { targetGroup: { any: \"养老机构\" } }] })"))
                .isEqualTo(List.of("1.1"));
        String counted =
                """
                { measures { totalCount } search(text: "助浴点") { totalCount }
                  document(id: "bath-2030") { measures { totalCount } }
                  targetGroup(name: "养老机构") { measures { totalCount } }
                  facets(dimensions: [DOCUMENT, TARGET_GROUP]) { total }
                  coverage(rows: DOCUMENT, columns: TARGET_GROUP) { total }
                  commitments { totalCount } }
                """;
        assertThat(ASK.answer(counted).body().get("data").toString())
                .isEqualTo(
                        "{measures={totalCount=5}, search={totalCount=2}, document={measures={totalCount=4}},"
                                + " targetGroup={measures={totalCount=1}}, facets=[{total=5}, {total=5}],"
                                + " coverage={total=5}, commitments={totalCount=1}}");
    }

    private static List<?> numbers(String arguments) {
        return ASK.all(
                "{ measures" + arguments + " { nodes { number } } }", "measures.nodes", "number");
    }

    @Test
    void numberMeansTheOriginalUnlessToldOtherwise() {
        assertThat(found("number: \"1.1.1\"")).isEqualTo(BASE + "bath-2030/original/measure/1.1.1");
        assertThat(found("number: \"1.1\"")).isEqualTo(BASE + "bath-2030/measure/1.1");
        assertThat(found("number: \"1.1\", heldIn: DIGEST"))
                .isEqualTo(BASE + "bath-2030/measure/1.1");
        assertThat(
                        Ask.code(
                                ASK.answer(
                                        "{ measure(document: \"bath-2030\", number: \"1.1\", heldIn: ORIGINAL) { id } }")))
                .isEqualTo("NOT_FOUND");
    }

    private static Object found(String arguments) {
        return ASK.data(
                "{ measure(document: \"bath-2030\", " + arguments + ") { id } }", "measure.id");
    }

    @Test
    void filtersByRoleOfTheSameLink() {
        assertThat(numbers("(where: { department: { any: \"民政部\", basis: STATED, role: LEAD } })"))
                .isEqualTo(List.of("1.1.1", "1.1.2"));
        assertThat(numbers("(where: { department: { any: \"财政部\", basis: STATED, role: LEAD } })"))
                .isEmpty();
        assertThat(
                        numbers(
                                "(where: { department: { exists: true, basis: STATED, role: SUPPORT } })"))
                .isEqualTo(List.of("1.1.1", "1.1.2"));
        assertThat(numbers("(where: { department: { any: \"某助浴协会办公室\", basis: STATED } })"))
                .isEqualTo(List.of("1.1.1", "1.1.2"));
        assertThat(numbers("(where: { division: \"" + BASE + "bath-2030/original/division/1\" })"))
                .isEqualTo(List.of("1.1.1", "1.1.2", "1.2.1"));
    }

    @Test
    void bodiesThatTheVocabularyLacksStayOutOfListsAndFacets() {
        assertThat(ASK.all("{ departments { nodes { name } } }", "departments.nodes", "name"))
                .isEqualTo(List.of("民政部", "财政部"));
        assertThat(
                        ASK.all(
                                "{ departments(where: { listed: false }) { nodes { name } } }",
                                "departments.nodes",
                                "name"))
                .isEqualTo(List.of("某助浴协会办公室", "各省级人民政府"));
        String facet = "{ facets(dimensions: DEPARTMENT%s) { values { label direct } } }";
        assertThat(ASK.data(facet.formatted(""), "facets.0.values").toString())
                .isEqualTo("[{label=民政部, direct=2}, {label=财政部, direct=2}]");
        assertThat(
                        ASK.data(facet.formatted(", unlistedBodies: true"), "facets.0.values")
                                .toString())
                .contains("{label=各省级人民政府, direct=1}");
        String join = "{ join(names: [\"某助浴协会办公室\"], type: DEPARTMENT) { status } }";
        assertThat(ASK.data(join, "join.0.status")).isEqualTo("UNMATCHED");
    }

    @Test
    void documentsAreJoinedByNumberAndTitleBothWays() {
        String query =
                """
                { document(id: "bath-2025") { status repealedBy { kind from { identifier } span { text } } referencedBy { from { identifier } }
                    measures { nodes { status } } }
                  other: document(id: "bath-2030") { references { kind title number document { identifier } } } }
                """;
        assertThat(ASK.data(query, "document").toString())
                .isEqualTo(
                        "{status=REPEALED, repealedBy=[{kind=REPEALS, from={identifier=bath-2030},"
                                + " span={text=《关于试行助浴的通知》（某发〔2025〕1号）}}],"
                                + " referencedBy=[{from={identifier=bath-2030}}], measures={nodes=[{status=REPEALED}]}}");
        assertThat(ASK.data(query, "other.references").toString())
                .isEqualTo(
                        "[{kind=IMPLEMENTS, title=《关于发展养老服务的意见》, number=某发〔2029〕3号, document=null},"
                                + " {kind=REPEALS, title=《关于试行助浴的通知》, number=某发〔2025〕1号, document={identifier=bath-2025}}]");
    }

    @Test
    void documentsAreFiltered() {
        assertThat(documents("issuer: \"某某市民政局\"")).isEqualTo(List.of("bath-2025"));
        assertThat(documents("kind: \"意见\"")).isEqualTo(List.of("bath-2030"));
        assertThat(documents("number: \"某发[2025]1号\"")).isEqualTo(List.of("bath-2025"));
        assertThat(documents("dateFrom: \"2026\"")).isEqualTo(List.of("bath-2030"));
        assertThat(documents("dateTo: \"2025-06-10\"")).isEqualTo(List.of("bath-2025"));
        assertThat(documents("jurisdiction: CITY")).isEqualTo(List.of("bath-2025"));
        assertThat(documents("status: NOT_KNOWN")).isEqualTo(List.of("bath-2030"));
        assertThat(documents("heldIn: DIGEST")).isEqualTo(List.of("bath-2030"));
        assertThat(documents("targetGroup: { any: \"老年人\" }")).isEqualTo(List.of("bath-2030"));
        assertThat(documents("department: { any: \"民政部\", basis: STATED, role: LEAD }"))
                .isEqualTo(List.of("bath-2030"));
        assertThat(documents("measure: { text: \"试行\" }")).isEqualTo(List.of("bath-2025"));
        assertThat(documents("title: \"社区助浴\"")).isEqualTo(List.of("bath-2030"));
        assertThat(documents("kind: \"通知\", status: NOT_KNOWN")).isEmpty();
        assertThat(Ask.message(ASK.answer("{ documents(where: { kind: \"公告\" }) { totalCount } }")))
                .contains("no document has the kind “公告”");
        assertThat(
                        Ask.message(
                                ASK.answer(
                                        "{ documents(where: { dateFrom: \"2025-6\" }) { totalCount } }")))
                .contains("dateFrom: found “2025-6”, expected a year, month or day");
        assertThat(
                        Ask.message(
                                ASK.answer(
                                        "{ documents(where: { issuer: \"某某省民政厅\" }) { totalCount } }")))
                .contains("no Department is named “某某省民政厅”");
    }

    private static List<?> documents(String where) {
        return ASK.all(
                "{ documents(where: { " + where + " }) { nodes { identifier } } }",
                "documents.nodes",
                "identifier");
    }

    /** What reads official documents asks in these words, and of a page as large as it may be. */
    @Test
    void answersWhatIsAskedOfEveryDocument() {
        String query =
                """
                query($document: Boolean!, $after: String) {
                  documents(first: 1) @include(if: $document) { nodes { title number kind signedOn issuers { name altNames } issuersPrinted
                    references { kind title number span { start end text } }
                    divisions(first: 1000) { nodes { level label heading span { start end text } } } } }
                  measures(first: 100, after: $after) @skip(if: $document) { pageInfo { hasNextPage endCursor } nodes { number locator span { start end text }
                    responsibilities { basis role printed note { start end text } department { name altNames } evidence { span { start end text } } }
                    audiences { basis targetGroup { name kind } evidence { span { start end text } } }
                    commitments { comparator value baseValue baseUnit nature duration deadline from to recurrence span { start end text } } } } }
                """;
        Ask example = OfficialFile.example();
        Object document = example.data(query, Map.of("document", true), "documents.nodes.0");
        assertThat(Ask.at(document, "number")).isEqualTo("云政办发〔2030〕7号");
        assertThat(Ask.at(document, "signedOn")).isEqualTo("2030-03-01");
        assertThat(Ask.list(Ask.at(document, "divisions.nodes"))).hasSize(10);
        assertThat(Ask.list(Ask.at(document, "references"))).hasSize(3);
        List<?> measures =
                Ask.list(example.data(query, Map.of("document", false), "measures.nodes"));
        assertThat(measures).hasSize(8);
        assertThat(Ask.at(measures.get(1), "responsibilities.0").toString())
                .startsWith("{basis=STATED, role=LEAD, printed=省民政厅, note={start=");
        assertThat(Ask.at(measures.get(1), "locator")).isEqualTo("第二部分第（一）项第2句");
    }
}
