package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.policygraph.oracle.AskedFilter;
import org.policygraph.oracle.CardAnswers;
import org.policygraph.oracle.GraphQlFilter;
import org.policygraph.oracle.RandomFilters;
import org.policygraph.query.count.Dimension;
import org.policygraph.query.limit.IndexKind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whatever is asked, a store elsewhere gives the answer that memory gives, by whatever it finds
 * measures.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RemoteAnswersContract {
    private static final Pattern EXAMPLE = Pattern.compile("```graphql\n(.*?)```", Pattern.DOTALL);
    private static final String MEASURE = "https://w3id.org/policy-graph/id/minsheng-2025/measure/";
    private static final int FILTERS = 300;
    private static final long SEED = 7;

    private final IndexKind index;
    private RemoteTwin twin;
    private Ask there;

    RemoteAnswersContract(IndexKind index) {
        this.index = index;
    }

    @BeforeAll
    void start() {
        twin = RemoteTwin.of(StoredFile.graphs(Path.of("data/policy-graph.nq")));
        there = twin.there(index);
        there.engine().prepare();
    }

    @AfterAll
    void stop() {
        twin.close();
    }

    Ask here() {
        return twin.here();
    }

    Ask there() {
        return there;
    }

    void agree(String query) {
        assertThat(there.answer(query).body())
                .as(query)
                .isEqualTo(twin.here().answer(query).body());
    }

    @Test
    void everyQueryOfTheReadme() throws IOException {
        List<String> queries =
                EXAMPLE.matcher(Files.readString(Path.of("README.md")))
                        .results()
                        .map(example -> example.group(1))
                        .toList();
        assertThat(queries).hasSizeGreaterThan(5);
        queries.forEach(this::agree);
    }

    @Test
    void randomFiltersInTheirOrderAndWithTheirReasons() {
        CardAnswers offering =
                new CardAnswers(StoredFile.read(Path.of("data/policy-graph.nq")).union());
        for (AskedFilter where : RandomFilters.of(offering.offer(), SEED, FILTERS)) {
            agree(
                    "{ measures(where: "
                            + GraphQlFilter.text(where)
                            + ", first: 7) { totalCount totalsByBasis { basis count }"
                            + " edges { cursor basis node { number } matches {"
                            + " asked basis audience { id } responsibility { id } evidence { term"
                            + " span { text } } groupPath { name } departmentPath { name } } }"
                            + " pageInfo { hasNextPage endCursor } } }");
        }
    }

    @Test
    void whatCannotBeAskedIsRefusedInTheSameWords() {
        Stream.of(
                        "{ node(id: \"x> ?p ?o } #\") { id } }",
                        "{ node(id: \"https://example.org/a b\") { id } }",
                        "{ node(id: \"https://example.org/unknown\") { id } }",
                        "{ nodes(ids: [\"\", \"\\u0000\", \"relative\", \"https://[bad\"]) { id } }",
                        "{ measure(id: \"https://example.org/unknown\") { id } }",
                        "{ measure(number: \"99.9\") { id } }",
                        "{ targetGroup(name: \"劳动\") { id } }",
                        "{ trace(id: \"https://example.org/unknown\") { id } }",
                        "{ trace(id: \"" + MEASURE + "1.1#x\") { id } }",
                        "{ measures(where: {theme: [\"无\"]}) { totalCount } }",
                        "{ verifyQuote(text: \"护理型床位\", document: \"none\") { verdict } }",
                        "{ document(id: \"none\") { id } }")
                .forEach(this::agree);
    }

    @Test
    void cursorsOfOneLeadOnInTheOther() {
        String first = "{ measures(first: 9) { pageInfo { endCursor } } }";
        String after = (String) there.data(first, "measures.pageInfo.endCursor");
        agree("{ measures(first: 9, after: \"" + after + "\") { nodes { number } } }");
        agree("{ measures(last: 9, before: \"" + after + "\") { nodes { number } } }");
        agree("{ search(text: \"服务\", first: 3) { pageInfo { endCursor } nodes { number } } }");
        agree("{ commitments(orderBy: VALUE_DESCENDING) { nodes { value measure { number } } } }");
        agree(
                "{ commitments(where: {basis: [STATED], unit: [\"%\"], minValue: 80},"
                        + " orderBy: UNIT_ASCENDING) { nodes { basis baseValue baseUnit } } }");
    }

    /** Cursors are taken from the one and from the other in turns. */
    @Test
    void aFilteredListIsWalkedBothWays() {
        String where = "where: { or: [{ hasCommitment: true }, { text: \"养老\" }] }";
        String fields =
                "{ totalCount nodes { number } pageInfo { startCursor endCursor"
                        + " hasNextPage hasPreviousPage } } }";
        String after = "";
        String before = "";
        for (int page = 0; page < 4; page++) {
            String forth = "{ measures(first: 2, " + where + after + ") " + fields;
            String back = "{ measures(last: 2, " + where + before + ") " + fields;
            agree(forth);
            agree(back);
            Ask ask = page % 2 == 0 ? there : twin.here();
            after = ", after: \"" + ask.data(forth, "measures.pageInfo.endCursor") + "\"";
            before = ", before: \"" + ask.data(back, "measures.pageInfo.startCursor") + "\"";
        }
    }

    /** Cursors are taken from the one and from the other in turns. */
    @Test
    void everyListIsWalkedBothWays() {
        String fields =
                " { edges { cursor } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } }";
        for (String list :
                List.of(
                        "{ documents(%s)F }",
                        "{ targetGroups(%s)F }",
                        "{ departments(%s)F }",
                        "{ themes(document: \"minsheng-2025\", %s)F }",
                        "{ commitments(orderBy: VALUE_ASCENDING, %s)F }",
                        "{ search(text: \"服务\", %s)F }",
                        "{ search(text: \"育儿补贴政策\", %s)F }",
                        "{ document(id: \"minsheng-2025\") { themes(%s)F measures(%s)F paragraphs(%s)F } }",
                        "{ measure(number: \"5.2\") { related(%s)F } }",
                        "{ paragraph(document: \"minsheng-2025\", number: 9) { citations(%s)F measures(%s)F } }",
                        "{ targetGroup(name: \"老年人\") { measures(%s)F } }",
                        "{ department(name: \"民政部\") { measures(basis: [REMIT], %s)F } }")) {
            String template = list.replace("F", fields);
            String path = path(list);
            agree(template.replace("%s", "last: 1000"));
            String before = "";
            for (int page = 0; page < 3; page++) {
                String back = template.replace("%s", "last: 2" + before);
                agree(back);
                Ask ask = page % 2 == 0 ? there : twin.here();
                Object at = ask.data(back, path + ".pageInfo.startCursor");
                if (at == null || list.indexOf("%s") != list.lastIndexOf("%s")) break;
                before = ", before: \"" + at + "\"";
            }
        }
    }

    /** The names of the fields down to the first list. */
    private static String path(String query) {
        return Stream.of(query.substring(0, query.indexOf("%s")).split("[{]", -1))
                .map(String::trim)
                .filter(part -> part.matches("[a-zA-Z].*"))
                .map(part -> part.split("\\(", 2)[0])
                .collect(Collectors.joining("."));
    }

    @Test
    void searchesOfEveryFormHaveTheSameHitsWithTheSameScores() {
        String fields =
                "{ totalCount totalsByBasis { basis count } matching edges { cursor score node { number } highlights"
                        + " { text } } pageInfo { hasNextPage endCursor } } }";
        for (String text : List.of("服务", "護理", "Ａ", "养老 服务", "灵活就业人员参加", "育儿补贴政策", "无此字样", "3岁")) {
            String hits = "{ search(first: 3, text: \"" + text + "\"";
            agree(hits + ") " + fields);
            agree(hits + ", where: { not: { hasCommitment: true } }) " + fields);
            agree(hits + ", where: { targetGroup: { any: [\"老年人\", \"儿童\"] } }) " + fields);
            Object end = there.data(hits + ") " + fields, "search.pageInfo.endCursor");
            if (end != null) agree(hits + ", after: \"" + end + "\") " + fields);
        }
    }

    @Test
    void everyTwoDimensionsAreCountedAlike() {
        List<String> dimensions = Stream.of(Dimension.values()).map(Enum::name).toList();
        String line =
                "label direct directByBasis { basis count } rolledUp rolledUpByBasis { basis count }";
        for (String where : List.of("", "where: { targetGroup: { any: [\"老年人\"] } }, ")) {
            agree(
                    "{ facets("
                            + where
                            + "dimensions: "
                            + dimensions
                            + ") { dimension total totalsByBasis { basis count } unknown values {"
                            + line
                            + " } } }");
            for (String rows : dimensions) {
                for (String columns : dimensions) {
                    agree(
                            "{ coverage("
                                    + where
                                    + "rows: "
                                    + rows
                                    + ", columns: "
                                    + columns
                                    + ", departmentBasis: [STATED, REMIT]) { total rows { filled unknown "
                                    + line
                                    + " } columns { "
                                    + line
                                    + " } cells { row column direct rolledUp rolledUpByBasis { basis"
                                    + " count } } empty { row column reason otherBases { basis count }"
                                    + " } } }");
                }
            }
        }
    }

    @Test
    void whatIsFilteredByMeasuresIsTheSame() {
        agree("{ targetGroups(where: { linkedBy: [STATED] }, first: 200) { nodes { name } } }");
        agree(
                "{ departments(where: { linkedBy: [REMIT] }, first: 200) { totalCount nodes { name } } }");
        agree(
                "{ commitments(where: { measure: { text: \"养老\" } }) { totalCount nodes { printed } } }");
        agree(
                "{ measures(first: 40) { nodes { related(first: 3) { totalCount totalsByBasis { basis count } edges { score reasons {"
                        + " dimension } node { number } } } } } }");
    }
}
