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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document says of itself, from title, signature and the portal's table. */
final class MastheadRules {
    private static final Pattern ISSUERS =
            Pattern.compile("^(?<issuers>[^《]{2,80}?)\\s*(?:关于|印发|转发|批转|发布|公布)");
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

    private static @Nullable TextSpan number(Layout layout, PortalTable table) {
        Line line = layout.number();
        if (line != null) {
            Matcher matcher = DocumentNumbers.LINE.matcher(line.text());
            if (matcher.matches())
                return line.passage().span(matcher.start("number"), matcher.end("number"));
        }
        TitleLines title = layout.title();
        if (title != null && title.number() != null) return title.number();
        Field field = table.first("发文字号", "文号", "文件编号");
        return field == null ? null : field.span();
    }

    private static List<TextSpan> issuers(Layout layout, PortalTable table) {
        List<TextSpan> issuers = new ArrayList<>();
        TitleLines title = layout.title();
        if (title != null) fromTitle(title.passage(), issuers);
        for (Part part : layout.parts()) {
            if (part.role() == PartRole.ANNEX) continue;
            for (Line line : part.closing()) {
                if (Closing.isBody(line) && !Closing.isRelease(line))
                    bodies(line.passage(), 0, line.text().length(), issuers);
            }
        }
        Field field = table.first("发文机关", "发布机构", "发文机构", "发文单位", "制发机关", "制定机关");
        if (field != null) bodies(field.line(), field.from(), field.to(), issuers);
        return List.copyOf(issuers);
    }

    private static void fromTitle(Passage title, List<TextSpan> issuers) {
        Matcher matcher = ISSUERS.matcher(title.text());
        if (matcher.find()) bodies(title, 0, matcher.end("issuers"), issuers);
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
        for (Part part : layout.parts()) {
            if (part.role() == PartRole.ANNEX) continue;
            for (Line line : part.closing()) {
                PrintedDate date = Dates.line(line);
                if (date != null) return date;
            }
        }
        return date(table, "成文日期", "发文日期", "生成日期", "制发日期", "签发日期", "印发日期");
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
