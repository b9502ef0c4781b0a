package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.fold.FoldedText;
import org.policygraph.mapping.PropertyField;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of all records of a type: preferred, alternative and hidden labels in every language,
 * and what the schema calls title, number, identifier and text. Width, compatibility forms, letter
 * case, traditional forms and outer spaces do not matter.
 */
public final class NameIndex {
    /** The properties whose values are labels. */
    public static final List<Node> LABELS =
            List.of(Terms.PREFERRED_LABEL, Terms.ALTERNATIVE_LABEL, Terms.HIDDEN_LABEL);

    private static final List<String> CALLED = List.of("title", "number");
    private static final List<String> ALSO_CALLED = List.of("identifier", "text");

    /** How many nearest labels are named. */
    private static final int NEAREST = 5;

    /** Longer names are no labels, and are not compared. */
    static final int COMPARED = 128;

    private final Map<String, List<Name>> byName = new LinkedHashMap<>();
    private final Map<Node, List<Name>> byNode = new LinkedHashMap<>();
    private volatile @Nullable Likenesses likenesses;

    private NameIndex(Facts facts, RecordType type, TypeList list) {
        Map<Node, Name.Kind> properties = properties(type);
        for (Node node : list.nodes()) {
            properties.forEach(
                    (property, kind) ->
                            facts.objects(node, property).stream()
                                    .filter(Node::isLiteral)
                                    .map(Node::getLiteralLexicalForm)
                                    .forEach(text -> add(node, kind, text)));
        }
    }

    static NameIndex of(Facts facts, RecordType type, TypeList list) {
        return new NameIndex(facts, type, list);
    }

    private static Map<Node, Name.Kind> properties(RecordType type) {
        Map<Node, Name.Kind> properties = new LinkedHashMap<>();
        properties.put(Terms.PREFERRED_LABEL, Name.Kind.LABEL);
        properties.put(Terms.ALTERNATIVE_LABEL, Name.Kind.SYNONYM);
        properties.put(Terms.HIDDEN_LABEL, Name.Kind.COLLECTIVE);
        CALLED.forEach(field -> add(properties, type, field, Name.Kind.LABEL));
        ALSO_CALLED.forEach(field -> add(properties, type, field, Name.Kind.SYNONYM));
        return properties;
    }

    private static void add(
            Map<Node, Name.Kind> properties, RecordType type, String field, Name.Kind kind) {
        PropertyField property = type.mapped().findProperty(field);
        if (property == null || !property.shape().type().equals("String")) return;
        properties.putIfAbsent(Terms.iri(property.iri()), kind);
    }

    private void add(Node node, Name.Kind kind, String text) {
        Name name = new Name(node, kind, text.strip(), fold(text));
        byName.computeIfAbsent(name.folded(), each -> new ArrayList<>()).add(name);
        byNode.computeIfAbsent(node, each -> new ArrayList<>()).add(name);
    }

    public static String fold(String name) {
        return FoldedText.fold(name).strip();
    }

    /** The names that are this one, once folded, each with its record. */
    public List<Name> equal(String name) {
        return Collections.unmodifiableList(byName.getOrDefault(fold(name), List.of()));
    }

    /** The records that have this label; none if there is no such label. */
    Set<Node> named(String name) {
        return equal(name).stream()
                .map(Name::node)
                .collect(Collectors.toCollection(LinkedHashSet::new));
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
        return likenesses().of(asked, least).stream()
                .map(each -> new LikeName(equal(each.name()), each.likeness()))
                .toList();
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

    /** The labels most like a name, best first. */
    List<String> nearest(String name) {
        String asked = fold(name);
        if (asked.length() > COMPARED) return List.of();
        return byName.entrySet().stream()
                .sorted(
                        Comparator.comparingDouble(
                                        (Map.Entry<String, List<Name>> each) ->
                                                Likeness.distance(asked, each.getKey()))
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(NEAREST)
                .map(each -> each.getValue().getFirst().written())
                .toList();
    }
}
