package org.policygraph.extract.facts;

import org.policygraph.text.TextSpan;

/**
 * A paragraph of an official text, by where it stands.
 *
 * @param division path of its division
 * @param position its place in the division, from 1
 * @param span its characters, with label and notes
 * @param wording the same without the label, which another text may number otherwise
 */
public record DivisionParagraph(String division, int position, TextSpan span, TextSpan wording) {
    /** Its name in an alignment: the path and the place, {@code 2.3/1}. */
    public String name() {
        return division + "/" + position;
    }
}
