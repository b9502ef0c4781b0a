package org.policygraph.store.packed;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.policygraph.store.HashedGraph;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Packs named graphs into one block of bytes, the same for the same graphs: form, version,
 * languages, terms, triples, graphs. A list has its length before it; numbers have 32 bits.
 */
public final class DatasetPacker {
    private final SortedMap<String, Node> sorted = new TreeMap<>();
    private final Map<Node, Integer> ids = new HashMap<>();
    private final List<String> languages = new ArrayList<>();
    private final List<Node> terms;
    private final List<Triple> triples;

    private DatasetPacker(Map<Node, HashedGraph> graphs) {
        Set<Triple> all = new HashSet<>();
        graphs.forEach(
                (name, each) -> {
                    add(name);
                    each.graph().find().forEach(all::add);
                });
        for (Triple each : all) {
            add(each.getSubject());
            add(each.getPredicate());
            add(each.getObject());
        }
        terms = List.copyOf(sorted.values());
        terms.forEach(term -> ids.put(term, ids.size()));
        triples =
                all.stream()
                        .sorted(
                                by(Triple::getSubject)
                                        .thenComparing(by(Triple::getPredicate))
                                        .thenComparing(by(Triple::getObject)))
                        .toList();
    }

    private Comparator<Triple> by(Function<Triple, Node> part) {
        return Comparator.comparingInt(triple -> id(part.apply(triple)));
    }

    private void add(Node term) {
        if (!term.isURI() && !term.isLiteral()) {
            throw new IllegalArgumentException("found " + term + ", expected an IRI or a literal");
        }
        sorted.put(NodeFmtLib.strNT(term), term);
        if (!term.isLiteral()) return;
        String language = term.getLiteralLanguage();
        if (language.isEmpty()) add(NodeFactory.createURI(term.getLiteralDatatypeURI()));
        else if (!languages.contains(language)) languages.add(language);
    }

    private int id(Node term) {
        return Objects.requireNonNull(ids.get(term));
    }

    /**
     * Packs graphs of IRIs and literals.
     *
     * @param version the version of their content
     * @throws IllegalArgumentException if there is a blank node
     */
    public static byte[] pack(String version, Map<Node, HashedGraph> graphs) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(packed)) {
            new DatasetPacker(graphs).write(version, graphs, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private void write(String version, Map<Node, HashedGraph> graphs, DataOutputStream out)
            throws IOException {
        languages.sort(Comparator.naturalOrder());
        out.writeInt(PackedDataset.FORM);
        write(version, out);
        out.writeInt(languages.size());
        for (String each : languages) write(each, out);
        writeTerms(out);
        write(triples, triple -> id(triple.getSubject()), out);
        write(triples, triple -> id(triple.getPredicate()), out);
        write(triples, triple -> id(triple.getObject()), out);
        out.writeInt(graphs.size());
        SortedSet<Node> names = new TreeSet<>(Comparator.comparing(Node::getURI));
        names.addAll(graphs.keySet());
        for (Node name : names) {
            HashedGraph graph = Objects.requireNonNull(graphs.get(name));
            out.writeInt(id(name));
            write(graph.hash(), out);
            List<Integer> places = new ArrayList<>();
            for (int place = 0; place < triples.size(); place++) {
                if (graph.graph().contains(triples.get(place))) places.add(place);
            }
            write(places, Integer::intValue, out);
        }
    }

    private void writeTerms(DataOutputStream out) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (Node term : terms) {
            String characters = term.isURI() ? term.getURI() : term.getLiteralLexicalForm();
            text.write(characters.getBytes(StandardCharsets.UTF_8));
            starts.add(text.size());
        }
        out.writeInt(text.size());
        text.writeTo(out);
        write(starts, Integer::intValue, out);
        write(terms, this::kind, out);
        write(terms, PackedTerms::hash, out);
    }

    private int kind(Node term) {
        if (term.isURI()) return PackedTerms.IRI;
        String language = term.getLiteralLanguage();
        if (!language.isEmpty()) return PackedTerms.FIRST_LANGUAGE - languages.indexOf(language);
        Node plain = NodeFactory.createLiteralString(term.getLiteralLexicalForm());
        if (term.equals(plain)) return PackedTerms.STRING;
        return id(NodeFactory.createURI(term.getLiteralDatatypeURI()));
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static <T> void write(List<T> list, ToIntFunction<T> number, DataOutputStream out)
            throws IOException {
        out.writeInt(list.size());
        for (T each : list) out.writeInt(number.applyAsInt(each));
    }
}
