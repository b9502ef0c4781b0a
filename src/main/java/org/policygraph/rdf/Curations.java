package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All decisions of persons on a document, those on its links in the order in which they were made.
 * None is ever taken out: the last one on a matter counts, and those before it stay to be read.
 *
 * @param document the document
 * @param all the decisions on links
 * @param alignments the records of the decisions on markers, which nothing here changes
 */
record Curations(Node document, List<Curation> all, Graph alignments) {
    /** The decisions that some graphs hold. */
    static Curations in(Node document, Collection<Graph> graphs) {
        Set<Curation> all = new TreeSet<>(Curation.BY_TIME);
        Graph alignments = new GraphMemFast();
        for (Graph graph : graphs) {
            G.iterPO(graph, RDF.type.asNode(), Pol.ALIGNMENT_CURATION)
                    .forEach(node -> graph.find(node, Node.ANY, Node.ANY).forEach(alignments::add));
            G.iterPO(graph, RDF.type.asNode(), Pol.CURATION_CLASS)
                    .forEach(
                            node -> {
                                Curation read = Curation.read(graph, node);
                                if (read != null) all.add(read);
                            });
        }
        return new Curations(document, List.copyOf(all), alignments);
    }

    boolean isEmpty() {
        return all.isEmpty() && alignments.isEmpty();
    }

    Curations with(Curation last) {
        List<Curation> more = new ArrayList<>(all);
        more.add(last);
        return new Curations(document, List.copyOf(more), alignments);
    }

    /** Those that count, by what they are about. */
    Map<Curation.Matter, Curation> current() {
        Map<Curation.Matter, Curation> last = new LinkedHashMap<>();
        all.forEach(each -> last.put(each.matter(), each));
        return last;
    }

    /**
     * Their graph.
     *
     * @param wordings those that the measures of the document have now
     */
    Graph graph(Set<String> wordings) {
        Map<Curation.Matter, Curation> current = current();
        Graph graph = new GraphMemFast();
        GraphUtil.addInto(graph, alignments);
        for (Curation each : all) {
            boolean counts = each.equals(current.get(each.matter()));
            boolean isMatched = wordings.contains(each.matter().wording());
            Node state = isMatched ? Pol.APPLIED : Pol.UNMATCHED;
            each.write(graph, document, counts ? state : Pol.SUPERSEDED);
        }
        return graph;
    }
}
