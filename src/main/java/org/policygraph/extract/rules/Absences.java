package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.Commitment;
import org.policygraph.extract.facts.Link;
import org.policygraph.text.CharacterSet;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a measure does not have, and why. */
final class Absences {
    /** Words that end the name of some group; one that the vocabulary lacks looks like this. */
    private static final PrefilteredPattern GROUP_LIKE =
            PrefilteredPattern.compile("[\\p{IsHan}]{2,6}(?:人员|群体|人群|对象|家庭|[^或前后再作学记笔读]者)");

    /** Every such word ends with one of these. */
    private static final CharacterSet GROUP_ENDS = CharacterSet.of("员体群象庭者");

    private Absences() {}

    /**
     * The absences of one measure.
     *
     * @param isBodyNamed whether it says who acts
     * @param silence why a field is empty of which the text says nothing
     */
    static List<Absence> of(
            List<ParsedClause> clauses,
            List<Link> audiences,
            boolean isBodyNamed,
            Numbers numbers,
            Absence.Reason silence) {
        List<Absence> absences = new ArrayList<>();
        if (audiences.isEmpty())
            absences.add(absence("targetGroups", unreadGroup(clauses), silence));
        if (!isBodyNamed) absences.add(absence("departments", formerBody(clauses), silence));
        for (TextSpan span : numbers.unread())
            absences.add(Absence.notExtracted("commitments", span));
        Stream.concat(
                        numbers.conditions().stream().map(Commitment::span),
                        numbers.conditionTimes().stream())
                .distinct()
                .forEach(span -> absences.add(Absence.isCondition("commitments", span)));
        for (TextSpan span : numbers.denied()) absences.add(Absence.isDenied("commitments", span));
        if (numbers.isEmpty()) absences.add(new Absence("commitments", silence, null));
        return absences;
    }

    /**
     * The same, where words of another document that the measure changes hold something: a field
     * that is empty in silence is empty for that, and what could not be read in them is not missed.
     *
     * @param words those words
     * @param fields of what they say something
     */
    static List<Absence> amended(List<Absence> absences, TextSpan words, Set<String> fields) {
        List<Absence> all = new ArrayList<>();
        for (Absence each : absences) {
            TextSpan span = each.span();
            boolean isSilent = span == null && fields.contains(each.field());
            boolean isInside =
                    span != null
                            && span.overlaps(words)
                            && each.reason() != Absence.Reason.AMENDED_TEXT;
            if (!isSilent && !isInside) all.add(each);
        }
        fields.forEach(field -> all.add(Absence.amendedText(field, words)));
        return all;
    }

    private static Absence absence(
            String field, @Nullable TextSpan unread, Absence.Reason silence) {
        return unread == null
                ? new Absence(field, silence, null)
                : Absence.notExtracted(field, unread);
    }

    private static @Nullable TextSpan formerBody(List<ParsedClause> clauses) {
        return clauses.stream()
                .flatMap(clause -> clause.formerBodies().stream())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable TextSpan unreadGroup(List<ParsedClause> clauses) {
        for (ParsedClause clause : clauses) {
            if (!GROUP_ENDS.occursIn(clause.text())) continue;
            PrefilteredMatcher matcher = GROUP_LIKE.matcher(clause.text());
            if (matcher.find()) return clause.span(matcher.start(), matcher.end());
        }
        return null;
    }
}
