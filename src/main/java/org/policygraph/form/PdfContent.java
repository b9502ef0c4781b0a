package org.policygraph.form;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The operators of a page or of a form on it, so that none is lost unnoticed. PDFBox reads what it
 * can of content that is damaged, and says nothing of the rest: here content that ends within its
 * packing is an error, and an operator of our own follows the last one, which is not met where the
 * content ends within a text, an array or a picture.
 */
final class PdfContent {
    /** The name of the operator after the last. */
    static final String END = "EndOfPolicyGraphContent";

    private static final byte[] AFTER = ("\n" + END + "\n").getBytes(StandardCharsets.US_ASCII);

    /** Operands of one operator, also in arrays: a line of text has some hundred. */
    private static final int MOST_OPERANDS = 500_000;

    private PdfContent() {}

    /** A page that ends with {@link #END}. */
    static PDPage of(PDPage page) {
        return new PDPage(page.getCOSObject()) {
            @Override
            public PDResources getResources() {
                return page.getResources();
            }

            @Override
            public boolean hasContents() {
                return true;
            }

            @Override
            public RandomAccessRead getContentsForStreamParsing() throws IOException {
                requireWhole(page.getCOSObject());
                return ended(page.getContents());
            }
        };
    }

    /** A form that ends with {@link #END}. */
    static PDFormXObject of(PDFormXObject form) {
        return new PDFormXObject(form.getCOSObject()) {
            @Override
            public PDResources getResources() {
                return form.getResources();
            }

            @Override
            public RandomAccessRead getContentsForRandomAccess() throws IOException {
                requireUnpackable(form.getCOSObject());
                return ended(form.getContents());
            }
        };
    }

    private static RandomAccessRead ended(InputStream contents) throws IOException {
        try (contents) {
            byte[] content = contents.readAllBytes();
            requireOperators(content);
            byte[] ended = Arrays.copyOf(content, content.length + AFTER.length);
            System.arraycopy(AFTER, 0, ended, content.length, AFTER.length);
            return new RandomAccessReadBuffer(ended);
        }
    }

    /**
     * Operands are held until their operator comes, however many there are: more than any has are
     * refused before.
     */
    private static void requireOperators(byte[] content) {
        int operands = 0;
        int brackets = 0;
        boolean begins = true;
        for (int i = 0; i < content.length; i++) {
            char each = (char) content[i];
            boolean isWithin = brackets > 0;
            if (isWithin && each == '\\') i++;
            else if (each == '(') brackets++;
            else if (isWithin && each == ')') brackets--;
            if (isWithin) continue;
            boolean isOperator = begins && (Character.isLetter(each) || each == '\'');
            boolean isOperand = "(<[/".indexOf(each) >= 0 || (begins && each > ' ');
            if (isOperator) operands = 0;
            else if (isOperand && ++operands > MOST_OPERANDS)
                throw new PdfPageReader.EndlessException();
            begins = each <= ' ' || each == ']' || each == ')' || each == '>';
        }
    }

    /** All streams that a page names must be there. */
    private static void requireWhole(COSDictionary page) throws IOException {
        if (!page.containsKey(COSName.CONTENTS)) return;
        COSBase contents = page.getDictionaryObject(COSName.CONTENTS);
        if (contents instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) requireStream(array.getObject(i));
        } else {
            requireStream(contents);
        }
    }

    private static void requireStream(COSBase content) throws IOException {
        if (!(content instanceof COSStream stream)) throw new IOException("no content");
        COSName kind = stream.getCOSName(COSName.SUBTYPE);
        if (COSName.IMAGE.equals(kind)) throw new IOException("a picture as content");
        requireUnpackable(stream);
    }

    /** What is packed with zlib must be whole, to its checksum. */
    private static void requireUnpackable(COSStream stream) throws IOException {
        if (!isDeflated(stream)) return;
        Inflater inflater = new Inflater();
        try (InputStream raw = stream.createRawInputStream()) {
            inflater.setInput(raw.readAllBytes());
            byte[] chunk = new byte[1 << 14];
            while (!inflater.finished()) {
                if (inflater.inflate(chunk) == 0 && !inflater.finished()) {
                    throw new IOException("packed content that is cut off");
                }
            }
        } catch (DataFormatException e) {
            throw new IOException("packed content that is damaged", e);
        } finally {
            inflater.end();
        }
    }

    private static boolean isDeflated(COSStream stream) {
        COSBase filters = stream.getFilters();
        COSBase first =
                filters instanceof COSArray several && several.size() > 0
                        ? several.getObject(0)
                        : filters;
        return Arrays.asList(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION)
                .contains(first);
    }
}
