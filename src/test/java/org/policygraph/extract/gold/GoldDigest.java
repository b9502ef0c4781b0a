package org.policygraph.extract.gold;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.DigestExtractor;
import org.policygraph.extract.facts.DigestFacts;
import org.policygraph.extract.lexicon.Vocabulary;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Ontology;
import org.policygraph.vocab.VocabularyReader;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A digest and what people found in it. How to compare stands in the file's own {@code about}. */
record GoldDigest(String id, Answers answers, DigestFacts facts) {
    static final Vocabulary VOCABULARY =
            new VocabularyReader(Iris.DEFAULT).read(Ontology.shipped(Iris.DEFAULT));
    private static final DigestExtractor EXTRACTOR = new DigestExtractor(VOCABULARY);
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answers(
            @Nullable Document document,
            List<List<Object>> sections,
            Map<String, Expected> measures) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Document(String title, String publisher, String published) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Expected(
            List<Integer> cite,
            int clauses,
            @Nullable List<String> named,
            @Nullable List<String> implied,
            @Nullable List<String> optional,
            @Nullable List<String> forbidden,
            List<String> departments,
            @Nullable List<String> statedDepartments,
            @Nullable List<ExpectedQuantity> quantities,
            boolean none) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ExpectedQuantity(
            @Nullable BigDecimal value,
            @Nullable String unit,
            @Nullable String comparator,
            @Nullable String duration,
            boolean approx,
            @Nullable String deadline) {}

    static GoldDigest read(String id) {
        try {
            Answers answers = JSON.readValue(bytes(id + ".json"), Answers.class);
            return new GoldDigest(
                    id, answers, EXTRACTOR.extract(SourceFile.decode(bytes(id + ".txt"))));
        } catch (IOException | UnreadableTextException e) {
            throw new IllegalStateException(id + ": " + e.getMessage(), e);
        }
    }

    static byte[] bytes(String file) throws IOException {
        try (InputStream in = GoldDigest.class.getResourceAsStream("/gold/" + file)) {
            if (in == null) throw new IllegalStateException("no such file: " + file);
            return in.readAllBytes();
        }
    }
}
