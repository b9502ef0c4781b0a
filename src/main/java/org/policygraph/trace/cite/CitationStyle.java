package org.policygraph.trace.cite;

/** The forms in which a citation can be had. */
public enum CitationStyle {
    /** An entry after GB/T 7714-2015, 信息与文献 参考文献著录规则, without a number. */
    GB_T_7714_2015,
    /** An entry of a reference list after the APA manual, seventh edition. */
    APA,
    /** An entry of a BibTeX file. */
    BIBTEX,
    /** An array with one item of CSL-JSON, which Zotero and others import. */
    CSL_JSON
}
