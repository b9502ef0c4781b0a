package org.policygraph.extract.facts;

/**
 * What a person found of a marker and a paragraph.
 *
 * @param marker the number in the marker
 * @param paragraph the paragraph of the official text
 * @param confirmed whether the marker stands for it, or does not
 * @param checked by whom or where it was checked
 */
public record AlignmentDecision(
        int marker, DivisionParagraph paragraph, boolean confirmed, String checked) {}
