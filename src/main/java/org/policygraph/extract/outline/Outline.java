package org.policygraph.extract.outline;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Citation;
import org.policygraph.extract.facts.StatedDate;
import org.policygraph.text.TextSpan;

import java.util.List;

/**
 * The parts of a digest as spans.
 *
 * @param masthead what stands above the themes
 * @param themes at least one
 * @param leftOut commentary of the page, which is no part of the digest; null if there is none
 */
public record Outline(Masthead masthead, List<Theme> themes, @Nullable TextSpan leftOut) {
    /**
     * What stands above the themes.
     *
     * @param pageTitle heading of the page, if any
     * @param title the document's title
     * @param statedSource the source that is printed under the title, if any
     * @param stated the digest's own date
     */
    public record Masthead(
            @Nullable TextSpan pageTitle,
            TextSpan title,
            @Nullable TextSpan statedSource,
            StatedDate stated) {}

    /**
     * A heading and its measures.
     *
     * @param name the heading
     * @param measures at least one
     */
    public record Theme(TextSpan name, List<Measure> measures) {}

    /**
     * A measure.
     *
     * @param span from the first clause to the last
     * @param clauses at least one
     * @param citations at least one
     */
    public record Measure(TextSpan span, List<TextSpan> clauses, List<Citation> citations) {}
}
