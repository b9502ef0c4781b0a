package org.policygraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Collectors;

/** A text that is set in lines of any width says what it says in one line for each paragraph. */
class WrappedLinesTest {
    private static final String HEAD = "云港省人民政府关于激励河湖治理的意见\n云政发〔2031〕7号\n各市人民政府：\n";
    private static final List<String> BODY =
            List.of(
                    "为进一步健全正向激励机制，充分调动各地治理河湖的积极性、主动性和创造性，现就有关事项提出如下意见。",
                    "一、对河湖治理工程推进快、重点流域水环境质量明显改善的市（地、州、盟），专项资金下达相关省（区、市）后，由省（区、市）给予相应奖励。（水利部、财政部负责）",
                    "二、对落实“河长制”工作力度大、河湖管理保护成效明显的县（市、区、旗），在分配2032年度资金时给予不超过3000万元的一次性补助。（财政部负责）",
                    "三、对在2031年底前建成100处以上（含100处）亲水平台、开放时间不少于每周56小时的市（州），优先纳入“美丽河湖”试点，并在安排项目时予以倾斜支持。（水利部牵头，财政部、文化和旅游部配合）",
                    "四、加强河湖管护队伍建设，支持各市通过公开招聘、购买服务等方式配备巡河员和保洁员，并按照每人每月不低于2000元的标准给予补助，所需资金由省财政统筹安排，不足部分由市级财政解决。（财政部、人力资源社会保障部负责）",
                    "五、各市要在2031年6月30日前制定实施细则，明确责任分工和进度安排，并于每年2月底前将上一年度的进展情况报送水利部。");

    private static final String SIGNATURE = "\n　　　　　　　　云港省人民政府\n　　　　　　　　2031年3月1日\n";
    private static final String ENDS_NO_LINE = "（“";
    private static final String BEGINS_NO_LINE = "、，。；：）”";

    /** As a page is set: what may not begin a line takes what stands before it along. */
    private static String wrapped(String paragraph, int width) {
        StringBuilder text = new StringBuilder();
        String rest = "　　" + paragraph;
        while (fitting(rest, width) < rest.length()) {
            int end = fitting(rest, width);
            while (BEGINS_NO_LINE.indexOf(rest.charAt(end)) >= 0
                    || ENDS_NO_LINE.indexOf(rest.charAt(end - 1)) >= 0
                    || areOneNumber(rest.charAt(end - 1), rest.charAt(end))) end--;
            text.append(rest, 0, end).append('\n');
            rest = rest.substring(end);
        }
        return text.append(rest).toString();
    }

    /** How many characters go into a line; figures are half as wide as others. */
    private static int fitting(String text, int width) {
        int halves = 0;
        int at = 0;
        while (at < text.length()) {
            halves += text.charAt(at) < 0x2000 ? 1 : 2;
            if (halves > 2 * width) break;
            at++;
        }
        return at;
    }

    private static boolean areOneNumber(char last, char next) {
        return Character.isDigit(last) && Character.isDigit(next);
    }

    private static List<String> measures(String body) {
        return OfficialTexts.read(HEAD + body + SIGNATURE).measures().stream()
                .map(
                        each ->
                                each.number()
                                        + " "
                                        + each.span().text().replaceAll("\\s", "")
                                        + each.responsibilities().size()
                                        + each.commitments().size())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 26, 27, 28, 29, 30, 31, 32, 34, 36, 38, 40})
    void changesNothing(int width) {
        String set =
                BODY.stream().map(each -> wrapped(each, width)).collect(Collectors.joining("\n"));
        assertThat(measures(set)).isEqualTo(measures(String.join("\n", BODY))).isNotEmpty();
    }
}
