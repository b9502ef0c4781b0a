package org.policygraph.text;

/** What kind of file a text was read from. */
public enum Form {
    /** Characters and nothing else. */
    TEXT("text/plain"),
    /** Plain text with signs for headings and emphasis (RFC 7763). */
    MARKDOWN("text/markdown"),
    /** A web page, or a piece of one. */
    HTML("text/html"),
    /** A document of a word processor (ISO/IEC 29500). */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** Printed pages with a text layer (ISO 32000). */
    PDF("application/pdf");

    private final String mediaType;

    Form(String mediaType) {
        this.mediaType = mediaType;
    }

    /** As registered with IANA. */
    public String mediaType() {
        return mediaType;
    }
}
