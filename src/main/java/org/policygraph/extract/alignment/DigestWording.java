package org.policygraph.extract.alignment;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.HeldText;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.Problem;
import org.policygraph.text.TextSpan;

import java.util.List;

/**
 * Tells a digest that is handed in as the official text: every paragraph of it stands in the digest
 * word for word. Held as an original, a paraphrase would be quoted as the policy's own words.
 */
final class DigestWording {
    /** White space, bullets and citation markers, which a copy has or has not. */
    private static final PrefilteredPattern LAYOUT =
            PrefilteredPattern.compile(
                    "[\\s\\p{Z}\\p{Pd}•●▪·]|[\\[［【〔][0-9０-９,，、\\s-]{1,20}[]］】〕]");

    private DigestWording() {}

    /**
     * What is wrong with an original.
     *
     * @param paragraphs what follows its title
     * @return null if a paragraph says something else than the digest
     */
    static @Nullable Problem problem(List<TextSpan> paragraphs, HeldText digest) {
        String held = words(digest.text());
        if (!paragraphs.stream().allMatch(each -> held.contains(words(each.text())))) return null;
        TextSpan first = paragraphs.getFirst();
        return first.source()
                .problem(
                        first.start(),
                        "the words of the digest, in every paragraph",
                        "the official text of the document");
    }

    private static String words(String text) {
        return LAYOUT.matcher(text).replaceAll("");
    }
}
