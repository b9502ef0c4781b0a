package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.BodyKind;
import org.policygraph.extract.facts.Evidence;
import org.policygraph.extract.facts.Part;
import org.policygraph.extract.facts.Responsibility;
import org.policygraph.extract.facts.Role;
import org.policygraph.extract.facts.Rule;
import org.policygraph.extract.facts.UnlistedBody;
import org.policygraph.extract.lexicon.Body;
import org.policygraph.extract.note.BodyNames;
import org.policygraph.extract.note.BodyResolver;
import org.policygraph.extract.rules.ActingNames.Cue;
import org.policygraph.extract.rules.ActingNames.Name;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the bodies that a sentence of an official text says are to act: 民政部要统筹…, 由省财政厅会同…, 各地可….
 *
 * <ol>
 *   <li>Names of any body by their form ({@link ActingNames}), where a clause begins with one or a
 *       word such as 由 or 会同 precedes it, and what it is to do follows.
 *   <li>In a document of the centre the other names of the vocabulary, by {@link BodyRules}, as in
 *       a digest.
 * </ol>
 *
 * Who receives, is assessed, or is only mentioned does not act; nor do those of whom {@link
 * ReportedSpeech} tells, or whom a thing is named by (甲局负责的书屋), or who must not do something.
 */
final class ActingBodies {
    /** 3月底前, 到2030年, before the body that is to act by then. */
    private static final String DATE =
            "(?:(?:自|从|到)?(?=每年|当年|次年|[0-9])(?:每年|当年|次年|[0-9]{4}年)?(?:[0-9]{1,2}月份?)?(?:[0-9]{1,2}日|[上中下]旬|[底末初])?(?:以前|之前|前|起)?)?";

    /** Where a name may begin, and the word before it. */
    private static final PrefilteredPattern ANCHOR =
            PrefilteredPattern.compile(
                    "(?<by>由(?<![不得再原来曾自经事非止拟禁议虑免勿否宜理因缘索]由))|(?<convened>会同(?!意)|(?<=[局委部厅办署门])商(?=国家|[省市区县州](?![场务业])|[\\p{IsHan}]{2,8}(?:部|委|局|厅|部门)))|(?<asked>(?:^|,)(?:会议|现)?(?:要求|责成|商请|(?:明确|确定|指定)(?=[^,]{2,20}为[^,]{0,8}(?:牵头|责任|主管|配合)(?:单位|部门))|请(?![求示假教客战愿])))|(?:^|[、和并])(?<encouraged>(?:鼓励|引导|指导|督促|推动|组织|动员|要求|支持)(?:和(?:鼓励|引导|指导|督促|推动|支持))?)(?=各|有关|相关|地方|基层)"
                            + "|(?<appointed>(?:办公室|秘书处|办事机构)设在|(?:牵头|责任|承办|主管)(?:单位|部门)(?:为|是|:))"
                            + "|(?<mechanism>(?:形成|建立|健全|完善|构建)由?(?=[^,]{2,60}(?:机制|体系|格局|体制))|(?:牵头|负责|抓总|落实|管理|领导)、)"
                            + "|^(?:同时|此外|其中|并|另外|必要时|原则上|一般)?"
                            + DATE
                            + "(?:[\\p{IsHan}0-9%]{2,14}的(?=[\\p{IsHan}、]{2,12}?[区县市镇乡](?:、|要(?!求)|应当|须|在)))?(?:(?:作为)?(?:牵头|责任|主管|主责|承办)(?:单位|部门)(?=[省市区县州]))?");

    private static final PrefilteredPattern LEADS =
            PrefilteredPattern.compile(
                    "^[(:]?(?:[\\p{IsHan}]{0,4}?(?:牵头(?![单部者])|会同)|(?:应当?|要|可|须|将|并|负责|按程序)?会?商(?![务业会标贸品家户场圈城铺住])|(?:为|是|作为)[^,;]{0,12}牵头)");
    private static final PrefilteredPattern SUPPORTS =
            PrefilteredPattern.compile(
                    "^(?:等(?:[\\p{IsHan}0-9]{0,8}?(?=部门|单位|机构)))?(?:行政|主管)*(?:(?:部门|单位|机构)(?:和单位)?)?(?:要|应当|应)?(?:积极|密切|共同|予以|协调|分工)?(?:配合|参与|协助|协同|协作)|^(?:为|是)[^,;]{0,8}配合(?:单位|部门)");

