package org.policygraph.extract.lexicon;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that the rules know of groups and bodies.
 *
 * @param groups the target groups
 * @param compounds the longer words that block or yield
 * @param bodies the departments
 * @param formerNames names of bodies that are no more; they are no names of those that followed
 * @param context words around the names of groups
 */
public record Vocabulary(
        List<Group> groups,
        List<Compound> compounds,
        List<Body> bodies,
        List<String> formerNames,
        NameContext context) {
    /**
     * What digests are read with: the groups that are read from official texts alone are not there,
     * nor do other words name or entail them.
     */
    public Vocabulary forDigests() {
        List<Group> kept =
                groups.stream()
                        .filter(group -> !group.officialTextsOnly())
                        .map(Group::forDigests)
                        .toList();
        Set<String> ids = kept.stream().map(Group::id).collect(Collectors.toSet());
        List<Compound> words = compounds.stream().map(compound -> compound.within(ids)).toList();
        return new Vocabulary(kept, words, bodies, formerNames, NameContext.NONE);
    }

    /** For each name of a group, its slug. */
    public Map<String, String> groupOfName() {
        Map<String, String> groupOfName = new LinkedHashMap<>();
        for (Group group : groups) {
            group.names().forEach(name -> groupOfName.put(name, group.id()));
        }
        return groupOfName;
    }

    /** For each group, the groups above it, nearest first; a cycle ends where it closes. */
    public Map<String, SequencedSet<String>> ancestors() {
        Map<String, List<String>> broader = new LinkedHashMap<>();
        groups.forEach(group -> broader.put(group.id(), group.broader()));
        Map<String, SequencedSet<String>> ancestors = new LinkedHashMap<>();
        groups.forEach(group -> ancestors.put(group.id(), above(group.id(), broader)));
        return ancestors;
    }

    private static SequencedSet<String> above(String id, Map<String, List<String>> broader) {
        SequencedSet<String> found = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>(broader.getOrDefault(id, List.of()));
        while (!waiting.isEmpty()) {
            String next = waiting.removeFirst();
            if (found.add(next)) waiting.addAll(broader.getOrDefault(next, List.of()));
        }
        found.remove(id);
        return found;
    }
}
