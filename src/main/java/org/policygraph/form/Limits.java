package org.policygraph.form;

/**
 * How large a file may be: for six times a plan of 300 pages and 300,000 characters there is room,
 * and a file made to be slow or large is refused before it takes the memory of the process.
 */
final class Limits {
    private static final int MIB = 1024 * 1024;

    /** Bytes of a file: most of those of a PDF are pictures and fonts. */
    static final int BYTES = 32 * MIB;

    /** Bytes of a file that is text (plain, Markdown, HTML): a saved page of 5 MB is still read. */
    static final int TEXT_BYTES = 16 * MIB;

    /** Characters of the text that was read: more than six plans of 300 pages. */
    static final int CHARACTERS = 2_000_000;

    /** Pages of a PDF. */
    static final int PAGES = 3_000;

    /** Glyphs of one page of a PDF: one set as GB/T 9704 has it holds 616 characters. */
    static final int GLYPHS = 100_000;

    /** Files in the archive of a DOCX: a few for the text, and one for each picture. */
    static final int ENTRIES = 10_000;

    /** Bytes of one part of a DOCX, or of one stream of a PDF, once unpacked. */
    static final int UNPACKED_BYTES = 64 * MIB;

    /** Bytes of all parts of a DOCX that are read, or all streams of a PDF, once unpacked. */
    static final long ALL_UNPACKED_BYTES = 512L * MIB;

    /** Elements within elements of a DOCX: a table in a cell of another takes about ten. */
    static final int XML_DEPTH = 1_000;

    private Limits() {}
}
