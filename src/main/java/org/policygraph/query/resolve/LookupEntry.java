package org.policygraph.query.resolve;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.EntryField;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.PropertyField;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.NameIndex;
import org.policygraph.query.graph.NameResolver;
import org.policygraph.query.graph.RecordType;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.query.request.Arguments;
import org.policygraph.query.request.RequestState;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One record: by IRI or short id ({@code id}), by any label ({@code name}), or by {@code number}
 * within a {@code document}.
 */
public final class LookupEntry implements Entries.Entry {
    private static final int NEAREST = 5;
    private static final Set<String> PLACES = Set.of("document", "heldIn");
    private static final String ORIGINAL = "ORIGINAL";

    private final MappedType type;
    private final Set<String> arguments;

    LookupEntry(SchemaMapping mapping, EntryField field) {
        this.type = mapping.type(field.shape().type());
        this.arguments = field.arguments();
    }

    @Override
    public Entity enter(Arguments given, RequestState request) {
        String id = given.get("id");
        String name = argument(given, "name");
        String number = argument(given, "number");
        String document = argument(given, "document");
        if (id == null && name == null && number == null) throw missing();
        Node byId = id == null ? null : byId(id, request);
        Node byName = name == null ? null : named(name, request);
        String heldIn = argument(given, "heldIn");
        Node byNumber = number == null ? null : numbered(number, document, heldIn, request);
        return request.reading().entity(agreed(byId, byName, byNumber));
    }

    private @Nullable String argument(Arguments given, String name) {
        Object value = arguments.contains(name) ? given.get(name) : null;
        return value == null ? null : value.toString();
    }

    private QueryException missing() {
        String ways =
                arguments.stream()
                        .filter(each -> !PLACES.contains(each))
                        .sorted()
                        .collect(Collectors.joining(" or "));
        return QueryException.badInput("give " + ways + " to say which " + type.name());
    }

    private static Node agreed(
            @Nullable Node byId, @Nullable Node byName, @Nullable Node byNumber) {
        List<Node> found =
                Stream.of(byId, byName, byNumber).filter(Objects::nonNull).distinct().toList();
        if (found.size() == 1) return found.getFirst();
        throw QueryException.badInput(
                "the arguments name different records: "
                        + found.stream().map(Node::getURI).collect(Collectors.joining(", ")));
    }

    private Node byId(String id, RequestState request) {
        return NameResolver.document(request.reading(), type.name(), id, ErrorCode.NOT_FOUND);
    }

    private Node named(String name, RequestState request) {
        return NameResolver.concept(request.reading(), type.name(), name, ErrorCode.NOT_FOUND);
    }

    private Node numbered(
            String number,
            @Nullable String document,
            @Nullable String heldIn,
            RequestState request) {
        RequestContext reading = request.reading();
        PropertyField documents = type.property("document");
        Node held = document(document, documents.shape().type(), reading);
        RecordType wantedType = request.view().type(type.name());
        List<Entity> inDocument =
                reading.entities(reading.subjects(EngineTerms.iri(documents.iri()), held)).stream()
                        .filter(each -> each.is(wantedType))
                        .filter(each -> heldIn == null || heldIn.equals(heldIn(each)))
                        .toList();
        Node property = EngineTerms.iri(type.property("number").iri());
        String wanted = NameIndex.fold(number);
        return wantedType.order().sorted(inDocument).stream()
                .filter(each -> number(each, property).equals(wanted))
                .min(Comparator.comparing(each -> !ORIGINAL.equals(heldIn(each))))
                .orElseThrow(() -> unknown(wanted, inDocument, property))
                .node();
    }

    /** The text that a record is read from; null for records that do not say. */
    private @Nullable String heldIn(Entity record) {
        PropertyField property = type.findProperty("heldIn");
        Node value = property == null ? null : record.value(EngineTerms.iri(property.iri()));
        return value == null ? null : EngineTerms.localName(value.getURI());
    }

    private Node document(@Nullable String asked, String documentType, RequestContext reading) {
        if (asked != null)
            return NameResolver.document(reading, documentType, asked, ErrorCode.NOT_FOUND);
        List<Node> held = reading.view().list(documentType).nodes();
        if (held.size() == 1) return held.getFirst();
        if (held.isEmpty()) throw QueryException.notFound("no document is held");
        throw QueryException.badInput(
                held.size()
                        + " documents are held; say by document which one is meant: "
                        + held.stream()
                                .limit(NEAREST)
                                .map(Node::getURI)
                                .collect(Collectors.joining(", ")));
    }

    private static String number(Entity record, Node property) {
        Node value = record.value(property);
        return value == null || !value.isLiteral() ? "" : value.getLiteralLexicalForm();
    }

    private QueryException unknown(String asked, List<Entity> inDocument, Node property) {
        String nearest =
                inDocument.stream()
                        .map(each -> number(each, property))
                        .sorted(NameResolver.byLikeness(asked))
                        .limit(NEAREST)
                        .collect(Collectors.joining(", "));
        String message = "no " + type.name() + " has the number " + NameResolver.echo(asked);
        return QueryException.notFound(
                nearest.isEmpty() ? message : message + "; nearest: " + nearest);
    }
}
