package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.http.MessyNames.Messy;
import org.policygraph.http.MessyNames.Rule;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** How well names that came through many hands find their records. */
class MessyNamesTest {
    private static final Graph GRAPH = ShippedData.union();

    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static final ReconcileClient CLIENT = new ReconcileClient(SERVER);

    /** Everyday words from many fields that name no group, body, theme or measure here. */
    private static final List<String> FOREIGN =
            List.of(
                    "香蕉",
                    "西红柿",
                    "豆腐",
                    "咖啡",
                    "火锅",
                    "长颈鹿",
                    "蝴蝶",
                    "金鱼",
                    "骆驼",
                    "恐龙",
                    "望远镜",
                    "螺丝刀",
                    "钢琴",
                    "围棋",
                    "足球",
                    "台风",
                    "彩虹",
                    "地震波",
                    "火山",
                    "银河系",
                    "喜马拉雅山",
                    "亚马逊河",
                    "巴黎",
                    "月球",
                    "撒哈拉",
                    "量子力学",
                    "微积分",
                    "元素周期表",
                    "光合作用",
                    "牛顿",
                    "红楼梦",
                    "蒙娜丽莎",
                    "京剧",
                    "唐诗",
                    "摇滚乐",
                    "高速列车",
                    "潜水艇",
                    "自行车",
                    "直升机",
                    "红绿灯",
                    "键盘",
                    "打印机",
                    "比特币",
                    "人工智能",
                    "黑洞",
                    "giraffe",
                    "volcano",
                    "saxophone",
                    "quantum mechanics",
                    "pineapple");

    @ParameterizedTest
    @CsvSource({"TargetGroup, 8", "Department, 1"})
    void putsTheRightRecordFirstForMessyNames(String type, int step) {
        expectRightRecords(type, step);
    }

    @ParameterizedTest
    @CsvSource("TargetGroup, 1")
    @Tag("slow")
    void putsTheRightRecordFirstForEveryMessyName(String type, int step) {
        expectRightRecords(type, step);
    }

    /** Asks for one name in so many. */
    private static void expectRightRecords(String type, int step) {
        MessyNames names = MessyNames.of(GRAPH, Pol.term(type));
        List<Messy> all = names.unambiguous();
        List<Messy> asked =
                IntStream.range(0, all.size())
                        .filter(at -> at % step == 0)
                        .mapToObj(all::get)
                        .toList();
        List<JsonNode> answers =
                CLIENT.results(
                        asked.stream().map(Messy::form).toList(), Map.of("type", type, "limit", 1));
        List<Messy> wrong = new ArrayList<>();
        for (int at = 0; at < asked.size(); at++) {
            if (!isFirst(answers.get(at), asked.get(at).record())) wrong.add(asked.get(at));
        }
        System.out.printf(
                "%s: %d messy names, %d of %d unambiguous, %.2f %% right (%s)%n",
                type,
                names.size(),
                asked.size(),
                all.size(),
                share(asked, wrong, _ -> true),
                byRule(asked, wrong));
        assertThat(asked).hasSizeGreaterThan(1000);
        assertThat(share(asked, wrong, _ -> true)).isGreaterThanOrEqualTo(95);
        assertThat(wrong)
                .allMatch(each -> each.rule() == Rule.DROPPED || each.rule() == Rule.SWAPPED);
    }

    private static boolean isFirst(JsonNode result, Node record) {
        String id = record.getURI().substring(ShippedData.IRI_BASE.length());
        return result.at("/result/0/id").asText().equals(id);
    }

    private static List<String> byRule(List<Messy> asked, List<Messy> wrong) {
        List<String> shares = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            shares.add(
                    String.format(
                            "%s %.2f %%", rule, share(asked, wrong, each -> each.rule() == rule)));
        }
        return shares;
    }

    private static double share(List<Messy> asked, List<Messy> wrong, Predicate<Messy> which) {
        long all = asked.stream().filter(which).count();
        return 100.0 - 100.0 * wrong.stream().filter(which).count() / all;
    }

    @Test
    void offersNothingForWordsThatNameNothingHere() {
        assertThat(FOREIGN).hasSize(50).doesNotHaveDuplicates();
        List<JsonNode> answers = CLIENT.results(FOREIGN, Map.of());
        List<String> offered = new ArrayList<>();
        for (int at = 0; at < FOREIGN.size(); at++) {
            for (JsonNode each : answers.get(at).path("result"))
                offered.add(FOREIGN.get(at) + " → " + each);
        }
        System.out.printf(
                "%d of %d foreign words are offered a record%n", offered.size(), FOREIGN.size());
        assertThat(offered).isEmpty();
    }
}
