package org.policygraph.rdf;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Basis;
import org.policygraph.extract.facts.Citation;
import org.policygraph.extract.facts.Commitment;
import org.policygraph.extract.facts.Comparator;
import org.policygraph.extract.facts.Deadline;
import org.policygraph.extract.facts.Duration;
import org.policygraph.extract.facts.Evidence;
import org.policygraph.extract.facts.Link;
import org.policygraph.extract.facts.Measure;
import org.policygraph.extract.facts.Quantity;
import org.policygraph.extract.facts.Recurrence;
import org.policygraph.extract.facts.Timing;
import org.policygraph.extract.facts.Window;
import org.policygraph.text.TextSpan;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.function.Function;

/**
 * Writes a measure with its clauses, citations, links and commitments. All that says that there is
 * a link or a commitment goes into one graph or the other by its basis; the span that it rests on
 * is no inference.
 */
record MeasureTriples(Graph graph, Graph inferred, Iris iris, String id, SpanTriples spans) {
    /**
     * The keys of the order of a list.
     *
     * @param theme of the theme in its text
     * @param measure of the measure in its theme
     */
    record Place(int theme, int measure) {}

    void write(Measure measure) {
        Node node = iris.measure(id, measure.number());
        Place place = new Place(measure.themePosition(), measure.position());
        GraphWriter writer =
                placed(new GraphWriter(graph, node).type(Pol.MEASURE_CLASS), place)
                        .node(Pol.heldIn, Pol.HELD_IN_DIGEST)
                        .string(Pol.number, measure.number())
                        .chinese(Pol.text, measure.span().text())
                        .node(Pol.theme, iris.theme(id, measure.themePosition()))
                        .node(Pol.span, spans.write(measure.span()));
        writeClauses(writer, measure.clauses());
        writeCitations(writer, measure.citations());
        writeLinks(node, measure.audiences(), LinkKind.AUDIENCE, iris::group, 0);
        writeLinks(node, measure.responsibilities(), LinkKind.RESPONSIBILITY, iris::department, 0);
        writeCommitments(node, place, measure.commitments(), Pol.commitment);
        writeCommitments(node, place, measure.conditions(), Pol.condition);
        spans.absences(writer, measure.absences());
    }

    /** The keys of document order, on everything that is listed in it. */
    GraphWriter placed(GraphWriter writer, Place place) {
        return writer.node(Pol.document, iris.document(id))
                .integer(Pol.themePosition, place.theme())
                .integer(Pol.measurePosition, place.measure());
    }

    /** Their order is that of the numbers in their IRIs, their wording that of their spans. */
    void writeClauses(GraphWriter measureNode, List<TextSpan> clauses) {
        int position = 0;
        for (TextSpan clause : clauses) {
            Node node = Iris.part(measureNode.subject(), "clause", ++position);
            measureNode.node(Pol.clause, node);
            measureNode.about(node).type(Pol.CLAUSE_CLASS).node(Pol.span, spans.write(clause));
        }
    }

    private void writeCitations(GraphWriter measureNode, List<Citation> citations) {
        int position = 0;
        for (Citation citation : citations) {
            citation(measureNode, ++position, citation.quote())
                    .node(Pol.paragraph, iris.paragraph(id, citation.paragraph()))
                    .string(Pol.marker, citation.marker().text())
                    .node(Pol.span, spans.write(citation.marker()));
        }
    }

    /** What every citation has: the measure, and the wording as its target (Web Annotation). */
    GraphWriter citation(GraphWriter measureNode, int position, TextSpan wording) {
        Node node = Iris.part(measureNode.subject(), "citation", position);
        measureNode.node(Pol.citation, node);
        return measureNode
                .about(node)
                .type(Pol.CITATION, ExternalTerms.ANNOTATION)
                .node(Pol.measure, measureNode.subject())
                .node(ExternalTerms.HAS_TARGET, spans.write(wording));
    }

    /**
     * Links that rules found.
     *
     * @param before how many links of the kind stand before them
     */
    void writeLinks(
            Node measure,
            List<Link> links,
            LinkKind kind,
            Function<String, Node> concept,
            int before) {
        int position = before;
        for (Link link : links) {
            Node target = concept.apply(link.concept());
            Node basis = Pol.term(link.basis().name());
            StoredLink stored = StoredLink.found(kind, measure, target, basis, ++position);
            Graph into = stored.isInferred() ? inferred : graph;
            stored.triples().forEach(into::add);
            writeEvidence(new GraphWriter(into, stored.iri()), link.evidence());
        }
    }

