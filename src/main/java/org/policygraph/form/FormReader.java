package org.policygraph.form;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.Form;
import org.policygraph.text.Problem;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;

/**
 * Reads a file of any form that documents come in, told apart by what the bytes are: <br>
 * 1. by their first bytes: PDF, an archive that holds a DOCX, and what is not read at all; <br>
 * 2. else as text, in the charset that they are certainly written in; <br>
 * 3. which may have the tags of HTML, or the signs of Markdown, or is plain.
 *
 * <p>A file is read whole or refused. Nothing is fetched.
 */
public final class FormReader {
    private static final String CHARSETS = "text in UTF-8, or Chinese text in UTF-16 or GB18030";

    private FormReader() {}

    /**
     * Reads a file.
     *
     * @throws UnreadableTextException if it is of a form that is not read, damaged, encrypted,
     *     larger than the limits, or without text
     */
    public static SourceFile read(byte[] bytes) throws UnreadableTextException {
        if (bytes.length == 0) throw UnreadableFile.of("an empty file", UnreadableFile.FORMS);
        if (bytes.length > Limits.BYTES) {
            throw UnreadableFile.tooLarge(
                    "a file of " + bytes.length + " bytes", Limits.BYTES, "bytes");
        }
        SourceFile file = readAnyForm(bytes);
        if (file.text().text().isBlank())
            throw UnreadableFile.of("a file without text", UnreadableFile.FORMS);
        if (file.text().length() > Limits.CHARACTERS) {
            throw UnreadableFile.tooLarge(
                    "a text of " + file.text().length() + " characters",
                    Limits.CHARACTERS,
                    "characters");
        }
        return file;
    }

    private static SourceFile readAnyForm(byte[] bytes) throws UnreadableTextException {
        String other = Signature.other(bytes);
        if (other != null) throw UnreadableFile.of(other, UnreadableFile.FORMS);
        if (Signature.isPdf(bytes)) return PdfReader.read(bytes);
        if (Signature.isZip(bytes)) return DocxReader.read(bytes);
        if (bytes.length > Limits.TEXT_BYTES) {
            throw UnreadableFile.tooLarge(
                    "a text of " + bytes.length + " bytes", Limits.TEXT_BYTES, "bytes");
        }
        return readText(bytes);
    }

    private static SourceFile readText(byte[] bytes) throws UnreadableTextException {
        @Nullable DecodedText decoded = DecodedText.of(bytes);
        if (decoded == null) decoded = HtmlReader.declared(bytes);
        if (decoded == null) throw undecodable(bytes);
        if (HtmlReader.isHtml(decoded.text())) return HtmlReader.read(bytes, decoded.text());
        if (MarkdownSigns.isMarkdown(decoded.text())) {
            return MarkdownReader.read(bytes, decoded.text());
        }
        if (HtmlReader.isOtherMarkup(decoded.text()))
            throw UnreadableFile.of("a file of XML", UnreadableFile.FORMS);
        return SourceFile.of(bytes, decoded.text(), Form.TEXT, decoded.charset());
    }

    /**
     * Says at which byte the text stops being UTF-8: other charsets are wrong from the beginning.
     */
    private static UnreadableTextException undecodable(byte[] bytes) {
        try {
            SourceFile.decode(bytes);
            throw new IllegalStateException("decodable as UTF-8");
        } catch (UnreadableTextException e) {
            return new UnreadableTextException(
                    e.problems().stream().map(FormReader::inAnyCharset).toList());
        }
    }

    private static Problem inAnyCharset(Problem problem) {
        boolean byteFound = problem.found().startsWith("byte ");
        String found = problem.found() + (byteFound ? "" : " before bytes that are not of it");
        return new Problem(problem.line(), problem.column(), found, CHARSETS);
    }
}
