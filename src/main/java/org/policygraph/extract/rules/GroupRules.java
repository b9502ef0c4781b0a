package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Basis;
import org.policygraph.extract.facts.Evidence;
import org.policygraph.extract.facts.Link;
import org.policygraph.extract.facts.Rule;
import org.policygraph.extract.lexicon.Compound;
import org.policygraph.extract.lexicon.GroupKind;
import org.policygraph.extract.lexicon.Lexicon.Hit;
import org.policygraph.extract.lexicon.Vocabulary;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/** Finds the target groups that a measure names or entails. */
final class GroupRules {
    /**
     * A group's name before such a noun is part of an institution's name: the institution is meant.
     */
    private static final PrefilteredPattern INSTITUTION =
            PrefilteredPattern.compile(
                    "^(?:服务|福利|活动|优抚|疗养|康复|托养|救助|保护|照护|照料|关爱|文化|综合|指导|就业|创业|法律|援助|保障|管理|教育|权益"
                            + "|日间|体育|事务|维权|保健|健身|心理|医疗|工作){0,3}"
                            + "(?:中心|服务站|工作站|维权站|站点|机构|之家|福利院|养护院|医院|活动室|服务点|基地|公园|乐园|游乐[园场]|大厦|大楼|广场|公寓|剧[院场]|影院|图书馆|博物馆|科技馆|协会|联合会|学会|基金会|团体|驿站|热线"
                            + "|局(?!面|限|部|势)|委员会|领导小组|法庭|文化宫|频道).*");

    /** 中国农民丰收节 is the name of a day; 儿童节目 and 节约 are other words. */
    private static final PrefilteredPattern FESTIVAL =
            PrefilteredPattern.compile("^(?:丰收|文化|艺术|体育)?节(?![约能目奏省点日水假]).*");

    /** “乡村医生”品牌, “最美教师”评选: what is called so, and nobody. */
    private static final PrefilteredPattern CALLED =
            PrefilteredPattern.compile(
                    "^\\p{IsHan}{0,6}[”\"](?:[、和]?[“\"][^”\"]{1,12}[”\"]){0,3}(?:等)?(?:系列)?(?:品牌|评选|称号|荣誉|行动|工程|活动|计划|项目).*");

    /** 在养老院、学校周边 says where, and not for whom. */
    private static final PrefilteredPattern PLACE =
            PrefilteredPattern.compile(
                    "^(?:\\p{IsHan}{0,3}[、和及与]\\p{IsHan}{1,8}?){0,4}(?:等|的|等地)?(?<![向对为到从在及])(?:周边|附近|周围|沿线).*");

    /** 养老托育家政等行业 names branches of the economy, not the people whom they serve. */
    private static final PrefilteredPattern BRANCHES =
            PrefilteredPattern.compile(
                    "等[^、，]{0,10}(?:行业|产业|业态|企业|经营主体|岗位|职业|专业|学科|工种|急需领域|紧缺领域|新兴领域)");

    private final CoordinatedModifiers sharedHeads;
    private final NameContexts contexts;
    private final UnlistedGroups openHeads;
    private final NamesInWords namesInWords;
    private final Map<String, SequencedSet<String>> ancestors;

    GroupRules(Vocabulary vocabulary) {
        this.sharedHeads = new CoordinatedModifiers(vocabulary);
        this.contexts = new NameContexts(vocabulary);
        this.openHeads = new UnlistedGroups(vocabulary);
        this.namesInWords = new NamesInWords(vocabulary);
        this.ancestors = vocabulary.ancestors();
    }

    List<Link> links(List<ParsedClause> clauses) {
        return Links.of(clauses.stream().flatMap(clause -> inClause(clause).stream()).toList());
    }

