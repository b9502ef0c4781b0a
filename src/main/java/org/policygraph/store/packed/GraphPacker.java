package org.policygraph.store.packed;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Numbers the terms of a graph in the order of their N-Triples, and sorts its triples by subject,
 * predicate and object: the same for the same triples.
 */
final class GraphPacker {
    private final Map<Node, String> written = new HashMap<>();
    private final Map<Node, Integer> ids = new HashMap<>();
    private final NavigableSet<String> languages = new TreeSet<>();
    private final List<Triple> triples;

    GraphPacker(Graph graph) {
        triples = graph.find().toList();
        for (Triple each : triples) {
            add(each.getSubject());
            add(each.getPredicate());
            add(each.getObject());
        }
    }

    private void add(Node term) {
        if (written.containsKey(term)) return;
        if (!term.isURI() && !term.isLiteral()) {
            throw new IllegalArgumentException("found " + term + ", expected an IRI or a literal");
        }
        written.put(term, NodeFmtLib.strNT(term));
        if (!term.isLiteral()) return;
        String language = term.getLiteralLanguage();
        if (language.isEmpty()) add(NodeFactory.createURI(term.getLiteralDatatypeURI()));
        else languages.add(language);
    }

    PackedGraph packed() {
        List<Node> terms =
                written.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .toList();
        terms.forEach(term -> ids.put(term, ids.size()));
        triples.sort(
                by(Triple::getSubject)
                        .thenComparing(by(Triple::getPredicate))
                        .thenComparing(by(Triple::getObject)));
        PackedTriples packed =
                PackedTriples.of(
                        packed(terms),
                        numbers(triples, triple -> id(triple.getSubject())),
                        numbers(triples, triple -> id(triple.getPredicate())),
                        numbers(triples, triple -> id(triple.getObject())));
        return new PackedGraph(packed);
    }

    private Comparator<Triple> by(Function<Triple, Node> part) {
        return Comparator.comparingInt(triple -> id(part.apply(triple)));
    }

    private int id(Node term) {
        return Objects.requireNonNull(ids.get(term));
    }

    private PackedTerms packed(List<Node> terms) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (Node term : terms) {
            text.writeBytes(PackedTerms.characters(term).getBytes(StandardCharsets.UTF_8));
            starts.add(text.size());
        }
        List<String> sorted = List.copyOf(languages);
        return PackedTerms.of(
                text.toByteArray(),
                numbers(starts, Integer::intValue),
                numbers(terms, term -> kind(term, sorted)),
                numbers(terms, PackedTerms::hash),
                sorted);
    }

    private int kind(Node term, List<String> languages) {
        if (term.isURI()) return PackedTerms.IRI;
        String language = term.getLiteralLanguage();
        if (!language.isEmpty()) return PackedTerms.FIRST_LANGUAGE - languages.indexOf(language);
        Node plain = NodeFactory.createLiteralString(term.getLiteralLexicalForm());
        if (term.equals(plain)) return PackedTerms.STRING;
        return id(NodeFactory.createURI(term.getLiteralDatatypeURI()));
    }

    private static <T> int[] numbers(List<T> list, ToIntFunction<T> number) {
        return list.stream().mapToInt(number).toArray();
    }
}
