package org.policygraph.form;

import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;

final class DocxReader {
    private DocxReader() {}

    static SourceFile read(byte[] bytes) throws UnreadableTextException {
        throw Refusal.of("an archive of " + bytes.length + " bytes", Refusal.FORMS);
    }
}
