package org.policygraph.trace;

import org.policygraph.extract.official.ListIntroduction;
import org.policygraph.extract.rules.AmendedText;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells what a quotation leaves away of the clauses that it stands in. A clause that is a hedge or
 * a condition alone (原则上，…; 符合条件的，…; …，…除外) belongs to the one that it leads up to or follows.
 */
final class CutOffCheck {
    private static final Pattern LEADING_CONDITION =
            Pattern.compile(
                    "(?:但是?)?(?:对|凡|如|若|除|在|经|未经|以|按|符合|确有|因|由于).*(?:的|外|下|后|前|时|前提|条件|情况)"
                            + "|(?:视|根据|结合).*(?:财力|情况|实际|需要|可能|能力)"
                            + "|(?:但是?)?经.{1,24}(?:批准|同意|约定|审核|审批|核准|核定|认定|确认|评估|鉴定|协商|协商一致|公示无异议|备案)"
                            + "|(?:但是?)?(?:如|若|倘若?|一旦|遇|凡|只要|除非)(?!何|期|实|下)遇?.{2,30}"
                            + "|(?!.*(?:到[0-9]{4}年|比重|覆盖率|增长|总量|规模)).{2,30}(?:满|超过|不足|达到|未满|未达到?|少于|高于|低于)[0-9.一二两三四五六七八九十百千万半]{1,6}个?[年月日天周人岁万元亿吨户家%]{1,3}(?:以上|以下|以内)?"
                            + "|.{2,40}的(?:部分|情形|情况|期间|(?:当|次|同)[年月日])"
                            + "|(?:自|从).{2,24}(?:之日|当[日月年]|次[日月年])起?(?:[0-9一二三四五六七八九十]{1,3}(?:个?工作日|日|个?月|年)内)?");

    private static final Pattern IN_LINE_LABEL =
            Pattern.compile("^[一二三四五六七八九十]是|^\\([0-9一二三四五六七八九十]{1,3}\\)");

    private static final Pattern FOLLOWING_CONDITION =
            Pattern.compile("(?:但|但是)?.*除外|除.*外|(?:方可|方能|才能|才可).*");

    /** A time, or what may stand around a hedge: 在有条件的地区. */
    private static final Pattern TIME =
            Pattern.compile(
                    "(?:[0-9〇零一二两三四五六七八九十]+|年|月|日|季度|周|天|底|末|初|上|下|半|前|内|时间|期间|规划期?|今|明|近|期|“|”|十四五|十五五"
                            + "|到|在|于|用|从|起|以|之|左右|对|但|各地|,)*");

    private final TextDivision text;
    private final HedgeLexicon hedges;

    CutOffCheck(TextDivision text, HedgeLexicon hedges) {
        this.text = text;
        this.hedges = hedges;
    }

    /** What a quotation was taken from. */
    QuoteContext of(TextSpan quoted) {
        int first = text.clauseAt(quoted.start());
        int end = text.clausesBefore(quoted.end());
        if (first >= end) return new QuoteContext(quoted, List.of());
        List<TextSpan> clauses = text.clauses();
        TextSpan around = clauses.get(first).through(clauses.get(end - 1));
        List<CutOff> cutOffs = new ArrayList<>();
        int lead = first;
        while (lead > 0 && leadsUp(lead - 1, quoted)) {
            around = clauses.get(--lead).through(around);
            cutOffs.addFirst(whole(clauses.get(lead)));
        }
        for (int at = first; at < end; at++) {
            cutOffs.addAll(new ClauseCut(clauses.get(at), quoted, hedges).cutOffs());
            if (at + 1 < end) addJoint(at, cutOffs);
        }
        if (end < clauses.size() && isFollowed(end - 1)) {
            around = around.through(clauses.get(end));
            cutOffs.add(whole(clauses.get(end)));
        }
        for (int at = lead - 1; at >= 0 && text.isOneSentence(at); at--) {
            if (!isCase(text.clauses().get(at))) continue;
            around = text.clauses().get(at).through(around);
            cutOffs.addFirst(whole(text.clauses().get(at)));
        }
        for (ListIntroduction each : text.introductions(quoted.start()).reversed()) {
            if (quoted.start() < each.span().end()) continue;
            around = each.span().through(around);
            CutOff.Kind kind =
                    each.sense() == ListIntroduction.Sense.DENIED
                            ? CutOff.Kind.NEGATION
                            : CutOff.Kind.CONDITION;
            cutOffs.addFirst(new CutOff(kind, each.span(), new ComparedText(each.span()).text()));
        }
        for (AmendedText.Removal removal : AmendedText.removals(text.paragraph(quoted))) {
            TextSpan verb = removal.verb();
            boolean saysSo = quoted.start() <= verb.start() && verb.end() <= quoted.end();
            if (saysSo || !quoted.overlaps(removal.words())) continue;
            around = verb.compareTo(around) < 0 ? verb.through(around) : around.through(verb);
            cutOffs.add(new CutOff(CutOff.Kind.AMENDMENT, verb, verb.text()));
        }
        return new QuoteContext(around, cutOffs);
    }

