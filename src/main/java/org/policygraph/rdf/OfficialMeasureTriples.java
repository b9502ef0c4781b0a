package org.policygraph.rdf;

import static java.util.stream.Collectors.partitioningBy;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Basis;
import org.policygraph.extract.facts.Commitment;
import org.policygraph.extract.facts.Evidence;
import org.policygraph.extract.facts.Nature;
import org.policygraph.extract.facts.OfficialFacts;
import org.policygraph.extract.facts.OfficialMeasure;
import org.policygraph.extract.facts.Part;
import org.policygraph.extract.facts.Responsibility;
import org.policygraph.extract.facts.UnlistedBody;
import org.policygraph.extract.official.Locator;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes the measures of an official text, and the bodies that only it names. */
final class OfficialMeasureTriples {
    private final VersionGraphs graphs;
    private final OfficialFacts facts;
    private final String id;
    private final Iris iris;
    private final SpanTriples spans;
    private final MeasureTriples parts;

    OfficialMeasureTriples(
            VersionGraphs graphs, OfficialFacts facts, String id, Iris iris, SpanTriples spans) {
        this.graphs = graphs;
        this.facts = facts;
        this.id = id;
        this.iris = iris;
        this.spans = spans;
        this.parts = new MeasureTriples(graphs.stated(), graphs.inferred(), iris, id, spans);
    }

    /** The paths of the divisions that are themes of measures, in the order of the text. */
    static List<String> themes(OfficialFacts facts) {
        return facts.measures().stream()
                .map(OfficialMeasure::theme)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    void write() {
        Map<String, Locator> locators = Locator.of(facts.divisions(), facts.measures());
        List<String> themes = themes(facts);
        int theme = 0;
        for (OfficialMeasure measure : facts.measures()) {
            // What stands under no heading keeps its place after the heading before it.
            if (measure.theme() != null) theme = themes.indexOf(measure.theme()) + 1;
            write(
                    measure,
                    new MeasureTriples.Place(theme, measure.position()),
                    Objects.requireNonNull(locators.get(measure.number())));
        }
    }

    private void write(OfficialMeasure measure, MeasureTriples.Place place, Locator locator) {
        Node node = iris.originalMeasure(id, measure.number());
        Node division = iris.division(id, measure.division());
        GraphWriter writer =
                parts.placed(new GraphWriter(graphs.stated(), node).type(Pol.MEASURE_CLASS), place)
                        .node(Pol.heldIn, Pol.HELD_IN_ORIGINAL)
                        .string(Pol.number, measure.number())
                        .chinese(Pol.locator, locator.chinese())
                        .english(Pol.locator, locator.english())
                        .chinese(Pol.text, measure.span().text())
                        .node(Pol.division, division)
                        .node(Pol.span, spans.write(measure.span()))
                        .string(Pol.rule, measure.rule());
        if (measure.introduction() != null) {
            writer.node(Pol.introduction, spans.write(measure.introduction()));
        }
        if (measure.theme() != null) {
            writer.node(Pol.theme, iris.originalTheme(id, measure.theme()));
        }
        parts.writeClauses(writer, measure.clauses());
        // What is cited is the division itself: there is no marker, and the wording is its own.
        parts.citation(writer, 1, measure.span()).node(Pol.division, division);
        parts.writeLinks(node, measure.audiences(), LinkKind.AUDIENCE, iris::group, 0);
        int named = writeResponsibilities(node, measure.responsibilities());
        GraphWriter part = new GraphWriter(graphs.stated(), division);
        measure.responsibilities().stream()
                .map(Responsibility::note)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(note -> part.node(Pol.note, spans.write(note)));
        parts.writeLinks(node, measure.remits(), LinkKind.RESPONSIBILITY, iris::department, named);
        Map<Boolean, List<Commitment>> byNature =
                measure.commitments().stream()
                        .collect(partitioningBy(each -> each.nature() == Nature.CONDITION));
        parts.writeCommitments(
                node, place, byNature.getOrDefault(false, List.of()), Pol.commitment);
        parts.writeCommitments(node, place, byNature.getOrDefault(true, List.of()), Pol.condition);
        spans.absences(writer, measure.absences());
    }

    /**
     * A body that notes name is one link, and one that the sentence itself names another: with all
     * its evidence, and with the part that it is given first.
     */
    private int writeResponsibilities(Node measure, List<Responsibility> responsibilities) {
        Map<Ground, List<Responsibility>> byGround = new LinkedHashMap<>();
        for (Responsibility each : responsibilities) {
            Ground ground = new Ground(body(each), each.note() != null);
            byGround.computeIfAbsent(ground, _ -> new ArrayList<>()).add(each);
        }
        int position = 0;
        for (Map.Entry<Ground, List<Responsibility>> body : byGround.entrySet()) {
            Node concept = body.getKey().body();
            Responsibility first = body.getValue().getFirst();
            Node stated = Pol.term(Basis.STATED.name());
            StoredLink link =
                    StoredLink.found(LinkKind.RESPONSIBILITY, measure, concept, stated, ++position);
            boolean isSecond =
                    first.note() == null && byGround.containsKey(new Ground(concept, true));
            if (isSecond) link = link.at(LinkKind.inSentence(link.iri()));
            link.triples().forEach(graphs.stated()::add);
            GraphWriter writer =
                    new GraphWriter(graphs.stated(), link.iri())
                            .string(Pol.printed, first.printed().text());
            writePart(writer, first.part());
            if (first.note() != null) writer.node(Pol.note, spans.write(first.note()));
            List<Evidence> evidence =
                    body.getValue().stream().flatMap(each -> each.evidence().stream()).toList();
            parts.writeEvidence(writer, evidence);
        }
        return position;
    }

    private void writePart(GraphWriter writer, @Nullable Part part) {
        if (part == null) return;
        writer.node(Pol.role, Pol.term(part.role().name()))
                .node(Pol.roleBasis, Pol.term(part.basis().name()));
        if (part.rule() != null) writer.node(Pol.roleRule, spans.write(part.rule()));
    }

    /** A body, and whether a note names it. */
    private record Ground(Node body, boolean isNoted) {}

    private Node body(Responsibility responsibility) {
        if (responsibility.department() != null) {
            return iris.department(responsibility.department());
        }
        UnlistedBody body = Objects.requireNonNull(responsibility.unlisted());
        Node node = iris.body(id, body.key());
        GraphWriter writer =
                new GraphWriter(graphs.stated(), node)
                        .type(Pol.DEPARTMENT_CLASS, ExternalTerms.ORGANIZATION)
                        .chinese(SKOS.prefLabel.asNode(), body.name())
                        .bool(Pol.listed, false)
                        .node(Pol.bodyKind, Pol.term(body.kind().name()))
                        .node(Pol.document, iris.document(id));
        String printed = responsibility.printed().text().replaceAll("\\s", "");
        if (!printed.equals(body.name())) writer.chinese(SKOS.altLabel.asNode(), printed);
        return node;
    }
}
