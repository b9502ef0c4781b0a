package org.policygraph.form;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

import java.io.IOException;

/**
 * Keeps how many pages a file says that it has. Where PDFBox mends the table of a damaged file, it
 * sets that number to the pages that it has found.
 */
final class PdfParser extends PDFParser {
    private int countedPages;

    PdfParser(byte[] bytes) throws IOException {
        super(new RandomAccessReadBuffer(bytes));
    }

    @Override
    protected void checkPages(COSDictionary root) throws IOException {
        COSDictionary pages = root.getCOSDictionary(COSName.PAGES);
        if (pages != null) countedPages = pages.getInt(COSName.COUNT, 0);
        super.checkPages(root);
    }

    /** The number of pages that the file says it has; 0 if it does not say. */
    int countedPages() {
        return countedPages;
    }
}
