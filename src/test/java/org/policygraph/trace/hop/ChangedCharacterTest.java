package org.policygraph.trace.hop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.policygraph.vocab.Pol;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Changes one character of the held text at a time, and looks which traces break. Which of them
 * rest on the character is worked out here from the graph alone. This takes long, and so starts
 * early.
 */
@Order(2)
class ChangedCharacterTest {
    /** A character that no digest has. */
    private static final int OTHER = '龘';

    private static final List<Node> OWN =
            List.of(Pol.span, OA.hasTarget.asNode(), Pol.durationSpan, Pol.deadlineSpan);

    private final HeldFile held = HeldFile.shipped();

    /** The places of the characters that a record rests on, in code points. */
    private BitSet places(Node record) {
        BitSet places = new BitSet();
        OWN.forEach(property -> add(record, property, places));
        held.values(record, Pol.evidence).forEach(each -> add(each, Pol.span, places));
        // A number rests on its clause; a measure's clauses are within its own span.
        held.values(record, Pol.clause).forEach(each -> add(each, Pol.span, places));
        markers(record).forEach(each -> add(each, Pol.span, places));
        return places;
    }

    /** Every measure of the shipped digest has one marker, on which all its records rest. */
    private Stream<Node> markers(Node record) {
        Node measure = measure(record);
        return held.values(measure, Pol.citation).stream();
    }

    private static Node measure(Node record) {
        return HeldFile.node(record.getURI().replaceFirst("(/measure/[0-9.]+)/.*", "$1"));
    }

    private void add(Node record, Node property, BitSet places) {
        for (Node span : held.values(record, property)) {
            String[] ends = span.getURI().replaceFirst(".*#char=", "").split(",", -1);
            places.set(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        }
    }

    /** All of the header, of the theme titles and of three measures; of the rest some. */
    private BitSet chosen(int length) {
        BitSet places = new BitSet();
        for (int place = 0; place < length; place += 13) places.set(place);
        places.set(0, held.heldText().indexOf(" - "));
        for (Node theme : held.subjects(RDF.type.asNode(), Pol.THEME)) {
            add(theme, Pol.span, places);
        }
        for (String number : List.of("3.2", "5.2", "5.4")) {
            places.or(places(HeldFile.node(HeldFile.ID + "/measure/" + number)));
        }
        return places;
    }

    @Test
    void breaksExactlyTheTracesThatRestOnIt() {
        Map<Node, BitSet> restsOn = new HashMap<>();
        held.traceable().forEach(each -> restsOn.put(each, places(each)));
        int[] text = held.heldText().codePoints().toArray();
        for (int place : chosen(text.length).stream().toArray()) {
            change(text, place);
            Set<Node> expected = new HashSet<>();
            Set<Node> broken = new HashSet<>();
            for (Map.Entry<Node, BitSet> each : restsOn.entrySet()) {
                if (each.getValue().get(place)) expected.add(each.getKey());
                Trace trace = held.trace(each.getKey());
                assertThat(trace.isTextIntact()).isFalse();
                if (isBroken(trace)) broken.add(each.getKey());
            }
            assertThat(broken)
                    .as("character %d, %s", place, Character.toString(text[place]))
                    .isEqualTo(expected);
        }
    }

    private void change(int[] text, int place) {
        int[] changed = text.clone();
        changed[place] = OTHER;
        held.set(held.digest(), Pol.heldText, new String(changed, 0, changed.length));
    }

    private static boolean isBroken(Trace trace) {
        return trace.hops().stream().anyMatch(hop -> hop.verdict() == Verdict.BROKEN);
    }

    @Test
    void breaksTheValueThatItCarriesAndTheSpanThatItStandsInAndNoOtherSpan() {
        Node record = HeldFile.node(HeldFile.ID + "/measure/5.2/audience/older-persons");
        int[] text = held.heldText().codePoints().toArray();
        change(text, 1190);
        List<Hop> hops = held.trace(record).hops();
        assertThat(hops.getFirst().verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(hops.getFirst().sentence().chinese()).startsWith("不能引用");
        List<Hop> spans = hops.stream().filter(hop -> hop.kind() == HopKind.SPAN).toList();
        assertThat(spans)
                .extracting(Hop::verdict)
                .containsExactly(Verdict.BROKEN, Verdict.VERIFIED);
        assertThat(spans.getFirst().sentence().chinese())
                .isEqualTo("不能引用：数据集记为“普惠养老”，所存文本第6行第1112个字起却是“龘惠养老”。");
    }

    @Test
    void aMarkerThatIsNoLongerThereDoesNotBreakTheWordingBeforeIt() {
        Node record = HeldFile.node(HeldFile.ID + "/measure/5.2");
        int[] text = held.heldText().codePoints().toArray();
        change(text, 1236);
        assertThat(held.trace(record).hops())
                .extracting(Hop::kind, Hop::verdict)
                .contains(
                        tuple(HopKind.VALUE, Verdict.VERIFIED),
                        tuple(HopKind.MARKER, Verdict.BROKEN),
                        tuple(HopKind.PARAGRAPH, Verdict.BROKEN));
    }

    @Test
    void aTextThatIsNotHeldBreaksNothingAndVerifiesNothing() {
        held.remove(held.digest(), Pol.heldText);
        for (Node record : held.traceable()) {
            assertThat(held.trace(record).hops())
                    .allSatisfy(
                            hop ->
                                    assertThat(hop.verdict())
                                            .isIn(Verdict.NOT_HELD, Verdict.INFERRED));
        }
    }
}
