package org.policygraph.text;

/** What kind of file a text was read from. */
public enum Form {
    /** Characters and nothing else. */
    TEXT,
    /** Plain text with signs for headings and emphasis (RFC 7763). */
    MARKDOWN,
    /** A web page, or a piece of one. */
    HTML,
    /** A document of a word processor (ISO/IEC 29500). */
    DOCX,
    /** Printed pages with a text layer (ISO 32000). */
    PDF
}
