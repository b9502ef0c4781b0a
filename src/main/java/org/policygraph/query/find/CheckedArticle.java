package org.policygraph.query.find;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.graph.Entity;
import org.policygraph.trace.FigureComparison;
import org.policygraph.trace.QuotedPassage;

import java.util.List;

/**
 * An article of which every quotation and every number was held against the held texts.
 *
 * @param text as it was given, or read out of a file
 */
public record CheckedArticle(String text, List<Quoted> quotations, List<Judged> numbers) {
    public CheckedArticle {
        quotations = List.copyOf(quotations);
        numbers = List.copyOf(numbers);
    }

    /**
     * A quotation.
     *
     * @param verified null where it is too long to be one
     */
    public record Quoted(QuotedPassage passage, @Nullable Quotation verified) {}

    /**
     * A number.
     *
     * @param commitments what the verdict rests on
     * @param places where the number stands by itself
     * @param quotation the place in the list of the quotation that it stands in; null for none
     */
    public record Judged(
            FigureComparison<?> compared,
            List<Entity> commitments,
            List<Entity> places,
            @Nullable Integer quotation) {
        public Judged {
            commitments = List.copyOf(commitments);
            places = List.copyOf(places);
        }
    }
}