    void writeEvidence(GraphWriter link, List<Evidence> evidence) {
        int position = 0;
        for (Evidence reason : evidence) {
            Node node = Iris.part(link.subject(), "evidence", ++position);
            link.node(Pol.evidence, node);
            link.about(node)
                    .node(Pol.span, spans.write(reason.span()))
                    .string(Pol.term, reason.term())
                    .string(Pol.rule, reason.rule().id())
                    .string(Pol.source, reason.source());
        }
    }

    /**
     * Conditions have the same form and another way from the measure, so that nobody counts them
     * among what it promises.
     */
    void writeCommitments(
            Node measureNode, Place place, List<Commitment> commitments, Node property) {
        int position = 0;
        for (Commitment commitment : commitments) {
            Node node = Iris.part(measureNode, property.getLocalName(), ++position);
            Graph into = commitment.basis() == Basis.STATED ? graph : inferred;
            new GraphWriter(into, measureNode).node(property, node);
            GraphWriter writer =
                    placed(new GraphWriter(into, node).type(Pol.COMMITMENT), place)
                            .integer(Pol.position, position)
                            .node(Pol.measure, measureNode)
                            .node(Pol.clause, Iris.part(measureNode, "clause", commitment.clause()))
                            .node(Pol.basis, Pol.term(commitment.basis().name()))
                            .node(Pol.nature, Pol.term(commitment.nature().name()))
                            .chinese(Pol.per, text(commitment.per()))
                            .chinese(Pol.indicator, text(commitment.indicator()))
                            .chinese(Pol.population, text(commitment.population()))
                            .string(Pol.printed, commitment.span().text())
                            .string(Pol.rule, commitment.rule().id())
                            .node(Pol.span, spans.write(commitment.span()));
            if (commitment.hedge() != null) {
                writer.node(Pol.hedgeSpan, spans.write(commitment.hedge()));
            }
            if (commitment.column() != null) {
                writer.node(Pol.columnSpan, spans.write(commitment.column()));
            }
            if (commitment.unit() != null) {
                writer.node(Pol.unitSpan, spans.write(commitment.unit()));
            }
            writeQuantity(writer, commitment.quantity());
            Comparator limit = limit(commitment);
            if (limit != null) writer.node(Pol.comparator, Pol.term(limit.name()));
            writeTiming(writer, commitment.timing());
        }
    }

    /** How a period that stands without a value is to be read. */
    private static @Nullable Comparator limit(Commitment commitment) {
        Duration duration = commitment.duration();
        return commitment.quantity() != null || duration == null ? null : duration.limit();
    }

    private static void writeQuantity(GraphWriter writer, @Nullable Quantity quantity) {
        writer.bool(Pol.approximate, quantity != null && quantity.approximate());
        if (quantity != null) {
            writer.node(Pol.comparator, Pol.term(quantity.comparator().name()))
                    .decimal(Pol.value, quantity.value())
                    .string(Pol.unit, quantity.unit())
                    .decimal(Pol.baseValue, quantity.baseValue())
                    .string(Pol.baseUnit, quantity.baseUnit());
            if (quantity.max() != null) {
                writer.decimal(Pol.valueMax, quantity.max().value())
                        .decimal(Pol.baseValueMax, quantity.max().baseValue());
            }
        }
    }

    private void writeTiming(GraphWriter writer, Timing timing) {
        Duration duration = timing.duration();
        if (duration != null) {
            TemporalAmount period = duration.period();
            if (period != null) {
                writer.typed(Pol.duration, period.toString(), XSDDatatype.XSDduration);
            }
            writer.chinese(Pol.durationStart, text(duration.start()))
                    .bool(Pol.durationApproximate, duration.approximate())
                    .node(Pol.durationSpan, spans.write(duration.span()));
            if (duration.longest() != null) {
                String longest = duration.longest().toString();
                writer.typed(Pol.durationMax, longest, XSDDatatype.XSDduration);
            }
        }
        Deadline deadline = timing.deadline();
        if (deadline != null) {
            writer.string(Pol.deadline, deadline.calendar())
                    .node(Pol.deadlineBasis, Pol.term(deadline.basis().name()))
                    .node(Pol.deadlineSpan, spans.write(deadline.span()));
            TextSpan year = deadline.year();
            if (year != null) writer.node(Pol.deadlineYearSpan, spans.write(year));
        }
        Window window = timing.window();
        if (window != null) {
            writer.string(Pol.validFrom, window.from())
                    .string(Pol.validTo, window.to())
                    .node(Pol.windowSpan, spans.write(window.span()));
        }
        Recurrence recurrence = timing.recurrence();
        if (recurrence != null) {
            String interval = recurrence.interval().toString();
            writer.typed(Pol.recurrence, interval, XSDDatatype.XSDduration)
                    .node(Pol.recurrenceSpan, spans.write(recurrence.span()));
        }
    }

    private static @Nullable String text(@Nullable TextSpan span) {
        return span == null ? null : span.text();
    }
}
