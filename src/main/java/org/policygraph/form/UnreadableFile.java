package org.policygraph.form;

import org.policygraph.text.Problem;
import org.policygraph.text.UnreadableTextException;

import java.util.List;

/** Why a whole file cannot be read: one cause, one sentence. */
final class UnreadableFile {
    /** What is expected where a file is of a kind that is not read at all. */
    static final String FORMS = "a document as plain text, Markdown, HTML, DOCX or PDF";

    private UnreadableFile() {}

    /** A refusal of the file as a whole, which stands at its beginning. */
    static UnreadableTextException of(String found, String expected) {
        return new UnreadableTextException(List.of(new Problem(1, 1, found, expected)));
    }

    /** A refusal of a file that is larger than is read. */
    static UnreadableTextException tooLarge(String found, long limit, String unit) {
        return of(found, "at most " + limit + " " + unit);
    }
}
