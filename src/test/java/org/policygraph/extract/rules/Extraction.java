package org.policygraph.extract.rules;

import org.policygraph.extract.DigestExtractor;
import org.policygraph.extract.facts.Basis;
import org.policygraph.extract.facts.DigestFacts;
import org.policygraph.extract.facts.Link;
import org.policygraph.extract.facts.Measure;
import org.policygraph.extract.lexicon.Vocabulary;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Ontology;
import org.policygraph.vocab.VocabularyReader;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads measures with the shipped vocabulary. */
final class Extraction {
    static final Vocabulary VOCABULARY =
            new VocabularyReader(Iris.DEFAULT).read(Ontology.shipped(Iris.DEFAULT));
    static final DigestExtractor EXTRACTOR = new DigestExtractor(VOCABULARY);

    private Extraction() {}

    /** The only measure of a digest, of this wording. */
    static Measure measure(String wording) {
        String text = "关于保障民生的意见\n新华社· 2025-09-10 18:01\n主题 - " + wording + " [2]\n";
        return extract(text.getBytes(StandardCharsets.UTF_8)).measures().findFirst().orElseThrow();
    }

    static DigestFacts extract(byte[] bytes) {
        try {
            return EXTRACTOR.extract(SourceFile.decode(bytes));
        } catch (UnreadableTextException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** The groups on this basis, each as {@code slug “characters”}. */
    static List<String> groups(Measure measure, Basis basis) {
        return shown(measure.audiences(), basis);
    }

    /** The bodies on this basis, each as {@code slug “characters”}. */
    static List<String> bodies(Measure measure, Basis basis) {
        return shown(measure.responsibilities(), basis);
    }

    /** The slugs of all groups. */
    static List<String> groups(Measure measure) {
        return measure.audiences().stream().map(Link::concept).toList();
    }

    /** The slugs of all bodies. */
    static List<String> bodies(Measure measure) {
        return measure.responsibilities().stream().map(Link::concept).toList();
    }

    private static List<String> shown(List<Link> links, Basis basis) {
        return links.stream()
                .filter(link -> link.basis() == basis)
                .flatMap(
                        link ->
                                link.evidence().stream()
                                        .map(
                                                reason ->
                                                        link.concept()
                                                                + " "
                                                                + reason.span().quoted()))
                .toList();
    }
}
