package org.policygraph.mapping;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.IntValue;
import graphql.language.ListType;
import graphql.language.Node;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SourceLocation;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the reading of one schema shares: its types, its prefixes, and the problems found so far.
 */
final class SchemaContext {
    private static final String CONNECTION = "Connection";
    private static final String LIST_SIZE = "listSize";

    private final TypeDefinitionRegistry registry;
    private final Set<String> declaredTerms;
    private final Map<String, String> prefixes;
    private final List<Problem> problems = new ArrayList<>();

    SchemaContext(
            TypeDefinitionRegistry registry,
            Set<String> declaredTerms,
            Map<String, String> prefixes) {
        this.registry = registry;
        this.declaredTerms = declaredTerms;
        this.prefixes = prefixes;
    }

    TypeDefinitionRegistry registry() {
        return registry;
    }

    List<Problem> problems() {
        return problems;
    }

    void problem(Node<?> at, String found, String expected) {
        SourceLocation place = at.getSourceLocation();
        int line = place == null ? 1 : place.getLine();
        int column = place == null ? 1 : place.getColumn();
        problems.add(new Problem(line, column, found, expected));
    }

    /**
     * The IRI of {@code prefix:name}; null, with a problem, if the ontology does not declare it.
     */
    @Nullable String term(Node<?> at, String written) {
        int colon = written.indexOf(':');
        String prefix = colon < 0 ? null : prefixes.get(written.substring(0, colon));
        if (prefix == null) {
            problem(at, written, "a term with one of the prefixes " + prefixes.keySet());
            return null;
        }
        String iri = prefix + written.substring(colon + 1);
        if (declaredTerms.contains(iri)) return iri;
        problem(at, written, "a class or property that the ontology declares");
        return null;
    }

    @Nullable ObjectTypeDefinition objectType(String name) {
        return registry.getTypeOrNull(name, ObjectTypeDefinition.class);
    }

    /** The shape of a field; a connection counts as its nodes. */
    FieldShape shape(FieldDefinition field) {
        TypeInfo info = TypeInfo.typeInfo(field.getType());
        String type = info.getName();
        boolean required = info.isNonNull();
        boolean list = isList(field.getType());
        String node = list ? null : nodeOfConnection(type);
        if (node != null) {
            return new FieldShape(
                    field.getName(),
                    node,
                    FieldShape.Kind.RECORD,
                    FieldShape.Plurality.CONNECTION,
                    required,
                    FieldShape.USUAL_SIZE);
        }
        var plurality = list ? FieldShape.Plurality.LIST : FieldShape.Plurality.ONE;
        return new FieldShape(
                field.getName(), type, kind(type), plurality, required, assumedSize(field));
    }

    /** {@code @listSize(assumedSize:)}, after the GraphQL cost directives specification, §2.2. */
    private static int assumedSize(FieldDefinition field) {
        return field.getDirectives(LIST_SIZE).stream()
                .map(each -> each.getArgument("assumedSize"))
                .filter(Objects::nonNull)
                .map(each -> each.getValue())
                .filter(IntValue.class::isInstance)
                .mapToInt(each -> ((IntValue) each).getValue().intValueExact())
                .findFirst()
                .orElse(FieldShape.USUAL_SIZE);
    }

    private static boolean isList(Type<?> type) {
        return type instanceof NonNullType strict
                ? isList(strict.getType())
                : type instanceof ListType;
    }

    private FieldShape.Kind kind(String type) {
        TypeDefinition<?> definition = registry.getTypeOrNull(type);
        if (definition instanceof ImplementingTypeDefinition<?>) return FieldShape.Kind.RECORD;
        if (definition instanceof UnionTypeDefinition) return FieldShape.Kind.RECORD;
        if (definition instanceof EnumTypeDefinition) return FieldShape.Kind.ENUM;
        return FieldShape.Kind.SCALAR;
    }

    private @Nullable String nodeOfConnection(String type) {
        ObjectTypeDefinition connection = type.endsWith(CONNECTION) ? objectType(type) : null;
        if (connection == null) return null;
        return connection.getFieldDefinitions().stream()
                .filter(field -> field.getName().equals("nodes"))
                .map(field -> TypeInfo.typeInfo(field.getType()).getName())
                .findFirst()
                .orElse(null);
    }

    static boolean implementsNode(ObjectTypeDefinition type) {
        return type.getImplements().stream().anyMatch(each -> name(each).equals("Node"));
    }

    /** The name of a type without wrappers. */
    static String name(Type<?> type) {
        return TypeInfo.typeInfo(type).getName();
    }
}
