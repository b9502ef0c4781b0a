package org.policygraph.rdf;

import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.Basis;
import org.policygraph.extract.facts.BodyKind;
import org.policygraph.extract.facts.Division;
import org.policygraph.extract.facts.DivisionLevel;
import org.policygraph.extract.facts.Evidence;
import org.policygraph.extract.facts.Link;
import org.policygraph.extract.facts.OfficialFacts;
import org.policygraph.extract.facts.OfficialHeader;
import org.policygraph.extract.facts.OfficialMeasure;
import org.policygraph.extract.facts.Part;
import org.policygraph.extract.facts.PrintedDate;
import org.policygraph.extract.facts.Reference;
import org.policygraph.extract.facts.ReferenceKind;
import org.policygraph.extract.facts.Responsibility;
import org.policygraph.extract.facts.Role;
import org.policygraph.extract.facts.Rule;
import org.policygraph.extract.facts.UnlistedBody;
import org.policygraph.text.SourceFile;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A short official text, and what a careful reader would take from it. */
@SuppressWarnings("NullAway")
final class BathingNotice {
    static final String ID = "bathing-2030";
    static final String TEXT =
            """
            甲省助浴局关于推进社区
            助浴工作的意见
            甲助发〔2030〕7号
            各市、县人民政府：
            根据《甲省养老条例》（甲省令第1号），现提出如下意见。
            一、扩大供给
            （一）培育机构。鼓励社区为老年人开展助浴服务。（民政部、省助浴协会负责。列第一位者为牵头单位）
            （二）建设站点。改善老旧浴室的供热条件。
            二、附则
            本意见自2030年4月1日起施行，《甲省助浴办法》同时废止。
            甲省助浴局
            2030年3月1日
            """;

    private static final SourceFile SOURCE = source();

    private BathingNotice() {}

    private static SourceFile source() {
        try {
            return SourceFile.decode(TEXT.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableTextException e) {
            throw new AssertionError(e);
        }
    }

    static TextSpan span(String characters) {
        int at = TEXT.indexOf(characters);
        if (at < 0) throw new AssertionError("found no " + characters);
        return SOURCE.text().span(at, at + characters.length());
    }

    private static TextSpan through(String first, String last) {
        return span(first).through(span(last));
    }

    static OfficialFacts facts() {
        return new OfficialFacts(
                SOURCE,
                header(),
                divisions(),
                List.of(),
                List.of(service(), heating()),
                references(),
                List.of(span("本意见自2030年4月1日起施行")));
    }

    private static OfficialHeader header() {
        return new OfficialHeader(
                "甲省助浴局关于推进社区助浴工作的意见",
                through("甲省助浴局关于推进社区", "助浴工作的意见"),
                null,
                span("甲助发〔2030〕7号"),
                span("意见"),
                List.of(new OfficialHeader.Issuer(span("甲省助浴局"), null)),
                span("各市、县人民政府"),
                new PrintedDate("2030-03-01", span("2030年3月1日")),
                null,
                new PrintedDate("2030-04-01", span("2030年4月1日")),
                null,
                List.of(Absence.notInText("publishedOn")));
    }

    private static List<Division> divisions() {
        return List.of(
                division("0", null, DivisionLevel.PREAMBLE, null, null, "根据", "如下意见。"),
                division("1", null, DivisionLevel.SECTION, "一、", "扩大供给", "一、", "供热条件。"),
                division("1.1", "1", DivisionLevel.ITEM, "（一）", "培育机构。", "（一）", "牵头单位）"),
                division("1.2", "1", DivisionLevel.ITEM, "（二）", "建设站点。", "（二）", "供热条件。"),
                division("2", null, DivisionLevel.SECTION, "二、", "附则", "二、", "同时废止。"));
    }

    private static Division division(
            String path,
            String parent,
            DivisionLevel level,
            String label,
            String heading,
            String first,
            String last) {
        String number = path.substring(path.lastIndexOf('.') + 1);
        return new Division(
                path,
                parent,
                level,
                label == null ? null : span(label),
                label == null ? null : Integer.valueOf(number),
                heading == null ? null : span(heading),
                through(first, last),
                "label at the beginning of a line");
    }

    private static OfficialMeasure service() {
        TextSpan sentence = span("鼓励社区为老年人开展助浴服务。");
        TextSpan note = span("（民政部、省助浴协会负责。列第一位者为牵头单位）");
        Evidence older = new Evidence(span("老年人"), "老年人", Rule.GROUP_NAME, "vocabulary");
        return new OfficialMeasure(
                "1.1.1",
                "1.1",
                "1",
                1,
                1,
                1,
                sentence,
                null,
                List.of(sentence),
                "sentence that begins with a verb of duty",
                List.of(new Link("older-persons", Basis.STATED, List.of(older))),
                List.of(
                        body("mca", null, Role.LEAD, note, span("民政部")),
                        body(
                                null,
                                new UnlistedBody("省助浴协会", BodyKind.NAMED),
                                Role.SUPPORT,
                                note,
                                span("省助浴协会"))),
                List.of(),
                List.of(),
                List.of(Absence.notInText("commitments")));
    }

    private static Responsibility body(
            String department, UnlistedBody unlisted, Role role, TextSpan note, TextSpan printed) {
        Evidence evidence = new Evidence(printed, printed.text(), Rule.ACTING_BODY, "note");
        return new Responsibility(
                department,
                unlisted,
                role == null ? null : Part.said(role),
                note,
                printed,
                List.of(evidence));
    }

    private static OfficialMeasure heating() {
        TextSpan sentence = span("改善老旧浴室的供热条件。");
        Evidence remit = new Evidence(span("供热"), "供热", Rule.REMIT_TERM, "vocabulary");
        return new OfficialMeasure(
                "1.2.1",
                "1.2",
                "1",
                2,
                1,
                1,
                sentence,
                null,
                List.of(sentence),
                "sentence that begins with a verb of duty",
                List.of(),
                List.of(),
                List.of(new Link("mohurd", Basis.REMIT, List.of(remit))),
                List.of(),
                List.of(Absence.notInText("targetGroups"), Absence.notInText("commitments")));
    }

    private static List<Reference> references() {
        return List.of(
                new Reference(
                        ReferenceKind.BASED_ON,
                        span("《甲省养老条例》"),
                        span("甲省令第1号"),
                        through("《甲省养老条例》", "（甲省令第1号）"),
                        "根据 before a title",
                        null),
                new Reference(
                        ReferenceKind.REPEALS,
                        span("《甲省助浴办法》"),
                        null,
                        span("《甲省助浴办法》"),
                        "同时废止 after a title",
                        null));
    }
}
