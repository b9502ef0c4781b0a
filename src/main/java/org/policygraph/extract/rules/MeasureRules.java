package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.Basis;
import org.policygraph.extract.facts.Link;
import org.policygraph.extract.facts.Measure;
import org.policygraph.extract.lexicon.BodyNamePattern;
import org.policygraph.extract.lexicon.Lexicon;
import org.policygraph.extract.lexicon.Vocabulary;
import org.policygraph.extract.outline.Outline;
import org.policygraph.fold.SimplifiedForms;
import org.policygraph.text.MatchingCopy;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Applies all rules to one measure. Compiled once for a vocabulary; safe for use by several
 * threads.
 */
public final class MeasureRules {
    /** Words that end the name of some group; one that the vocabulary lacks looks like this. */
    private static final Pattern GROUP_LIKE =
            Pattern.compile("[\\p{IsHan}]{2,6}(?:人员|群体|人群|对象|家庭|[^或前后再作学记笔读]者)");

    private final Lexicon<Meaning> lexicon;
    private final GroupRules groupRules;
    private final RemitRules remitRules;
    private final FormerBodies formerBodies;

    /** Compiles the rules for a vocabulary. */
    public MeasureRules(Vocabulary vocabulary) {
        this.lexicon = Meanings.of(vocabulary);
        this.groupRules = new GroupRules(vocabulary);
        this.remitRules = new RemitRules(vocabulary);
        this.formerBodies = new FormerBodies(vocabulary);
    }

    /** The facts of one measure at its place in the digest. */
    public Measure apply(Outline.Measure outline, int themePosition, int position) {
        List<ReadClause> clauses = read(outline.clauses());
        List<Link> audiences = groupRules.links(clauses);
        List<Link> responsibilities = responsibilities(clauses);
        CommitmentRules.Numbers numbers = CommitmentRules.numbers(clauses);
        return new Measure(
                themePosition,
                position,
                outline.span(),
                outline.clauses(),
                outline.citations(),
                audiences,
                responsibilities,
                numbers.commitments(),
                absences(clauses, audiences, responsibilities, numbers));
    }

    private List<ReadClause> read(List<TextSpan> spans) {
        List<ReadClause> clauses = new ArrayList<>();
        List<MatchingCopy> copies = spans.stream().map(MatchingCopy::of).toList();
        List<String> texts = copies.stream().map(SimplifiedForms::of).toList();
        for (int i = 0; i < copies.size(); i++) {
            String following = i + 1 < texts.size() ? texts.get(i + 1) : "";
            clauses.add(read(i + 1, copies.get(i), texts.get(i), following));
        }
        return clauses;
    }

    private ReadClause read(int position, MatchingCopy copy, String text, String following) {
        List<Range> former = formerBodies.in(text);
        List<Range> excluded = new ArrayList<>(Exclusions.in(text, following));
        excluded.addAll(former);
        List<BodyNamePattern.Match> bodies = BodyNamePattern.in(text);
        List<Lexicon.Hit<Meaning>> meant =
                lexicon.read(text).stream()
                        .filter(hit -> !Range.anyHolds(excluded, hit.from()))
                        .filter(hit -> isNamed(hit, bodies))
                        .toList();
        List<TextSpan> titles =
                Titles.in(text).stream().map(title -> copy.span(title.from(), title.to())).toList();
        List<TextSpan> formerBodies =
                former.stream()
                        .map(range -> copy.span(range.from(), range.to()))
                        .filter(span -> titles.stream().noneMatch(span::overlaps))
                        .toList();
        return new ReadClause(position, copy, text, meant, excluded, titles, formerBodies);
    }

    /** What stands inside the name of a body is no group: 市农民工工作领导小组. */
    private static boolean isNamed(Lexicon.Hit<Meaning> hit, List<BodyNamePattern.Match> bodies) {
        return hit.entry() instanceof Meaning.BodyName
                || bodies.stream()
                        .noneMatch(body -> body.from() <= hit.from() && hit.to() <= body.to());
    }

    /**
     * Bodies named as acting; and for the clauses that name none, present or former, the bodies
     * whose remit fits.
     */
    private List<Link> responsibilities(List<ReadClause> clauses) {
        List<Firing> all = new ArrayList<>();
        List<ReadClause> silent = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (ReadClause clause : clauses) {
            List<Firing> stated = BodyRules.firings(clause);
            if (stated.isEmpty() && clause.formerBodies().isEmpty()) silent.add(clause);
            all.addAll(stated);
            stated.forEach(firing -> named.add(firing.concept()));
        }
        remitRules.firings(silent).stream()
                .filter(firing -> !named.contains(firing.concept()))
                .forEach(all::add);
        return Links.of(all);
    }

    private static List<Absence> absences(
            List<ReadClause> clauses,
            List<Link> audiences,
            List<Link> responsibilities,
            CommitmentRules.Numbers numbers) {
        List<Absence> absences = new ArrayList<>();
        if (audiences.isEmpty()) absences.add(absence("targetGroups", unreadGroup(clauses)));
        if (responsibilities.stream().noneMatch(link -> link.basis() == Basis.STATED)) {
            absences.add(absence("departments", formerBody(clauses)));
        }
        for (TextSpan span : numbers.unread())
            absences.add(Absence.notExtracted("commitments", span));
        if (numbers.commitments().isEmpty() && numbers.unread().isEmpty())
            absences.add(Absence.notInDigest("commitments"));
        return absences;
    }

    private static Absence absence(String field, @Nullable TextSpan unread) {
        return unread == null ? Absence.notInDigest(field) : Absence.notExtracted(field, unread);
    }

    private static @Nullable TextSpan formerBody(List<ReadClause> clauses) {
        return clauses.stream()
                .flatMap(clause -> clause.formerBodies().stream())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable TextSpan unreadGroup(List<ReadClause> clauses) {
        for (ReadClause clause : clauses) {
            Matcher matcher = GROUP_LIKE.matcher(clause.text());
            if (matcher.find()) return clause.span(matcher.start(), matcher.end());
        }
        return null;
    }
}
