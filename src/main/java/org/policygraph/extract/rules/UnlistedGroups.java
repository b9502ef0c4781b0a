package org.policygraph.extract.rules;

import org.policygraph.extract.lexicon.BodyNamePattern;
import org.policygraph.extract.lexicon.Group;
import org.policygraph.extract.lexicon.Lexicon.Hit;
import org.policygraph.extract.lexicon.Vocabulary;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Groups that no vocabulary lists, by the noun that ends their names: 参训人员, 调解员, 养护机构. Such a noun
 * names a group together with the word before it. Nearly all such words are of two characters, so
 * that two are taken, unless the name of a group stands there: 企业人员. Words in which the noun means
 * something else stand in the vocabulary and take their characters first: 人员密集, 领导机构.
 */
final class UnlistedGroups {
    private static final int WORD = 2;

    /** No verb that may govern the noun, and no character that joins words. */
    private static final PrefilteredPattern WORD_BEFORE =
            PrefilteredPattern.compile(
                    "(?!加强|强化|推进|推动|促进|支持|鼓励|引导|指导|组织|完善|建立|健全|公布|公开|培育|发展|规范|提升|提高|落实|明确|优化|增加|减少|安排|配备|抽调|选派|督促|动员|通过)"
                            + "[\\p{IsHan}&&[^的了等和与及或对向为给在将把被由从以其各该是不无并且按每两之使让需应须请就]]{2}");

    private final Map<String, Group> groupOfHead = new HashMap<>();
    private final PrefilteredPattern nouns;

    UnlistedGroups(Vocabulary vocabulary) {
        for (Group group : vocabulary.groups()) {
            group.heads().forEach(noun -> groupOfHead.put(noun, group));
        }
        this.nouns = PrefilteredPattern.compile(longestFirst(groupOfHead.keySet()));
    }

    /** No noun is found in another one: 员 in 人员; an empty set is found nowhere. */
    private static String longestFirst(Set<String> nouns) {
        return nouns.isEmpty()
                ? "(?!)"
                : nouns.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
    }

    /** The groups so named, in the order of the text. */
    List<GroupMention> in(ParsedClause clause) {
        PrefilteredMatcher noun = nouns.matcher(clause.text());
        if (!noun.find()) return List.of();
        List<GroupMention> found = new ArrayList<>();
        List<BodyNamePattern.Match> bodies = BodyNamePattern.in(clause.text());
        do {
            if (isInside(bodies, noun.start())) continue;
            Group group = groupOfHead.get(noun.group());
            if (group == null) throw new IllegalStateException(noun.group());
            naming(clause, group, noun.start(), noun.end()).ifPresent(found::add);
        } while (noun.find());
        return found;
    }

    private static boolean isInside(List<BodyNamePattern.Match> bodies, int unit) {
        return bodies.stream().anyMatch(body -> body.from() <= unit && unit < body.to());
    }

    private static Optional<GroupMention> naming(
            ParsedClause clause, Group group, int noun, int end) {
        int from = noun - WORD;
        for (Hit<Meaning> hit : clause.hits()) {
            if (hit.from() < end && hit.to() > noun) return Optional.empty();
            if (hit.to() != noun || !(hit.entry() instanceof Meaning.GroupName)) continue;
            return Optional.of(GroupMention.of(group, hit.from(), end));
        }
        if (from < 0) return Optional.empty();
        if (!WORD_BEFORE.matcher(clause.text().substring(from, noun)).matches()) {
            return Optional.empty();
        }
        return Optional.of(GroupMention.of(group, from, end));
    }
}
