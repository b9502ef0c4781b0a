package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.policygraph.extract.alignment.SimilarMeasures;
import org.policygraph.extract.alignment.SimilarMeasures.Like;
import org.policygraph.extract.facts.Citation;
import org.policygraph.extract.facts.DigestAlignment;
import org.policygraph.extract.facts.DigestFacts;
import org.policygraph.extract.facts.MarkerAlignment;
import org.policygraph.extract.facts.MarkerAlignment.State;
import org.policygraph.extract.facts.Measure;
import org.policygraph.extract.facts.OfficialFacts;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Writes which measures of the official text a measure of the digest is a paraphrase of: those of
 * the paragraphs that its markers stand for, that are like it. Each is a record that says whether
 * that is confirmed; what rests on a proposal alone is inferred.
 */
record ParaphraseTriples(
        VersionGraphs graphs,
        DigestFacts digest,
        OfficialFacts official,
        DigestAlignment alignment,
        String id,
        Iris iris) {
    void write() {
        digest.measures().forEach(this::write);
    }

    /** What is known of one measure of the official text. */
    private record Link(String number, BigDecimal similarity, State state) {
        Link or(Link other) {
            boolean isConfirmed = state == State.CONFIRMED || other.state == State.CONFIRMED;
            return new Link(
                    number,
                    similarity.max(other.similarity),
                    isConfirmed ? State.CONFIRMED : State.PROPOSED);
        }
    }

    private void write(Measure measure) {
        Node node = iris.measure(id, measure.number());
        Map<Integer, Link> links = new TreeMap<>();
        for (Citation citation : measure.citations()) {
            MarkerAlignment found =
                    Objects.requireNonNull(alignment.markers().get(citation.paragraph()));
            for (Like like :
                    SimilarMeasures.of(citation.quote(), found.paragraphs(), official.measures())) {
                Link link = new Link(like.measure().number(), like.similarity(), found.state());
                links.merge(like.measure().position(), link, Link::or);
            }
        }
        int position = 0;
        for (Link link : links.values()) write(node, link, ++position);
    }

    private void write(Node measure, Link link, int position) {
        boolean isConfirmed = link.state() == State.CONFIRMED;
        Graph graph = isConfirmed ? graphs.stated() : graphs.inferred();
        Node own = iris.originalMeasure(id, link.number());
        Node record = Iris.part(measure, "paraphrase", link.number());
        new GraphWriter(graph, record)
                .type(Pol.PARAPHRASE)
                .node(Pol.measure, measure)
                .node(Pol.paraphrased, own)
                .node(Pol.alignment, Pol.term(link.state().name()))
                .decimal(Pol.similarity, link.similarity())
                .integer(Pol.position, position);
        graph.add(measure, Pol.paraphrase, record);
        if (isConfirmed) graph.add(measure, Pol.paraphraseOf, own);
    }
}
