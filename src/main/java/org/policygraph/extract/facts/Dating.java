package org.policygraph.extract.facts;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.MatchingCopy;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.time.Year;

/**
 * From what the years may be taken that the sentences of a document leave out.
 *
 * @param signed the date of the document; null where it is not known
 * @param planned the year to come that its title says it is for: 关于做好2032年度…工作的通知; null where it
 *     says none
 */
public record Dating(@Nullable PrintedDate signed, @Nullable PrintedDate planned) {
    private static final PrefilteredPattern YEAR =
            PrefilteredPattern.compile(
                    "(?<![0-9—–-])(?<year>20[0-9]{2})\\s?年(?:度|工作|[\\p{IsHan}&&[^以至底前后来]])");

    /** The dating of a document with this title. */
    public static Dating of(@Nullable PrintedDate signed, TextSpan title) {
        MatchingCopy copy = MatchingCopy.unbroken(title);
        PrefilteredMatcher year = YEAR.matcher(copy.text());
        if (signed == null || !year.find()) return new Dating(signed, null);
        boolean isToCome = Integer.parseInt(year.group("year")) > signed.year().getValue();
        TextSpan span = copy.span(year.start("year"), year.end("year") + 1);
        return new Dating(signed, isToCome ? new PrintedDate(year.group("year"), span) : null);
    }

    /** The year in which the document was signed; null where it is not known. */
    public @Nullable Year written() {
        return signed == null ? null : signed.year();
    }

    /** The date whose year a month or the end of a year takes. */
    public @Nullable PrintedDate ofMonths() {
        return planned == null ? signed : planned;
    }
}
