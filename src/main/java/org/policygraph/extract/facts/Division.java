package org.policygraph.extract.facts;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

/**
 * A part of an official text: a heading and what stands below it, an item, an article, a goal.
 *
 * @param path its place in the tree, unique in the document: the numbers printed, {@code 2.3}; a
 *     number that stands twice, {@code 2.3x2}; a goal, {@code 2.g1}; {@code 0} for the preamble,
 *     {@code p1} for a paragraph of a text without numbers, {@code tail}, {@code cover.1}, {@code
 *     annex1.2}. Lower-case letters, digits, dots
 * @param parent path of the division that it is a part of; null at the top
 * @param level what kind of part it is
 * @param label its number as printed, without the white space behind it: 一、, （三）, 第一条, ——; null if
 *     it has none
 * @param ordinal the number that the label says, from 1; null without one, as for ——
 * @param heading the name as printed, with its full stop: a line of its own, the lead sentence, or
 *     what stands before a colon; null if it has none
 * @param span from label or heading to its last character, with all that is a part of it and with
 *     its notes
 * @param rule the rule that found it
 */
public record Division(
        String path,
        @Nullable String parent,
        DivisionLevel level,
        @Nullable TextSpan label,
        @Nullable Integer ordinal,
        @Nullable TextSpan heading,
        TextSpan span,
        String rule) {}
