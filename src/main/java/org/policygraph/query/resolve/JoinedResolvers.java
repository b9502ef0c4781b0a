package org.policygraph.query.resolve;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.JoinedField;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;
import org.policygraph.trace.document.DocumentReferences;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compiles the fields that say what held documents are to one another. */
record JoinedResolvers(SchemaMapping mapping) {
    private static final String DOCUMENT = "PolicyDocument";

    /** The texts of a document, by the types of their records. */
    private enum Text {
        ORIGINAL("Original"),
        DIGEST("Digest");

        private final String type;

        Text(String type) {
            this.type = type;
        }
    }

    Function<Entity, @Nullable Object> of(MappedType owner, JoinedField field) {
        return switch (field.kind()) {
            case NAMED ->
                    reference -> {
                        Node found = joined(reference).named(reference.node());
                        return found == null ? null : reference.reading().entity(found);
                    };
            case NAMING -> document -> records(document, joined(document).naming(document.node()));
            case REPEALING ->
                    document -> records(document, joined(document).repealing(document.node()));
            case AMENDING ->
                    document -> records(document, joined(document).amending(document.node()));
            case ORIGINALS_ELSEWHERE ->
                    document ->
                            records(
                                    document,
                                    document.reading()
                                            .view()
                                            .documentNames()
                                            .originalsElsewhere(document.node()));
            case STATUS -> {
                Function<Entity, Node> document = documentOf(owner);
                yield record -> joined(record).status(document.apply(record));
            }
            case STATED_END -> document -> joined(document).statedEndPassed(document.node());
            case HELD_IN -> this::heldIn;
        };
    }

    private static DocumentReferences joined(Entity record) {
        return record.reading().view().references();
    }

    private static List<Entity> records(Entity record, List<Node> nodes) {
        return record.reading().entities(nodes);
    }

    private static Function<Entity, Node> documentOf(MappedType owner) {
        if (owner.name().equals(DOCUMENT)) return Entity::node;
        Node property = EngineTerms.iri(owner.property("document").iri());
        return record -> Objects.requireNonNull(record.value(property));
    }

    private List<String> heldIn(Entity document) {
        return Stream.of(Text.values())
                .filter(text -> isHeld(text, document))
                .map(Text::name)
                .toList();
    }

    private boolean isHeld(Text text, Entity document) {
        var view = document.reading().view();
        Node derivedFrom = EngineTerms.iri(mapping.type(text.type).property("document").iri());
        return view.list(text.type).nodes().stream()
                .anyMatch(each -> view.facts().has(each, derivedFrom, document.node()));
    }
}