    /** A later clause of the same subject. */
    private static final PrefilteredPattern CONVENES_TOO =
            PrefilteredPattern.compile("(?:并|同时)?会同");

    /** What a body must not do is no task of it. */
    private static final PrefilteredPattern BANNED =
            PrefilteredPattern.compile("(?:一律|均|都|也)?(?:不得|不能|不许|不准|无权)");

    /** Whose task another has from now on: 由甲局负责调整为由乙局负责. */
    private static final PrefilteredPattern HANDED_OVER =
            PrefilteredPattern.compile("[\\p{IsHan}]{0,12}?(?:调整|变更|修改|划转|移交|转|改)(?:为|成|给|至)?由");

    /** Nobody has a task by what is banned, feared or proposed. */
    private static final PrefilteredPattern ONLY_SAID =
            PrefilteredPattern.compile("(?:严禁|禁止|防止|避免|杜绝|不得|建议|拟|提议|倡议|可?考虑|探讨|探索|取消|停止|不再)");

    /** 国务院 in 国务院税务主管部门 is not the body that acts. */
    private static final PrefilteredPattern DEPARTMENT_BELOW =
            PrefilteredPattern.compile("^[\\p{IsHan}]{0,14}?(?:主管|行政|有关|相关)?(?:部门|单位)");

    /** Those of whom something consists are named as its members, and are given no task. */
    private static final PrefilteredPattern MEMBERS =
            PrefilteredPattern.compile(
                    "(?:由|^)(?:(?!牵头|负责(?!同志|人)|会同|主持|召集|[要应](?!急)|推动|组织(?!部))[^,;。:]){2,300}?组成(?!员)");

    private ActingBodies() {}

    /** The bodies that act in the clauses of a sentence, in order. */
    static List<Responsibility> in(List<ParsedClause> clauses, BodyResolver resolver) {
        List<Responsibility> found = told(clauses, resolver);
        List<TextSpan> told = ReportedSpeech.in(clauses);
        found.removeIf(each -> told.stream().anyMatch(each.printed()::overlaps));
        return found;
    }

    /**
     * Whether a sentence below the name of a body says what that body is to do: it begins with
     * that, and with no other body.
     *
     * @param acting the bodies that the sentence names itself
     */
    static boolean tellsOfOneAbove(List<ParsedClause> clauses, List<Responsibility> acting) {
        if (clauses.isEmpty()) return false;
        ParsedClause first = clauses.getFirst();
        String text = first.text();
        if (text.isEmpty() || hasNoTask(text, 0)) return false;
        int begin = first.span(0, 1).start();
        boolean hasOther = acting.stream().anyMatch(each -> each.printed().start() == begin);
        return !hasOther
                && (ActingWords.follow(text, 0, Cue.START) || ActingWords.follow(text, 0, Cue.BY));
    }

    /** Whether these characters are the name of a body and no more. */
    static boolean isName(TextSpan words) {
        String text = words.text().strip();
        return BodyNames.isCertain(text) && BodyNames.kind(text) == BodyKind.NAMED;
    }

    /** The same, with those of whom the sentence only tells. */
    static List<Responsibility> told(List<ParsedClause> clauses, BodyResolver resolver) {
        List<Responsibility> found = new ArrayList<>();
        List<Responsibility> subject = List.of();
        for (int at = 0; at < clauses.size(); at++) {
            ParsedClause clause = clauses.get(at);
            List<Responsibility> acting = in(clause, next(clauses, at), resolver);
            if (CONVENES_TOO.matcher(clause.text()).lookingAt()) lead(found, subject);
            else if (!acting.isEmpty()) subject = acting;
            found.addAll(acting);
        }
        return found;
    }

    /** Whoever is the subject of 会同 leads, if nothing else is said of it. */
    private static void lead(List<Responsibility> found, List<Responsibility> subject) {
        found.replaceAll(
                each ->
                        subject.contains(each) && each.part() == null
                                ? each.with(Part.said(Role.LEAD))
                                : each);
    }

    /** What follows a clause; nothing behind the last. */
    private static String next(List<ParsedClause> clauses, int at) {
        return at + 1 < clauses.size() ? clauses.get(at + 1).text() : "";
    }