    /** The clauses that some characters stand in, without asking what is cut off. */
    static QuoteContext around(TextDivision text, TextSpan characters) {
        int first = text.clauseAt(characters.start());
        int end = text.clausesBefore(characters.end());
        TextSpan around =
                first < end
                        ? text.clauses().get(first).through(text.clauses().get(end - 1))
                        : characters;
        return new QuoteContext(around, List.of());
    }

    /** 确需组织的，须经批准，…: a case holds for all that follows in its sentence. */
    private static boolean isCase(TextSpan clause) {
        String said = IN_LINE_LABEL.matcher(new ComparedText(clause).text()).replaceFirst("");
        return said.endsWith("的") && LeadIn.isOccasion(said);
    }

    private boolean leadsUp(int clause, TextSpan quoted) {
        ComparedText copy = new ComparedText(text.clauses().get(clause));
        String said = IN_LINE_LABEL.matcher(copy.text()).replaceFirst("");
        return text.isOneSentence(clause)
                && (isHedgedDeadline(copy)
                        || LEADING_CONDITION.matcher(said).matches()
                        || LeadIn.isOccasion(said)
                        || isRecipient(clause, copy, quoted));
    }

    /** A part of the next clause that holds no figure may name a thing alone. */
    private boolean isRecipient(int clause, ComparedText copy, TextSpan quoted) {
        TextSpan next = text.clauses().get(clause + 1);
        boolean isSaid =
                quoted.start() <= next.start()
                        || !FigureFinder.in(new ComparedText(quoted).text()).isEmpty();
        return isSaid && LeadIn.isRecipient(copy.text(), new ComparedText(next).text());
    }

    /** 原则上; 力争到2030年: hedges alone, or with a time and nothing else. */
    private boolean isHedgedDeadline(ComparedText clause) {
        StringBuilder rest = new StringBuilder(clause.text());
        for (HedgeLexicon.Hit hedge : hedges.in(clause).reversed()) {
            int from = clause.unitsBefore(hedge.span().start());
            rest.delete(from, clause.unitsBefore(hedge.span().end()));
        }
        return rest.length() < clause.text().length() && TIME.matcher(rest).matches();
    }

    private boolean isFollowed(int clause) {
        String next = new ComparedText(text.clauses().get(clause + 1)).text();
        return text.isOneSentence(clause) && FOLLOWING_CONDITION.matcher(next).matches();
    }

    private CutOff whole(TextSpan clause) {
        ComparedText copy = new ComparedText(clause);
        CutOff.Kind kind = isHedgedDeadline(copy) ? CutOff.Kind.HEDGE : CutOff.Kind.CONDITION;
        return new CutOff(kind, clause, copy.text());
    }

    /** Where a quotation goes on from one measure to the next. */
    private void addJoint(int clause, List<CutOff> cutOffs) {
        TextSpan gap = text.gapAfter(clause);
        if (text.bullets().stream().noneMatch(gap::overlaps)) return;
        cutOffs.add(new CutOff(CutOff.Kind.JOINED_MEASURES, gap, gap.text().strip()));
    }
}
