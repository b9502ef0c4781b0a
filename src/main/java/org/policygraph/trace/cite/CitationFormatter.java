package org.policygraph.trace.cite;

/**
 * Writes citations. The same record and style give the same characters, on every machine and at
 * every time. For any number of threads; costs nothing until it is first used.
 */
public final class CitationFormatter {
    private final ProcessorPool national = new ProcessorPool(StyleSheet.GB_T_7714_2015);
    private final ProcessorPool apa = new ProcessorPool(StyleSheet.APA);

    /** The citation in one style. */
    public String format(CitationData cited, CitationStyle style) {
        return switch (style) {
            case GB_T_7714_2015 ->
                    (national.entry(CslItems.plain(cited)) + " " + CitationNote.chinese(cited))
                            .strip();
            case APA -> apa(cited);
            case BIBTEX -> BibtexEntry.of(cited);
            case CSL_JSON -> CslItems.json(cited);
        };
    }

    /** APA puts what it has no element for into brackets. */
    private String apa(CitationData cited) {
        String entry = apa.entry(CslItems.withKind(cited, "Digest, author not known"));
        String note = CitationNote.english(cited);
        return note.isEmpty() ? entry : entry + " [" + note + "]";
    }
}
