package org.policygraph.form;

/**
 * How large a file may be. The largest document that was met in real life is a plan of 300 pages,
 * of about 300,000 characters: every limit leaves room for ten of it, and keeps the reading of one
 * file within a few seconds and a few hundred MiB of memory.
 */
final class Limits {
    private static final int MIB = 1024 * 1024;

    /** Bytes of a file. PDF files with pictures of seals and maps come to 10 or 20 MiB. */
    static final int BYTES = 32 * MIB;

    /** Bytes of a file that is text (plain, Markdown, HTML): a saved page of 5 MB is still read. */
    static final int TEXT_BYTES = 16 * MIB;

    /** Characters of the text that was read: ten plans of 300 pages. */
    static final int CHARACTERS = 4_000_000;

    /** Pages of a PDF. */
    static final int PAGES = 3_000;

    /** Glyphs of one page of a PDF: a page of small print has 5,000. */
    static final int GLYPHS = 100_000;

    /** Files in the archive of a DOCX: those of long documents with many pictures have hundreds. */
    static final int ENTRIES = 10_000;

    /** Bytes of one part of a DOCX, or of one stream of a PDF, once unpacked. */
    static final int UNPACKED_BYTES = 64 * MIB;

    /** Bytes of all parts of a DOCX that are read, or all streams of a PDF, once unpacked. */
    static final long ALL_UNPACKED_BYTES = 512L * MIB;

    /** Elements within elements of a DOCX; real ones, with tables in tables, stay under 60. */
    static final int XML_DEPTH = 1_000;

    private Limits() {}
}
