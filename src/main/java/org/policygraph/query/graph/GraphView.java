package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.store.Snapshot;
import org.policygraph.text.HeldText;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A snapshot as the schema sees it, with everything that is derived from it: the order of each
 * type, the names of concepts, the held texts. Each is built when first needed and then kept, since
 * a snapshot never changes.
 */
public final class GraphView {
    private final Snapshot snapshot;
    private final SchemaMapping mapping;
    private final Facts facts;
    private final Map<String, TypeIndex> indexes = new ConcurrentHashMap<>();
    private final Map<String, NameIndex> names = new ConcurrentHashMap<>();
    private final Map<Node, HeldText> texts = new ConcurrentHashMap<>();
    private final Map<Node, String> folded = new ConcurrentHashMap<>();
    private final Map<String, MappedType> addressable;

    public GraphView(Snapshot snapshot, SchemaMapping mapping) {
        this.snapshot = snapshot;
        this.mapping = mapping;
        this.facts = new Facts(snapshot.union());
        this.addressable =
                mapping.types().values().stream()
                        .filter(MappedType::addressable)
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        MappedType::classIri,
                                        type -> type,
                                        (first, next) -> first));
    }

    public boolean isOf(Snapshot other) {
        return snapshot == other;
    }

    public SchemaMapping mapping() {
        return mapping;
    }

    public Facts facts() {
        return facts;
    }

    public TypeIndex index(String type) {
        TypeIndex built = indexes.get(type);
        return built != null
                ? built
                : indexes.computeIfAbsent(type, name -> TypeIndex.of(facts, mapping.type(name)));
    }

    public NameIndex names(String type) {
        TypeIndex index = index(type);
        return names.computeIfAbsent(type, name -> NameIndex.of(facts, index));
    }

    /** The held text of a digest, or null. */
    public @Nullable HeldText text(Node digest) {
        HeldText known = texts.get(digest);
        if (known != null) return known;
        Node literal = facts.object(digest, Terms.HELD_TEXT);
        if (literal == null || !literal.isLiteral()) return null;
        return texts.computeIfAbsent(digest, each -> new HeldText(literal.getLiteralLexicalForm()));
    }

    /** The folded text of a record, for matching. */
    public String folded(Node record, Node property) {
        return folded.computeIfAbsent(record, each -> fold(each, property));
    }

    private String fold(Node record, Node property) {
        Node literal = facts.object(record, property);
        return literal == null || !literal.isLiteral()
                ? ""
                : FoldedText.fold(literal.getLiteralLexicalForm());
    }

    /** The addressable type of a record by its rdf:type, or null. */
    public @Nullable MappedType typeOf(Node record) {
        if (Spans.find(this, record) != null) return spanType();
        for (Node each : facts.objects(record, Terms.TYPE)) {
            MappedType type = each.isURI() ? addressable.get(each.getURI()) : null;
            if (type != null && !type.isSpan()) return type;
        }
        return null;
    }

    private @Nullable MappedType spanType() {
        return addressable.values().stream().filter(MappedType::isSpan).findFirst().orElse(null);
    }
}
