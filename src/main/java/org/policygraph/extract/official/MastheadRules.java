package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.PrintedDate;
import org.policygraph.extract.official.Layout.Part;
import org.policygraph.extract.official.Layout.PartRole;
import org.policygraph.extract.official.OfficialOutline.Masthead;
import org.policygraph.extract.official.PortalTable.Field;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a document says of itself, from title, signature and the portal's table. */
final class MastheadRules {
    private static final Pattern ISSUERS =
            Pattern.compile("^(?<issuers>[^《]{2,80}?)\\s*(?:关于|印发|转发|批转|发布|公布)");

    /** The title of an order or announcement that has no other words: 某某省人民政府令. */
    private static final Pattern ORDER =
            Pattern.compile("^(?<issuers>[^《关]{2,40}?(?:院|府|部|委|局|厅|会|署|办|行))\\s*(?:令|公告|通告)$");

    private static final Pattern SEPARATOR = Pattern.compile("[\\s、,]+");
    private static final Pattern OTHERS = Pattern.compile("等(?:[0-9一二三四五六七八九十]+)?个?(?:部门|单位)?$");
    private static final Pattern EFFECTIVE =
            Pattern.compile(
                    "自(?<date>"
                            + Dates.DATE.replaceAll("\\?<[a-z]+>", "?:")
                            + ")起(?:正式)?(?:施行|实施|执行|生效)");

    private static final Pattern PAGE_DATE =
            Pattern.compile(Dates.DATE.replaceAll("\\?<[a-z]+>", "?:") + "\\s{0,4}[0-9]{1,2}[:时]");

    private MastheadRules() {}

    static Masthead masthead(Layout layout, NoiseFilter filter, HeldText text)
            throws UnreadableTextException {
        PortalTable table = PortalTable.of(layout.head());
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
                number(layout, table),
                issuers(layout, table),
                addressees(layout),
                signedOn(layout, table),
                publishedOn(layout, table, filter),
                effectiveOn(layout, table));
    }

    private static String firstLine(Layout layout, HeldText text) {
        return layout.head().isEmpty()
                ? text.span(0, text.length()).quoted()
                : layout.head().getFirst().span().quoted();
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

    private static @Nullable TextSpan number(Layout layout, PortalTable table) {
        Line line = layout.number();
        Matcher matcher = DocumentNumbers.LINE.matcher(line == null ? "" : line.text());
        if (line != null && matcher.matches()) {
            TextSpan number = line.passage().span(matcher.start("number"), matcher.end("number"));
            Line above = orderAbove(layout, line);
            return above == null ? number : above.span().through(number);
        }
        TitleLines title = layout.title();
        if (title != null && title.number() != null) return title.number();
        Field field = table.first("发文字号", "文号", "文件编号");
        boolean isNumber = field != null && DocumentNumbers.LINE.matcher(field.value()).matches();
        return isNumber ? field.span() : null;
    }

    private static List<TextSpan> issuers(Layout layout, PortalTable table) {
        List<TextSpan> issuers = new ArrayList<>();
        TitleLines title = layout.title();
        if (title != null) fromTitle(title, issuers);
        signatures(layout)
                .filter(line -> Closing.isBody(line) && !Closing.isRelease(line))
                .forEach(line -> bodies(line.passage(), 0, line.text().length(), issuers));
        Field field = table.first("发文机关", "发布机构", "发文机构", "发文单位", "制发机关", "制定机关");
        if (field != null && Closing.isBody(field.value())) {
            bodies(field.line(), field.from(), field.to(), issuers);
        }
        return List.copyOf(issuers);
    }

    /**
     * The lines of signatures and dates: below the document and its covering notice, or on a title
     * page.
     */
    private static Stream<Line> signatures(Layout layout) {
        return Stream.concat(
                layout.parts().stream()
                        .filter(part -> part.role() != PartRole.ANNEX)
                        .flatMap(part -> part.closing().stream()),
                layout.titlePage().stream());
    }

    /** What stands before 关于 and its like: on one line, or one body or several a line. */
    private static void fromTitle(TitleLines title, List<TextSpan> issuers) {
        List<Line> lines = title.lines();
        int above = 0;
        while (above + 1 < lines.size() && Closing.isBody(lines.get(above))) above++;
        for (Line line : lines.subList(0, above)) {
            bodies(line.passage(), 0, line.text().length(), issuers);
        }
        Passage last = Passage.of(lines.stream().skip(above).map(Line::span).toList());
        Matcher order = ORDER.matcher(last.text());
        Matcher matcher = order.find() ? order : ISSUERS.matcher(last.text());
        if (order.hasMatch() || matcher.find()) bodies(last, 0, matcher.end("issuers"), issuers);
    }

    private static void bodies(Passage passage, int from, int to, List<TextSpan> issuers) {
        Matcher separator = SEPARATOR.matcher(passage.text()).region(from, to);
        int start = from;
        while (separator.find()) {
            body(passage, start, separator.start(), issuers);
            start = separator.end();
        }
        body(passage, start, to, issuers);
    }

    private static void body(Passage passage, int from, int to, List<TextSpan> issuers) {
        Matcher others = OTHERS.matcher(passage.text()).region(from, to);
        int end = others.find() ? others.start() : to;
        TextSpan span = from < end ? passage.trimmed(from, end) : null;
        if (span != null && span.length() > 1) issuers.add(span);
    }

    private static @Nullable PrintedDate signedOn(Layout layout, PortalTable table) {
        return signatures(layout)
                .map(Dates::line)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> date(table, "成文日期", "发文日期", "生成日期", "制发日期", "签发日期", "印发日期"));
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
            Matcher matcher = PAGE_DATE.matcher(line.text());
            if (matcher.find()) return Dates.first(line.passage(), matcher.start(), matcher.end());
        }
        return null;
    }

    private static @Nullable PrintedDate date(PortalTable table, String... keys) {
        Field field = table.first(keys);
        return field == null ? null : Dates.first(field.line(), field.from(), field.to());
    }

    private static @Nullable PrintedDate effectiveOn(Layout layout, PortalTable table) {
        for (Part part : layout.parts()) {
            if (part.role() == PartRole.ANNEX) continue;
            for (Line line : part.body()) {
                if (line.text().indexOf('自') < 0) continue;
                Matcher matcher = EFFECTIVE.matcher(line.text());
                if (matcher.find())
                    return Dates.first(line.passage(), matcher.start("date"), matcher.end("date"));
            }
        }
        return date(table, "生效日期", "实施日期", "施行日期");
    }
}
