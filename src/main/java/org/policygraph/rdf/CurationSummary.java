package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.policygraph.text.Messages;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Says which decisions decide nothing any more, for those who put in another wording. */
public final class CurationSummary {
    private CurationSummary() {}

    /** A line for each decision whose wording no measure has now, the oldest first. */
    public static List<String> lines(Node document, Collection<Graph> graphs) {
        List<String> lines = new ArrayList<>();
        for (Curation each : Curations.in(document, graphs).all()) {
            Node iri = each.iri(document);
            boolean isUnmatched =
                    graphs.stream()
                            .anyMatch(
                                    graph ->
                                            graph.contains(
                                                    Triple.create(
                                                            iri,
                                                            Pol.curationState,
                                                            Pol.UNMATCHED)));
            if (isUnmatched) lines.add(line(each));
        }
        for (AlignmentCuration each : AlignmentCuration.in(graphs)) {
            Triple unmatched = Triple.create(each.iri(document), Pol.curationState, Pol.UNMATCHED);
            if (graphs.stream().anyMatch(graph -> graph.contains(unmatched))) lines.add(line(each));
        }
        return lines;
    }

    private static String line(AlignmentCuration curation) {
        return "decides nothing any more: that marker "
                + curation.markerThen()
                + (curation.isConfirmed() ? " stands for " : " does not stand for ")
                + curation.placeThen()
                + ", checked by “"
                + curation.checked()
                + "”, since its wording or that of the paragraph is gone";
    }

    private static String line(Curation curation) {
        return Messages.format(
                "decides nothing any more: %s %s by %s at %s, since no measure has the"
                        + " wording “%s”",
                curation.decision(),
                curation.matter().concept().getURI(),
                curation.rationale().author(),
                curation.decidedAt(),
                curation.matter().wording());
    }
}
