package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.PrintedDate;
import org.policygraph.extract.official.Layout.Part;
import org.policygraph.extract.official.Layout.PartRole;
import org.policygraph.extract.official.OfficialOutline.Masthead;
import org.policygraph.extract.official.PortalTable.Field;
import org.policygraph.text.HeldText;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a document says of itself, from title, signature and the portal's table. */
final class MastheadRules {
    private static final PrefilteredPattern EFFECTIVE =
            PrefilteredPattern.compile(
                    "自(?<date>" + Dates.DAY + ")起(?:正式)?(?:施行|实施|执行|生效)(?=[。;,)\\s]|$|至)");

    /** What is said of a part of the document, of another one, or not to be so. */
    private static final PrefilteredPattern NOT_OF_IT =
            PrefilteredPattern.compile(
                    "不|未|非|拟|原|的|是否|计划|建议|第[0-9一二三四五六七八九十百]{1,4}[条款项章节编]|其余|其他|其中|有关|部分|条款|附件|附表|标准|除|如|若|新|旧|收费|补贴");

    /** How minutes begin: 2030年5月6日下午，某某主持召开会议, or 时间：2030年5月6日. */
    private static final PrefilteredPattern MEETING =
            PrefilteredPattern.compile(
                    "^(?:会议|开会|召开)?时\\s*间\\s*:\\s*(?<day>"
                            + Dates.DAY
                            + ")|^(?:\\p{IsHan}{0,12}?[于在])?(?<date>"
                            + Dates.DAY
                            + ")[^。]{0,160}?(?:召开|主持|召集|举行|开会|会议)");

    private static final PrefilteredPattern TITLE = PrefilteredPattern.compile("《([^《》]*)》");

    private static final PrefilteredPattern PAGE_DATE =
            PrefilteredPattern.compile(Dates.DAY + "\\s{0,4}[0-9]{1,2}[:时]");

    private MastheadRules() {}

    static Masthead masthead(Layout layout, NoiseFilter filter, HeldText text)
            throws UnreadableTextException {
        PortalTable table = PortalTable.of(layout.head());
        Promulgation promulgation = Promulgation.of(layout);
        TitleLines first = layout.title();
        TitleLines plan = layout.parts().isEmpty() ? null : layout.main().title();
        TitleLines title = plan == null ? first : plan;
        Field named = table.first("标题", "名称");
        TextSpan titleSpan = title != null ? title.span() : named == null ? null : named.span();
        if (titleSpan == null) {
            throw new UnreadableTextException(
                    List.of(text.problem(0, firstLine(layout, text), "a title, such as …关于…的通知")));
        }
        return new Masthead(
                titleSpan,
                plan == null || first == null ? null : first.span(),
                number(layout, promulgation, table),
                IssuerRules.issuers(layout, promulgation, table),
                addressees(layout),
                signedOn(layout, promulgation, table),
                publishedOn(layout, table, filter),
                effectiveOn(layout, promulgation, table),
                date(table, "失效日期", "有效期至", "有效期截止", "有效期"));
    }

    private static String firstLine(Layout layout, HeldText text) {
        return Stream.concat(
                        layout.head().stream(),
                        layout.parts().stream().flatMap(part -> part.body().stream()))
                .findFirst()
                .map(line -> line.span().quoted())
                .orElseGet(() -> text.span(text.length(), text.length()).quoted());
    }

    private static @Nullable TextSpan addressees(Layout layout) {
        Line line = layout.addressees();
        return line == null ? null : line.passage().trimmed(0, line.text().length() - 1);
    }

    /** The title 某某令, without which 第7号 numbers nothing; null if the number says it itself. */
    private static @Nullable Line orderAbove(Layout layout, Line number) {
        TitleLines title = layout.title();
        if (title == null || !number.text().startsWith("第")) return null;
        Line last = title.lines().getLast();
        return last.text().endsWith("令") ? last : null;
    }

    private static @Nullable TextSpan number(
            Layout layout, @Nullable Promulgation promulgation, PortalTable table) {
        Line line = layout.number();
        PrefilteredMatcher matcher = DocumentNumbers.LINE.matcher(line == null ? "" : line.text());
        if (line != null && matcher.matches()) {
            TextSpan number = line.passage().span(matcher.start("number"), matcher.end("number"));
            Line above = orderAbove(layout, line);
            return above == null ? number : above.span().through(number);
        }
        TitleLines title = layout.title();
        if (title != null && title.number() != null) return title.number();
        if (promulgation != null && promulgation.number() != null) return promulgation.number();
        Field field = table.first("发文字号", "文号", "文件编号");
        boolean isNumber = field != null && DocumentNumbers.LINE.matcher(field.value()).matches();
        return field != null && isNumber ? field.span() : null;
    }

