package org.policygraph.oracle;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** A filter of measures, in the members of the input MeasureFilter. */
public sealed interface AskedFilter {
    /** No member at all, which every measure meets. */
    record Every() implements AskedFilter {}

    /** Members of different names side by side, which must all be met. */
    record Members(List<AskedFilter> parts) implements AskedFilter {}

    /** {@code and}. */
    record And(List<AskedFilter> parts) implements AskedFilter {}

    /** {@code or}. */
    record Or(List<AskedFilter> parts) implements AskedFilter {}

    /** {@code not}. */
    record Not(AskedFilter part) implements AskedFilter {}

    /** {@code document}: IRIs or short ids. */
    record InDocument(List<String> asked) implements AskedFilter {}

    /** {@code theme}: IRIs or names; a name means every theme that is called so. */
    record InTheme(List<String> asked) implements AskedFilter {}

    /** {@code paragraph}. */
    record CitesParagraph(List<Integer> numbers) implements AskedFilter {}

    /** {@code hasCommitment}. */
    record HasCommitment(boolean wanted) implements AskedFilter {}

    /** {@code text}: characters that are their own folded form. */
    record HoldsText(String text) implements AskedFilter {}

    /**
     * {@code targetGroup} or {@code department}.
     *
     * @param any IRIs or names; empty for no such condition
     * @param all IRIs or names; empty for no such condition
     * @param exists null for no such condition
     * @param below includeNarrower or includeSubordinate; null where it is left out
     * @param basis null where it is left out
     */
    record Linked(
            LinkKind kind,
            List<String> any,
            List<String> all,
            @Nullable Boolean exists,
            @Nullable Boolean below,
            @Nullable List<String> basis)
            implements AskedFilter {
        /** Whether a link to a concept below counts for the one above, by default it does. */
        boolean countsBelow() {
            return !Boolean.FALSE.equals(below);
        }

        /** The bases that count, by default all but what is inferred from a remit. */
        List<String> bases() {
            return Objects.requireNonNullElse(basis, LinkKind.NOT_FROM_A_REMIT);
        }
    }
}
