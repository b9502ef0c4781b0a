package org.policygraph.extract.facts;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.SourceFile;
import org.policygraph.text.TextSpan;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The official text of a document, and what is known of the markers that number its paragraphs.
 *
 * @param source the file that it was read from
 * @param title its title, which may run over several lines
 * @param titleDiffers whether that is another title than the digest gives, and whoever handed both
 *     in takes them for the same document all the same
 * @param paragraphs the further lines in order; at least one
 * @param confirmed by marker, which paragraph somebody found it to number
 */
public record Original(
        SourceFile source,
        TextSpan title,
        boolean titleDiffers,
        List<TextSpan> paragraphs,
        SortedMap<Integer, Confirmation> confirmed) {
    public Original {
        paragraphs = List.copyOf(paragraphs);
        confirmed = Collections.unmodifiableSortedMap(new TreeMap<>(confirmed));
    }

    /**
     * That a marker numbers a paragraph, checked by a person.
     *
     * @param paragraph number of the paragraph, from 1
     * @param checked by whom or where
     */
    public record Confirmation(int paragraph, String checked) {}

    /** The same text with these confirmations. */
    public Original confirmedBy(SortedMap<Integer, Confirmation> confirmations) {
        return new Original(source, title, titleDiffers, paragraphs, confirmations);
    }

    /** Who confirmed a marker, or null if it is only assumed to number the paragraph it says. */
    public @Nullable Confirmation confirmation(int marker) {
        return confirmed.get(marker);
    }

    /** The number of the paragraph that a marker stands for: as confirmed, else its own. */
    public int numberOf(int marker) {
        Confirmation found = confirmation(marker);
        return found == null ? marker : found.paragraph();
    }

    /** The paragraph of this number, or null if the text has fewer. */
    public @Nullable TextSpan paragraph(int number) {
        return number > paragraphs.size() ? null : paragraphs.get(number - 1);
    }
}
