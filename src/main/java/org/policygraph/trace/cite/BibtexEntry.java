package org.policygraph.trace.cite;

import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXFormatter;
import org.jbibtex.Key;
import org.jbibtex.StringValue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is cited, as an entry of a BibTeX file: {@code @misc}, which old and new styles know. The
 * date stands there twice, since BibTeX reads year and month, and BibLaTeX the whole of it.
 */
final class BibtexEntry {
    private static final Key DATE = new Key("date");
    private static final Key ACCESSED = new Key("urldate");

    private final BibTeXEntry entry;

    private BibtexEntry(CitationData cited) {
        this.entry = new BibTeXEntry(BibTeXEntry.TYPE_MISC, new Key(key(cited.key())));
    }

    static String of(CitationData cited) {
        BibtexEntry made = new BibtexEntry(cited);
        made.add(cited);
        BibTeXDatabase file = new BibTeXDatabase();
        file.addObject(made.entry);
        StringWriter out = new StringWriter();
        try {
            new BibTeXFormatter().format(file, out);
        } catch (IOException e) {
            throw new UncheckedIOException("a string can always be written to", e);
        }
        return out.toString().strip();
    }

    private void add(CitationData cited) {
        if (!cited.authors().isEmpty()) {
            // Braces around each, or a body's name would be taken apart as a person's.
            put(
                    BibTeXEntry.KEY_AUTHOR,
                    cited.authors().stream()
                            .map(each -> "{" + LatexText.of(each) + "}")
                            .collect(Collectors.joining(" and ")));
        }
        put(BibTeXEntry.KEY_TITLE, "{" + LatexText.of(cited.title()) + "}");
        Imprint digest = cited.digest();
        if (digest != null) add(digest);
        OfficialDate official = cited.isOfDigest() ? null : cited.work().date();
        if (official != null) add(official);
        // An address is read as it is; it has no brace, since such characters are percent-encoded.
        put(BibTeXEntry.KEY_URL, cited.permalink());
        if (cited.accessed() != null) put(ACCESSED, cited.accessed().toString());
        String note = CitationNote.chinese(cited);
        if (!note.isEmpty()) put(BibTeXEntry.KEY_NOTE, LatexText.of(note));
    }

    private void add(Imprint digest) {
        LocalDate date = digest.date();
        if (date == null) return;
        put(BibTeXEntry.KEY_YEAR, String.valueOf(date.getYear()));
        put(BibTeXEntry.KEY_MONTH, String.valueOf(date.getMonthValue()));
        put(DATE, date.toString());
    }

    private void add(OfficialDate official) {
        List<Integer> parts = official.parts();
        put(BibTeXEntry.KEY_YEAR, String.valueOf(parts.getFirst()));
        if (parts.size() > 1) put(BibTeXEntry.KEY_MONTH, String.valueOf(parts.get(1)));
        put(DATE, official.calendar());
    }

    private void put(Key field, String latex) {
        entry.addField(field, new StringValue(latex, StringValue.Style.BRACED));
    }

    /** Letters, digits, full stops and hyphens: all other characters mean something somewhere. */
    private static String key(String name) {
        return name.replaceAll("[^A-Za-z0-9.-]+", "-");
    }
}
