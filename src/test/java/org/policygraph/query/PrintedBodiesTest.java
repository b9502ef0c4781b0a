package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Local bodies are found by whatever name a document prints, and an unknown name is told. */
@SuppressWarnings("NullAway")
class PrintedBodiesTest {
    private static final Ask ASK =
            OfficialFile.ask(
                    Map.of(
                            "canteens",
                            document(
                                    "青石市",
                                    "青石市商务局（以下简称市商务局）、青石市社区食堂工作专班（以下简称工作专班）统筹推进。",
                                    "（一）新建食堂。新建社区食堂60家。（市商务局负责）",
                                    "（二）规范运营。工作专班要检查食品安全。市市场监管局要公布结果。"),
                            "fairs",
                            document(
                                    "云港市",
                                    "为办好书市，制定本意见。",
                                    "（一）办好书市。市商务局、市财政局要每年举办书市。",
                                    "（二）方便居民。市市场监管局要设立专柜。")));

    private static byte[] document(String place, String preamble, String... items) {
        return (place
                        + "人民政府关于办好民生实事的意见\n各区人民政府：\n"
                        + preamble
                        + "\n一、重点任务\n"
                        + String.join("\n", items)
                        + "\n"
                        + place
                        + "人民政府\n2031年3月1日\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Object found(String filter) {
        return ASK.all(
                "{ measures(where: { "
                        + filter
                        + " }) { nodes { document { identifier } number } } }",
                "measures.nodes",
                "document.identifier");
    }

    private static String department(String condition) {
        return "department: { " + condition + ", basis: [STATED] }";
    }

    @Test
    void aNameIsFoundInEveryDocumentThatPrintsIt() {
        assertThat(found(department("any: [\"市商务局\"]")))
                .asInstanceOf(LIST)
                .containsOnly("canteens", "fairs");
        assertThat(found("document: [\"canteens\"], " + department("any: [\"市商务局\"]")))
                .hasToString("[canteens]");
    }

    @Test
    void theShortNameThatADocumentDefinesIsAName() {
        assertThat(found(department("any: [\"工作专班\"]"))).hasToString("[canteens]");
        assertThat(found(department("any: [\"青石市社区食堂工作专班\"]"))).hasToString("[canteens]");
    }

    @Test
    void allMeansAnyBodyOfEachName() {
        assertThat(found(department("all: [\"市商务局\", \"市财政局\"]"))).hasToString("[fairs]");
        assertThat(found(department("all: [\"市市场监管局\"]")))
                .asInstanceOf(LIST)
                .containsExactlyInAnyOrder("canteens", "fairs");
    }

    @Test
    void aNameWithItsPlaceMeansTheBodiesOfThatPlace() {
        assertThat(found(department("any: [\"云港市商务局\"]"))).hasToString("[fairs]");
        assertThat(found(department("any: [\"青石市市场监管局\"]"))).hasToString("[canteens]");
        assertThat(found(department("any: [\"青石市商务局\"]"))).hasToString("[canteens]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"江海市商务局", "市场监管局", "县商务局"})
    void aNameThatNoDocumentPrintsIsToldWithThoseThatAreLikeIt(String name) {
        GraphQlResponse answer =
                ASK.answer(
                        "{ measures(where: { "
                                + department("any: [\"" + name + "\"]")
                                + " }) { totalCount } }");
        assertThat(Ask.code(answer)).isEqualTo("BAD_USER_INPUT");
        assertThat(Ask.message(answer)).contains("no Department is named “" + name + "”");
        if (name.equals("县商务局")) return;
        assertThat(Ask.message(answer))
                .contains("documents print “市" + (name.startsWith("市场") ? "市场监管局”" : "商务局”"));
    }
}
