package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Division;
import org.policygraph.extract.facts.IndicatorRow;
import org.policygraph.extract.facts.PrintedDate;
import org.policygraph.extract.facts.Reference;
import org.policygraph.text.TextSpan;

import java.util.List;

/**
 * The parts of an official text as spans.
 *
 * @param masthead what it says of itself
 * @param divisions the tree, flat, in the order of the text
 * @param paragraphs the paragraphs of all divisions in the order of the text
 * @param references the documents that it names
 * @param noise lines that are no part of the document: navigation, the portal's own words, pages,
 *     contents; in the order of the text
 */
public record OfficialOutline(
        Masthead masthead,
        List<Division> divisions,
        List<Paragraph> paragraphs,
        List<Reference> references,
        List<TextSpan> noise) {
    /**
     * What the document says of itself.
     *
     * @param title over all its lines; with a covering notice that of the plan which it issues
     * @param coverTitle that of the covering notice
     * @param number its number as printed
     * @param issuers the bodies as printed, in title, signature and the portal's table; may repeat
     * @param addressees the line of the addressees, without the colon
     * @param signedOn date of signing
     * @param publishedOn date of publication
     * @param effectiveOn date from which it is in effect
     * @param expiresOn its last day by the portal's table
     */
    public record Masthead(
            TextSpan title,
            @Nullable TextSpan coverTitle,
            @Nullable TextSpan number,
            List<TextSpan> issuers,
            @Nullable TextSpan addressees,
            @Nullable PrintedDate signedOn,
            @Nullable PrintedDate publishedOn,
            @Nullable PrintedDate effectiveOn,
            @Nullable PrintedDate expiresOn) {}

    /**
     * A paragraph; one that a layout broke over several lines is one.
     *
     * @param division path of the division that it stands in
     * @param position its place in the division, from 1
     * @param span its characters, with label and notes
     * @param sentences its sentences, without label and notes, in order; none where it is a list of
     *     annexes, a cell, or no more than a note
     * @param notes what may be notes of responsibility, with their brackets, in the order of the
     *     text; each follows the sentences that it covers, back to the note before it. Also a
     *     paragraph or sentence with a label such as 责任单位：…
     * @param bodies the cells of it that name who is responsible, where it is the row of a table
     * @param deadline the cell that says by when, under a heading such as 完成时限; null without one
     */
    public record Paragraph(
            String division,
            int position,
            TextSpan span,
            List<Sentence> sentences,
            List<TextSpan> notes,
            List<BodyCell> bodies,
            @Nullable TextSpan deadline) {}

    /**
     * What a row of a table has under a heading such as 责任单位.
     *
     * @param heading that of the column; null where the row does not fit the columns
     * @param span the cell; the whole row where nothing says which cell it is
     */
    public record BodyCell(@Nullable TextSpan heading, TextSpan span) {}

    /**
     * A sentence.
     *
     * @param span its characters
     * @param kind what it does
     * @param rule the rule that says so
     * @param row what it says where it is a row of a table of indicators; null for all others
     */
    public record Sentence(
            TextSpan span, SentenceKind kind, String rule, @Nullable IndicatorRow row) {
        /** The rule of a sentence that is a row of a table of indicators. */
        public static final String ROW = "row of a table of indicators";

        Sentence(TextSpan span, SentenceKind kind, String rule) {
            this(span, kind, rule, null);
        }

        static Sentence ofRow(TextSpan span, IndicatorRow row) {
            return new Sentence(span, SentenceKind.GOAL, ROW, row);
        }
    }
}
