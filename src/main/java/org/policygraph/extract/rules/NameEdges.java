package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.lexicon.Group;
import org.policygraph.extract.lexicon.Lexicon.Hit;
import org.policygraph.extract.lexicon.Vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Names of groups that share their last or first character with a common word of the text. 采购方 in
 * 采购方式 is no name, since 方式 is the word; 企业主 in 企业主体 is none either, but 企业 is.
 */
final class NameEdges {
    private final Set<String> words;
    private final Map<String, Meaning> names = new HashMap<>();

    NameEdges(Vocabulary vocabulary) {
        this.words = Set.copyOf(vocabulary.context().overlaps());
        if (words.isEmpty()) return;
        for (Group group : vocabulary.groups()) {
            Meaning meaning = new Meaning.GroupName(group.id(), group.source(), group.kind(), null);
            group.names().forEach(name -> names.put(name, meaning));
        }
    }

    /** The words found, without what is no name. */
    List<Hit<Meaning>> mended(String text, List<Hit<Meaning>> hits) {
        return hits.stream().map(hit -> mended(text, hit)).filter(Objects::nonNull).toList();
    }

    private @Nullable Hit<Meaning> mended(String text, Hit<Meaning> hit) {
        if (!(hit.entry() instanceof Meaning.GroupName)) return hit;
        if (isWord(text, hit.to() - 1)) return shorter(text, hit.from(), hit.to() - 1);
        if (isWord(text, hit.from() - 1)) return shorter(text, hit.from() + 1, hit.to());
        return hit;
    }

    private boolean isWord(String text, int from) {
        return from >= 0
                && from + 2 <= text.length()
                && words.contains(text.substring(from, from + 2));
    }

    private @Nullable Hit<Meaning> shorter(String text, int from, int to) {
        String name = text.substring(from, to);
        Meaning meaning = names.get(name);
        return meaning == null ? null : new Hit<>(from, to, name, meaning);
    }
}
