package org.policygraph.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extract.facts.Commitment;
import org.policygraph.extract.facts.Quantity;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;

import java.time.Year;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers and times that stand in a sentence and are promised to nobody, beside those that are. */
class NoPromiseTest {
    private static Numbers numbers(String sentence) {
        HeldText text = new HeldText(sentence.replace("⏎", "\n"));
        return Numbers.of(text.span(0, text.length()), null, Year.of(2030));
    }

    private static String shown(Commitment each) {
        Quantity quantity = each.quantity();
        String value = "";
        if (quantity != null) {
            Quantity.Max max = quantity.max();
            value =
                    " %s %s%s%s"
                            .formatted(
                                    quantity.comparator(),
                                    quantity.baseValue().toPlainString(),
                                    max == null ? "" : "–" + max.baseValue().toPlainString(),
                                    quantity.baseUnit());
        }
        var deadline = each.deadline();
        var recurrence = each.timing().recurrence();
        return each.nature()
                + value
                + (deadline == null ? "" : " by " + deadline.calendar())
                + (recurrence == null ? "" : " every " + recurrence.interval());
    }

    private static String shown(String sentence) {
        Numbers numbers = numbers(sentence);
        return Stream.concat(numbers.commitments().stream(), numbers.conditions().stream())
                .map(NoPromiseTest::shown)
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "新建书屋⏎— 3 —⏎600个 | TARGET EQUAL 600个",
                "新建书屋⏎⏎- 12 -⏎⏎600个 | TARGET EQUAL 600个",
                "到2032年，⏎— 3 —⏎新建书屋600个 | TARGET EQUAL 600个 by 2032",
                "新建书屋3⏎— 4 —⏎00个 | TARGET EQUAL 300个",
                "新建书屋⏎第 3 页⏎600个 | TARGET EQUAL 600个",
                "到 2 0 3 2 年新建 1 0 0 个 | TARGET EQUAL 100个 by 2032",
                "新建书屋20至30个 | TARGET BETWEEN 20–30个"
            })
    void whatThePrinterPutIntoASentenceIsSteppedOver(String sentence, String expected) {
        assertThat(shown(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"新建 1 200 个 | 1 200", "新建 10 0 个 | 10 0", "新建 1 5 个 | 1 5"})
    void digitsThatMayBelongTogetherAreNotRead(String sentence, String unread) {
        assertThat(shown(sentence)).isEmpty();
        assertThat(numbers(sentence).unread()).extracting(TextSpan::text).containsExactly(unread);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2028年以来，全市新增书屋120个，要继续巩固",
                "书屋建设启动以来，全市新增书屋120个，培训馆员50人，要继续巩固",
                "全市95%的社区已建成书屋，其余社区要加快",
                "全市120个社区已经设立书屋，要加强管理",
                "书屋200余个、藏书近10万册要入网",
                "取消对书屋5000元的年检收费",
                "停征每户300元的书屋管理费",
                "取消书屋年检收费5000元",
                "落实“到2035年建成文化强国”目标，办好书屋",
                "对标“到2035年，覆盖率达到90%”的要求，办好书屋",
                "如2031年底前未建成，收回补助资金",
                "若2032年6月底前仍未开放，取消资格",
                "2031年底前未建成的，收回补助资金"
            })
    void whatIsOrWasOrIsAskedElsewhereIsNotPromised(String sentence) {
        assertThat(shown(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2028年以来，全市新增书屋120个，到2035年达到300个 | TARGET EQUAL 300个 by 2035",
                "取消年检收费，补助5000元 | SUBSIDY EQUAL 5000元",
                "违规收费的，处1万元以上5万元以下罚款 | STANDARD BETWEEN 10000–50000元",
                "并处违法所得三倍以上五倍以下罚款 | STANDARD BETWEEN 3–5倍",
                "对违规单位给予5000元罚款 | STANDARD EQUAL 5000元",
                "对面积不少于30平方米、开放时间不少于8小时的书屋，给予3万元补助"
                        + " | SUBSIDY EQUAL 30000元; CONDITION AT_LEAST 30平方米; CONDITION AT_LEAST 8小时",
                "对藏书不低于5000册的书屋给予3万元补助" + " | SUBSIDY EQUAL 30000元; CONDITION AT_LEAST 5000册",
                "对书屋给予不少于3万元的一次性补助 | SUBSIDY AT_LEAST 30000元",
                "实现“到2035年覆盖率达到90%”的目标 | TARGET EQUAL 90% by 2035",
                "到2032年，力争不低于300个（2030年为200个） | TARGET AT_LEAST 300个 by 2032",
                "到2032年达到300个（2029年底仅有200个） | TARGET EQUAL 300个 by 2032",
                "原定2031年底建成的100个书屋，推迟到2033年6月底 | TARGET EQUAL 100个 by 2033-06",
                "原计划2031年建成的书屋，推迟至2033年 | TARGET by 2033",
                "每月10日前更新目录 | STANDARD every P1M",
                "新建书屋200个要入网 | TARGET EQUAL 200个"
            })
    void whatIsPromisedBesideItIsRead(String sentence, String expected) {
        assertThat(shown(sentence)).isEqualTo(expected);
    }
}
