package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.official.Layout.PartRole;
import org.policygraph.extract.official.PortalTable.Field;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** Who issued a document: in its title, its signature, and the portal's table. */
final class IssuerRules {
    private static final PrefilteredPattern ISSUERS =
            PrefilteredPattern.compile("^(?<issuers>[^《]{2,80}?)\\s*(?:关于|印发|转发|批转|发布|公布)");

    /** The title of an order or announcement that has no other words: 某某省人民政府令. */
    private static final PrefilteredPattern ORDER =
            PrefilteredPattern.compile(
                    "^(?<issuers>[^《关]{2,40}?(?:院|府|部|委|局|厅|会|署|办|行))\\s*(?:令|公告|通告)$");

    private static final PrefilteredPattern SEPARATOR = PrefilteredPattern.compile("[\\s、,]+");
    private static final PrefilteredPattern OTHERS =
            PrefilteredPattern.compile("等(?:[0-9一二三四五六七八九十]+)?个?(?:部门|单位)?$");

    private final List<TextSpan> issuers = new ArrayList<>();

    private IssuerRules() {}

    /** The names as printed, in title, signature and table; each as often as it stands. */
    static List<TextSpan> issuers(
            Layout layout, @Nullable Promulgation promulgation, PortalTable table) {
        IssuerRules rules = new IssuerRules();
        if (layout.title() != null) rules.inTitle(layout.title());
        signatures(layout)
                .filter(line -> Closing.isBody(line) && !Closing.isRelease(line))
                .forEach(rules::inLine);
        TextSpan passedBy = promulgation == null ? null : promulgation.issuer();
        if (rules.issuers.isEmpty() && passedBy != null) rules.issuers.add(passedBy);
        Field field = table.first("发文机关", "发布机构", "发文机构", "发文单位", "制发机关", "制定机关");
        boolean isSaid = field != null && (rules.issuers.isEmpty() || rules.hasOneOf(field));
        if (field != null && isSaid) rules.names(field.line(), field.from(), field.to());
        return List.copyOf(rules.issuers);
    }

    /** Signatures and dates: below the document and its covering notice, or on a title page. */
    static Stream<Line> signatures(Layout layout) {
        return Stream.concat(
                layout.parts().stream()
                        .filter(part -> part.role() != PartRole.ANNEX)
                        .flatMap(part -> part.closing().stream()),
                layout.titlePage().stream());
    }

    /** Portals fill their tables with anything; what title and signature say is to be believed. */
    private boolean hasOneOf(Field field) {
        return issuers.stream().anyMatch(issuer -> field.value().contains(issuer.text()));
    }

    /** What stands before 关于 and its like: on one line, or one body or several a line. */
    private void inTitle(TitleLines title) {
        List<Line> lines = title.lines();
        int above = 0;
        while (above + 1 < lines.size() && Closing.isBody(lines.get(above))) above++;
        lines.subList(0, above).forEach(this::inLine);
        FoldedPassage last =
                FoldedPassage.of(
                        lines.stream().skip(above).flatMap(line -> line.spans().stream()).toList());
        PrefilteredMatcher order = ORDER.matcher(last.text());
        PrefilteredMatcher issuers = ISSUERS.matcher(last.text());
        if (order.find()) names(last, 0, order.end("issuers"));
        else if (issuers.find()) names(last, 0, issuers.end("issuers"));
    }

    private void inLine(Line line) {
        names(line.passage(), 0, line.text().length());
    }

    /** The names of a line, also of those that are set to the width of others: 民 政 部. */
    private void names(FoldedPassage passage, int from, int to) {
        List<MatchResult> gaps =
                SEPARATOR.matcher(passage.text()).region(from, to).results().toList();
        int start = from;
        for (int at = 0; at < gaps.size(); at++) {
            MatchResult gap = gaps.get(at);
            int before = at == 0 ? from : gaps.get(at - 1).end();
            int after = at + 1 < gaps.size() ? gaps.get(at + 1).start() : to;
            boolean isWithin =
                    gap.start() - before == 1
                            && after - gap.end() == 1
                            && gap.group().isBlank()
                            && gap.end() - gap.start() <= narrowest(gaps);
            if (isWithin) continue;
            name(passage, start, gap.start());
            start = gap.end();
        }
        name(passage, start, to);
    }

    private static int narrowest(List<MatchResult> gaps) {
        return gaps.stream().mapToInt(gap -> gap.end() - gap.start()).min().orElse(0);
    }

    private void name(FoldedPassage passage, int from, int to) {
        PrefilteredMatcher others = OTHERS.matcher(passage.text()).region(from, to);
        int end = others.find() ? others.start() : to;
        if (!Closing.isBody(passage.text().substring(from, end).strip())) return;
        issuers.add(passage.span(from, end));
    }
}
