package org.policygraph.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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

    @ParameterizedTest
    @CsvSource({
        "对基本服务收费加强引导完善普惠养老托育价格形成机制",
        "扩大社会保险覆盖面，健全灵活就业人员农民工新就业形态人员保险制度",
        "完善普惠养老托育价格形成机制……新建养老机构护理型床位占比不低于80%",
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
