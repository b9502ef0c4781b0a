package org.policygraph.extract;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Division;
import org.policygraph.extract.facts.DivisionLevel;
import org.policygraph.extract.facts.OfficialFacts;
import org.policygraph.extract.facts.OfficialHeader;
import org.policygraph.extract.facts.OfficialMeasure;
import org.policygraph.extract.facts.Responsibility;
import org.policygraph.extract.lexicon.Vocabulary;
import org.policygraph.extract.note.BodyIndex;
import org.policygraph.extract.note.NoteReader;
import org.policygraph.extract.official.OfficialOutline;
import org.policygraph.extract.official.OfficialOutline.Paragraph;
import org.policygraph.extract.official.OfficialOutline.Sentence;
import org.policygraph.extract.official.OfficialReader;
import org.policygraph.extract.official.SentenceKind;
import org.policygraph.extract.rules.OfficialMeasureRules;
import org.policygraph.text.SourceFile;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From an official text to facts.
 *
 * <ol>
 *   <li>{@link OfficialReader} finds header, divisions, paragraphs, sentences and their kinds;
 *   <li>{@link OfficialHeaders} reads issuers and kind;
 *   <li>{@link NoteCoverage} reads the notes of responsibility and what each covers;
 *   <li>{@link OfficialMeasureRules} reads groups, bodies that act, and commitments, sentence by
 *       sentence.
 * </ol>
 *
 * Made once for a vocabulary; safe for use by several threads.
 */
public final class OfficialExtractor {
    private static final Set<DivisionLevel> THEMES =
            Set.of(DivisionLevel.CHAPTER, DivisionLevel.SECTION);

    private final BodyIndex bodies;
    private final OfficialHeaders headers;
    private final OfficialMeasureRules measureRules;

    /** Compiles the rules for a vocabulary. */
    public OfficialExtractor(Vocabulary vocabulary) {
        this.bodies = new BodyIndex(vocabulary);
        this.headers = new OfficialHeaders(bodies);
        this.measureRules = new OfficialMeasureRules(vocabulary, bodies);
    }

    /**
     * The facts of one official text.
     *
     * @throws UnreadableTextException if it has no title, or nothing after it
     */
    public OfficialFacts extract(SourceFile file) throws UnreadableTextException {
        OfficialOutline outline = OfficialReader.read(file.text());
        OfficialHeader header = headers.read(outline.masthead());
        boolean isCentral = OfficialHeaders.isCentral(header);
        Map<TextSpan, List<Responsibility>> noted =
                NoteCoverage.of(outline, new NoteReader(bodies, isCentral));
        return new OfficialFacts(
                file,
                header,
                outline.divisions(),
                new Measures(outline, noted, isCentral).all(),
                outline.references(),
                notRead(outline));
    }

    /** Paragraphs that hold neither a sentence nor a note. */
    private static List<TextSpan> notRead(OfficialOutline outline) {
        return outline.paragraphs().stream()
                .filter(each -> each.sentences().isEmpty() && each.notes().isEmpty())
                .map(Paragraph::span)
                .toList();
    }

    /** The measures of one document. */
    private final class Measures {
        private final OfficialOutline outline;
        private final Map<TextSpan, List<Responsibility>> noted;
        private final boolean isCentral;
        private final Map<String, Division> divisions = new HashMap<>();

        /** How many sentences each division holds, with those of its parts. */
        private final Map<String, Integer> sentences = new HashMap<>();

        private final List<OfficialMeasure> found = new ArrayList<>();

        Measures(
                OfficialOutline outline,
                Map<TextSpan, List<Responsibility>> noted,
                boolean isCentral) {
            this.outline = outline;
            this.noted = noted;
            this.isCentral = isCentral;
            outline.divisions().forEach(division -> divisions.put(division.path(), division));
            for (Paragraph paragraph : outline.paragraphs()) {
                for (Division at = divisions.get(paragraph.division()); at != null; at = above(at))
                    sentences.merge(at.path(), paragraph.sentences().size(), Integer::sum);
            }
        }

        List<OfficialMeasure> all() {
            Map<String, Integer> ordinals = new HashMap<>();
            for (Paragraph paragraph : outline.paragraphs()) {
                for (Sentence sentence : paragraph.sentences()) {
                    int ordinal = ordinals.merge(paragraph.division(), 1, Integer::sum);
                    read(paragraph, sentence, ordinal);
                }
            }
            return List.copyOf(found);
        }

        private void read(Paragraph paragraph, Sentence sentence, int ordinal) {
            if (!maySayWhatToDo(paragraph, sentence)) return;
            OfficialMeasureRules.Found facts =
                    measureRules.apply(
                            sentence.span(),
                            noted.getOrDefault(sentence.span(), List.of()),
                            isCentral);
            boolean isGoal = sentence.kind() == SentenceKind.GOAL;
            if (isGoal && facts.commitments().stream().allMatch(each -> each.quantity() == null))
                return;
            found.add(
                    new OfficialMeasure(
                            paragraph.division() + "." + ordinal,
                            paragraph.division(),
                            theme(paragraph.division()),
                            found.size() + 1,
                            paragraph.position(),
                            ordinal,
                            sentence.span(),
                            facts.clauses(),
                            sentence.rule(),
                            facts.audiences(),
                            facts.responsibilities(),
                            facts.remits(),
                            facts.commitments(),
                            facts.absences()));
        }

        /**
         * A goal says so by a value, which is read later; the name of an item where nothing else
         * stands in the item.
         */
        private boolean maySayWhatToDo(Paragraph paragraph, Sentence sentence) {
            return switch (sentence.kind()) {
                case MEASURE, REPORTING, GOAL -> true;
                case LEAD -> sentences.getOrDefault(paragraph.division(), 0) == 1;
                case PRINCIPLE, GUIDING, BACKGROUND, DEFINITION, FORMAL, APPEAL -> false;
            };
        }

        private @Nullable String theme(String path) {
            for (Division at = divisions.get(path); at != null; at = above(at)) {
                if (THEMES.contains(at.level()) && at.heading() != null) return at.path();
            }
            return null;
        }

        private @Nullable Division above(Division division) {
            return division.parent() == null ? null : divisions.get(division.parent());
        }
    }
}
