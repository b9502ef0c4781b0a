package org.policygraph.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.extract.outline.Clauses;
import org.policygraph.text.HeldText;
import org.policygraph.text.SourceFile;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Quotations that differ from the shipped digest, and how the difference is shown. */
class NearQuotationTest {
    private static final List<HeldPassage<String>> TEXTS = texts();
    private static final HedgeLexicon HEDGES = TestHedges.lexicon();

    private static List<HeldPassage<String>> texts() {
        try {
            byte[] file = Files.readAllBytes(Path.of("data/source/minsheng-2025.txt"));
            var text = SourceFile.decode(file).text();
            return List.of(new HeldPassage<>("minsheng-2025", HeldIn.DIGEST, text));
        } catch (IOException | UnreadableTextException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER_CHANGED | 护理型床位占比不低于90% | 护理型床位占比不低于[90%→80%]",
                "NUMBER_CHANGED | 护理型床位占比不低于８５％。 | 护理型床位占比不低于[８５％。→80%]",
                "NUMBER_CHANGED | 护理型床位占比不低于90%，各地要落实 | 护理型床位占比不低于[90%，→80%][各地要落实→]",
                "NUMBER_CHANGED | 新建改扩建100所以上优质普通高中 | 新建改扩建[100所→1000所]以上优质普通高中",
                "NUMBER_CHANGED | 用3年左右实现义务教育学校标准化建设全覆盖 | 用[3年→5年]左右实现义务教育学校标准化建设全覆盖",
                "NUMBER_CHANGED | 到2027年新建养老机构护理型床位占比不低于80% | [到2027年→]新建养老机构护理型床位占比不低于80%",
                "NUMBER_CHANGED | 推动大城市普惠托育覆盖以上社区 | 推动大城市普惠托育覆盖[→80%]以上社区",
                "WORDS_CHANGED | 护理型床位占比低于80% | 护理型床位占比[→不]低于80%",
                "WORDS_CHANGED | 护理型床位占比不高于80% | 护理型床位占比不[高→低]于80%",
                "WORDS_CHANGED | 护理型床位占比原则上不低于80% | 护理型床位占比[原则上→]不低于80%",
                "WORDS_CHANGED | 公建养老机构护理型床位占比不低于80% | [公→新]建养老机构护理型床位占比不低于80%",
                "WORDS_CHANGED | 工会经费应适当补充 | 工会经费[应→可]适当补充",
                "WORDS_CHANGED | 提高连续缴费人员大病保险支付限额 | 提高连续[缴费→参保]人员大病保险支付限额",
                "WORDS_CHANGED | 养老机构护理型床位占比80% | 养老机构护理型床位占比[→不低于]80%",
                "WORDS_CHANGED | 清理取消限制老年人社会参与的规定 | 清理取消限制老年人社会参与的[→不合理]规定",
                "WORDS_CHANGED | 提高大病保险支付限额 | 提高[→连续参保人员]大病保险支付限额",
                "WORDS_CHANGED | 取消参保户籍限制 | 取消[→就业地]参保户籍限制",
                "WORDS_CHANGED | 取消就业地户籍限制 | 取消就业地[→参保]户籍限制",
                "WORDS_CHANGED | 推动大城市托育覆盖80%社区 | 推动大城市[→普惠]托育覆盖80%[→以上]社区",
                "WORDS_CHANGED | 对毕业生就业困难人员予以社保补贴 | 对[→高校]毕业生就业困难人员予以社保补贴",
                "WORDS_CHANGED | 逐步取消就业地参保户籍限制 | [逐步→]取消就业地参保户籍限制",
                "WORDS_CHANGED | 大力推进优质医疗资源扩容下沉 | [大力→]推进优质医疗资源扩容下沉",
                "WORDS_CHANGED | 不允许经营主体租赁普通住宅设置服务网点 | [不→]允许经营主体租赁普通住宅设置服务网点",
                "WORDS_CHANGED | 不养老机构护理型床位占比不低于80% | [不→]养老机构护理型床位占比不低于80%",
                "WORDS_CHANGED | 不清理取消限制老年人社会参与的不合理规定 | [不→]清理取消限制老年人社会参与的不合理规定",
                "WORDS_CHANGED | 支持博物馆图书馆夜间开放 | 支持博物馆图书馆[→美术馆]夜间开放",
                "WORDS_CHANGED | 推动中小型体育场馆全民健身中心免费开放 | 推动中小型体育场馆全民健身中心免费[→或低收费]开放",
                "NUMBER_CHANGED | 用5年推动大城市普惠托育覆盖80%以上社区 | 用[5年→10年]推动大城市普惠托育覆盖80%以上社区",
                "NUMBER_CHANGED | 用五年推动大城市普惠托育覆盖80%以上社区 | 用[五年→10年]推动大城市普惠托育覆盖80%以上社区",
                "FIGURE_WRITTEN_OTHERWISE | 新建养老机构护理型床位占比不低于百分之八十 | 新建养老机构护理型床位占比不低于[百分之八十→80%]",
                "FIGURE_WRITTEN_OTHERWISE | 用十年推动大城市普惠托育覆盖80%以上社区 | 用[十年→10年]推动大城市普惠托育覆盖80%以上社区",
                "FIGURE_WRITTEN_OTHERWISE | 新建改扩建一千所以上优质普通高中改善县域办学条件。 | 新建改扩建[一千所→1000所]以上优质普通高中改善县域办学条件。",
                "CUT_OUT_OF_CONTEXT | 推动大城市普惠托育覆盖百分之八十 | 推动大城市普惠托育覆盖[百分之八十→80%]",
                "WIDTH_OR_SPACE_ONLY | 鼓励为适龄女孩接种hpv疫苗 | ''",
                "EXCEPT_PUNCTUATION | “鼓励为适龄女孩接种Hpv疫苗” | ''",
                "PARTIAL | 民政部说：护理型床位占比不低于80% | [民政部说：→]护理型床位占比不低于80%",
                "PARTIAL | 2025年9月10日，护理型床位占比不低于80% | [2025年9月10日，→]护理型床位占比不低于80%",
                "EXCEPT_PUNCTUATION | “新建养老机构护理型床位占比不低于80%。” | ''",
                "EXCEPT_PUNCTUATION | 完善普惠养老托育价格形成机制，对基本服务收费加强引导； | ''",
                "EXCEPT_PUNCTUATION | 《新建养老机构护理型床位占比》不低于“80%” | ''",
                "SCRIPT_VARIANT | 「新建養老機構護理型床位佔比不低於80%」 | ''",
                "CUT_OUT_OF_CONTEXT | 「低於８０％」 | ''",
            })
    void aDifferenceIsNamedAndMarked(QuoteVerdict verdict, String quote, String marked) {
        QuoteVerification<String> found = new QuoteCheck<>(TEXTS, HEDGES).of(quote);
        assertThat(found.verdict()).isEqualTo(verdict);
        assertThat(Diffs.marked(found, quote)).isEqualTo(marked);
    }

