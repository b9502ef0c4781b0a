package org.policygraph.extract.facts;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

import java.util.List;

/**
 * A sentence of an official text that says what is to be done, and all that is known of it.
 *
 * @param number path of its division and its place there: {@code 2.3.1}; unique in the document
 * @param division path of the division that it stands in
 * @param theme path of the chapter or section above it that has a heading; null if there is none
 * @param position its place among the measures of the document, from 1
 * @param paragraph its paragraph within the division, from 1
 * @param sentence its sentence within the division, from 1
 * @param span its characters, without label and notes
 * @param introduction the words that introduce the list which it is an item of: 禁止下列行为：; null if it
 *     is none
 * @param clauses its clauses in order
 * @param rule the rule that took it for a measure
 * @param audiences links to target groups, strongest basis first
 * @param responsibilities bodies that the text itself makes responsible
 * @param remits departments whose published remit fits, where the text names nobody
 * @param commitments what it promises in numbers and times, and conditions, told apart by nature
 * @param absences what it does not have, and why
 */
public record OfficialMeasure(
        String number,
        String division,
        @Nullable String theme,
        int position,
        int paragraph,
        int sentence,
        TextSpan span,
        @Nullable TextSpan introduction,
        List<TextSpan> clauses,
        String rule,
        List<Link> audiences,
        List<Responsibility> responsibilities,
        List<Link> remits,
        List<Commitment> commitments,
        List<Absence> absences) {}
