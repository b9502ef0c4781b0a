package org.policygraph.extract.official;

import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts signature and date from what they run on from: 市甲局2031年5月6日 on one line, also behind the
 * last sentence of a paragraph.
 */
final class SignatureLines {
    private static final PrefilteredPattern SIGNED =
            PrefilteredPattern.compile(
                    "(?:^|(?<=[。!?)”]))\\s*(?<body>[\\p{IsHan}\\s]{3,60}?)\\s*(?<date>"
                            + Dates.DAY
                            + ")\\s*$");

    private SignatureLines() {}

    /** The same lines, with signature and date on lines of their own. */
    static List<Line> parted(List<Line> lines) {
        List<Line> parted = new ArrayList<>();
        for (Line line : lines) {
            PrefilteredMatcher signed = SIGNED.matcher(line.text());
            boolean isSigned =
                    !TableDetector.isRow(line.text())
                            && signed.find()
                            && (signed.start() > 0 || Label.at(line.passage()) == null)
                            && Closing.isBody(signed.group("body").strip());
            if (!isSigned) {
                parted.add(line);
                continue;
            }
            add(parted, line, 0, signed.start());
            add(parted, line, signed.start("body"), signed.end("body"));
            add(parted, line, signed.start("date"), signed.end("date"));
        }
        return parted;
    }

    private static void add(List<Line> parted, Line line, int from, int to) {
        TextSpan span = line.passage().trimmed(from, to);
        if (span == null) return;
        boolean isFirst = from == 0;
        parted.add(
                Line.of(List.of(span), isFirst && line.afterGap(), isFirst && line.isIndented()));
    }
}