    private List<RuleMatch> inClause(ParsedClause clause) {
        List<RuleMatch> firings = new ArrayList<>();
        List<RuleMatch> weak = new ArrayList<>();
        for (int i = 0; i < clause.hits().size(); i++) {
            Hit<Meaning> hit = clause.hits().get(i);
            switch (hit.entry()) {
                case Meaning.GroupName name -> firings.addAll(named(clause, i, name));
                case Meaning.SetPhrase(List<Meaning.GroupName> members) -> {
                    for (Meaning.GroupName member : members) {
                        firings.add(
                                firing(
                                        clause,
                                        hit,
                                        member.group(),
                                        Basis.IMPLIED,
                                        Rule.SET_PHRASE,
                                        member.source()));
                    }
                }
                case Meaning.EntailingTerm term -> {
                    if (isPlace(clause, hit)) continue;
                    (term.weak() ? weak : firings).add(entailed(clause, hit, term));
                }
                case Meaning.FixedWord(Compound compound) ->
                        firings.addAll(fixed(clause, hit, compound));
                case Meaning.BodyName ignored -> {}
                case Meaning.Nothing ignored -> {}
            }
        }
        for (GroupMention spread : contexts.spread(clause.text()))
            firings.addAll(named(clause, spread));
        for (GroupMention open : openHeads.in(clause)) {
            String after = clause.text().substring(open.to());
            if (LongerWords.areOfOthers(after) || insideOfName(after) != null) continue;
            firings.addAll(named(clause, open));
        }
        List<RuleMatch> read = firings.stream().map(match -> asInTitle(clause, match)).toList();
        return outsideBranches(clause, read.isEmpty() ? weak : withoutRedundant(read));
    }

    /** What a title names is at most implied: 修订《未成年人保护法》 is about a law first. */
    private static RuleMatch asInTitle(ParsedClause clause, RuleMatch match) {
        Evidence evidence = match.evidence();
        if (match.basis() != Basis.STATED || !clause.isInTitle(evidence.span())) return match;
        return new RuleMatch(
                match.concept(),
                Basis.IMPLIED,
                new Evidence(
                        evidence.span(), evidence.term(), Rule.PROPER_NAME, evidence.source()));
    }

    private static List<RuleMatch> outsideBranches(ParsedClause clause, List<RuleMatch> firings) {
        PrefilteredMatcher branches = BRANCHES.matcher(clause.text());
        if (!branches.find()) return firings;
        int end = clause.copy().origin(branches.start());
        return firings.stream()
                .filter(
                        match ->
                                match.basis() == Basis.STATED
                                        || match.evidence().span().start() > end)
                .toList();
    }

    private List<RuleMatch> named(ParsedClause clause, int index, Meaning.GroupName name) {
        Hit<Meaning> hit = clause.hits().get(index);
        if (LongerWords.areOfOthers(clause.text().substring(hit.to()))) return List.of();
        boolean isUnit = hit.word().equals(AddressedUnits.WORD);
        if (isUnit && !AddressedUnits.stand(clause.text(), hit.from(), hit.to())) return List.of();
        RuleMatch withTail = withTailOfNext(clause, index, name);
        if (withTail != null) return List.of(withTail);
        if (name.kind() != GroupKind.PEOPLE && isPlace(clause, hit)) return List.of();
        List<RuleMatch> firings = new ArrayList<>();
        Meaning.EntailingTerm entailed = name.entailed();
        if (entailed != null) firings.add(entailed(clause, hit, entailed));
        Rule inside = insideOfName(clause.text().substring(hit.to()));
        if (inside != null) {
            firings.add(firing(clause, hit, name.group(), Basis.IMPLIED, inside, name.source()));
            return firings;
        }
        int from = contexts.mentionStart(clause.text(), endOfNameBefore(clause, index), hit.from());
        firings.add(
                from < hit.from()
                        ? named(clause, from, hit.to(), name.group(), name.source())
                        : firing(
                                clause,
                                hit,
                                name.group(),
                                Basis.STATED,
                                Rule.GROUP_NAME,
                                name.source()));
        for (CoordinatedModifiers.Modified modified :
                sharedHeads.before(clause.text(), hit.from(), hit.word())) {
            firings.add(shared(clause, modified.from(), hit.to(), modified.group(), name.source()));
        }
        return firings;
    }

    private static List<RuleMatch> named(ParsedClause clause, GroupMention naming) {
        if (clause.isExcluded(naming.from())) return List.of();
        return List.of(named(clause, naming.from(), naming.to(), naming.group(), naming.source()));
    }

    /** Why a group's name is here only part of another name, or null if it stands for itself. */
    private @Nullable Rule insideOfName(String after) {
        if (FESTIVAL.matcher(after).matches() || CALLED.matcher(after).matches())
            return Rule.PROPER_NAME;
        if (LongerWords.areThere(after)) return Rule.LONGER_WORD;
        if (contexts.isOfProgramme(after)) return Rule.PROGRAMME;
        return INSTITUTION.matcher(after).matches() ? Rule.INSTITUTION : null;
    }

