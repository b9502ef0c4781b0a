package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Finds documents that come under another id than the one that they have already: by the same
 * characters, by the same number and title, or by the same title and nearly the same measures. The
 * number alone does not tell: a notice and the plan that it issues share one; nor does the title,
 * which one body may give every year. Each graph of a dataset is read once for it.
 */
final class TextIdentity {
    private final Iris iris;
    private final Map<Node, Read> read = new HashMap<>();

    /** Those of the dataset that was read last. */
    private Map<Node, String> followed = Map.of();

    /** Those of the dataset, which may have some of them twice already. */
    private final Documents held = new Documents();

    TextIdentity(Iris iris) {
        this.iris = iris;
    }

    /** What a graph that was read says, and the hash that it had then. */
    private record Read(String hash, String documentId, Identities identities) {}

    /**
     * What texts are known by.
     *
     * @param hashes those of their characters
     * @param texts what else each is known by
     */
    private record Identities(Set<String> hashes, List<TextFingerprint> texts) {
        private static final Identities NONE = new Identities(Set.of(), List.of());

        static Identities of(Graph graph) {
            Set<String> hashes = new HashSet<>();
            graph.find(Node.ANY, Pol.textSha256, Node.ANY)
                    .forEach(each -> hashes.add(each.getObject().getLiteralLexicalForm()));
            return new Identities(hashes, TextFingerprint.in(graph));
        }
    }

    /** The documents that texts are of. */
    private static final class Documents {
        private final Map<String, SortedSet<String>> byHash = new HashMap<>();
        private final Map<String, List<Titled>> bySubject = new HashMap<>();

        private record Titled(String documentId, TextFingerprint text) {}

        void add(String id, Identities identities) {
            for (String hash : identities.hashes()) {
                byHash.computeIfAbsent(hash, _ -> new TreeSet<>()).add(id);
            }
            for (TextFingerprint text : identities.texts()) {
                bySubject
                        .computeIfAbsent(text.subject(), _ -> new ArrayList<>(1))
                        .add(new Titled(id, text));
            }
        }

        void remove(String id, Identities identities) {
            for (String hash : identities.hashes()) {
                SortedSet<String> of = byHash.getOrDefault(hash, new TreeSet<>());
                of.remove(id);
                if (of.isEmpty()) byHash.remove(hash);
            }
            for (TextFingerprint text : identities.texts()) {
                List<Titled> of = bySubject.getOrDefault(text.subject(), new ArrayList<>());
                of.remove(new Titled(id, text));
                if (of.isEmpty()) bySubject.remove(text.subject());
            }
        }

        /** Those that have the characters, by their ids. */
        SortedSet<String> having(String hash) {
            return byHash.getOrDefault(hash, Collections.emptySortedSet());
        }

        /** Those with a text that is in this relation to another, by their ids. */
        SortedSet<String> having(
                TextFingerprint text, BiPredicate<TextFingerprint, TextFingerprint> relation) {
            return bySubject.getOrDefault(text.subject(), List.of()).stream()
                    .filter(each -> relation.test(text, each.text()))
                    .map(Titled::documentId)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /**
     * What is to be said of those documents that a dataset, or a document before them, has under
     * another id.
     *
     * @param before the dataset that they come to
     * @param coming the graphs of each, by its id
     */
    synchronized List<DocumentsRefusedException.Violation> twins(
            HeldDataset before, Map<String, Map<Node, Graph>> coming) {
        follow(before);
        Documents own = new Documents();
        List<DocumentsRefusedException.Violation> twins = new ArrayList<>();
        coming.forEach(
                (id, graphs) -> {
                    for (Map.Entry<Node, Graph> each : graphs.entrySet()) {
                        if (!iris.isWholeVersion(each.getKey())) continue;
                        Identities identities = Identities.of(each.getValue());
                        String twin = twin(id, identities, own);
                        if (twin != null) {
                            twins.add(new DocumentsRefusedException.Violation(id, twin));
                            return;
                        }
                        own.add(id, identities);
                    }
                });
        return twins;
    }

    private @Nullable String twin(String id, Identities identities, Documents own) {
        for (String hash : identities.hashes()) {
            String other = other(id, held.having(hash), own.having(hash));
            if (other != null)
                return "found the text of the document “"
                        + other
                        + "” again, expected each document once";
        }
        for (TextFingerprint text : identities.texts()) {
            BiPredicate<TextFingerprint, TextFingerprint> isOf = TextFingerprint::isOf;
            String other = other(id, held.having(text, isOf), own.having(text, isOf));
            if (other != null)
                return "found another text of the document “"
                        + other
                        + "”, which has this title and "
                        + (text.number().isEmpty()
                                ? "says nearly the same"
                                : "the number “" + text.number() + "”")
                        + ", expected it under that id, where it takes the place of the text there";
        }
        return null;
    }

    /** The first document that has an identity, unless this one has it too. */
    private static @Nullable String other(
            String id, SortedSet<String> held, SortedSet<String> own) {
        SortedSet<String> having = held.isEmpty() ? own : held;
        return having.isEmpty() || having.contains(id) ? null : having.getFirst();
    }

    /**
     * The documents that are held under another id than these and have the other text, digest or
     * original, of this very title, or another digest of it. None is put to another.
     */
    synchronized List<HeldApart> apart(HeldDataset now, Collection<String> of) {
        follow(now);
        List<HeldApart> apart = new ArrayList<>();
        read.values().stream()
                .filter(each -> of.contains(each.documentId()))
                .sorted(Comparator.comparing(Read::documentId))
                .forEach(each -> addApart(each, apart));
        return apart;
    }

    private void addApart(Read known, List<HeldApart> apart) {
        String id = known.documentId();
        List<TextFingerprint> texts = known.identities().texts();
        if (texts.size() != 1) return;
        TextFingerprint text = texts.getFirst();
        boolean isDigest = text.kind() == StoredText.Kind.DIGEST;
        HeldApart.Kind beside = isDigest ? HeldApart.Kind.ORIGINAL : HeldApart.Kind.DIGEST;
        for (String other : held.having(text, TextFingerprint::isBeside)) {
            if (!other.equals(id)) apart.add(new HeldApart(id, beside, other));
        }
        for (String other : held.having(text, TextFingerprint::isAnotherDigest)) {
            if (!other.equals(id)) apart.add(new HeldApart(id, HeldApart.Kind.OTHER_DIGEST, other));
        }
    }

    /** Reads what a dataset has now and had not when it was read last. */
    synchronized void follow(HeldDataset now) {
        Map<Node, String> hashes = now.hashes().byName();
        if (hashes == followed) return;
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
        followed = hashes;
    }

    private void forget(Node name) {
        Read known = read.remove(name);
        if (known == null) return;
        held.remove(known.documentId(), known.identities());
    }

    private void learn(Node name, String hash, HeldDataset before) {
        if (!iris.isWholeVersion(name)) {
            read.put(name, new Read(hash, "", Identities.NONE));
            return;
        }
        Identities identities = Identities.of(before.graph(name));
        String id = iris.documentId(name);
        read.put(name, new Read(hash, id, identities));
        held.add(id, identities);
    }
}
