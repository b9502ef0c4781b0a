package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds documents that come under another id than the one that they have already: by the same
 * characters, or, for official texts, by the same number and title. The number alone does not tell:
 * a notice and the plan that it issues share one. Each graph of a dataset is read once for it.
 */
final class TextIdentity {
    private final Iris iris;
    private final Map<Node, Read> read = new HashMap<>();

    /** The documents that have an identity: one, but in a dataset that has some of them twice. */
    private final Map<String, SortedSet<String>> ids = new HashMap<>();

    TextIdentity(Iris iris) {
        this.iris = iris;
    }

    /** What a graph that was read says, and the hash that it had then. */
    private record Read(String hash, String documentId, Identities identities) {}

    /**
     * What texts are known by.
     *
     * @param texts the hashes of their characters
     * @param names number and title of each official text, and how messages name it
     */
    private record Identities(Set<String> texts, Map<String, String> names) {
        private static final Identities NONE = new Identities(Set.of(), Map.of());

        static Identities of(Graph graph) {
            Set<String> texts = new HashSet<>();
            graph.find(Node.ANY, Pol.textSha256, Node.ANY)
                    .forEach(each -> texts.add("text " + each.getObject().getLiteralLexicalForm()));
            Map<String, String> names = new LinkedHashMap<>();
            for (Triple each : graph.find(Node.ANY, RDF.type.asNode(), Pol.ORIGINAL).toList()) {
                Node text = each.getSubject();
                StoredText.object(graph, text, Names.WAS_DERIVED_FROM)
                        .map(document -> StoredText.literal(graph, document, Pol.documentNumber))
                        .filter(number -> !number.isEmpty())
                        .ifPresent(number -> names.put(name(graph, text, number), number));
            }
            return new Identities(texts, names);
        }

        private static String name(Graph graph, Node text, String number) {
            String title = StoredText.literal(graph, text, DCTerms.title.asNode());
            return number + " " + title.replaceAll("[\\s\\p{Z}]+", "");
        }

        List<String> all() {
            List<String> all = new ArrayList<>(texts);
            all.addAll(names.keySet());
            return all;
        }
    }

    /**
     * What is to be said of those documents that a dataset, or a document before them, has under
     * another id.
     *
     * @param before the dataset that they come to
     * @param coming the graphs of each, by its id
     */
    synchronized List<RefusedException.Violation> twins(
            HeldDataset before, Map<String, Map<Node, Graph>> coming) {
        follow(before);
        Map<String, String> own = new HashMap<>();
        List<RefusedException.Violation> twins = new ArrayList<>();
        coming.forEach(
                (id, graphs) -> {
                    for (Map.Entry<Node, Graph> each : graphs.entrySet()) {
                        if (!iris.isWholeVersion(each.getKey())) continue;
                        Identities identities = Identities.of(each.getValue());
                        String twin = twin(id, identities, own);
                        if (twin != null) {
                            twins.add(new RefusedException.Violation(id, twin));
                            return;
                        }
                        identities.all().forEach(key -> own.putIfAbsent(key, id));
                    }
                });
        return twins;
    }

    private @Nullable String twin(String id, Identities identities, Map<String, String> own) {
        for (String text : identities.texts()) {
            String other = other(text, id, own);
            if (other != null)
                return "found the text of the document “"
                        + other
                        + "” again, expected each document once";
        }
        for (Map.Entry<String, String> name : identities.names().entrySet()) {
            String other = other(name.getKey(), id, own);
            if (other != null)
                return "found another text of the document “"
                        + other
                        + "”, which has this title and the number “"
                        + name.getValue()
                        + "”, expected it under that id, where it takes the place of the text there";
        }
        return null;
    }

    /** The document that has an identity, unless this one has it too. */
    private @Nullable String other(String identity, String id, Map<String, String> own) {
        SortedSet<String> held = ids.getOrDefault(identity, Collections.emptySortedSet());
        if (held.contains(id)) return null;
        String other = held.isEmpty() ? own.get(identity) : held.getFirst();
        return id.equals(other) ? null : other;
    }

    /** Reads what a dataset has now and had not when it was read last. */
    synchronized void follow(HeldDataset now) {
        Map<Node, String> hashes = now.hashes().byName();
        List<Node> gone =
                read.entrySet().stream()
                        .filter(each -> !each.getValue().hash().equals(hashes.get(each.getKey())))
                        .map(Map.Entry::getKey)
                        .toList();
        gone.forEach(this::forget);
        hashes.forEach(
                (name, hash) -> {
                    if (!read.containsKey(name)) learn(name, hash, now);
                });
    }

    private void forget(Node name) {
        Read known = read.remove(name);
        if (known == null) return;
        for (String identity : known.identities().all()) {
            SortedSet<String> of = ids.getOrDefault(identity, new TreeSet<>());
            of.remove(known.documentId());
            if (of.isEmpty()) ids.remove(identity);
        }
    }

    private void learn(Node name, String hash, HeldDataset before) {
        if (!iris.isWholeVersion(name)) {
            read.put(name, new Read(hash, "", Identities.NONE));
            return;
        }
        Identities identities = Identities.of(before.graph(name));
        String id = iris.documentId(name);
        read.put(name, new Read(hash, id, identities));
        for (String identity : identities.all()) {
            ids.computeIfAbsent(identity, _ -> new TreeSet<>()).add(id);
        }
    }
}
