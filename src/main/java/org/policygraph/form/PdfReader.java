package org.policygraph.form;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.policygraph.text.Form;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;

import java.io.IOException;
import java.util.List;

/**
 * Reads the text layer of a PDF: the lines of its pages as printed, without what is repeated on
 * each page. A sentence that runs over several lines stays on several. Actions, links, forms of XFA
 * and attached files are left alone.
 */
final class PdfReader {
    static final String EXPECTED = "a PDF with a text layer";

    static {
        PdfFonts.install();
    }

    private PdfReader() {}

    static SourceFile read(byte[] bytes) throws UnreadableTextException {
        PdfStreams.check(bytes);
        String text = String.join("\n", lines(bytes));
        return SourceFile.of(bytes, text, Form.PDF, Library.named("org.apache.pdfbox", "pdfbox"));
    }

    /** What is wrong with a file comes out of a parser as any kind of exception. */
    private static List<String> lines(byte[] bytes) throws UnreadableTextException {
        try {
            return lines(new PdfParser(bytes));
        } catch (InvalidPasswordException e) {
            throw UnreadableFile.of("an encrypted PDF, which wants a password", EXPECTED);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw UnreadableFile.of("a damaged PDF", EXPECTED);
        }
    }

    private static List<String> lines(PdfParser parser)
            throws IOException, UnreadableTextException {
        try (PDDocument document = parser.parse()) {
            if (document.getDocumentCatalog().getCOSObject().getBoolean("NeedsRendering", false)) {
                throw UnreadableFile.of(
                        "a PDF form (XFA), whose text is not on its pages", EXPECTED);
            }
            return PdfPages.read(document, parser.countedPages()).lines();
        }
    }
}
