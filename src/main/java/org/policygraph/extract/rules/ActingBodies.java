package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.BodyKind;
import org.policygraph.extract.facts.Evidence;
import org.policygraph.extract.facts.Responsibility;
import org.policygraph.extract.facts.Role;
import org.policygraph.extract.facts.Rule;
import org.policygraph.extract.facts.UnlistedBody;
import org.policygraph.extract.lexicon.Body;
import org.policygraph.extract.note.BodyIndex;
import org.policygraph.extract.note.BodyNames;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the bodies that a sentence of an official text says are to act: 民政部要统筹…, 由省财政厅会同…, 各地可….
 *
 * <ol>
 *   <li>Names of the vocabulary, by {@link BodyRules}, as in a digest.
 *   <li>Names of any body by their form ({@link BodyNames}), where a clause begins with one or a
 *       word such as 由 or 会同 precedes it, and what it is to do follows.
 * </ol>
 *
 * Who receives, is assessed, or is only mentioned does not act.
 */
final class ActingBodies {
    private static final int LONGEST = 24;

    /** Where a name may begin. */
    private static final Pattern ANCHOR =
            Pattern.compile(
                    "^(?:同时|此外|其中|并|另外|必要时|原则上|一般|具体|[0-9]{4}年起)?|(?<![不再原来曾自经理事])由|会同|(?:鼓励|引导|指导|督促|推动|组织|动员|要求)(?=各|有关|相关|地方|基层)");

    /** What a body is to do, after its name. */
    private static final Pattern DUTY =
            Pattern.compile(
                    "(?:要(?![求素点闻])|应(?![用急])|可(?![行靠持再见])|将(?!军)|须|需(?![求要])|必须|不得|负责|牵头|会同|配合|参与|统筹|切实|分别|共同|具体|按照?(?:各自)?职责|于每年|指导|督促|组织(?!部)|制定|审核|审批|承担|开展|落实|定期|商)");

    /** After 鼓励, 引导 and their like: no noun that goes on with the name. */
    private static final Pattern NOUN_AFTER =
            Pattern.compile("^(?:[的性级间化等和与及]|政府|财政|企业|部门|特色|产业|经济|债|标准|文化)");

    private static final Pattern JOINT = Pattern.compile("[、和及与]|以及");

    /** A word that begins what is done, and no name. */
    private static final Pattern VERB_FIRST =
            Pattern.compile(
                    "^(?:加强|加快|加大|推动|推进|引导|鼓励|支持|完善|建立|健全|指导|组织(?!部)|督促|协调|会同|发挥|明确|落实|做好|开展|积极|充分|进一步|对|在|从|以|为|将|按|根据|通过|结合|围绕|依托|实行|实施|设立|成立|制定|强化|优化|提高|提升|构建|形成|确保|坚持|经|向|与|把|到|自|凡|要|由|并|不|可|应|使|让|每|如)");

    private static final Pattern LEADS = Pattern.compile("^[\\p{IsHan}]{0,4}?(?:牵头|会同|商)");
    private static final Pattern SUPPORTS =
            Pattern.compile("^(?:等[\\p{IsHan}]{0,8})?(?:积极|密切|共同)?(?:配合|参与|协助|协同)");

    private final BodyIndex index;

    ActingBodies(BodyIndex index) {
        this.index = index;
    }

    /** A name, at [from, to) of a clause. */
    private record Name(int from, int to) {}

    /** The bodies that act in a clause, in order. */
    List<Responsibility> in(ReadClause clause, boolean isCentral) {
        List<Responsibility> found = new ArrayList<>();
        int end = 0;
        Matcher anchor = ANCHOR.matcher(clause.text());
        while (anchor.find()) {
            if (anchor.start() < end && anchor.end() > 0 && !anchor.group().equals("会同")) continue;
            List<Name> row = row(clause.text(), anchor.end(), anchor.group());
            for (Name name : row)
                add(found, clause, name, role(clause.text(), anchor.group(), row), isCentral);
            if (!row.isEmpty()) end = row.getLast().to();
        }
        if (isCentral) addListed(found, clause);
        return found;
    }

