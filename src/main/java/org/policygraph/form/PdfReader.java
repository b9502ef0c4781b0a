package org.policygraph.form;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.policygraph.text.Form;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the text layer of a PDF: the lines of its pages as printed, without what is repeated on
 * each page. A sentence that runs over several lines stays on several. Actions, links, forms of XFA
 * and attached files are left alone.
 */
final class PdfReader {
    private static final String EXPECTED = "a PDF with a text layer";

    /** Glyphs without characters beyond this share are lost text, not signs of a list. */
    private static final double UNNAMED = 0.01;

    static {
        PdfFonts.install();
    }

    private PdfReader() {}

    static SourceFile read(byte[] bytes) throws UnreadableTextException {
        PdfStreams.check(bytes);
        String text = String.join("\n", RunningHeads.without(pages(bytes)));
        return SourceFile.of(bytes, text, Form.PDF, Library.named("org.apache.pdfbox", "pdfbox"));
    }

    /** What is wrong with a file comes out of a parser as any kind of exception. */
    private static List<List<PageLayout.Placed>> pages(byte[] bytes)
            throws UnreadableTextException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return pages(document);
        } catch (InvalidPasswordException e) {
            throw Refusal.of("an encrypted PDF, which wants a password", EXPECTED);
        } catch (PdfPageReader.EndlessException e) {
            throw Refusal.of("a PDF with more on its pages than pages hold", EXPECTED);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw Refusal.of("a damaged PDF", EXPECTED);
        }
    }

    private static List<List<PageLayout.Placed>> pages(PDDocument document)
            throws IOException, UnreadableTextException {
        if (document.getDocumentCatalog().getCOSObject().getBoolean("NeedsRendering", false)) {
            throw Refusal.of("a PDF form (XFA), whose text is not on its pages", EXPECTED);
        }
        PdfPageReader reader = new PdfPageReader();
        List<List<PageLayout.Placed>> pages = new ArrayList<>();
        int scanned = 0;
        for (PDPage page : document.getPages()) {
            if (pages.size() == Limits.PAGES) {
                throw Refusal.tooLarge("a PDF of more pages", Limits.PAGES, "pages");
            }
            refusePictureAsContent(page);
            PdfPage read = reader.read(page);
            if (read.isBlank() && read.pictured()) scanned++;
            pages.add(PageLayout.of(read));
        }
        refuseWithoutText(pages, scanned);
        refuseUnnamed(reader);
        return pages;
    }

    /** What passes for a picture was not measured. */
    private static void refusePictureAsContent(PDPage page) throws IOException {
        var streams = page.getContentStreams();
        while (streams.hasNext()) {
            COSName kind = streams.next().getCOSObject().getCOSName(COSName.SUBTYPE);
            if (COSName.IMAGE.equals(kind)) throw new IOException("a picture as content");
        }
    }

    private static void refuseWithoutText(List<List<PageLayout.Placed>> pages, int scanned)
            throws UnreadableTextException {
        int count = pages.size();
        String all = count + (count == 1 ? " page" : " pages");
        if (pages.stream().allMatch(List::isEmpty)) {
            String kind = scanned > 0 ? "a scanned PDF: " : "a PDF without text: ";
            throw Refusal.of(kind + all + ", no text layer", EXPECTED);
        }
        if (scanned * 4 < count || scanned == 0) return;
        throw Refusal.of(
                "a PDF that is scanned in part: "
                        + scanned
                        + " of "
                        + all
                        + " without a text layer",
                EXPECTED);
    }

    private static void refuseUnnamed(PdfPageReader reader) throws UnreadableTextException {
        if (reader.unnamed() <= UNNAMED * reader.shown()) return;
        throw Refusal.of(
                "a PDF whose fonts do not say what characters "
                        + reader.unnamed()
                        + " of "
                        + reader.shown()
                        + " glyphs are",
                EXPECTED);
    }
}
