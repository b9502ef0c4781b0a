package org.policygraph.trace;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A clause, and the part of it that is quoted. */
final class ClauseCut {
    /** 对高校毕业生就业困难人员|予以社保补贴: whom the quoted words are about. */
    private static final Pattern ADDRESSEE =
            Pattern.compile(
                    "(?:对|面向|针对|将|为|向)[^对]{1,30}(?:人员|人口|人群|群体|人|者|家庭|企业|单位|儿童|妇女|学生|毕业生|职工|员工"
                            + "|居民|农民|农民工|对象|户|青年|女孩|女性|婴幼儿|机构|地区|军人)(?:单独|统一|分类|及时|依法|优先|免费|全部)?$");

    /** Verbs whose sense lies in what they govern: 取消就业地参保|户籍限制. */
    private static final Pattern REMOVAL =
            Pattern.compile("取消|清理|废止|废除|撤销|停止|暂停|终止|打破|破除|消除|放宽|放开|降低|减轻|防止|避免|防范");

    /** 允许经营主体租赁普通住宅|设置服务网点: what is permitted is permitted for what follows. */
    private static final Pattern PERMISSION = Pattern.compile("允许|准许|准予|许可|授权");

    private static final Pattern PURPOSE = Pattern.compile("(?:专门|专项|主要|重点)?(?:用于|用来|用以|以便|以用于).*");

    /** 免费|或低收费开放. */
    private static final Pattern ALTERNATIVE = Pattern.compile("(?:或者|或是|或|抑或).*");

    private static final Pattern ALTERNATIVE_BEFORE = Pattern.compile("(?:或者|或是|或|抑或)$");

    /** Adverbs that soften the verb behind them: 合理提高. */
    private static final Pattern SOFTENED =
            Pattern.compile("(?<!不)(?:合理(?![性化])|优先(?![级权股])(?!原则)|科学合理)(?=\\p{IsHan})");

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
    private final List<CutOff> cutOffs = new ArrayList<>();

    ClauseCut(TextSpan clause, TextSpan quoted, HedgeLexicon hedges) {
        this.copy = new ComparedText(clause);
        this.text = copy.text();
        this.quoted = quoted;
        this.hedges = hedges;
        this.from = copy.unitsBefore(quoted.start());
        this.to = copy.unitsBefore(quoted.end());
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
        addAddressee();
        addSoftened();
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

    private void addAddressee() {
        Matcher addressee = ADDRESSEE.matcher(text.substring(0, from));
        if (!addressee.find()) return;
        addUnlessQuoted(CutOff.Kind.CONDITION, copy.unitSpan(addressee.start(), from));
    }

    private void addSoftened() {
        Matcher adverb = SOFTENED.matcher(text);
        while (adverb.find() && adverb.end() <= from) {
            addUnlessQuoted(CutOff.Kind.HEDGE, copy.unitSpan(adverb.start(), adverb.end()));
        }
    }

    private void addAlternative() {
        if (ALTERNATIVE.matcher(text.substring(to)).matches()) {
            add(CutOff.Kind.ALTERNATIVE, copy.unitSpan(to, text.length()));
        }
        if (ALTERNATIVE_BEFORE.matcher(text.substring(0, from)).find()) {
            add(CutOff.Kind.ALTERNATIVE, copy.unitSpan(0, from));
        }
    }

    private void addSplitWords() {
        WordBoundaries boundaries = new WordBoundaries(text, WordList.shipped());
        for (int cut : new int[] {from, to}) {
            Figures.Figure figure = figureAt(cut);
            Figures.Figure word = figure == null ? boundaries.splitAt(cut) : figure;
            if (word.from() < word.to()) {
                add(CutOff.Kind.SPLIT_WORD, copy.unitSpan(word.from(), word.to()));
            }
        }
        if (to < text.length() && losesHead(boundaries)) {
            add(CutOff.Kind.HEAD, copy.unitSpan(to, text.length()));
        }
        if (to < text.length() && losesPurpose(boundaries)) {
            add(CutOff.Kind.CONDITION, copy.unitSpan(to, text.length()));
        }
    }

    private boolean losesPurpose(WordBoundaries boundaries) {
        if (PURPOSE.matcher(text.substring(to)).matches()) return true;
        return PERMISSION.matcher(text.substring(from, to)).find() && boundaries.mayGovern(to);
    }

    private Figures.@Nullable Figure figureAt(int cut) {
        for (Figures.Figure figure : Figures.in(text)) {
            if (figure.from() < cut && cut < figure.to()) return figure;
        }
        return null;
    }

    private boolean losesHead(WordBoundaries boundaries) {
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