    private @Nullable RuleMatch withTailOfNext(
            ParsedClause clause, int index, Meaning.GroupName name) {
        if (index + 1 >= clause.hits().size()) return null;
        Hit<Meaning> hit = clause.hits().get(index);
        Hit<Meaning> next = clause.hits().get(index + 1);
        if (!(next.entry() instanceof Meaning.GroupName)) return null;
        if (!CoordinatedModifiers.areJoined(clause.text(), hit.to(), next.from())) return null;
        String together = sharedHeads.withTailOf(hit.word(), next.word());
        return together == null
                ? null
                : shared(clause, hit.from(), next.to(), together, name.source());
    }

    /** What says which of a group are meant does not reach over another name. */
    private int endOfNameBefore(ParsedClause clause, int index) {
        int start = clause.hits().get(index).from();
        int spread =
                contexts.spread(clause.text()).stream()
                        .mapToInt(GroupMention::to)
                        .filter(end -> end <= start)
                        .max()
                        .orElse(0);
        return Math.max(spread, endOfHitBefore(clause, index));
    }

    private static int endOfHitBefore(ParsedClause clause, int index) {
        for (int i = index - 1; i >= 0; i--) {
            Hit<Meaning> hit = clause.hits().get(i);
            if (hit.entry() instanceof Meaning.GroupName) return hit.to();
        }
        return 0;
    }

    private static boolean isPlace(ParsedClause clause, Hit<Meaning> hit) {
        return PLACE.matcher(clause.text().substring(hit.to())).matches();
    }

    private static RuleMatch entailed(
            ParsedClause clause, Hit<Meaning> hit, Meaning.EntailingTerm term) {
        Rule rule = term.weak() ? Rule.WEAK_TERM : Rule.ENTAILING_TERM;
        return firing(clause, hit, term.group(), Basis.IMPLIED, rule, term.source());
    }

    /** A mention that is longer than the name, by what says which of the group are meant. */
    private static RuleMatch named(
            ParsedClause clause, int from, int to, String group, String source) {
        String words = clause.text().substring(from, to);
        Evidence evidence = new Evidence(clause.span(from, to), words, Rule.MODIFIED_NAME, source);
        return new RuleMatch(group, Basis.STATED, evidence);
    }

    private static RuleMatch shared(
            ParsedClause clause, int from, int to, String group, String source) {
        Evidence evidence =
                new Evidence(
                        clause.span(from, to),
                        clause.text().substring(from, to),
                        Rule.SHARED_HEAD,
                        source);
        return new RuleMatch(group, Basis.STATED, evidence);
    }

    private List<RuleMatch> fixed(ParsedClause clause, Hit<Meaning> hit, Compound compound) {
        List<RuleMatch> firings = new ArrayList<>();
        String after = clause.text().substring(hit.to());
        if (LongerWords.areOfOthers(after)) return List.of();
        Rule inside = insideOfName(after);
        for (String group : compound.states()) {
            if (inside != null) {
                firings.add(firing(clause, hit, group, Basis.IMPLIED, inside, compound.source()));
                continue;
            }
            Hit<Meaning> name = namesInWords.in(hit, group);
            if (name != null && name.entry() instanceof Meaning.GroupName(_, String source, _, _)) {
                firings.add(firing(clause, name, group, Basis.STATED, Rule.GROUP_NAME, source));
                continue;
            }
            firings.add(
                    firing(
                            clause,
                            hit,
                            group,
                            Basis.STATED,
                            Rule.COMPOUND_NAME,
                            compound.source()));
        }
        for (String group : compound.implies()) {
            firings.add(
                    firing(
                            clause,
                            hit,
                            group,
                            Basis.IMPLIED,
                            Rule.COMPOUND_TERM,
                            compound.source()));
        }
        return firings;
    }

    private static RuleMatch firing(
            ParsedClause clause,
            Hit<Meaning> hit,
            String group,
            Basis basis,
            Rule rule,
            String source) {
        Evidence evidence =
                new Evidence(clause.span(hit.from(), hit.to()), hit.word(), rule, source);
        return new RuleMatch(group, basis, evidence);
    }

    /** An entailed group says nothing new where the same clause names a narrower one. */
    private List<RuleMatch> withoutRedundant(List<RuleMatch> firings) {
        return firings.stream()
                .filter(
                        match ->
                                match.basis() != Basis.IMPLIED
                                        || firings.stream()
                                                .noneMatch(
                                                        other -> isNarrowerAndStated(other, match)))
                .toList();
    }

    private boolean isNarrowerAndStated(RuleMatch other, RuleMatch implied) {
        return other.basis() == Basis.STATED
                && ancestors
                        .getOrDefault(other.concept(), Collections.emptyNavigableSet())
                        .contains(implied.concept());
    }
}
