package org.policygraph.extract.facts;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

/**
 * A part of an official text: a heading and what stands below it, an item, an article, a goal.
 *
 * @param path its place in the tree, unique in the document: {@code 2.3}; {@code 0} for the
 *     preamble, {@code tail}, {@code cover.1}, {@code annex1.2}. Lower-case letters, digits, dots
 * @param parent path of the division that it is a part of; null at the top
 * @param level what kind of part it is
 * @param label its number as printed, without what separates it: （三）, 第一条; null if it has none
 * @param ordinal the number that the label says, from 1; null without a label
 * @param heading the name as printed: a line of its own, or the lead sentence; null if it has none
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
