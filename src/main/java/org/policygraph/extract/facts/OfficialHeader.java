package org.policygraph.extract.facts;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

import java.util.List;

/**
 * What an official text says of itself.
 *
 * @param title the title on one line, without the line ends of its layout; with a covering notice
 *     that of the plan which it issues
 * @param titleSpan the characters of the title, over all its lines
 * @param coverTitle the title of the covering notice; null without one
 * @param number its number (文号) as printed: 某发〔2020〕7号
 * @param kind its kind (文种), at the end of its title
 * @param issuers who issued it, each name once
 * @param addressees the line of the addressees, without the colon
 * @param signedOn the date of signing (成文日期)
 * @param publishedOn the date of publication (发布日期), where it is printed apart
 * @param effectiveOn the date from which it is in effect (施行日期)
 * @param validity how long it says that it holds
 * @param absences what it does not say
 */
public record OfficialHeader(
        String title,
        TextSpan titleSpan,
        @Nullable TextSpan coverTitle,
        @Nullable TextSpan number,
        @Nullable TextSpan kind,
        List<Issuer> issuers,
        @Nullable TextSpan addressees,
        @Nullable PrintedDate signedOn,
        @Nullable PrintedDate publishedOn,
        @Nullable PrintedDate effectiveOn,
        @Nullable Validity validity,
        List<Absence> absences) {
    /**
     * Who issued the document.
     *
     * @param printed the characters that name it, in the title, the signature or the portal's table
     * @param department slug of the body in the vocabulary; null if it lists none of that name
     */
    public record Issuer(TextSpan printed, @Nullable String department) {}
}
