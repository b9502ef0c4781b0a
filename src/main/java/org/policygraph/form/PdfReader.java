package org.policygraph.form;

import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;

final class PdfReader {
    private PdfReader() {}

    static SourceFile read(byte[] bytes) throws UnreadableTextException {
        throw Refusal.of("a PDF of " + bytes.length + " bytes", Refusal.FORMS);
    }
}