    private static List<Responsibility> in(
            ParsedClause clause, String next, BodyResolver resolver) {
        String text =
                ActingWords.isOccasion(clause.text(), next)
                        ? clause.text() + "," + next
                        : clause.text();
        List<Responsibility> found = new ArrayList<>();
        PrefilteredMatcher anchor = ANCHOR.matcher(text);
        while (anchor.find()) {
            Cue cue = cue(anchor);
            List<Name> row = ActingNames.row(text, anchor.end(), cue);
            if (row.isEmpty()) continue;
            if (isOnlySaid(text, anchor.start(), cue)) continue;
            if (cue != Cue.MECHANISM && hasNoTask(text, row.getLast().range().to())) continue;
            boolean leads = cue == Cue.APPOINTED && anchor.group().startsWith("牵头");
            Role role = leads ? Role.LEAD : role(text.substring(row.getLast().range().to()), cue);
            for (Name name : row) add(found, clause, name, role, resolver);
        }
        if (resolver.isCentral()) addListed(found, clause);
        for (TextSpan members : members(clause)) {
            found.removeIf(each -> members.overlaps(each.printed()));
        }
        return found;
    }

    private static List<TextSpan> members(ParsedClause clause) {
        if (!clause.text().contains("组成")) return List.of();
        return MEMBERS.matcher(clause.text())
                .results()
                .map(found -> clause.span(found.start(), found.end()))
                .toList();
    }

    private static boolean hasNoTask(String text, int from) {
        return ActingWords.isAttribute(text, from)
                || HANDED_OVER.matcher(text).region(from, text.length()).lookingAt()
                || BANNED.matcher(text).region(from, text.length()).lookingAt();
    }

    /**
     * Whether the clause bans or proposes it, or says in what case something else holds, and gives
     * nobody a task.
     */
    private static boolean isOnlySaid(String text, int at, Cue cue) {
        if (cue == Cue.START) return false;
        boolean isCondition = cue == Cue.BY && text.endsWith("的");
        return isCondition || ONLY_SAID.matcher(text).region(0, at).lookingAt();
    }

    private static Cue cue(PrefilteredMatcher anchor) {
        if (anchor.group("by") != null) return Cue.BY;
        if (anchor.group("convened") != null) return Cue.CONVENED;
        if (anchor.group("asked") != null) return Cue.ASKED;
        if (anchor.group("appointed") != null) return Cue.APPOINTED;
        if (anchor.group("mechanism") != null) return Cue.MECHANISM;
        return anchor.group("encouraged") != null ? Cue.ENCOURAGED : Cue.START;
    }

    private static @Nullable Role role(String after, Cue cue) {
        if (cue == Cue.CONVENED || SUPPORTS.matcher(after).find()) return Role.SUPPORT;
        return LEADS.matcher(after).find() ? Role.LEAD : null;
    }

    /** Adds a body that a clause names, unless it is there already or is none. */
    static void add(
            List<Responsibility> found,
            ParsedClause clause,
            Name name,
            @Nullable Role role,
            BodyResolver resolver) {
        TextSpan printed = clause.span(name.range().from(), name.range().to());
        if (clause.isInTitle(printed)) return;
        if (found.stream().anyMatch(each -> each.printed().overlaps(printed))) return;
        String own = clause.text().substring(name.range().from(), name.range().to());
        if (resolver.isUnknown(own)) return;
        BodyResolver.Resolved body = resolver.resolve(own, printed, name.before(), name.after());
        String text = name.before() + own + name.after();
        Body listed = body.listed();
        String source = listed == null ? null : listed.source();
        found.add(
                new Responsibility(
                        listed == null ? null : listed.id(),
                        listed == null
                                ? new UnlistedBody(body.name(), ActingNames.kind(body.name()))
                                : null,
                        role == null ? null : Part.said(role),
                        null,
                        printed,
                        List.of(new Evidence(printed, text, Rule.ACTING_BODY, source))));
    }

    private static void addListed(List<Responsibility> found, ParsedClause clause) {
        for (RuleMatch match : BodyRules.firings(clause)) {
            TextSpan span = match.evidence().span();
            if (found.stream().anyMatch(each -> each.printed().overlaps(span))) continue;
            String after = clause.text().substring(clause.unit(span.end()));
            if (DEPARTMENT_BELOW.matcher(after).find()) continue;
            found.add(
                    new Responsibility(
                            match.concept(), null, null, null, span, List.of(match.evidence())));
        }
    }
}
