package org.policygraph.extract.rules;

import org.policygraph.extract.facts.Basis;
import org.policygraph.extract.facts.Evidence;
import org.policygraph.extract.facts.Rule;
import org.policygraph.extract.lexicon.Lexicon.Hit;
import org.policygraph.text.PrefilteredPattern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the bodies that a clause names as the ones who act. A mere mention is not enough: 工会经费
 * names no actor. A body acts where the clause begins with it and goes on with what it does, or
 * where a word that makes it act precedes it (由, 发挥, 会同 …). Bodies in a row act together.
 */
final class BodyRules {
    private static final PrefilteredPattern MADE_TO_ACT =
            PrefilteredPattern.compile(
                    ".*(?:(?<!不|再|原|来|曾|自|经)由|发挥|会同|联合|协同|配合|商|依托|支持|指导|推动|鼓励|引导|组织|督促|动员)(?:各级|各地|当地|基层|地方)?",
                    Pattern.DOTALL);

    /** Who is responsible is often said at the end, in brackets: （民政部牵头，财政部配合）. */
    private static final PrefilteredPattern NOTHING_BEFORE =
            PrefilteredPattern.compile("(?:.*\\()?(?:各级|各地|当地|基层|地方)?", Pattern.DOTALL);

    /** 责任单位：民政部 says with a label that the body acts. */
    private static final PrefilteredPattern LABELLED =
            PrefilteredPattern.compile(
                    ".*(?:责任|牵头|负责|配合|实施|承办|主办|参与|参加|协同)(?:单位|部门|机构|司局)(?:[:为是]|包括)?\\s?",
                    Pattern.DOTALL);

    private static final PrefilteredPattern ACTS =
            PrefilteredPattern.compile(
                    "(?:[\\p{IsHan}]{0,10}等)?(?:有关|相关)?(?:群团|社会|人民)?(?:部门|单位|组织|团体)?(?:要|应当|应|可以|可|将|需|须|按职责|按照职责|按|积极|主动|充分|定期|共同|分别|切实)*"
                            + "(?:牵头|负责|会同|联合|协同|配合|组织|指导|督促|统筹|制定|出台|印发|建立|健全|加强|加大|开展|推动|推进|研究|做好|完善|支持|参与|实施|落实|提供|承担|发挥|作用|帮助|引导|动员|设立|维护|代表|监督|分工|协调|履行|办理|受理|落细|优化|发布|选派|结对|关爱|走访|推行|建好|建设|培训|主办|举办|召开|部署|安排|拨付|审核|公布|公开|编制|修订|起草|探索|深化|扩大|强化|规范|监测|评估|考核|检查|报告|汇总|通报|打造|培育|保障|依法|严格|每年|及时|出资|资助|开设|开通|联手|携手|为|对|向|把|与|设).*",
                    Pattern.DOTALL);
    private static final PrefilteredPattern NO_ACTOR =
            PrefilteredPattern.compile(
                    "(?:(?:主要|分管|有关)?(?:负责同志|负责人|领导同志|主要领导)|经费|机关|干部|网站|官网|系统内|文件|会费|主席|大厦|医院|院校|划转|划入|划归|移交|转隶|并入|更名|变更|(?:发布|印发|制定|出台|公布|确定|认定|批准|审批|核定|规定|颁布)的|直属|所属|下属|部属|下设|直管|主管的|管理的"
                            + "|的(?!\\p{IsHan}{0,8}(?:作用|职能|优势|力量))).*",
                    Pattern.DOTALL);

    /** 国务院就业工作领导小组 is a body of its own, and not the State Council. */
    private static final PrefilteredPattern ABOVE_ALL =
            PrefilteredPattern.compile("国务院|中共中央|党中央|中央人民政府");

    private static final PrefilteredPattern OFFICE_BELOW =
            PrefilteredPattern.compile(
                    "[\\p{IsHan}]{1,12}?(?:办(?![理好法公学事])|办公室|领导小组|委员会|联席会议).*", Pattern.DOTALL);

    private static final PrefilteredPattern JOINT = PrefilteredPattern.compile("[、和及与]?|以及");

    private BodyRules() {}

    /** The bodies that act in a clause. */
    static List<RuleMatch> firings(ParsedClause clause) {
        List<RuleMatch> firings = new ArrayList<>();
        List<Hit<Meaning>> row = new ArrayList<>();
        for (Hit<Meaning> hit : clause.hits()) {
            if (!(hit.entry() instanceof Meaning.BodyName)) continue;
            if (clause.isInTitle(clause.span(hit.from(), hit.to()))) continue;
            if (!row.isEmpty() && !isJoint(clause, row.getLast().to(), hit.from())) {
                firings.addAll(ifActing(clause, row));
                row.clear();
            }
            row.add(hit);
        }
        if (!row.isEmpty()) firings.addAll(ifActing(clause, row));
        return firings;
    }

    private static boolean isJoint(ParsedClause clause, int from, int to) {
        return JOINT.matcher(clause.text().substring(from, to)).matches();
    }

    private static List<RuleMatch> ifActing(ParsedClause clause, List<Hit<Meaning>> row) {
        String before = clause.text().substring(0, row.getFirst().from());
        String after = clause.text().substring(row.getLast().to());
        if (!isActing(before, row.getLast().word(), after)) return List.of();
        return row.stream().map(hit -> firing(clause, hit)).toList();
    }

    /**
     * Whether the words around bodies make them act.
     *
     * @param last the last of their names
     */
    static boolean isActing(String before, String last, String after) {
        boolean acts =
                MADE_TO_ACT.matcher(before).matches()
                        || LABELLED.matcher(before).matches()
                        || (NOTHING_BEFORE.matcher(before).matches()
                                && ACTS.matcher(after).matches());
        if (!acts || NO_ACTOR.matcher(after).matches()) return false;
        return !(ABOVE_ALL.matcher(last).matches() && OFFICE_BELOW.matcher(after).matches());
    }

    private static RuleMatch firing(ParsedClause clause, Hit<Meaning> hit) {
        Meaning.BodyName name = (Meaning.BodyName) hit.entry();
        Evidence evidence =
                new Evidence(
                        clause.span(hit.from(), hit.to()),
                        hit.word(),
                        Rule.ACTING_BODY,
                        name.body().source());
        return new RuleMatch(name.body().id(), Basis.STATED, evidence);
    }
}
