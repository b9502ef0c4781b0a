package org.policygraph.trace.cite;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.CSLBuilder;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * One style, read and ready. It remembers what it has cited, so it is emptied before each entry;
 * for one thread at a time.
 */
final class Processor implements ItemDataProvider {
    private final StyleSheet sheet;
    private final CSL csl;
    private @Nullable CSLItemData item;

    /** Reads the style, which takes some milliseconds. */
    Processor(StyleSheet sheet) {
        this.sheet = sheet;
        try {
            this.csl =
                    new CSLBuilder()
                            .itemDataProvider(this)
                            .localeProvider(StyleSheet::words)
                            .style(sheet.style())
                            .lang(sheet.locale())
                            .build();
        } catch (IOException e) {
            throw new UncheckedIOException("the style " + sheet, e);
        }
    }

    /** The entry for an item. */
    String entry(CSLItemData data) {
        item = data;
        csl.reset(); // the output format, too
        csl.setOutputFormat("text");
        csl.registerCitationItems(data.getId());
        return sheet.entry(csl, data.getId()).strip();
    }

    @Override
    public @Nullable CSLItemData retrieveItem(String id) {
        return item;
    }

    @Override
    public Collection<String> getIds() {
        return List.of(Objects.requireNonNull(item).getId());
    }
}
