package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.lexicon.Body;
import org.policygraph.extract.lexicon.Compound;
import org.policygraph.extract.lexicon.Group;
import org.policygraph.extract.lexicon.Lexicon;
import org.policygraph.extract.lexicon.Vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds the one lexicon of names, terms and blocking words. Where two entries claim a word, the
 * later of this order has it: longer words that hold a name and do not mean it, weak terms, terms,
 * set phrases, group names, compounds, names of bodies. A name keeps the term that it takes over.
 */
final class Meanings {
    private final Map<String, Meaning> words = new LinkedHashMap<>();

    private Meanings() {}

    static Lexicon<Meaning> of(Vocabulary vocabulary) {
        Meanings meanings = new Meanings();
        meanings.terms(vocabulary.groups());
        meanings.setPhrases(vocabulary.groups());
        meanings.names(vocabulary.groups());
        for (Compound compound : vocabulary.compounds()) {
            meanings.words.put(compound.term(), new Meaning.FixedWord(compound));
        }
        meanings.bodies(vocabulary.bodies());
        meanings.otherWords(vocabulary.groups());
        return new Lexicon<>(meanings.words);
    }

    private void terms(List<Group> groups) {
        for (Group group : groups) {
            for (String term : group.weakTriggers()) {
                words.put(term, new Meaning.EntailingTerm(group.id(), group.source(), true));
            }
        }
        for (Group group : groups) {
            for (String term : group.triggers()) {
                words.put(term, new Meaning.EntailingTerm(group.id(), group.source(), false));
            }
        }
    }

    private void setPhrases(List<Group> groups) {
        Map<String, List<Meaning.GroupName>> members = new LinkedHashMap<>();
        for (Group group : groups) {
            for (String phrase : group.setPhrases()) {
                members.computeIfAbsent(phrase, p -> new ArrayList<>()).add(name(group, null));
            }
        }
        members.forEach(
                (phrase, named) -> words.put(phrase, new Meaning.SetPhrase(List.copyOf(named))));
    }

    private void names(List<Group> groups) {
        for (Group group : groups) {
            for (String name : group.names()) {
                words.put(name, name(group, words.get(name)));
            }
            // Whom else they may mean is not said, so that they entail the group at most.
            for (String name : group.widerNames()) {
                words.put(name, new Meaning.EntailingTerm(group.id(), group.source(), false));
            }
        }
    }

    private static Meaning.GroupName name(Group group, @Nullable Meaning before) {
        return new Meaning.GroupName(
                group.id(),
                group.source(),
                group.kind(),
                before instanceof Meaning.EntailingTerm entailed ? entailed : null);
    }

    private void otherWords(List<Group> groups) {
        groups.stream()
                .flatMap(group -> group.notWithin().stream())
                .forEach(word -> words.putIfAbsent(word, new Meaning.Nothing()));
    }

    private void bodies(List<Body> bodies) {
        for (Body body : bodies) {
            List<String> names = new ArrayList<>(body.weakNames());
            names.addAll(body.names());
            for (String name : names) {
                words.put(name, new Meaning.BodyName(body));
            }
            body.sectors().forEach(sector -> words.put(sector, new Meaning.Nothing()));
        }
    }
}
