package org.policygraph.extract.lexicon;

import java.util.List;

/**
 * A longer word that takes its characters, so that a shorter one inside it does not fire.
 *
 * @param source where the entry stands: its IRI
 * @param term the word
 * @param states slugs of the groups that it names
 * @param implies slugs of the groups that it entails
 */
public record Compound(String source, String term, List<String> states, List<String> implies) {}
