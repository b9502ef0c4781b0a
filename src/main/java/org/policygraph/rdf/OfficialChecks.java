package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;
import org.policygraph.vocab.Pol;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Holds what a graph says of an official text against the text.
 *
 * <ol>
 *   <li>What is printed on one line is the characters of its span, but for line ends.
 *   <li>Divisions nest: each lies in the one above it, after the one before it, and begins with its
 *       label; each measure lies in its division.
 *   <li>Each body that a measure states is derived from the characters that name it: they lie in
 *       the note, where there is one, and the note in a division that the measure stands in.
 * </ol>
 */
final class OfficialChecks {
    /** Wording on one line, and the span that it is read from. */
    private static final Map<Node, Node> WORDINGS =
            Map.of(
                    DCTerms.title.asNode(),
                    Pol.titleSpan,
                    Pol.addressees,
                    Pol.addresseesSpan,
                    Pol.documentNumber,
                    Pol.documentNumberSpan,
                    Pol.heading,
                    Pol.headingSpan);

    private final StoredText stored;
    private final Graph graph;
    private final BiConsumer<Node, String> report;

    /**
     * @param report takes a record and what is wrong with it
     */
    OfficialChecks(StoredText stored, BiConsumer<Node, String> report) {
        this.stored = stored;
        this.graph = stored.graph();
        this.report = report;
    }

    void check() {
        WORDINGS.forEach(this::checkWordings);
        checkDivisions();
        for (Node measure : instances(Pol.MEASURE_CLASS)) {
            if (graph.contains(measure, Pol.heldIn, Pol.HELD_IN_ORIGINAL)) checkMeasure(measure);
        }
        instances(Pol.REFERENCE_CLASS).forEach(this::checkReference);
    }

    private List<Node> instances(Node type) {
        return G.nodesOfTypeAsList(graph, type);
    }

    private void checkWordings(Node wording, Node spanProperty) {
        graph.find(Node.ANY, spanProperty, Node.ANY)
                .forEach(
                        triple -> {
                            TextSpan span = span(triple.getObject());
                            String claimed =
                                    StoredText.literal(graph, triple.getSubject(), wording);
                            if (span == null || isSame(claimed, span.text())) return;
                            report.accept(
                                    triple.getSubject(),
                                    "found “" + claimed + "”, its span has " + span.quoted());
                        });
    }

    private static boolean isSame(String one, String other) {
        return bare(one).equals(bare(other));
    }

    /** Without white space and width, which no name depends on. */
    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    /** A span of this text as its characters; null for one that is damaged or of another text. */
    private @Nullable TextSpan span(@Nullable Node span) {
        return span == null ? null : stored.span(span);
    }

    private @Nullable TextSpan spanOf(Node record) {
        return span(value(record, Pol.span));
    }

    private @Nullable Node value(Node record, Node property) {
        return StoredText.object(graph, record, property).orElse(null);
    }

    private void checkDivisions() {
        Map<Integer, Node> inOrder = new TreeMap<>();
        for (Node division : instances(Pol.DIVISION)) {
            inOrder.put(StoredText.place(graph, division, Pol.divisionPosition), division);
        }
        Map<String, TextSpan> lastOfParent = new TreeMap<>();
        for (Node division : inOrder.values()) {
            TextSpan span = spanOf(division);
            if (span == null) continue;
            Node parent = value(division, Pol.parent);
            TextSpan above = parent == null ? null : spanOf(parent);
            if (above != null && !contains(above, span)) {
                report.accept(division, "found a division that does not lie in " + parent);
            }
            TextSpan before = lastOfParent.put(String.valueOf(parent), span);
            if (before != null && before.overlaps(span)) {
                report.accept(division, "found a division that begins before the last one ends");
            }
            String label = StoredText.literal(graph, division, Pol.label);
            if (!bare(span.text()).startsWith(bare(label))) {
                report.accept(division, "found the label “" + label + "” before " + span.quoted());
            }
        }
    }

    private static boolean contains(TextSpan outer, TextSpan inner) {
        return outer.start() <= inner.start() && inner.end() <= outer.end();
    }

    private void checkMeasure(Node measure) {
        TextSpan span = spanOf(measure);
        if (span == null) {
            report.accept(measure, "found a measure of the original without a span of its text");
            return;
        }
        Node division = value(measure, Pol.division);
        TextSpan place = division == null ? null : spanOf(division);
        if (place == null || !contains(place, span)) {
            report.accept(measure, "found a measure that does not lie in its division");
        }
        G.iterSP(graph, measure, Pol.responsibility)
                .forEach(link -> checkResponsibility(link, division));
    }

    private void checkResponsibility(Node link, @Nullable Node division) {
        String printed = StoredText.literal(graph, link, Pol.printed);
        if (printed.isEmpty()) return;
        List<TextSpan> naming =
                graph.find(link, Pol.evidence, Node.ANY)
                        .mapWith(triple -> spanOf(triple.getObject()))
                        .filterKeep(each -> each != null && isSame(each.text(), printed))
                        .toList();
        if (naming.isEmpty()) {
            report.accept(link, "found no evidence with the characters “" + printed + "”");
            return;
        }
        checkName(link, printed);
        Node noted = value(link, Pol.note);
        if (noted == null) return;
        TextSpan note = span(noted);
        if (note == null || naming.stream().noneMatch(each -> contains(note, each))) {
            report.accept(link, "found a name that does not stand in its note");
        } else if (!covers(note, division)) {
            report.accept(link, "found a note that does not stand in a division of the measure");
        }
    }

    /** A body that no vocabulary lists is called what is printed, or what that is short for. */
    private void checkName(Node link, String printed) {
        Node body = value(link, Pol.department);
        if (body == null || !graph.contains(body, SKOS.prefLabel.asNode(), Node.ANY)) return;
        String name = bare(StoredText.literal(graph, body, SKOS.prefLabel.asNode()));
        if (name.endsWith(bare(printed)) || isWrittenOut(name, bare(printed))) return;
        report.accept(link, "found the name “" + name + "” for “" + printed + "”");
    }

    /** Whether the text has the name, or what is written out behind it: 部门 of 教育、民政部门. */
    private boolean isWrittenOut(String name, String printed) {
        String text = bare(stored.text().text());
        int at = name.indexOf(printed);
        return text.contains(name)
                || (at >= 0 && text.contains(name.substring(at + printed.length())));
    }

    private boolean covers(TextSpan note, @Nullable Node division) {
        for (Node at = division; at != null; at = value(at, Pol.parent)) {
            TextSpan span = spanOf(at);
            if (span != null && contains(span, note)) return true;
        }
        return false;
    }

    private void checkReference(Node reference) {
        TextSpan span = spanOf(reference);
        if (span == null) return;
        for (Node wording : List.of(Pol.referenceTitle, Pol.documentNumber)) {
            String claimed = StoredText.literal(graph, reference, wording);
            if (bare(span.text()).contains(bare(claimed))) continue;
            report.accept(reference, "found “" + claimed + "”, its span has " + span.quoted());
        }
    }
}
