package org.policygraph.extract;

import org.policygraph.extract.facts.OfficialFacts;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Ontology;
import org.policygraph.vocab.VocabularyReader;

import java.nio.charset.StandardCharsets;

/** Reads official texts with the vocabularies that the product ships. */
final class OfficialTexts {
    private static final Iris IRIS = new Iris("http://localhost/id/");
    private static final OfficialExtractor EXTRACTOR =
            new OfficialExtractor(new VocabularyReader(IRIS).read(Ontology.shipped(IRIS)));

    private OfficialTexts() {}

    static OfficialFacts read(String text) {
        try {
            return EXTRACTOR.extract(SourceFile.decode(text.getBytes(StandardCharsets.UTF_8)));
        } catch (UnreadableTextException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
