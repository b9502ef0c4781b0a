package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.PrintedDate;
import org.policygraph.extract.official.DocumentNumbers.Found;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What stands in brackets below a title: {@code （2031年5月12日某市人民政府令第46号公布　自2031年7月1日起施行）}, {@code
 * （2031年4月27日某会议通过）}, {@code （2031年3月18日）}. Where it tells of several days, the document is of that
 * on which it was made public, else of the first.
 *
 * @param line the passage with its brackets
 * @param signedOn the day that the document is of
 * @param number of the order that made it public; null without one
 * @param issuer who passed it or made it public; null if that is not said
 */
record Promulgation(
        FoldedPassage line,
        PrintedDate signedOn,
        @Nullable TextSpan number,
        @Nullable TextSpan issuer) {
    private static final PrefilteredPattern DATE = PrefilteredPattern.compile(Dates.DATE);
    private static final PrefilteredPattern PUBLIC =
            PrefilteredPattern.compile("^[^)]{0,60}?(?:公布|发布|印发)");
    private static final PrefilteredPattern BODY =
            PrefilteredPattern.compile(
                    "^\\s?(?<body>[\\p{IsHan}]{3,30}?)(?:令|公告|第[^次,]{1,6}次|会议|公布|发布|印发|通过|批准)");

    /** So many lines of a part may stand before its first words. */
    private static final int FIRST_LINES = 2;

    /** That of a document; null without one. */
    static @Nullable Promulgation of(Layout layout) {
        Stream<Line> first =
                layout.parts().stream()
                        .filter(part -> part.role() != Layout.PartRole.ANNEX)
                        .flatMap(part -> part.body().stream().limit(FIRST_LINES));
        return Stream.concat(layout.head().stream(), first)
                .filter(line -> TitleLines.isPromulgation(line.text()))
                .map(line -> of(line.passage()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Promulgation of(FoldedPassage line) {
        PrefilteredMatcher date = DATE.matcher(line.text());
        Promulgation first = null;
        List<Integer> starts = date.results().map(found -> found.start()).toList();
        for (int at = 0; at < starts.size(); at++) {
            int from = starts.get(at);
            int to = at + 1 < starts.size() ? starts.get(at + 1) : line.text().length();
            Promulgation found = isEffect(line, from) ? null : of(line, from, to);
            if (found == null) continue;
            int after = from + found.signedOn.span().length();
            if (PUBLIC.matcher(line.text().substring(after, to)).find()) return found;
            if (first == null) first = found;
        }
        return first;
    }

    /** 自2031年7月1日起施行 is no day on which anything was signed. */
    private static boolean isEffect(FoldedPassage line, int date) {
        return date > 0 && line.text().charAt(date - 1) == '自';
    }

    private static @Nullable Promulgation of(FoldedPassage line, int from, int to) {
        PrintedDate date = Dates.first(line, from, to);
        if (date == null) return null;
        int after = Math.min(to, from + date.span().length());
        Found number = DocumentNumbers.first(line.text(), after, to);
        PrefilteredMatcher body = BODY.matcher(line.text()).region(after, to);
        boolean isNamed = body.find() && Closing.isBody(body.group("body"));
        return new Promulgation(
                line,
                date,
                number == null ? null : line.span(number.from(), number.to()),
                isNamed ? line.span(body.start("body"), body.end("body")) : null);
    }
}
