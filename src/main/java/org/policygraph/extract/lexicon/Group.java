package org.policygraph.extract.lexicon;

import java.util.List;

/**
 * A target group of the vocabulary.
 *
 * @param id its slug
 * @param source where the entry stands: its IRI
 * @param names every name by which a text states it
 * @param setPhrases phrases that mean it together with other groups, naming none
 * @param triggers terms that entail it
 * @param weakTriggers terms that entail it only where nothing else in the clause fires
 * @param broader slugs of the groups directly above it
 */
public record Group(
        String id,
        String source,
        List<String> names,
        List<String> setPhrases,
        List<String> triggers,
        List<String> weakTriggers,
        List<String> broader) {}
