package org.policygraph.extract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.policygraph.extract.DocumentSize.Part;
import org.policygraph.extract.facts.OfficialFacts;
import org.policygraph.text.HeldText;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Ontology;
import org.policygraph.vocab.VocabularyReader;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A document that says more than there is room for is refused where it becomes too much. */
class DocumentSizeTest {
    private static final String HEAD = "甲省助浴局关于推进社区助浴工作的意见\n甲助发〔2030〕7号\n各市、县人民政府：\n一、扩大供给\n";
    private static final Iris IRIS = new Iris("http://localhost/id/");

    private static OfficialFacts official(String text) throws UnreadableTextException {
        return new OfficialExtractor(new VocabularyReader(IRIS).read(Ontology.shipped(IRIS)))
                .extract(SourceFile.decode(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @EnumSource
    void asManyAsThereIsRoomForAreTakenAndNoneMore(Part part) throws Exception {
        DocumentSize size = new DocumentSize();
        HeldText text = new HeldText("甲\n乙丙");
        size.add(part, part.most() - 1, text.span(0, 1));
        size.add(part, 1, text.span(0, 1));
        assertThatThrownBy(() -> size.add(part, 1, text.span(3, 4)))
                .isInstanceOf(UnreadableTextException.class)
                .hasMessageContaining("2:2: found more than ");
    }

    @Test
    void aShortTextThatLinksManyMeasuresToManyBodiesIsTooMuch() {
        String bodies =
                IntStream.range(0, 300)
                        .mapToObj(i -> "甲" + (char) ('\u5e00' + i) + "局")
                        .collect(Collectors.joining("、"));
        String text = HEAD + "（一）建设站点。" + "增设站点。".repeat(101) + "\n（" + bodies + "负责）\n";
        assertThatThrownBy(() -> official(text))
                .hasMessageContaining(
                        "found more than 30,000 links of measures to groups and bodies");
    }

    @Test
    void aDigestWithManyMarkersIsTooMuch() {
        String text =
                "甲省助浴局关于推进社区助浴工作的意见\n甲网 2030-03-02 08:00\n扩大供给\n"
                        + ("- 增设站点" + " [2]".repeat(101) + "\n").repeat(100);
        assertThatThrownBy(
                        () ->
                                new DigestExtractor(
                                                new VocabularyReader(IRIS)
                                                        .read(Ontology.shipped(IRIS)))
                                        .extract(
                                                SourceFile.decode(
                                                        text.getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("found more than 10,000 citation markers");
    }

    @Test
    void aPlanOfAThousandMeasuresIsTaken() {
        String text = HEAD + "增设站点。".repeat(1_000) + "\n";
        assertThatCode(() -> official(text)).doesNotThrowAnyException();
    }
}
