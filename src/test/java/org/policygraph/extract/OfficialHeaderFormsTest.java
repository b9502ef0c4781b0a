package org.policygraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extract.facts.DivisionLevel;
import org.policygraph.extract.facts.OfficialFacts;
import org.policygraph.extract.facts.OfficialHeader.Issuer;
import org.policygraph.extract.facts.PrintedDate;
import org.policygraph.extract.facts.Validity;
import org.policygraph.extract.official.IssuerLevels;

import java.util.List;
import java.util.Objects;

/** Who issues a document, its number and title, in the forms that offices print them in. */
class OfficialHeaderFormsTest {
    private static final String NOTICE =
            """
            云州市灯火局关于印发《云州市观星办法》的通知
            云灯规〔2031〕3号
            各区灯火局：
            现将《云州市观星办法》印发给你们，请遵照执行。
            %s云州市灯火局
            2031年3月2日
            %s
            云州市观星办法
            第一条　为规范观星，制定本办法。
            第二条　市灯火局负责观星管理。
            """;

    private static final String MINUTES =
            """
            云州市人民政府专题会议纪要
            %s
            2031年4月8日，副市长主持召开专题会议，研究观星工作。现纪要如下：
            一、会议听取了汇报。要加快推进。
            二、会议研究了观星台建设，要求市灯火局会同市潮汐局于9月底前提出方案。
            %s
            云州市人民政府办公室
            2031年4月10日印发
            """;

    private static OfficialFacts signed(String title, String signature) {
        return OfficialTexts.read(
                """
                %s关于加强观星服务的通知
                某发〔2031〕8号
                各有关单位：
                现通知如下：
                一、加强管理。要建立台账。
                %s
                2031年6月15日
                """
                        .formatted(title, signature));
    }

