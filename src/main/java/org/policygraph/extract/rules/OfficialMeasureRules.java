package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.Basis;
import org.policygraph.extract.facts.Commitment;
import org.policygraph.extract.facts.Dating;
import org.policygraph.extract.facts.Evidence;
import org.policygraph.extract.facts.IndicatorRow;
import org.policygraph.extract.facts.Link;
import org.policygraph.extract.facts.Nature;
import org.policygraph.extract.facts.Responsibility;
import org.policygraph.extract.facts.Rule;
import org.policygraph.extract.facts.UnlistedBody;
import org.policygraph.extract.lexicon.Vocabulary;
import org.policygraph.extract.note.BodyResolver;
import org.policygraph.extract.official.ListIntroduction.Sense;
import org.policygraph.extract.outline.Clauses;
import org.policygraph.text.MatchingCopy;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Applies all rules to one sentence of an official text. Compiled once for a vocabulary; safe for
 * use by several threads.
 */
public final class OfficialMeasureRules {
    /** 长期 sets no time. */
    private static final PrefilteredPattern WITHOUT_END =
            PrefilteredPattern.compile(
                    "(?:长期|持续|常年|经常|全年|常态化?|长效)(?:性|化)?(?:坚持|推进|实施|开展|落实|任务|工作)?|[-—/－]*|无");

    private final ClauseReader clauseReader;
    private final GroupRules groupRules;
    private final RemitRules remitRules;

    /** Compiles the rules for a vocabulary. */
    public OfficialMeasureRules(Vocabulary vocabulary) {
        this.clauseReader = new ClauseReader(vocabulary);
        this.groupRules = new GroupRules(vocabulary);
        this.remitRules = new RemitRules(vocabulary);
    }

    /**
     * What a sentence says.
     *
     * @param clauses its clauses in order
     * @param audiences links to target groups
     * @param responsibilities the bodies that a note or the sentence itself makes responsible, each
     *     once
     * @param remits departments inferred, where nobody is named
     * @param commitments its numbers and times, those among them that are conditions by their
     *     nature
     * @param absences what it does not have
     */
    public record Found(
            List<TextSpan> clauses,
            List<Link> audiences,
            List<Responsibility> responsibilities,
            List<Link> remits,
            List<Commitment> commitments,
            List<Absence> absences) {
        /** Whether it promises a value. */
        public boolean statesValue() {
            return commitments.stream()
                    .anyMatch(each -> each.quantity() != null && each.nature() != Nature.CONDITION);
        }

        /**
         * The same where a cell beside it says by when: if no promise has that time, it is a
         * promise of its own, or one that was not read, unless it says that there is no end.
         */
        public Found due(TextSpan cell, Dating dating) {
            boolean isRead =
                    WITHOUT_END.matcher(cell.text().strip()).matches()
                            || GoverningTimes.areSaid(commitments, cell);
            if (isRead) return this;
            List<Absence> all = new ArrayList<>(absences);
            all.remove(new Absence("commitments", Absence.Reason.NOT_IN_TEXT, null));
            List<Commitment> promised = new ArrayList<>(commitments);
            Commitment due = GoverningTimes.ofCell(cell, MeasureContext.of(dating));
            if (due == null) {
                all.add(Absence.notExtracted("commitments", cell));
            } else {
                promised.add(due);
            }
            return new Found(
                    clauses,
                    audiences,
                    responsibilities,
                    remits,
                    List.copyOf(promised),
                    List.copyOf(all));
        }

        /** Whether it promises a value or says by when. */
        public boolean promises() {
            return commitments.stream().anyMatch(each -> each.nature() != Nature.CONDITION);
        }
    }

    /**
     * What stands above a sentence and holds for it.
     *
     * @param sense what the introductions of lists make of it
     * @param time a clause whose time governs it too, as 到2030年 above a list of goals; null if
     *     there is none
     * @param bodies a line that is the names of those whose duties follow; null if there is none
     */
    public record Above(Sense sense, @Nullable TextSpan time, @Nullable TextSpan bodies) {}