    private static @Nullable PrintedDate signedOn(
            Layout layout, @Nullable Promulgation promulgation, PortalTable table) {
        PrintedDate below = promulgation == null ? null : promulgation.signedOn();
        return IssuerRules.signatures(layout)
                .map(Dates::line)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(below))
                .or(
                        () ->
                                Optional.ofNullable(
                                        date(
                                                table, "成文日期", "发文日期", "生成日期", "制发日期", "签发日期",
                                                "印发日期")))
                .orElseGet(() -> heldOn(layout));
    }

    /** Minutes that nobody dated are of the day of the meeting, which their first sentence says. */
    private static @Nullable PrintedDate heldOn(Layout layout) {
        TitleLines title = layout.title();
        if (title == null || !title.passage().text().strip().endsWith("纪要")) return null;
        return Stream.concat(
                        layout.head().stream(),
                        layout.parts().stream().flatMap(part -> part.body().stream()))
                .takeWhile(line -> Label.at(line.passage()) == null)
                .filter(line -> MEETING.matcher(line.text()).find())
                .findFirst()
                .map(line -> Dates.first(line.passage(), 0, line.text().length()))
                .orElse(null);
    }

    /** The portal's table, or the line above the title that gives date and time of the page. */
    private static @Nullable PrintedDate publishedOn(
            Layout layout, PortalTable table, NoiseFilter filter) {
        PrintedDate listed = date(table, "发布日期", "公开日期", "发布时间", "公布日期");
        TitleLines title = layout.title();
        if (listed != null || title == null) return listed;
        int start = title.span().start();
        for (Line line : filter.noise()) {
            if (line.span().start() > start) break;
            PrefilteredMatcher matcher = PAGE_DATE.matcher(line.text());
            if (matcher.find()) return Dates.first(line.passage(), matcher.start(), matcher.end());
        }
        return null;
    }

    private static @Nullable PrintedDate date(PortalTable table, String... keys) {
        Field field = table.first(keys);
        return field == null ? null : Dates.first(field.line(), field.from(), field.to());
    }

    private static @Nullable PrintedDate effectiveOn(
            Layout layout, @Nullable Promulgation promulgation, PortalTable table) {
        String titles = titles(layout);
        for (Part part : layout.parts()) {
            if (part.role() == PartRole.ANNEX) continue;
            for (Line line : part.body()) {
                PrintedDate date = effectiveOn(line.passage(), titles);
                if (date != null) return date;
            }
        }
        PrintedDate below = promulgation == null ? null : effectiveOn(promulgation.line(), titles);
        if (below != null) return below;
        return date(table, "生效日期", "实施日期", "施行日期");
    }

    private static String titles(Layout layout) {
        return Stream.concat(
                        Stream.ofNullable(layout.title()),
                        layout.parts().stream().map(Part::title).filter(Objects::nonNull))
                .map(title -> title.passage().text().replaceAll("\\s", ""))
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable PrintedDate effectiveOn(FoldedPassage line, String titles) {
        String text = line.text();
        if (text.indexOf('自') < 0) return null;
        PrefilteredMatcher matcher = EFFECTIVE.matcher(text);
        while (matcher.find()) {
            if (isOfDocument(text, matcher.start(), titles))
                return Dates.first(line, matcher.start("date"), matcher.end("date"));
        }
        return null;
    }

    /** Whether what is said from here on is said of the document as a whole. */
    private static boolean isOfDocument(String text, int at, String titles) {
        String clause = LeadingClauses.before(text, at);
        boolean namesAnother =
                TITLE.matcher(clause)
                        .results()
                        .anyMatch(title -> !titles.contains(title.group(1).replaceAll("\\s", "")));
        return !namesAnother
                && !RepealRules.isDayOfRepeal(text, at)
                && !NOT_OF_IT.matcher(TITLE.matcher(clause).replaceAll("")).find()
                && !LeadingClauses.isQuoted(text, at);
    }
}
