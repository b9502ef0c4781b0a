package org.policygraph.extract.lexicon;

import java.util.List;
import java.util.Set;

/**
 * A longer word that takes its characters, so that a shorter one inside it does not fire.
 *
 * @param source where the entry stands: its IRI
 * @param term the word
 * @param states slugs of the groups that it names
 * @param implies slugs of the groups that it entails
 */
public record Compound(String source, String term, List<String> states, List<String> implies) {
    /** The same word, as far as it names or entails these groups. */
    Compound within(Set<String> groups) {
        return new Compound(
                source,
                term,
                states.stream().filter(groups::contains).toList(),
                implies.stream().filter(groups::contains).toList());
    }
}