    /**
     * The facts of one sentence.
     *
     * @param isAmended whether all of it is words of another document, which this one changes
     * @param above what stands above it and holds for it
     * @param noted the bodies of the notes that cover it
     * @param unreadNote a bracket on who is responsible for it that could not be read: then nothing
     *     is inferred in its place; null if there is none
     * @param resolver whom names mean in the document; the remits of central bodies say nothing of
     *     one that is not of the centre
     * @param dating when the document was signed, and for which year it is
     */
    public Found apply(
            TextSpan sentence,
            boolean isAmended,
            Above above,
            List<Responsibility> noted,
            @Nullable TextSpan unreadNote,
            BodyResolver resolver,
            Dating dating) {
        List<TextSpan> clauses = Clauses.ofSentence(sentence);
        if (SentenceLimits.is(sentence, clauses))
            return SentenceLimits.found(sentence, once(noted));
        List<ParsedClause> read =
                clauseReader.read(clauses.stream().map(MatchingCopy::unbroken).toList());
        List<TextSpan> amended = isAmended ? List.of(sentence) : AmendedText.in(sentence);
        List<Responsibility> named = new ArrayList<>(noted);
        List<Responsibility> acting = ActingBodies.in(read, resolver);
        TextSpan line = amended.isEmpty() ? above.bodies() : null;
        if (line != null && ActingBodies.tellsOfOneAbove(read, acting))
            named.addAll(BodyLines.bodies(line, resolver));
        List<TextSpan> notes = noted.stream().map(Responsibility::note).toList();
        acting.stream()
                .filter(body -> isOutside(body.printed(), amended))
                .filter(body -> notes.stream().noneMatch(note -> isIn(body.printed(), note)))
                .forEach(named::add);
        List<Responsibility> responsibilities = once(named);
        TextSpan printed = named.isEmpty() ? PrintedBodies.first(own(read, amended)) : null;
        if (named.isEmpty() && printed == null) printed = line;
        TextSpan unreadBody = unreadNote == null ? printed : unreadNote;
        boolean infers = named.isEmpty() && unreadBody == null && resolver.isCentral();
        List<Link> audiences = outsideBodies(outside(groupRules.links(read), amended), acting);
        TextSpan time = above.time();
        ParsedClause governing = time == null ? null : ParsedClause.ofSentence(0, time);
        List<TextSpan> quoted = new ArrayList<>(QuotedAims.in(sentence));
        quoted.addAll(amended);
        List<ParsedClause> own = read.stream().map(each -> each.quoting(quoted)).toList();
        Numbers numbers =
                CommitmentRules.numbers(own, governing, MeasureContext.of(dating, above.sense()))
                        .outside(amended);
        List<Absence> absences =
                Absences.of(
                        read,
                        audiences,
                        !named.isEmpty() || unreadBody != null,
                        numbers,
                        Absence.Reason.NOT_IN_TEXT);
        for (TextSpan change : amended) {
            Set<String> told = new LinkedHashSet<>();
            AmendedText.words(change).forEach(each -> told.addAll(told(each, resolver, dating)));
            absences = Absences.amended(absences, change, told);
        }
        if (unreadBody != null) absences.add(Absence.notExtracted("departments", unreadBody));
        return new Found(
                clauses,
                audiences,
                responsibilities,
                infers ? outside(Links.of(remitRules.firings(read)), amended) : List.of(),
                all(numbers),
                absences);
    }

    /** The clauses that are not words of another document. */
    private static List<ParsedClause> own(List<ParsedClause> clauses, List<TextSpan> amended) {
        return clauses.stream()
                .filter(each -> isOutside(each.span(0, each.text().length()), amended))
                .toList();
    }

    /** Of which fields words of another document say something. */
    private Set<String> told(TextSpan words, BodyResolver resolver, Dating dating) {
        List<TextSpan> clauses = Clauses.ofSentence(words);
        List<ParsedClause> read =
                clauseReader.read(clauses.stream().map(MatchingCopy::unbroken).toList());
        Set<String> fields = new LinkedHashSet<>();
        if (!groupRules.links(read).isEmpty()) fields.add("targetGroups");
        if (ActingBodies.isName(words) || !ActingBodies.told(read, resolver).isEmpty())
            fields.add("departments");
        if (!all(CommitmentRules.numbers(read, null, MeasureContext.of(dating))).isEmpty())
            fields.add("commitments");
        return fields;
    }

