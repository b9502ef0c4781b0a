package org.policygraph.query.graph;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.bulk.Edition;
import org.policygraph.index.MeasureIndex;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.store.Snapshot;
import org.policygraph.text.HeldText;
import org.policygraph.trace.document.DocumentNames;
import org.policygraph.trace.document.DocumentReferences;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A snapshot as the schema sees it, with everything that is derived from it: the index of the
 * measures, the lists of the smaller types, the names of concepts, the held texts. All but the
 * index is built when first needed and then kept, since a snapshot never changes.
 */
public final class GraphView {
    /** Code points of held texts that are kept. */
    private static final long MOST_CHARACTERS = 8_000_000;

    private final Snapshot snapshot;
    private final RecordTypes types;
    private final MeasureIndex index;
    private final GraphLookups facts;
    private final boolean past;
    private final StatementCache statements = new StatementCache();
    private final Map<String, TypeList> lists = new ConcurrentHashMap<>();
    private final Map<String, TypeList> unlisted = new ConcurrentHashMap<>();
    private final Map<String, NameIndex> names = new ConcurrentHashMap<>();
    private final Map<String, NameIndex> unlistedNames = new ConcurrentHashMap<>();
    private final Map<Class<?>, Other> others = new ConcurrentHashMap<>();
    private final Cache<Node, HeldText> texts =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_CHARACTERS)
                    .weigher((Node node, HeldText text) -> text.length())
                    .executor(Runnable::run)
                    .build();

    /**
     * @param past whether it is not current
     */
    GraphView(
            Snapshot snapshot,
            RecordTypes types,
            MeasureIndex index,
            GraphLookups facts,
            boolean past) {
        this.snapshot = snapshot;
        this.types = types;
        this.index = index;
        this.facts = facts;
        this.past = past;
    }

    boolean isOf(Snapshot other) {
        return snapshot == other;
    }

    public SchemaMapping mapping() {
        return types.mapping();
    }

    public RecordType type(String name) {
        return types.named(name);
    }

    /** What the snapshot says. */
    public GraphLookups facts() {
        return facts;
    }

    /** Finds measures, and knows their order. */
    public MeasureIndex index() {
        return index;
    }

    @Nullable Statements known(Node subject) {
        return statements.find(subject);
    }

    Statements read(Node subject) {
        Statements read = Statements.read(facts.graph(), subject);
        statements.keep(read);
        return read;
    }

    /** All records of a type; of bodies those that the vocabulary lists. */
    public TypeList list(String type) {
        TypeList built = lists.get(type);
        return built != null
                ? built
                : lists.computeIfAbsent(type, name -> new TypeList(listed(name)));
    }

    private List<Node> listed(String type) {
        return IndexPlans.isMeasure(mapping().type(type)) ? index.all() : index.listed(type);
    }

    /** The bodies that documents name and the vocabulary lacks; none of any other type. */
    public TypeList unlisted(String type) {
        return unlisted.computeIfAbsent(type, name -> new TypeList(index.unlisted(name)));
    }

    /** The names of the records of a type; of bodies those that the vocabulary lists. */
    public NameIndex names(String type) {
        TypeList list = list(type);
        return names.computeIfAbsent(type, name -> NameIndex.of(facts, type(name), list));
    }

    /** The names of those that the vocabulary lacks. */
    public NameIndex unlistedNames(String type) {
        TypeList list = unlisted(type);
        return unlistedNames.computeIfAbsent(type, name -> NameIndex.of(facts, type(name), list));
    }

    /**
     * Something else that is derived.
     *
     * @param types the types of records that it is derived from; null if from more than those
     */
    private record Other(Object value, @Nullable Set<String> types) {}

    /** Something else that is derived from the snapshot alone; made once. */
    public <T> T derived(Class<T> kind, Supplier<T> maker) {
        return derived(kind, null, maker);
    }

    /**
     * Something that is derived from what graphs say of the records of some types alone, and leads
     * back to no snapshot; made once, and again when such a record has changed.
     */
    public <T> T derived(Class<T> kind, @Nullable Set<String> types, Supplier<T> maker) {
        Other known = others.get(kind);
        if (known == null) {
            Other made = new Other(maker.get(), types);
            Other first = others.putIfAbsent(kind, made);
            known = first == null ? made : first;
        }
        return kind.cast(known.value);
    }

    /** Takes over from the version before what rests on records that are still the same. */
    void goOnFrom(GraphView before) {
        takeOver(before.lists, lists);
        takeOver(before.unlisted, unlisted);
        takeOver(before.names, names);
        takeOver(before.unlistedNames, unlistedNames);
        before.others.forEach(
                (kind, other) -> {
                    Set<String> types = other.types;
                    if (types == null || types.stream().anyMatch(index::hasChanged)) return;
                    others.put(kind, other);
                });
    }

    private <T> void takeOver(Map<String, T> before, Map<String, T> now) {
        before.forEach(
                (type, each) -> {
                    if (!IndexPlans.isMeasure(mapping().type(type)) && !index.hasChanged(type)) {
                        now.put(type, each);
                    }
                });
    }

    /** Whether another version was current when it was asked for. */
    public boolean isPast() {
        return past;
    }

    /** The version of the snapshot. */
    public String version() {
        return snapshot.version().id();
    }

    /** The documents by their numbers and titles. */
    public DocumentNames documentNames() {
        return derived(
                DocumentNames.class,
                Set.of("PolicyDocument", "Original"),
                () -> new DocumentNames(facts.graph()));
    }

    /** What the documents are to one another. */
    public DocumentReferences references() {
        return derived(
                DocumentReferences.class,
                () -> new DocumentReferences(facts.graph(), documentNames(), this::text));
    }

    /** The snapshot as files and figures. */
    public Edition edition() {
        return derived(Edition.class, () -> new Edition(snapshot, this::references));
    }

    /** The held text of a digest or original, or null. */
    public @Nullable HeldText text(Node node) {
        HeldText known = texts.getIfPresent(node);
        if (known != null) return known;
        Node literal = facts.object(node, EngineTerms.HELD_TEXT);
        if (literal == null || !literal.isLiteral()) return null;
        return texts.get(node, each -> new HeldText(literal.getLiteralLexicalForm()));
    }

    /** The addressable type that one of these classes is of, spans excepted, or null. */
    public @Nullable RecordType typeOf(List<Node> classes) {
        return types.addressable(classes);
    }

    /** The addressable type of a record by its rdf:type, or null. */
    public @Nullable RecordType typeOf(Entity record) {
        return record.span() != null
                ? types.span()
                : types.addressable(record.values(EngineTerms.TYPE));
    }
}
