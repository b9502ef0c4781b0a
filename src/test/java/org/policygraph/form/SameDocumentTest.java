package org.policygraph.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.policygraph.extract.OfficialExtractor;
import org.policygraph.extract.facts.OfficialFacts;
import org.policygraph.text.SourceFile;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Ontology;
import org.policygraph.vocab.VocabularyReader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a document says does not depend on the form of its file. */
@SuppressWarnings("NullAway")
class SameDocumentTest {
    private static final List<String> DOCUMENT =
            """
            云州市人民政府关于加快发展社区助浴服务的实施意见
            云政发〔2031〕7号
            各区人民政府，市政府有关部门：
            为落实《云州市养老服务条例》，让不能自理的老年人在家门口洗上放心澡，经市政府同意，现就加快发展社区助浴服务提出如下实施意见。
            一、主要目标
            到2033年底，全市建成社区助浴点500个，每个街道至少有2个，不能自理的老年人助浴服务覆盖率达到80%以上。
            二、扩大服务供给
            （一）建设助浴网络。依托社区养老服务设施建设助浴点，新建居住区应当同步配建助浴设施，配建面积不少于60平方米。鼓励物业服务企业利用闲置用房开办助浴点。（市民政局牵头，市住房城乡建设局、市自然资源局配合）
            （二）发展流动助浴。支持社会力量购置助浴车，为高龄、失能老年人提供上门助浴服务，市级财政对每辆助浴车给予不超过15万元的一次性补助。（市民政局、市财政局负责）
            （三）加强队伍建设，培养一批懂技术会服务的社区助浴人员
            2032年底前培训助浴师3000名，对取得职业技能等级证书的给予500元至1500元的补贴。（市人力资源社会保障局会同市民政局负责）
            三、加强服务监管
            1.制定服务规范。市民政局要会同市市场监管局在2031年9月底前制定助浴服务规范，明确水温、时长、陪护人数等要求。
            2.落实安全责任。助浴机构应当为接受服务的老年人购买意外伤害保险。各区要每半年开展一次安全检查，对检查中发现的问题限期整改。（各区人民政府负责）
            四、保障措施
            各区、各有关部门要加强组织领导，细化工作任务。市民政局要加强督促指导，重要情况及时报告市政府。
            云州市人民政府
            2031年3月12日
            （此件公开发布）"""
                    .lines()
                    .toList();

    private static final Iris IRIS = Iris.DEFAULT;
    private static final OfficialExtractor EXTRACTOR =
            new OfficialExtractor(new VocabularyReader(IRIS).read(Ontology.shipped(IRIS)));

    @Test
    void saysTheSameInEachForm() {
        Map<String, List<String>> said = new LinkedHashMap<>();
        Rendered.of(DOCUMENT).forEach((form, bytes) -> said.put(form, facts(form, bytes)));
        List<String> plain = said.get("TEXT");
        assertThat(plain)
                .contains(
                        "division 2.1 ITEM （一） 建设助浴网络。",
                        "note 市民政局 LEAD （市民政局牵头，市住房城乡建设局、市自然资源局配合）",
                        "value 不少于60平方米")
                .hasSizeGreaterThan(50);
        said.forEach((form, facts) -> assertThat(facts).as(form).containsExactlyElementsOf(plain));
    }

    private static List<String> facts(String form, byte[] bytes) {
        SourceFile file = Read.file(bytes);
        assertThat(file.form()).hasToString(form);
        try {
            return facts(EXTRACTOR.extract(file));
        } catch (UnreadableTextException e) {
            throw new AssertionError(form, e);
        }
    }

    /** A line for each fact, without the ends of the lines that are printed. */
    private static List<String> facts(OfficialFacts facts) {
        List<String> lines = new ArrayList<>();
        var header = facts.header();
        lines.add("title " + header.title());
        lines.add("number " + joined(header.number()));
        lines.add("signed " + header.signedOn().calendar());
        facts.divisions()
                .forEach(
                        each ->
                                lines.add(
                                        "division %s %s %s %s"
                                                .formatted(
                                                        each.path(),
                                                        each.level(),
                                                        joined(each.label()),
                                                        joined(each.heading()))));
        facts.references().forEach(each -> lines.add("reference " + joined(each.span())));
        for (var measure : facts.measures()) {
            lines.add("measure " + measure.number() + " " + joined(measure.span()));
            measure.responsibilities()
                    .forEach(
                            each ->
                                    lines.add(
                                            "note %s %s %s"
                                                    .formatted(
                                                            joined(each.printed()),
                                                            each.role(),
                                                            joined(each.note()))));
            measure.audiences().forEach(each -> lines.add("group " + each.concept()));
            measure.commitments().forEach(each -> lines.add("value " + joined(each.span())));
        }
        return lines;
    }

    private static String joined(@Nullable TextSpan span) {
        return span == null ? "" : span.text().replaceAll("[\\n\\u3000]", "");
    }
}