    @TestFactory
    Stream<DynamicTest> aDifferenceIsShownAsSmallAsItIs() {
        List<DynamicTest> tests = new ArrayList<>();
        for (TextSpan clause : clauses()) {
            String text = clause.text();
            for (int at = 1; at + 2 < text.length(); at += 2) {
                String left = text.substring(0, at) + text.substring(at + 2);
                String put = text.substring(0, at) + "鸡犬" + text.substring(at);
                tests.add(differs("left out", left));
                tests.add(differs("put in", put));
                tests.add(differs("changed", text.substring(0, at) + "龘" + text.substring(at + 1)));
            }
            tests.add(differs("put before", "不" + text));
            tests.add(differs("put behind", text + "鸡犬"));
        }
        assertThat(tests).hasSizeGreaterThan(1500);
        return tests.stream();
    }

    private static List<TextSpan> clauses() {
        HeldText text = TEXTS.getFirst().text();
        return Clauses.ofDigest(text.span(0, text.length())).stream()
                .filter(clause -> clause.length() > 6)
                .toList();
    }

    /** Nothing equal is called changed, nothing is lost, and the rest is no larger than it was. */
    private static DynamicTest differs(String how, String quote) {
        return DynamicTest.dynamicTest(
                how + ": " + quote,
                () -> {
                    QuoteVerification<String> found = new QuoteCheck<>(TEXTS, HEDGES).of(quote);
                    if (found.diff().isEmpty()) return;
                    assertThat(Diffs.quote(found, quote)).isEqualTo(quote);
                    int differing = 0;
                    for (QuoteDiffPart<String> part : found.diff()) {
                        String own = quote.substring(part.quoteStart(), part.quoteEnd());
                        TextSpan span = part.span();
                        String held = span == null ? "" : span.text();
                        boolean isEqual = part.kind() == QuoteDiffPart.Kind.EQUAL;
                        if (!isEqual) assertThat(own).isNotEqualTo(held);
                        boolean isFigure = !FigureFinder.in(own + held).isEmpty();
                        if (!isEqual && !isFigure)
                            differing += Math.max(own.length(), held.length());
                    }
                    if (found.matches().size() == 1
                            && found.verdict() == QuoteVerdict.WORDS_CHANGED) {
                        assertThat(differing).as(Diffs.marked(found, quote)).isLessThanOrEqualTo(2);
                    }
                });
    }

    @ParameterizedTest
    @CsvSource({
        "对基本服务收费加强引导完善普惠养老托育价格形成机制",
        "扩大社会保险覆盖面，健全灵活就业人员农民工新就业形态人员保险制度",
        "完善普惠养老托育价格形成机制……新建养老机构护理型床位占比不低于80%",
        "增加公建托位供给 发展家庭养老床位",
        "支持普惠养老服务向社区倾斜，推动普惠托育纳入职工福利体系",
    })
    void theTwoPlacesOfAJointAreShown(String quote) {
        QuoteVerification<String> found = new QuoteCheck<>(TEXTS, HEDGES).of(quote);
        assertThat(found.verdict()).isEqualTo(QuoteVerdict.JOINED);
        assertThat(found.matches()).hasSize(2);
        assertThat(Diffs.quote(found, quote)).isEqualTo(quote);
        assertThat(found.diff())
                .extracting(QuoteDiffPart::kind)
                .containsExactly(QuoteDiffPart.Kind.EQUAL, QuoteDiffPart.Kind.EQUAL);
    }
}
