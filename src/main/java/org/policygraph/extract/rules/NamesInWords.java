package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.lexicon.Group;
import org.policygraph.extract.lexicon.Lexicon.Hit;
import org.policygraph.extract.lexicon.Vocabulary;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names inside longer words of official texts: 扩大学校 is read whole, so that no 大学 is seen in it,
 * and what names the schools are the characters 学校 alone.
 */
final class NamesInWords {
    private final Map<String, Group> groups = new HashMap<>();

    NamesInWords(Vocabulary vocabulary) {
        vocabulary.groups().stream()
                .filter(Group::officialTextsOnly)
                .forEach(group -> groups.put(group.id(), group));
    }

    /** The longest name of a group inside a word; null if none is in it. */
    @Nullable Hit<Meaning> in(Hit<Meaning> word, String group) {
        Group named = groups.get(group);
        if (named == null) return null;
        Optional<String> longest =
                named.names().stream()
                        .filter(word.word()::contains)
                        .max(Comparator.comparingInt(String::length));
        if (longest.isEmpty()) return null;
        int from = word.from() + word.word().indexOf(longest.get());
        Meaning meaning = new Meaning.GroupName(group, named.source(), named.kind(), null);
        return new Hit<>(from, from + longest.get().length(), longest.get(), meaning);
    }
}
