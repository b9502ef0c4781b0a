package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.policygraph.extract.alignment.LikeMeasures;
import org.policygraph.extract.facts.Citation;
import org.policygraph.extract.facts.DigestAlignment;
import org.policygraph.extract.facts.DigestFacts;
import org.policygraph.extract.facts.MarkerAlignment;
import org.policygraph.extract.facts.MarkerAlignment.State;
import org.policygraph.extract.facts.Measure;
import org.policygraph.extract.facts.OfficialFacts;
import org.policygraph.extract.facts.OfficialMeasure;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.util.Objects;

/**
 * Writes which measures of the official text a measure of the digest is a paraphrase of: those of
 * the paragraphs that its markers stand for, that are like it. What only follows from a proposal is
 * inferred.
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

    private void write(Measure measure) {
        Node node = iris.measure(id, measure.number());
        for (Citation citation : measure.citations()) {
            MarkerAlignment found =
                    Objects.requireNonNull(alignment.markers().get(citation.paragraph()));
            Graph into = found.state() == State.CONFIRMED ? graphs.stated() : graphs.inferred();
            for (OfficialMeasure like :
                    LikeMeasures.of(citation.quote(), found.paragraphs(), official.measures())) {
                Node own = iris.originalMeasure(id, like.number());
                if (!graphs.stated().contains(node, Pol.paraphraseOf, own)) {
                    into.add(node, Pol.paraphraseOf, own);
                }
            }
        }
    }
}
