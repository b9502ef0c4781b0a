package org.policygraph.form;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.policygraph.text.Messages;
import org.policygraph.text.UnreadableTextException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The pages of a PDF, of which each is read whole, or the file is refused with their numbers. */
final class PdfPages {
    private final PdfPageReader reader = new PdfPageReader();
    private final List<List<PageLayout.Placed>> pages = new ArrayList<>();
    private final List<Integer> withoutText = new ArrayList<>();
    private final List<Integer> mostlyPictures = new ArrayList<>();
    private final List<Integer> withoutCharacters = new ArrayList<>();
    private int unnamed;

    private PdfPages() throws IOException {}

    /**
     * Reads all pages.
     *
     * @param count how many there are by the word of the file, 0 if it has none
     */
    static PdfPages read(PDDocument document, int count)
            throws IOException, UnreadableTextException {
        PdfPages read = new PdfPages();
        int lost = 0;
        for (PDPage page : document.getPages()) {
            if (page.getCOSObject().containsKey(COSName.PARENT)) read.add(page);
            else lost++;
        }
        read.refuseLost(Math.max(count, read.pages.size() + lost));
        read.refuseWithoutText();
        read.refuseWithoutCharacters();
        return read;
    }

    /** The lines of all pages as printed, without what is repeated on each. */
    List<String> lines() {
        return RunningHeads.without(pages).stream().flatMap(List::stream).toList();
    }

    private void add(PDPage page) throws UnreadableTextException {
        if (pages.size() == Limits.PAGES) {
            throw UnreadableFile.tooLarge("a PDF of more pages", Limits.PAGES, "pages");
        }
        int number = pages.size() + 1;
        PdfPage read = read(page, number);
        if (read.isDrawing()) withoutText.add(number);
        if (read.isMostlyPicture()) mostlyPictures.add(number);
        if (read.unnamed() > 0) withoutCharacters.add(number);
        unnamed += read.unnamed();
        pages.add(PageLayout.of(read));
    }

    private PdfPage read(PDPage page, int number) throws UnreadableTextException {
        try {
            return reader.read(page);
        } catch (PdfPageReader.EndlessException e) {
            throw refusal("a PDF with more on its pages than pages hold: page " + number);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw refusal("a damaged PDF: page " + number + " cannot be read to its end");
        }
    }

    /**
     * Refuses a file that has lost pages. Where one is lost, PDFBox gives an empty page, which is
     * part of nothing.
     */
    private void refuseLost(int count) throws UnreadableTextException {
        if (count <= pages.size()) return;
        throw refusal("a damaged PDF: " + pages.size() + " of its " + count + " pages are there");
    }

    private void refuseWithoutText() throws UnreadableTextException {
        String all = pages.size() + (pages.size() == 1 ? " page" : " pages");
        if (pages.stream().allMatch(List::isEmpty)) {
            String kind = withoutText.isEmpty() ? "a PDF without text: " : "a scanned PDF: ";
            throw refusal(kind + all + ", no text layer");
        }
        List<List<String>> text = RunningHeads.without(pages);
        List<Integer> scanned = new ArrayList<>(withoutText);
        for (int page : mostlyPictures) {
            if (text.get(page - 1).isEmpty() && !scanned.contains(page)) scanned.add(page);
        }
        if (scanned.isEmpty()) return;
        scanned.sort(null);
        throw refusal(
                Messages.format(
                        "a PDF that is scanned in part: %s of %s without a text layer",
                        PageRanges.of(scanned), all));
    }

    private void refuseWithoutCharacters() throws UnreadableTextException {
        if (withoutCharacters.isEmpty()) return;
        String glyphs = unnamed == 1 ? "what character a glyph is" : "what characters glyphs are";
        throw refusal(
                Messages.format(
                        "a PDF whose fonts do not say %s: %d on %s",
                        glyphs, unnamed, PageRanges.of(withoutCharacters)));
    }

    private static UnreadableTextException refusal(String found) {
        return UnreadableFile.of(found, PdfReader.EXPECTED);
    }
}
