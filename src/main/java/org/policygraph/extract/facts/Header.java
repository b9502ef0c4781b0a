package org.policygraph.extract.facts;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands above the themes.
 *
 * @param pageTitle heading of the page that the digest was taken from, if any
 * @param title the official document's title
 * @param statedSource the source that is printed under the title, if any; whether it made the
 *     digest is not said
 * @param stated the digest's own date
 * @param issuersPrinted the bodies before 关于 as printed, if any
 * @param issuers slugs of the bodies recognised among them
 * @param kind the document kind at the end of the title, if it is a known one
 * @param absences what the title does not say, and why
 */
public record Header(
        @Nullable TextSpan pageTitle,
        TextSpan title,
        @Nullable TextSpan statedSource,
        StatedDate stated,
        @Nullable TextSpan issuersPrinted,
        List<String> issuers,
        @Nullable TextSpan kind,
        List<Absence> absences) {
    /** The same, and what else it does not say. */
    public Header with(Absence absence) {
        List<Absence> all = new ArrayList<>(absences);
        all.add(absence);
        return new Header(
                pageTitle,
                title,
                statedSource,
                stated,
                issuersPrinted,
                issuers,
                kind,
                List.copyOf(all));
    }
}