    private static List<Link> outside(List<Link> links, List<TextSpan> amended) {
        return links.stream()
                .filter(
                        link ->
                                link.evidence().stream()
                                        .anyMatch(each -> isOutside(each.span(), amended)))
                .toList();
    }

    /** 消防救援机构要… names a body that acts, and no group called 救援机构; 市属企业 are enterprises. */
    private static List<Link> outsideBodies(List<Link> links, List<Responsibility> acting) {
        return links.stream()
                .filter(
                        link ->
                                link.basis() != Basis.STATED
                                        || !link.evidence().stream()
                                                .allMatch(each -> isWithin(each, acting)))
                .toList();
    }

    private static boolean isWithin(Evidence evidence, List<Responsibility> acting) {
        TextSpan name = evidence.span();
        boolean isOpen = evidence.rule() == Rule.MODIFIED_NAME;
        return acting.stream()
                .map(Responsibility::printed)
                .anyMatch(
                        body ->
                                body.start() <= name.start()
                                        && name.length() < body.length()
                                        && (name.end() < body.end()
                                                || (isOpen && name.end() == body.end())));
    }

    /** Whether a note in a sentence holds what the sentence seems to say as well. */
    private static boolean isIn(TextSpan printed, @Nullable TextSpan note) {
        return note != null && printed.overlaps(note);
    }

    private static boolean isOutside(TextSpan span, List<TextSpan> amended) {
        return amended.stream().noneMatch(span::overlaps);
    }

    /** A body, and whether a note names it. */
    private record Ground(
            @Nullable String department, @Nullable UnlistedBody unlisted, boolean isNoted) {}

    private static List<Commitment> all(Numbers numbers) {
        return Stream.concat(numbers.commitments().stream(), numbers.conditions().stream())
                .sorted(Comparator.comparing(Commitment::span))
                .toList();
    }

    /**
     * The facts of a row of a table of indicators, which is one clause. No body acts in it but
     * those of a column of its own.
     *
     * @param row what it says
     * @param noted the bodies that such columns name
     * @param unreadCell a cell of such a column that could not be read; null if there is none
     * @param resolver whom names mean in the document
     * @param dating when the document was signed, and for which year it is
     */
    public Found apply(
            TextSpan sentence,
            IndicatorRow row,
            List<Responsibility> noted,
            @Nullable TextSpan unreadCell,
            BodyResolver resolver,
            Dating dating) {
        List<ParsedClause> read = clauseReader.read(List.of(MatchingCopy.unbroken(sentence)));
        List<Link> audiences = groupRules.links(read);
        Numbers numbers = IndicatorRules.numbers(row, MeasureContext.of(dating));
        boolean isNamed = !noted.isEmpty() || unreadCell != null;
        List<Absence> absences =
                Absences.of(read, audiences, isNamed, numbers, Absence.Reason.NOT_IN_TEXT);
        if (unreadCell != null) absences.add(Absence.notExtracted("departments", unreadCell));
        boolean infers = !isNamed && resolver.isCentral();
        return new Found(
                List.of(sentence),
                audiences,
                once(noted),
                infers ? Links.of(remitRules.firings(read)) : List.of(),
                all(numbers),
                absences);
    }

    /**
     * Each body once for what notes say, and once for what the sentence itself says: the first of
     * it, with all its evidence.
     */
    private static List<Responsibility> once(List<Responsibility> named) {
        Map<Ground, Responsibility> byGround = new LinkedHashMap<>();
        for (Responsibility each : named) {
            Ground ground = new Ground(each.department(), each.unlisted(), each.note() != null);
            byGround.merge(ground, each, Responsibility::with);
        }
        return List.copyOf(byGround.values());
    }
}
