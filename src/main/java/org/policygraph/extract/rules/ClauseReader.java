package org.policygraph.extract.rules;

import org.policygraph.extract.lexicon.BodyNamePattern;
import org.policygraph.extract.lexicon.Lexicon;
import org.policygraph.extract.lexicon.Vocabulary;
import org.policygraph.fold.SimplifiedForms;
import org.policygraph.text.MatchingCopy;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;

/** Finds the words of the vocabulary in clauses, and the parts of them that do not count. */
final class ClauseReader {
    private final Lexicon<Meaning> lexicon;
    private final NameEdges nameEdges;
    private final FormerBodies formerBodies;

    ClauseReader(Vocabulary vocabulary) {
        this.lexicon = Meanings.of(vocabulary);
        this.nameEdges = new NameEdges(vocabulary);
        this.formerBodies = new FormerBodies(vocabulary);
    }

    /** The clauses of one measure, in order. */
    List<ParsedClause> read(List<MatchingCopy> copies) {
        List<ParsedClause> clauses = new ArrayList<>();
        List<String> texts = copies.stream().map(SimplifiedForms::of).toList();
        for (int i = 0; i < copies.size(); i++) {
            String following = i + 1 < texts.size() ? texts.get(i + 1) : "";
            clauses.add(read(i + 1, copies.get(i), texts.get(i), following));
        }
        return clauses;
    }

    private ParsedClause read(int position, MatchingCopy copy, String text, String following) {
        List<Range> former = formerBodies.in(text);
        List<Range> excluded = new ArrayList<>(Exclusions.in(text, following));
        excluded.addAll(former);
        List<BodyNamePattern.Match> bodies = BodyNamePattern.in(text);
        List<Lexicon.Hit<Meaning>> meant =
                nameEdges.mended(text, lexicon.read(text)).stream()
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
        return new ParsedClause(position, copy, text, meant, excluded, titles, formerBodies);
    }

    /** What stands inside the name of a body is no group: 市农民工工作领导小组. */
    private static boolean isNamed(Lexicon.Hit<Meaning> hit, List<BodyNamePattern.Match> bodies) {
        return hit.entry() instanceof Meaning.BodyName
                || bodies.stream()
                        .noneMatch(body -> body.from() <= hit.from() && hit.to() <= body.to());
    }
}
