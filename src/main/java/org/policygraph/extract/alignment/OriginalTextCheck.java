package org.policygraph.extract.alignment;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.TextKind;
import org.policygraph.extract.facts.DivisionParagraph;
import org.policygraph.extract.facts.OfficialFacts;
import org.policygraph.fold.TitleLikeness;
import org.policygraph.text.HeldText;
import org.policygraph.text.Problem;
import org.policygraph.text.TextSpan;

/**
 * What an official text is held against before it is taken for that of a digest's document: a
 * paraphrase, or another policy, must not be quoted as the policy's own words.
 *
 * @param digest the text of the digest
 * @param title the title that the digest gives the document
 * @param acceptsOtherTitle whether another title is taken: whoever hands both in knows better
 */
public record OriginalTextCheck(HeldText digest, String title, boolean acceptsOtherTitle) {
    private static final String OFFICIAL =
            "the official text of the document, with numbered divisions, a document number, a line"
                    + " of addressees or a date of signing, two of them at least";

    /** What is wrong with a text by its structure; null if it is an official text. */
    public static @Nullable Problem unofficial(HeldText text, @Nullable HeldText digest) {
        if (digest != null && text.equals(digest)) {
            return text.problem(0, "the digest itself", OFFICIAL);
        }
        if (TextKind.of(text) == TextKind.OFFICIAL) return null;
        return text.problem(0, "a text that is no official document", OFFICIAL);
    }

    /** What is wrong with a text beside this digest; null if it is of the same document. */
    public @Nullable Problem problem(OfficialFacts official) {
        if (!acceptsOtherTitle && isOfOtherTitle(official)) return otherTitle(official);
        return DigestWording.problem(
                official.paragraphs().stream().map(DivisionParagraph::span).toList(), digest);
    }

    /** Whether neither the text nor the notice that covers it bears the title. */
    public boolean isOfOtherTitle(OfficialFacts official) {
        TextSpan cover = official.header().coverTitle();
        return !TitleLikeness.areOne(official.header().title(), title)
                && (cover == null || !TitleLikeness.areOne(cover.text(), title));
    }

    private Problem otherTitle(OfficialFacts official) {
        TextSpan found = official.header().titleSpan();
        return found.source()
                .problem(
                        found.start(),
                        "the title “" + official.header().title() + "”",
                        "that of the digest's document, “"
                                + title
                                + "”; if it is the same document all the same, accept the other title"
                                + " (--accept-other-title, acceptOtherTitle)");
    }
}
