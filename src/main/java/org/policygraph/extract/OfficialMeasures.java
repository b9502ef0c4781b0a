package org.policygraph.extract;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.DocumentSize.Part;
import org.policygraph.extract.facts.Dating;
import org.policygraph.extract.facts.Division;
import org.policygraph.extract.facts.DivisionLevel;
import org.policygraph.extract.facts.OfficialMeasure;
import org.policygraph.extract.note.BodyResolver;
import org.policygraph.extract.official.OfficialOutline;
import org.policygraph.extract.official.OfficialOutline.Paragraph;
import org.policygraph.extract.official.OfficialOutline.Sentence;
import org.policygraph.extract.official.SentenceKind;
import org.policygraph.extract.rules.OfficialMeasureRules;
import org.policygraph.extract.rules.OfficialMeasureRules.Above;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which sentences of a document are measures.
 *
 * <ol>
 *   <li>One that says what is to be done, reports to be sent included.
 *   <li>A goal that states a value, or by when; a row of a table of indicators does for a year to
 *       come.
 *   <li>The name of an item, where nothing else stands in the item: else it only sums up.
 * </ol>
 *
 * A measure is numbered by the path of its division and its sentence in there, so that its number
 * does not depend on what else is taken for a measure.
 */
final class OfficialMeasures {
    private static final Set<DivisionLevel> THEMES =
            Set.of(DivisionLevel.CHAPTER, DivisionLevel.SECTION);

    private final OfficialOutline outline;
    private final NoteCoverage notes;
    private final Map<String, Division> divisions = new HashMap<>();

    /** How many sentences each division holds, with those of its parts. */
    private final Map<String, Integer> sentences = new HashMap<>();

    OfficialMeasures(OfficialOutline outline, NoteCoverage notes) {
        this.outline = outline;
        this.notes = notes;
        outline.divisions().forEach(division -> divisions.put(division.path(), division));
        for (Paragraph paragraph : outline.paragraphs()) count(paragraph);
    }

    private void count(Paragraph paragraph) {
        int held = (int) paragraph.sentences().stream().filter(this::isSentence).count();
        Division at = divisions.get(paragraph.division());
        while (at != null) {
            sentences.merge(at.path(), held, Integer::sum);
            at = above(at);
        }
    }

    private boolean isSentence(Sentence sentence) {
        return !notes.isNote(sentence.span());
    }

    /**
     * The measures in order.
     *
     * @param dating when the document was signed, and for which year it is
     * @param size counts them
     * @throws UnreadableTextException if there are more than one document may have
     */
    List<OfficialMeasure> read(
            OfficialMeasureRules rules, BodyResolver resolver, Dating dating, DocumentSize size)
            throws UnreadableTextException {
        NamesAbove names = NamesAbove.of(outline, divisions, resolver);
        List<OfficialMeasure> found = new ArrayList<>();
        Map<String, Integer> ordinals = new HashMap<>();
        GoverningSentences before = new GoverningSentences(divisions, dating.written());
        for (Paragraph paragraph : outline.paragraphs()) {
            for (Sentence sentence : paragraph.sentences()) {
                if (!isSentence(sentence)) continue;
                int ordinal = ordinals.merge(paragraph.division(), 1, Integer::sum);
                TextSpan above = before.of(paragraph, sentence);
                TextSpan governing = paragraph.deadline() == null ? above : paragraph.deadline();
                if (!mayBeMeasure(paragraph, sentence) || names.isName(sentence.span())) continue;
                OfficialMeasureRules.Found facts =
                        sentence.row() == null
                                ? rules.apply(
                                        sentence.span(),
                                        sentence.kind() == SentenceKind.AMENDED,
                                        new Above(before.sense(), governing, names.of(paragraph)),
                                        notes.responsibilities(sentence.span()),
                                        notes.unread(sentence.span()),
                                        resolver,
                                        dating)
                                : rules.apply(
                                        sentence.span(),
                                        sentence.row(),
                                        notes.responsibilities(sentence.span()),
                                        notes.unread(sentence.span()),
                                        resolver,
                                        dating);
                if (sentence.kind() == SentenceKind.GOAL && !isGoal(sentence, facts)) continue;
                if (paragraph.deadline() != null) facts = facts.due(paragraph.deadline(), dating);
                count(facts, sentence.span(), size);
                found.add(
                        measure(
                                paragraph,
                                sentence,
                                before.introduction(),
                                ordinal,
                                found.size() + 1,
                                facts));
            }
        }
        return List.copyOf(found);
    }

    private static void count(OfficialMeasureRules.Found facts, TextSpan at, DocumentSize size)
            throws UnreadableTextException {
        int links =
                facts.audiences().size() + facts.responsibilities().size() + facts.remits().size();
        size.add(Part.MEASURES, 1, at);
        size.add(Part.CLAUSES, facts.clauses().size(), at);
        size.add(Part.LINKS, links, at);
    }

    /** 到2030年，主要目标是： only leads to goals, and its deadline is theirs. */
    private static boolean isGoal(Sentence sentence, OfficialMeasureRules.Found facts) {
        boolean leads = sentence.span().text().matches("(?s).*[：:]");
        return leads ? facts.statesValue() : facts.promises();
    }

    private boolean mayBeMeasure(Paragraph paragraph, Sentence sentence) {
        return switch (sentence.kind()) {
            case MEASURE, REPORTING, GOAL, AMENDED -> true;
            case LEAD -> sentences.getOrDefault(paragraph.division(), 0) == 1;
            case PRINCIPLE, GUIDING, BACKGROUND, DEFINITION, FORMAL, APPEAL -> false;
        };
    }

    private OfficialMeasure measure(
            Paragraph paragraph,
            Sentence sentence,
            @Nullable TextSpan introduction,
            int ordinal,
            int position,
            OfficialMeasureRules.Found facts) {
        return new OfficialMeasure(
                paragraph.division() + "." + ordinal,
                paragraph.division(),
                theme(paragraph.division()),
                position,
                paragraph.position(),
                ordinal,
                sentence.span(),
                introduction,
                facts.clauses(),
                sentence.rule(),
                facts.audiences(),
                facts.responsibilities(),
                facts.remits(),
                facts.commitments(),
                facts.absences());
    }

    private @Nullable String theme(String path) {
        Division at = divisions.get(path);
        while (at != null) {
            if (THEMES.contains(at.level()) && at.heading() != null) return at.path();
            at = above(at);
        }
        return null;
    }

    private @Nullable Division above(Division division) {
        return division.parent() == null ? null : divisions.get(division.parent());
    }
}