    private void addListed(List<Responsibility> found, ReadClause clause) {
        for (Firing firing : BodyRules.firings(clause)) {
            TextSpan span = firing.evidence().span();
            if (found.stream().anyMatch(each -> each.printed().overlaps(span))) continue;
            found.add(
                    new Responsibility(
                            firing.concept(), null, null, null, span, List.of(firing.evidence())));
        }
    }

    /** The names in a row that begins here, if what they are to do follows. */
    private static List<Name> row(String text, int from, String cue) {
        List<Name> row = new ArrayList<>();
        int at = from;
        while (true) {
            Name name = name(text, at, cue);
            if (name == null) return List.of();
            row.add(name);
            Matcher joint = JOINT.matcher(text).region(name.to(), text.length());
            if (!joint.lookingAt() || acts(text, name, cue)) return row;
            at = joint.end();
        }
    }

    /** The shortest name that begins here and that its duty, or another name, follows. */
    private static @Nullable Name name(String text, int from, String cue) {
        if (VERB_FIRST.matcher(text).region(from, text.length()).lookingAt()) return null;
        for (int to = from + 2; to <= Math.min(text.length(), from + LONGEST); to++) {
            if (!BodyNames.isCertain(text.substring(from, to))
                    && !isPlace(text.substring(from, to))) continue;
            Name name = new Name(from, to);
            if (acts(text, name, cue)) return name;
            Matcher joint = JOINT.matcher(text).region(to, text.length());
            boolean isJoined =
                    joint.lookingAt()
                            && !BodyNames.isBareNoun(text, joint.end(), text.length())
                            && name(text, joint.end(), cue) != null;
            if (isJoined) return name;
        }
        return null;
    }

    private static boolean isPlace(String name) {
        return name.matches("各地区?|各[省市区县旗]|地方|当地|基层|有条件的(?:地方|地区)");
    }

    private static boolean acts(String text, Name name, String cue) {
        String after = text.substring(name.to());
        if (cue.equals("会同")) return !after.startsWith("的");
        if (cue.equals("由"))
            return !after.isEmpty()
                    && BodyRules.isActing("由", text.substring(name.from(), name.to()), after)
                    && !JOINT.matcher(after).lookingAt();
        if (cue.length() == 2 && isEncouraging(cue))
            return !after.isEmpty()
                    && !NOUN_AFTER.matcher(after).find()
                    && !JOINT.matcher(after).lookingAt();
        return DUTY.matcher(after).lookingAt();
    }

    private static boolean isEncouraging(String cue) {
        return "鼓励引导指导督促推动组织动员要求".contains(cue);
    }

    private static @Nullable Role role(String text, String cue, List<Name> row) {
        String after = text.substring(row.getLast().to());
        if (cue.equals("会同")) return Role.SUPPORT;
        if (SUPPORTS.matcher(after).find()) return Role.SUPPORT;
        return LEADS.matcher(after).find() ? Role.LEAD : null;
    }

    private void add(
            List<Responsibility> found,
            ReadClause clause,
            Name name,
            @Nullable Role role,
            boolean isCentral) {
        TextSpan printed = clause.span(name.from(), name.to());
        if (clause.isInTitle(printed) || clause.isExcluded(name.from())) return;
        String text = clause.text().substring(name.from(), name.to());
        Body listed = index.find(text, isCentral);
        BodyKind kind = BodyNames.kind(text);
        Evidence evidence =
                new Evidence(
                        printed, text, Rule.ACTING_BODY, listed == null ? null : listed.source());
        found.add(
                new Responsibility(
                        listed == null ? null : listed.id(),
                        listed == null ? new UnlistedBody(text, kind) : null,
                        role,
                        null,
                        printed,
                        List.of(evidence)));
    }
}
