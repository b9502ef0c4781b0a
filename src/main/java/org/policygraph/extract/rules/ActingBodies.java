package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Evidence;
import org.policygraph.extract.facts.Responsibility;
import org.policygraph.extract.facts.Role;
import org.policygraph.extract.facts.Rule;
import org.policygraph.extract.facts.UnlistedBody;
import org.policygraph.extract.lexicon.Body;
import org.policygraph.extract.note.BodyResolver;
import org.policygraph.extract.rules.ActingNames.Cue;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
 * Who receives, is assessed, or is only mentioned does not act.
 */
final class ActingBodies {
    /** Where a name may begin, and the word before it. */
    private static final Pattern ANCHOR =
            Pattern.compile(
                    "(?<![不再原来曾自经事])(?<by>由)|(?<convened>会同)|(?:^|[、和并])(?<encouraged>(?:鼓励|引导|指导|督促|推动|组织|动员|要求|支持)(?:和(?:鼓励|引导|指导|督促|推动|支持))?)(?=各|有关|相关|地方|基层)"
                            + "|^(?:同时|此外|其中|并|另外|必要时|原则上|一般)?");

    private static final Pattern LEADS =
            Pattern.compile("^[\\p{IsHan}]{0,4}?(?:牵头|会同|商(?![务业会标]))");
    private static final Pattern SUPPORTS =
            Pattern.compile("^(?:等[\\p{IsHan}]{0,8})?(?:要|应|应当)?(?:积极|密切|共同)?(?:配合|参与|协助|协同)");

    /** 国务院 in 国务院税务主管部门 is not the body that acts. */
    private static final Pattern DEPARTMENT_BELOW =
            Pattern.compile("^[\\p{IsHan}]{0,14}?(?:主管|行政|有关|相关)?(?:部门|单位)");

    private ActingBodies() {}

    /** The bodies that act in a clause, in order. */
    static List<Responsibility> in(ReadClause clause, BodyResolver resolver) {
        String text = clause.text();
        List<Responsibility> found = new ArrayList<>();
        Matcher anchor = ANCHOR.matcher(text);
        while (anchor.find()) {
            Cue cue = cue(anchor);
            List<Range> row = ActingNames.row(text, anchor.end(), cue);
            if (row.isEmpty()) continue;
            Role role = role(text.substring(row.getLast().to()), cue);
            for (Range name : row) add(found, clause, name, role, resolver);
        }
        if (resolver.isCentral()) addListed(found, clause);
        return found;
    }

    private static Cue cue(Matcher anchor) {
        if (anchor.group("by") != null) return Cue.BY;
        if (anchor.group("convened") != null) return Cue.CONVENED;
        return anchor.group("encouraged") != null ? Cue.ENCOURAGED : Cue.START;
    }

    private static @Nullable Role role(String after, Cue cue) {
        if (cue == Cue.CONVENED || SUPPORTS.matcher(after).find()) return Role.SUPPORT;
        return LEADS.matcher(after).find() ? Role.LEAD : null;
    }

    private static void add(
            List<Responsibility> found,
            ReadClause clause,
            Range name,
            @Nullable Role role,
            BodyResolver resolver) {
        TextSpan printed = clause.span(name.from(), name.to());
        if (clause.isInTitle(printed)) return;
        if (found.stream().anyMatch(each -> each.printed().overlaps(printed))) return;
        String text = clause.text().substring(name.from(), name.to());
        BodyResolver.Resolved body = resolver.resolve(text, printed);
        Body listed = body.listed();
        String source = listed == null ? null : listed.source();
        found.add(
                new Responsibility(
                        listed == null ? null : listed.id(),
                        listed == null
                                ? new UnlistedBody(body.name(), ActingNames.kind(body.name()))
                                : null,
                        role,
                        null,
                        printed,
                        List.of(new Evidence(printed, text, Rule.ACTING_BODY, source))));
    }

    private static void addListed(List<Responsibility> found, ReadClause clause) {
        for (Firing firing : BodyRules.firings(clause)) {
            TextSpan span = firing.evidence().span();
            if (found.stream().anyMatch(each -> each.printed().overlaps(span))) continue;
            String after = clause.text().substring(clause.unit(span.end()));
            if (DEPARTMENT_BELOW.matcher(after).find()) continue;
            found.add(
                    new Responsibility(
                            firing.concept(), null, null, null, span, List.of(firing.evidence())));
        }
    }
}
