package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.fold.NormalizedText;
import org.policygraph.mapping.PropertyField;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The names of all records of a type: preferred, alternative and hidden labels in every language,
 * what the schema calls title, number, identifier and text, and the labels of its {@code
 * formerNames}. Width, compatibility forms, letter case, traditional forms and outer spaces do not
 * matter.
 */
public final class NameIndex {
    /** The properties whose values are labels. */
    public static final List<Node> LABELS =
            List.of(
                    EngineTerms.PREFERRED_LABEL,
                    EngineTerms.ALTERNATIVE_LABEL,
                    EngineTerms.HIDDEN_LABEL);

    private static final List<String> CALLED = List.of("title", "number");
    private static final List<String> ALSO_CALLED = List.of("identifier", "text");
    private static final String FORMER_NAMES = "formerNames";

    /** People write 原卫生部 of what is no more. */
    private static final String FORMERLY = "原";

    /** How many nearest labels are named. */
    private static final int NEAREST = 5;

    /** Longer names are no labels, and are not compared. */
    static final int COMPARED = 128;

    private final Map<String, List<Name>> byName = new LinkedHashMap<>();
    private final Map<Node, List<Name>> byNode = new LinkedHashMap<>();
    private final Map<String, List<Name>> withoutRemark = new HashMap<>();
    private final boolean areBodies;
    private volatile @Nullable Likenesses likenesses;
    private volatile @Nullable Counterparts counterparts;

    private NameIndex(GraphLookups facts, RecordType type, TypeList list) {
        Map<Node, Name.Kind> properties = properties(type);
        Node former = formerNames(type);
        areBodies = former != null;
        for (Node node : list.nodes()) {
            properties.forEach(
                    (property, kind) ->
                            facts.objects(node, property).stream()
                                    .filter(Node::isLiteral)
                                    .map(Node::getLiteralLexicalForm)
                                    .forEach(text -> add(node, kind, text)));
            if (former != null) addFormer(facts, node, former);
        }
    }

    private void addFormer(GraphLookups facts, Node node, Node property) {
        for (Node former : facts.objects(node, property)) {
            for (Node label : LABELS) {
                facts.objects(former, label).stream()
                        .filter(Node::isLiteral)
                        .forEach(text -> add(node, Name.Kind.FORMER, text.getLiteralLexicalForm()));
            }
        }
    }

    /** The property that leads from a record to its former names; null if its type has none. */
    public static @Nullable Node formerNames(RecordType type) {
        PropertyField property = type.mapped().findProperty(FORMER_NAMES);
        return property == null ? null : EngineTerms.iri(property.iri());
    }

    static NameIndex of(GraphLookups facts, RecordType type, TypeList list) {
        return new NameIndex(facts, type, list);
    }

    private static Map<Node, Name.Kind> properties(RecordType type) {
        Map<Node, Name.Kind> properties = new LinkedHashMap<>();
        properties.put(EngineTerms.PREFERRED_LABEL, Name.Kind.LABEL);
        properties.put(EngineTerms.ALTERNATIVE_LABEL, Name.Kind.SYNONYM);
        properties.put(EngineTerms.HIDDEN_LABEL, Name.Kind.COLLECTIVE);
        CALLED.forEach(field -> add(properties, type, field, Name.Kind.LABEL));
        ALSO_CALLED.forEach(field -> add(properties, type, field, Name.Kind.SYNONYM));
        return properties;
    }

    private static void add(
            Map<Node, Name.Kind> properties, RecordType type, String field, Name.Kind kind) {
        PropertyField property = type.mapped().findProperty(field);
        if (property == null || !property.shape().type().equals("String")) return;
        properties.putIfAbsent(EngineTerms.iri(property.iri()), kind);
    }

    private void add(Node node, Name.Kind kind, String text) {
        Name name = new Name(node, kind, text.strip(), fold(text));
        byName.computeIfAbsent(name.folded(), each -> new ArrayList<>()).add(name);
        byNode.computeIfAbsent(node, each -> new ArrayList<>()).add(name);
        String bare = Remarks.without(name.folded());
        withoutRemark.computeIfAbsent(bare, each -> new ArrayList<>()).add(name);
    }

    public static String fold(String name) {
        return NormalizedText.fold(name).strip();
    }

    /** The names that are this one, once folded, each with its record. */
    public List<Name> equal(String name) {
        String folded = fold(name);
        List<Name> found = byName.get(folded);
        if (found != null) return Collections.unmodifiableList(found);
        if (!folded.startsWith(FORMERLY)) return List.of();
        return byName.getOrDefault(folded.substring(FORMERLY.length()), List.of()).stream()
                .filter(each -> each.kind() == Name.Kind.FORMER)
                .toList();
    }

    /**
     * The names that are this one once remarks in brackets are left out of both, but not before.
     */
    public List<Name> equalWithoutRemark(String name) {
        String folded = fold(name);
        return withoutRemark.getOrDefault(Remarks.without(folded), List.of()).stream()
                .filter(each -> !each.folded().equals(folded))
                .toList();
    }

    /**
     * Names of the central bodies for the field of work of what is called like a local body; none
     * if it is not, or if these are no names of bodies.
     */
    public List<Name> counterparts(String name) {
        if (!areBodies) return List.of();
        String asked = Remarks.without(fold(name));
        return asked.length() > COMPARED ? List.of() : counterparts().of(asked);
    }

    private Counterparts counterparts() {
        Counterparts made = counterparts;
        if (made == null) {
            made = new Counterparts(byName.values());
            counterparts = made;
        }
        return made;
    }

    /** The names of a record. */
    public List<Name> of(Node node) {
        return Collections.unmodifiableList(byNode.getOrDefault(node, List.of()));
    }

    /** All names, those that are the same once folded together. */
    public Collection<List<Name>> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /**
     * The names that are like this one but not it, best first.
     *
     * @param least how alike at least, from 0 to 1
     */
    public List<LikeName> like(String name, double least) {
        String asked = fold(name);
        if (asked.length() > COMPARED) return List.of();
        String bare = Remarks.without(asked);
        Stream<Likenesses.Like> like = likenesses().of(asked, least).stream();
        if (!bare.equals(asked)) like = Stream.concat(like, likenesses().of(bare, least).stream());
        return like.map(each -> new LikeName(equal(each.name()), each.likeness())).toList();
    }

    /** Made when first needed; twice, if two ask at once, does no harm. */
    private Likenesses likenesses() {
        Likenesses made = likenesses;
        if (made == null) {
            made = new Likenesses(byName.keySet());
            likenesses = made;
        }
        return made;
    }

    /**
     * Some names that are the same once folded, and are like another one.
     *
     * @param likeness from 0 to 1, see {@link Likeness}
     */
    public record LikeName(List<Name> names, double likeness) {
        public LikeName {
            names = List.copyOf(names);
        }
    }

    /** The labels most like a name, best first; what is the same but for a remark before all. */
    List<String> nearest(String name) {
        String asked = fold(name);
        if (asked.length() > COMPARED) return List.of();
        Stream<String> alike =
                byName.entrySet().stream()
                        .sorted(
                                Comparator.comparingDouble(
                                                (Map.Entry<String, List<Name>> each) ->
                                                        Likeness.distance(asked, each.getKey()))
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(each -> each.getValue().getFirst().written());
        Stream<String> same = equalWithoutRemark(name).stream().map(Name::written);
        return Stream.concat(same, alike).distinct().limit(NEAREST).toList();
    }
}
