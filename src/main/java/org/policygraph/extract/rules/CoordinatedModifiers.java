package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.lexicon.GroupKind;
import org.policygraph.extract.lexicon.Vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Several modifiers before one head: 高龄失能残疾老年人 names three groups, 留守、困境儿童 two. The modifiers are a
 * closed list that the vocabulary itself makes: where 高龄老年人 names a group and 老年人 another, 高龄
 * modifies the latter. Names that official texts alone are read for make no such list: their
 * modifiers are things themselves, and 平台和企业 names no 平台企业.
 */
final class CoordinatedModifiers {
    /** Signs and words that may stand between modifiers, and between the last one and the head. */
    private static final String JOINTS = "、和及与或等";

    private static final int SHORTEST_MODIFIER = 2;
    private static final int LONGEST_MODIFIER = 6;

    /** Nouns that name a group only together with what stands before them. */
    private static final List<String> NOUNS = List.of("家庭", "人员", "对象", "群体", "人群", "职工", "户");

    /**
     * A group named by a modifier.
     *
     * @param group its slug
     * @param from where the modifier begins, in UTF-16 units of the clause
     */
    record Modified(String group, int from) {}

    /** Head group, then modifier, to the group that both name together. */
    private final Map<String, Map<String, String>> modified = new HashMap<>();

    /** The heads that end a name: 失能老年人 ends in a name of older persons. */
    private final Map<String, Set<String>> headsOfName = new HashMap<>();

    private final Map<String, String> groupOfName;

    /** Names of enterprises and other organisations: 困难企业与职工 speaks of two, not of 困难企业职工. */
    private final Set<String> organisations;

    CoordinatedModifiers(Vocabulary vocabulary) {
        this.organisations =
                vocabulary.groups().stream()
                        .filter(group -> group.kind() != GroupKind.PEOPLE)
                        .flatMap(group -> group.names().stream())
                        .collect(Collectors.toSet());
        this.groupOfName = vocabulary.forDigests().groupOfName();
        groupOfName.forEach(this::learn);
    }

    private void learn(String name, String group) {
        Set<String> heads = headsOfName.computeIfAbsent(name, n -> new LinkedHashSet<>());
        heads.add(group);
        for (int cut = SHORTEST_MODIFIER; cut < name.length() - 1; cut++) {
            String head = groupOfName.get(name.substring(cut));
            if (head == null || head.equals(group)) continue;
            heads.add(head);
            if (organisations.contains(name.substring(0, cut))) continue;
            modified.computeIfAbsent(head, h -> new HashMap<>()).put(name.substring(0, cut), group);
        }
    }

    /** The groups that modifiers before a name name together with its head, nearest first. */
    List<Modified> before(String text, int nameStart, String name) {
        List<Modified> found = new ArrayList<>();
        Set<String> heads = headsOfName.getOrDefault(name, Set.of());
        int end = nameStart;
        while (true) {
            int joint = withoutJoints(text, end);
            Modified next = endingAt(text, joint, heads);
            if (next == null && joint < end) next = sharingNoun(text, joint, name);
            if (next == null) return found;
            found.add(next);
            end = next.from();
        }
    }

    /**
     * The group that a name means when the tail of the next name is its tail too: in 服刑人员戒毒人员子女 the
     * children of both are meant, since 戒毒人员 and 服刑人员子女 are names as well.
     *
     * @return its slug, or null if the next name has no such tail
     */
    @Nullable String withTailOf(String name, String next) {
        for (int cut = SHORTEST_MODIFIER; cut <= next.length() - SHORTEST_MODIFIER; cut++) {
            String tail = next.substring(cut);
            boolean isTail =
                    groupOfName.containsKey(next.substring(0, cut))
                            && !groupOfName.containsKey(tail);
            String together = groupOfName.get(name + tail);
            if (isTail && together != null) return together;
        }
        return null;
    }

    /** 特困、低保家庭 are two kinds of families, though 家庭 alone names no group. */
    private @Nullable Modified sharingNoun(String text, int end, String name) {
        for (String noun : NOUNS) {
            if (!name.endsWith(noun)) continue;
            for (int length = LONGEST_MODIFIER; length >= SHORTEST_MODIFIER; length--) {
                int from = end - length;
                if (from < 0 || organisations.contains(text.substring(from, end))) continue;
                String group = groupOfName.get(text.substring(from, end) + noun);
                if (group != null) return new Modified(group, from);
            }
        }
        return null;
    }

    /** Whether only joints stand between two places. */
    static boolean areJoined(String text, int from, int to) {
        return withoutJoints(text.substring(0, to), to) <= from;
    }

    private static int withoutJoints(String text, int end) {
        int at = end;
        while (at > 0 && JOINTS.indexOf(text.charAt(at - 1)) >= 0) at--;
        return at;
    }

    private @Nullable Modified endingAt(String text, int end, Set<String> heads) {
        for (String head : heads) {
            for (Map.Entry<String, String> entry :
                    modified.getOrDefault(head, Map.of()).entrySet()) {
                String modifier = entry.getKey();
                if (text.startsWith(modifier, end - modifier.length())) {
                    return new Modified(entry.getValue(), end - modifier.length());
                }
            }
        }
        return null;
    }
}
