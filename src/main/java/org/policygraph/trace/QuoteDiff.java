package org.policygraph.trace;

import org.jspecify.annotations.Nullable;
import org.policygraph.fold.NormalizedText;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the parts of a quotation, in its order. What its copy leaves out, such as a comma
 * between two parts, belongs to the part before.
 */
final class QuoteDiff<D> {
    private final int length;
    private final NormalizedText copy;
    private final List<QuoteDiffPart<D>> parts = new ArrayList<>();

    QuoteDiff(String quote, NormalizedText copy) {
        this.length = quote.codePointCount(0, quote.length());
        this.copy = copy;
    }

    /**
     * Adds a part.
     *
     * @param from first UTF-16 unit of the copy
     * @param to one past the last; the same as the first where the quotation has nothing
     * @param span the held characters beside it; null for none
     */
    void add(int from, int to, @Nullable D document, @Nullable TextSpan span, boolean equal) {
        QuoteDiffPart.Kind kind =
                equal
                        ? QuoteDiffPart.Kind.EQUAL
                        : from == to
                                ? QuoteDiffPart.Kind.DELETED
                                : span == null
                                        ? QuoteDiffPart.Kind.INSERTED
                                        : QuoteDiffPart.Kind.CHANGED;
        parts.add(new QuoteDiffPart<>(kind, document, placeOf(from), placeOf(to), span));
    }

    /** Where a part begins; the first takes what stands before it. */
    private int placeOf(int unit) {
        if (unit == 0) return 0;
        return unit == copy.text().length() ? length : copy.place(unit, unit + 1).start();
    }

    List<QuoteDiffPart<D>> parts() {
        return parts;
    }
}
