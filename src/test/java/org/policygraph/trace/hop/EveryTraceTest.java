package org.policygraph.trace.hop;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policygraph.vocab.Pol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The traces of everything in the shipped digest, and in digests that the rules never saw. */
class EveryTraceTest {
    private static final Pattern PLACE = Pattern.compile(".*#char=([0-9]+),([0-9]+)");
    private static final HeldFile SHIPPED = HeldFile.shipped();

    static List<Node> shipped() {
        return SHIPPED.traceable();
    }

    private static long count(Node type) {
        return SHIPPED.subjects(RDF.type.asNode(), type).size();
    }

    @Test
    void everythingOfTheFortyMeasuresIsTraced() {
        assertThat(count(Pol.MEASURE_CLASS)).isEqualTo(40);
        long all =
                Stream.of(
                                Pol.MEASURE_CLASS,
                                Pol.CLAUSE_CLASS,
                                Pol.CITATION,
                                Pol.AUDIENCE,
                                Pol.RESPONSIBILITY,
                                Pol.COMMITMENT)
                        .mapToLong(EveryTraceTest::count)
                        .sum();
        assertThat(shipped()).hasSize((int) all);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void leadsThroughEveryKindOfHopInOrder(Node record) {
        List<HopKind> kinds = SHIPPED.trace(record).hops().stream().map(Hop::kind).toList();
        assertThat(kinds).isSorted();
        Set<HopKind> ofDigests = EnumSet.complementOf(EnumSet.of(HopKind.DIVISION));
        assertThat(kinds).containsAll(ofDigests).doesNotContain(HopKind.DIVISION);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyVerifiedSpanHasItsCharactersInTheFileItself(Node record) throws IOException {
        int[] file = Files.readString(HeldFile.SOURCE).codePoints().toArray();
        Trace trace = SHIPPED.trace(record);
        List<Hop> spans = trace.hops().stream().filter(hop -> hop.span() != null).toList();
        assertThat(spans).isNotEmpty();
        for (Hop hop : spans) {
            assertThat(hop.verdict()).isEqualTo(Verdict.VERIFIED);
            String characters = slice(file, Objects.requireNonNull(hop.span()).getURI());
            assertThat(hop.sentence().chinese()).contains("“" + characters + "”");
            assertThat(hop.sentence().english()).contains("“" + characters + "”");
        }
        assertThat(trace.isTextIntact()).isTrue();
    }

    private static String slice(int[] file, String iri) {
        Matcher place = PLACE.matcher(iri);
        assertThat(place.matches()).isTrue();
        int start = Integer.parseInt(place.group(1));
        int end = Integer.parseInt(place.group(2));
        int[] points = Arrays.copyOfRange(file, start, end);
        return new String(points, 0, points.length);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void isInferredExactlyWhereTheBasisIsNotStated(Node record) {
        Node basis = SHIPPED.value(record, Pol.basis);
        boolean isStated = basis == null || basis.equals(Pol.term("STATED"));
        for (Hop hop : SHIPPED.trace(record).hops()) {
            boolean carriesTheLink = hop.kind().compareTo(HopKind.SPAN) < 0;
            boolean isInferred = hop.verdict() == Verdict.INFERRED;
            assertThat(isInferred).as(hop.toString()).isEqualTo(carriesTheLink && !isStated);
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void paragraphAndDocumentAreNotHeldAndNothingIsBroken(Node record) {
        for (Hop hop : SHIPPED.trace(record).hops()) {
            boolean official = hop.kind().compareTo(HopKind.MARKER) > 0;
            assertThat(hop.verdict() == Verdict.NOT_HELD).isEqualTo(official);
            assertThat(hop.end()).isEqualTo(official ? ChainEnd.SOURCE_NOT_HELD : null);
            assertThat(hop.verdict()).isNotEqualTo(Verdict.BROKEN);
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everySentenceIsOneThatCanBePrinted(Node record) {
        for (Hop hop : SHIPPED.trace(record).hops()) {
            assertThat(hop.sentence().chinese()).endsWith("。").doesNotContain("?", "null", "http");
            assertThat(hop.sentence().english())
                    .endsWith(hop.kind() == HopKind.RULE && isRemit(record) ? "。" : ".")
                    .doesNotContain("?", "null", "http");
        }
    }

    private static boolean isRemit(Node record) {
        return Objects.equals(SHIPPED.value(record, Pol.basis), Pol.term("REMIT"));
    }

    static Stream<Path> otherDigests() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/gold"))) {
            return files
                    .filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("otherDigests")
    void nothingIsBrokenInOtherDigests(Path digest) throws IOException {
        HeldFile held = HeldFile.of(Files.readAllBytes(digest));
        assertThat(held.traceable()).hasSizeGreaterThan(20);
        for (Node record : held.traceable()) {
            assertThat(held.trace(record).hops())
                    .allSatisfy(hop -> assertThat(hop.verdict()).isNotEqualTo(Verdict.BROKEN));
        }
    }
}
