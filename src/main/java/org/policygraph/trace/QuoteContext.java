package org.policygraph.trace;

import org.policygraph.text.TextSpan;

import java.util.List;

/**
 * The wording that a quotation was taken from.
 *
 * @param around the whole clauses that it stands in
 * @param cutOffs what it leaves away of them that changes what is said, in the order of the text
 */
public record QuoteContext(TextSpan around, List<CutOff> cutOffs) {
    public QuoteContext {
        cutOffs = List.copyOf(cutOffs);
    }
}
