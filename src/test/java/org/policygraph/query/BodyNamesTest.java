package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

/** Old, local and English names of bodies, and names with remarks, in the shipped vocabularies. */
class BodyNamesTest {
    private static final String BASE = TestGraph.BASE;
    private static final String JOIN =
            """
            query ($names: [String!]!, $type: EntityType!) {
              join(names: $names, type: $type) {
                name status matchedBy folded node { id } nodes { id } nearest suggestions { name kind node { id } }
              }
            }
            """;
    private static final String LOOKUP =
            """
            query ($name: String!) {
              department(name: $name) { id formerNames { name altNames until source successors { id } } }
            }
            """;

    private static final Ask ASK = ShippedGraph.ask();

    private static Object joined(String type, String name) {
        var variables = Map.of("names", List.of(name), "type", type);
        return Ask.list(ASK.data(JOIN, variables, "join")).getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "卫生部, nhc, 2013",
        "原卫生部, nhc, 2013",
        "國家衛計委, nhc, 2018",
        "卫计委, nhc, 2018",
        "NHFPC, nhc, 2018",
        "农业部, mara, 2018",
        "国务院扶贫办, mara, 2021",
        "劳动和社会保障部, mohrss, 2008",
        "劳动保障部, mohrss, 2008",
        "人事部, mohrss, 2008",
        "劳动部, mohrss, 1998",
        "计委, ndrc, 2003",
        "国家计划委员会, ndrc, 1998",
        "建设部, mohurd, 2008",
        "交通部, mot, 2008",
        "民航总局, caac, 2008",
        "质检总局, samr, 2018",
        "工商总局, samr, 2018",
        "食药监总局, samr, 2018",
        "国土资源部, mnr, 2018",
        "环保部, mee, 2018",
        "国家环保总局, mee, 2008",
        "文化部, mct, 2018",
        "国家旅游局, mct, 2018",
        "安监总局, mem, 2018",
        "银保监会, nfra, 2023",
        "外经贸部, mofcom, 2003",
        "国家教委, moe, 1998",
    })
    void aFormerNameFindsItsOneSuccessor(String name, String slug, int until) {
        String id = BASE + "department/" + slug;
        Object joined = joined("DEPARTMENT", name);
        assertThat(Ask.at(joined, "status")).isEqualTo("MATCHED");
        assertThat(Ask.at(joined, "matchedBy")).isEqualTo("FORMER");
        assertThat(Ask.at(joined, "node.id")).isEqualTo(id);

        Object department = ASK.data(LOOKUP, Map.of("name", name), "department");
        assertThat(Ask.at(department, "id")).isEqualTo(id);
        List<?> former = Ask.list(Ask.at(department, "formerNames"));
        assertThat(former).extracting(each -> Ask.at(each, "until")).contains(until).isSorted();
        assertThat(former).allMatch(each -> Ask.at(each, "source") != null);
        assertThat(former)
                .allMatch(each -> Ask.list(Ask.at(each, "successors")).contains(Map.of("id", id)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"原民政部", "原人社部", "原", "原省民政厅"})
    void whatIsNotFormerIsNotFoundAsSuch(String name) {
        assertThat(Ask.at(joined("DEPARTMENT", name), "status")).isEqualTo("UNMATCHED");
    }

    @ParameterizedTest
    @CsvSource({
        "国家经贸委, 'mofcom,ndrc,sasac'",
        "铁道部, 'mot,nra'",
        "国家人口计生委, 'ndrc,nhc'",
        "国家新闻出版广电总局, 'cpd,nrta'",
    })
    void aNameWhoseDutiesWereSplitIsNoOneBodys(String name, String slugs) {
        Object joined = joined("DEPARTMENT", name);
        assertThat(Ask.at(joined, "status")).isEqualTo("AMBIGUOUS");
        assertThat(Ask.at(joined, "node")).isNull();
        assertThat(Ask.list(Ask.at(joined, "nodes")))
                .extracting(each -> Ask.known(each, "id").toString())
                .containsExactlyInAnyOrder(
                        List.of(slugs.split(",", -1)).stream()
                                .map(slug -> BASE + "department/" + slug)
                                .toArray(String[]::new));

        GraphQlResponse lookup = ASK.answer(LOOKUP, Map.of("name", name));
        String filter =
                "{ measures(where: {department: {any: [\""
                        + name
                        + "\"], basis: [REMIT]}}) { totalCount } }";
        for (GraphQlResponse answer : List.of(lookup, ASK.answer(filter))) {
            assertThat(Ask.code(answer)).isEqualTo("BAD_USER_INPUT");
            assertThat(Ask.message(answer)).contains("former name", "split");
            for (String slug : slugs.split(",", -1)) {
                assertThat(Ask.message(answer)).contains("department/" + slug);
            }
        }
    }

    @Test
    void aFilterTakesTheSuccessor() {
        String counts =
                """
                { old: measures(where: {department: {any: ["卫生部"], basis: [REMIT]}}) { totalCount }
                  now: measures(where: {department: {any: ["国家卫生健康委员会"], basis: [REMIT]}}) { totalCount } }
                """;
        Object old = ASK.data(counts, "old.totalCount");
        assertThat(old).isEqualTo(ASK.data(counts, "now.totalCount")).isNotEqualTo(0);
    }

    @Test
    void aFormerNameIsNoNameOfTheSuccessor() {
        Object names =
                ASK.data("{ department(name: \"NHC\") { altNames } }", "department.altNames");
        assertThat(Ask.list(names)).map(Object::toString).contains("NHC").doesNotContain("卫生部");
    }

    @Test
    void aListOfBodiesIsNarrowedByAFormerName() {
        String query = "{ departments(where: {label: \"卫计\"}) { nodes { id } } }";
        assertThat(Ask.list(ASK.data(query, "departments.nodes")))
                .map(each -> Ask.known(each, "id").toString())
                .containsExactly(BASE + "department/nhc");
    }

    @ParameterizedTest
    @CsvSource({
        "MOHRSS, mohrss", "mohrss, mohrss", "NHC, nhc", "MOE, moe", "MCA, mca", "NDRC, ndrc",
        "MOHURD, mohurd", "MARA, mara", "ＭＥＥ, mee", "SAMR, samr", "PBOC, pbc", "ACFTU, acftu",
    })
    void anEnglishAbbreviationIsAName(String name, String slug) {
        Object joined = joined("DEPARTMENT", name);
        assertThat(Ask.at(joined, "status")).isEqualTo("MATCHED");
        assertThat(Ask.at(joined, "matchedBy")).isEqualTo("SYNONYM");
        assertThat(Ask.at(joined, "node.id")).isEqualTo(BASE + "department/" + slug);
    }

    @ParameterizedTest
    @CsvSource({
        "民政局, mca",
        "江苏省民政厅, mca",
        "江蘇省民政廳, mca",
        "江苏民政厅, mca",
        "南京市鼓楼区民政局, mca",
        "省民政厅, mca",
        "杭州市卫健委, nhc",
        "西安卫健委, nhc",
        "新疆维吾尔自治区卫生健康委员会, nhc",
        "江苏省卫生厅, nhc",
        "深圳市人力资源和社会保障局, mohrss",
        "县人社局, mohrss",
        "市住建局, mohurd",
        "北京市住房城乡建设委, mohurd",
        "区市场监管局, samr",
        "浙江省发展和改革委员会, ndrc",
        "区发展改革局, ndrc",
        "内蒙古自治区公安厅, mps",
        "凉山彝族自治州教育局, moe",
        "县扶贫办, mara",
        "江苏省妇联, acwf",
        "市总工会, acftu",
        "江苏省委宣传部, cpd",
        "市教育局（语委办）, moe",
        "北京市教委, moe",
        "省民委, neac",
        "药监局, nmpa",
        "老龄办, cnca",
        "市数据局, nda",
        "县粮食局, lswz",
        "市环保局, mee",
        "乌鲁木齐市总工会, acftu",
    })
    void aLocalBodyIsOfferedItsCentralCounterpartAndIsNoMatch(String name, String slug) {
        Object joined = joined("DEPARTMENT", name);
        assertThat(Ask.at(joined, "status")).isEqualTo("UNMATCHED");
        assertThat(Ask.list(Ask.at(joined, "nodes"))).isEmpty();
        Object first = Ask.list(Ask.at(joined, "suggestions")).getFirst();
        assertThat(Ask.at(first, "kind")).isEqualTo("COUNTERPART");
        assertThat(Ask.at(first, "node.id")).isEqualTo(BASE + "department/" + slug);
        assertThat(Ask.list(Ask.at(joined, "nearest")).getFirst()).isEqualTo(Ask.at(first, "name"));

        GraphQlResponse lookup = ASK.answer(LOOKUP, Map.of("name", name));
        assertThat(Ask.code(lookup)).isEqualTo("NOT_FOUND");
        assertThat(Ask.message(lookup))
                .contains("if it is a local body", "“" + Ask.at(first, "name") + "”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"教育", "电视局", "邮局", "美国教育部门", "人民教育出版社", "市民", "火锅局", "国防大学教育局"})
    void whatIsNoLocalBodyHasNoCounterpart(String name) {
        assertThat(Ask.list(Ask.at(joined("DEPARTMENT", name), "suggestions")))
                .noneMatch(each -> Ask.known(each, "kind").equals("COUNTERPART"));
    }

    @ParameterizedTest
    @CsvSource({
        "TARGET_GROUP, 农民工(含外出务工), group/migrant-workers",
        "TARGET_GROUP, 农民工（含外出务工）, group/migrant-workers",
        "TARGET_GROUP, 农民工 [外出], group/migrant-workers",
        "TARGET_GROUP, （含半失能）失能老年人, group/dependent-older-persons",
        "TARGET_GROUP, 农民工（含外出务工（省外）, group/migrant-workers",
        "TARGET_GROUP, migrant children, group/mobile-children",
        "DEPARTMENT, 民政部（养老司）, department/mca",
        "DEPARTMENT, 国家卫生健康委（原卫生部）, department/nhc",
    })
    void aRemarkInBracketsIsLeftOutToSuggestAndNotToMatch(String type, String name, String id) {
        Object joined = joined(type, name);
        assertThat(Ask.at(joined, "status")).isEqualTo("UNMATCHED");
        Object first = Ask.list(Ask.at(joined, "suggestions")).getFirst();
        assertThat(Ask.at(first, "kind")).isEqualTo("REMARK");
        assertThat(Ask.at(first, "node.id")).isEqualTo(BASE + id);
    }
}