    private static List<String> departments(OfficialFacts facts) {
        return facts.header().issuers().stream()
                .map(Issuer::department)
                .filter(Objects::nonNull)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"教育部", "民政部", "财政部", "国家卫生健康委", "市场监管总局", "住房城乡建设部", "公安部"})
    void theOfficeOfAMinistryIsNotThatOfTheStateCouncil(String ministry) {
        OfficialFacts facts = signed(ministry + "办公厅", ministry + "办公厅");
        assertThat(departments(facts)).isEmpty();
        assertThat(facts.header().issuers())
                .extracting(each -> each.printed().text())
                .containsExactly(ministry + "办公厅");
        assertThat(IssuerLevels.of(facts.header().issuers())).hasToString("CENTRE");
    }

    @Test
    void theOfficesOfTheStateCouncilAndOfThePartyAreKnown() {
        assertThat(departments(signed("中共中央办公厅　国务院办公厅", "国务院办公厅")))
                .containsExactly("cpc-general-office", "gosc");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "民 政 部|mca",
                "民 政 部    财 政 部|mca mof",
                "民　政　部|mca",
                "国 家 税 务 总 局|sta",
                "国家卫生健康委　　教　育　部　　民　政　部|nhc moe mca",
            })
    void aNameSetToTheWidthOfOthersIsOneName(String signature, String expected) {
        assertThat(departments(signed("有关部门", signature))).containsExactly(expected.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（联系人：市灯火局宣传处 王某，联系电话：0519-8566XXXX）",
                "联系人：王某",
                "（联系单位：市灯火局）",
                "政策咨询电话：0519-85660000",
                "监督举报电话：12345",
            })
    void whomToAskIsNoPartOfATitle(String contact) {
        OfficialFacts facts = OfficialTexts.read(NOTICE.formatted("", contact));
        assertThat(facts.header().title()).isEqualTo("云州市观星办法");
        assertThat(facts.measures()).hasSize(1);
    }

    @Test
    void aListOfAnnexesBelowANoticeHasNoDivisions() {
        OfficialFacts facts = OfficialTexts.read(NOTICE.formatted("附件：1．观星标准\n　　　2．观星申请表\n", ""));
        assertThat(facts.divisions())
                .extracting(each -> each.path())
                .containsExactly("cover", "1", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "出席：李某　张某（市政府副秘书长）\n　　　王某（市灯火局）　陈某（市潮汐局）\n请假：周某（市山岚局）\n记录：赵某",
                "参加会议人员：李某、王某（市灯火局）、陈某（市潮汐局）",
                "参会单位：市灯火局、市潮汐局",
                "列席：王某（市灯火局）",
            })
    void whoWasThereIsNotResponsible(String attendance) {
        OfficialFacts facts = OfficialTexts.read(MINUTES.formatted("第12期", attendance));
        assertThat(Objects.requireNonNull(facts.header().number()).text()).isEqualTo("第12期");
        assertThat(facts.measures().getLast().responsibilities())
                .extracting(each -> each.printed().text())
                .containsExactly("市灯火局", "市潮汐局");
    }

    @Test
    void aBracketBehindAPersonIsNoNote() {
        OfficialFacts facts = OfficialTexts.read(MINUTES.formatted("〔2031〕38号", "专家组：王某（市灯火局）"));
        assertThat(Objects.requireNonNull(facts.header().number()).text()).isEqualTo("〔2031〕38号");
        assertThat(facts.measures())
                .allSatisfy(
                        measure ->
                                assertThat(measure.responsibilities())
                                        .allMatch(each -> each.note() == null));
    }

    @Test
    void anAnnouncementMayHaveItsNumberForATitle() {
        OfficialFacts facts =
                OfficialTexts.read(
                        """
                        海关总署公告2031年第30号（关于优化观星服务的公告）
                        现就有关事项公告如下：
                        一、要建立台账。
                        海关总署
                        2031年6月15日
                        """);
        assertThat(Objects.requireNonNull(facts.header().number()).text())
                .isEqualTo("海关总署公告2031年第30号");
        assertThat(Objects.requireNonNull(facts.header().kind()).text()).isEqualTo("公告");
        assertThat(facts.references()).isEmpty();
    }

    /** Minutes are of the day of the meeting, where nobody signed them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2031年4月8日下午，副市长主持召开专题会议，研究观星工作。现纪要如下：",
                "时　间：2031年4月8日上午\n地　点：第一会议室\n会议议定：",
                "会议时间：2031年4月8日\n主持人：王某\n会议研究了观星工作。现纪要如下：",
            })
    void minutesWithoutASignatureHaveTheDayOfTheMeeting(String opening) {
        OfficialFacts facts =
                OfficialTexts.read(
                        """
                        云州市人民政府专题会议纪要
                        〔2031〕38号
                        %s
                        一、市灯火局要于9月底前提出方案。
                        二、市潮汐局要落实资金。
                        """
                                .formatted(opening));
        PrintedDate signed = Objects.requireNonNull(facts.header().signedOn());
        assertThat(signed.calendar()).isEqualTo("2031-04-08");
        assertThat(signed.span().text()).isEqualTo("2031年4月8日");
        assertThat(facts.measures().getFirst().commitments())
                .extracting(each -> Objects.requireNonNull(each.deadline()).calendar())
                .containsExactly("2031-09");
    }

    @Test
    void aDayInTheOpeningOfANoticeSignsNothing() {
        OfficialFacts facts =
                OfficialTexts.read(
                        """
                        云州市灯火局关于加强观星服务的通知
                        各区灯火局：
                        2031年4月8日，市政府召开会议，部署观星工作。现通知如下：
                        一、要于9月底前提出方案。
                        二、要落实资金。
                        """);
        assertThat(facts.header().signedOn()).isNull();
    }

    /** A stage or a body with its date, in a list within the document, signs nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "动员部署\n2031年7月\n全面实施\n2031年9月",
                "市灯火局\n2031年6月30日\n市潮汐局\n2031年7月31日",
                "市灯火局\n2031年6月30日",
            })
    void onlyTheEndOfADocumentIsItsSignature(String list) {
        for (String last : List.of("三、各区要加强指导。\n", "")) {
            OfficialFacts facts =
                    OfficialTexts.read(
                            """
                            云州市山岚局关于加强观星服务的通知
                            云山发〔2031〕8号
                            各区山岚局：
                            现通知如下：
                            一、要加快建设观星台。
                            二、完成时限
                            %s
                            %s云州市山岚局
                            2031年6月15日
                            """
                                    .formatted(list, last));
            assertThat(facts.header().issuers())
                    .extracting(each -> each.printed().text())
                    .containsExactly("云州市山岚局");
            assertThat(Objects.requireNonNull(facts.header().signedOn()).calendar())
                    .isEqualTo("2031-06-15");
            assertThat(facts.divisions()).noneMatch(each -> each.level() == DivisionLevel.ANNEX);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "本办法自印发之日起施行，有效期三年。, 自印发之日起施行",
        "本办法自公布之日起30日后施行。, 自公布之日起30日后施行",
        "本办法自2031年5月1日起施行。, ",
        "补助自批准之日起执行。, "
    })
    void aDayOfEffectThatIsCountedFromAnEventIsNotSaidToBeMissing(String words, String found) {
        OfficialFacts facts = OfficialTexts.read(NOTICE.formatted("", "第三条　" + words));
        assertThat(facts.header().absences())
                .filteredOn(each -> each.field().equals("effectiveOn") && each.span() != null)
                .extracting(each -> Objects.requireNonNull(each.span()).text())
                .isEqualTo(found == null ? List.of() : List.of(found));
    }

    private static @Nullable String validity(String sentences) {
        Validity found =
                OfficialTexts.read(NOTICE.formatted("", "第三条　" + sentences)).header().validity();
        if (found == null) return null;
        return (found.until() == null ? String.valueOf(found.length()) : found.until())
                + " "
                + found.span().text().replaceAll("\\s", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "本办法自2026年1月1日起施行，有效期5年。 | P5Y 有效期5年",
                "本办法自印发之日起施行，有效期为三年。 | P3Y 有效期为三年",
                "本通知自2026年1月1日起施行，有效期至2030年12月31日。 | 2030-12-31 有效期至2030年12月31日",
                "本通知有效期至2030年12月31日止。 | 2030-12-31 有效期至2030年12月31日止",
                "本实施意见自发布之日起30日后施行，有效期限5年。 | P5Y 有效期限5年",
                "本细则自2026年1月1日起试行，试行期两年。 | P2Y 试行期两年",
                "本办法自2026年1月1日起施行。有效期5年。 | P5Y 有效期5年",
                "自2026年1月1日起施行，有效期至2030年12月。 | 2030-12 有效期至2030年12月",
                "本措施执行至2030年底。 | 2030 执行至2030年底",
                "本方案自2026年1月1日至2030年12月31日施行。 | 2030-12-31 自2026年1月1日至2030年12月31日施行",
                "本规定由市文化局负责解释，自2026年1月1日起施行，有效期18个月。 | P18M 有效期18个月",
                "书屋许可证有效期5年。 | -",
                "本条规定有效期5年。 | -",
                "本证有效期至2030年12月31日。 | -",
                "取得资格后，有效期为3年。 | -",
                "会议指出，“本办法有效期5年”不再适用。 | -",
                "本办法自2026年1月1日起施行，许可证的有效期5年。 | -",
                "本办法自2026年1月1日起施行，5年内完成评估。 | -"
            })
    void howLongItHoldsIsWhatItSaysOfItself(String sentences, @Nullable String validity) {
        assertThat(validity(sentences)).isEqualTo(validity);
    }
}
