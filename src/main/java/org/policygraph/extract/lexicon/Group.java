package org.policygraph.extract.lexicon;

import java.util.List;

/**
 * A target group of the vocabulary.
 *
 * @param id its slug
 * @param source where the entry stands: its IRI
 * @param kind of whom it consists
 * @param names every name by which a text states it
 * @param setPhrases phrases that mean it together with other groups, naming none
 * @param triggers terms that entail it
 * @param weakTriggers terms that entail it only where nothing else in the clause fires
 * @param heads nouns that name it together with any word before them: 参训|人员
 * @param notWithin longer words that hold a name of it and do not mean it
 * @param widerNames those names that official texts use for others as well: 毕业生, who need not be of
 *     a university
 * @param broader slugs of the groups directly above it
 * @param officialTextsOnly whether digests are not read for it
 */
public record Group(
        String id,
        String source,
        GroupKind kind,
        List<String> names,
        List<String> setPhrases,
        List<String> triggers,
        List<String> weakTriggers,
        List<String> heads,
        List<String> notWithin,
        List<String> widerNames,
        List<String> broader,
        boolean officialTextsOnly) {
    /** The same group as digests speak of it, whose names mean it and no others. */
    Group forDigests() {
        return new Group(
                id,
                source,
                kind,
                names,
                setPhrases,
                triggers,
                weakTriggers,
                heads,
                notWithin,
                List.of(),
                broader,
                officialTextsOnly);
    }
}
