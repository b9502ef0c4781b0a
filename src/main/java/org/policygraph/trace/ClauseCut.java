package org.policygraph.trace;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A clause, and the part of it that is quoted. */
final class ClauseCut {
    /** Verbs whose sense lies in what they govern: 取消就业地参保|户籍限制. */
    private static final Pattern REMOVAL =
            Pattern.compile("取消|清理|废止|废除|撤销|停止|暂停|终止|打破|破除|消除|放宽|放开|降低|减轻|防止|避免|防范");

    /** 允许经营主体租赁普通住宅|设置服务网点: what is permitted is permitted for what follows. */
    private static final Pattern PERMISSION = Pattern.compile("允许|准许|准予|许可|授权");

    private static final Pattern PURPOSE = Pattern.compile("(?:专门|专项|主要|重点)?(?:用于|用来|用以|以便|以用于).*");

    /** 免费|或低收费开放. */
    private static final Pattern ALTERNATIVE = Pattern.compile("(?:或者|或是|或|抑或).*");

    private static final Pattern NO_HEAD =
            Pattern.compile("的(?:意见|通知|决定|公告|通报|方案|办法|规定|条例|规划|建议|报告|说明|批复)");

    private static final String COORDINATING = "并和与及或";

    /** Hedges that stand behind what they soften. */
    private static final Set<String> AFTER_FIGURE = Set.of("左右");

    private final ComparedText copy;
    private final String text;
    private final TextSpan quoted;
    private final HedgeLexicon hedges;
    private final int from;
    private final int to;
    private final WordBoundaries boundaries;
    private final List<CutOff> cutOffs = new ArrayList<>();

    ClauseCut(TextSpan clause, TextSpan quoted, HedgeLexicon hedges) {
        this.copy = new ComparedText(clause);
        this.text = copy.text();
        this.quoted = quoted;
        this.hedges = hedges;
        this.from = copy.unitsBefore(quoted.start());
        this.to = copy.unitsBefore(quoted.end());
        this.boundaries = new WordBoundaries(text, WordList.shipped());
    }

    /** What is not quoted of the clause and changes what it says, in its order. */
    List<CutOff> cutOffs() {
        if (from == 0 && to == text.length()) return List.of();
        for (HedgeLexicon.Hit hedge : hedges.in(copy)) {
            addUnlessQuoted(CutOff.Kind.HEDGE, hedge.span());
        }
        for (ContextTerms.Hit term : ContextTerms.in(text)) {
            addUnlessQuoted(term.kind(), copy.unitSpan(term.from(), term.to()));
        }
        for (ContextTerms.Hit lead : new LeadIn(text, from, to, boundaries).hits()) {
            addUnlessQuoted(lead.kind(), copy.unitSpan(lead.from(), lead.to()));
        }
        addAlternative();
        addSplitWords();
        cutOffs.sort(Comparator.comparing(CutOff::span));
        return cutOffs;
    }

    private void addUnlessQuoted(CutOff.Kind kind, TextSpan span) {
        boolean isQuoted = quoted.start() <= span.start() && span.end() <= quoted.end();
        boolean isKnown = cutOffs.stream().anyMatch(each -> each.span().equals(span));
        if (!isQuoted && !isKnown) add(kind, span);
    }

    private void add(CutOff.Kind kind, TextSpan span) {
        cutOffs.add(new CutOff(kind, span, new ComparedText(span).text()));
    }

    private void addAlternative() {
        if (ALTERNATIVE.matcher(text.substring(to)).matches()) {
            add(CutOff.Kind.ALTERNATIVE, copy.unitSpan(to, text.length()));
        }
    }

    private void addSplitWords() {
        for (int cut : new int[] {from, to}) {
            FigureFinder.Figure figure = figureAt(cut);
            FigureFinder.Figure word = figure == null ? boundaries.splitAt(cut) : figure;
            if (word.from() < word.to()) {
                add(CutOff.Kind.SPLIT_WORD, copy.unitSpan(word.from(), word.to()));
            }
        }
        if (to < text.length() && losesHead()) {
            add(CutOff.Kind.HEAD, copy.unitSpan(to, text.length()));
        }
        if (to < text.length() && losesPurpose()) {
            add(CutOff.Kind.CONDITION, copy.unitSpan(to, text.length()));
        }
    }

    private boolean losesPurpose() {
        if (PURPOSE.matcher(text.substring(to)).matches()) return true;
        return PERMISSION.matcher(text.substring(from, to)).find() && boundaries.mayGovern(to);
    }

    private FigureFinder.@Nullable Figure figureAt(int cut) {
        for (FigureFinder.Figure figure : FigureFinder.in(text)) {
            if (figure.from() < cut && cut < figure.to()) return figure;
        }
        return null;
    }

    private boolean losesHead() {
        String quote = text.substring(from, to);
        String rest = text.substring(to);
        if (quote.endsWith("的") || endsWithAdverb()) return true;
        if (rest.startsWith("的")) {
            return boundaries.mayGovern(from) && !NO_HEAD.matcher(rest).matches();
        }
        return REMOVAL.matcher(quote).find()
                && COORDINATING.indexOf(rest.charAt(0)) < 0
                && (!boundaries.isVerb(to) || boundaries.isLast(to));
    }

    /** 工会经费可适当|补充; 平台企业不得|以算法变相延长工时. */
    private boolean endsWithAdverb() {
        boolean hedge =
                hedges.in(copy).stream()
                        .anyMatch(
                                hit ->
                                        hit.span().end() == quoted.end()
                                                && !AFTER_FIGURE.contains(hit.span().text()));
        return hedge
                || ContextTerms.in(text).stream()
                        .anyMatch(hit -> hit.kind() == CutOff.Kind.NEGATION && hit.to() == to);
    }
}
