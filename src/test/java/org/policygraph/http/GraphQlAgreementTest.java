package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.policygraph.http.html.Asset;
import org.policygraph.vocab.Pol;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * For every record of the dump, GraphQL answers what the dump says: each field that lives in a
 * property, with all its values and no others. The mapping is read here from the schema alone.
 */
class GraphQlAgreementTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static final JsonMapper JSON = new JsonMapper();
    private static final int AT_ONCE = 50;

    private static final TypeDefinitionRegistry SCHEMA =
            new SchemaParser().parse(Asset.text("/org/policygraph/schema.graphqls"));
    private static final Map<String, String> PREFIXES = prefixes();

    /** Parts of a span that the graph has, in its IRI or as its characters. */
    private static final Set<String> PARTS = Set.of("START", "END", "TEXT");

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new HashMap<>();
        for (Directive prefix : SCHEMA.schemaDefinition().orElseThrow().getDirectives("prefix")) {
            prefixes.put(text(prefix, "name"), text(prefix, "iri"));
        }
        return prefixes;
    }

    @TestFactory
    Stream<DynamicTest> everyRecordSaysTheSameInGraphQlAsInTheDump() {
        Graph dump = dump();
        List<ObjectTypeDefinition> types =
                SCHEMA.getTypes(ObjectTypeDefinition.class).stream()
                        .filter(GraphQlAgreementTest::isRecord)
                        .toList();
        assertThat(types).hasSizeGreaterThan(15);
        return types.stream()
                .map(type -> DynamicTest.dynamicTest(type.getName(), () -> check(type, dump)));
    }

    private static Graph dump() {
        Graph dump = new GraphMemFast();
        RDFParser.fromString(SERVER.get("/dump.nq").body(), Lang.NQUADS)
                .toDatasetGraph()
                .find()
                .forEachRemaining(quad -> dump.add(quad.asTriple()));
        return dump;
    }

    private static void check(ObjectTypeDefinition type, Graph dump) {
        List<String> ids = instances(type, dump).stream().map(Node::getURI).sorted().toList();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            JsonNode answered = ask(type, some);
            for (int at = 0; at < some.size(); at++) {
                Node node = NodeFactory.createURI(some.get(at));
                assertThat(answered(type, answered.path(at)))
                        .as(some.get(at))
                        .isEqualTo(said(type, node, dump));
            }
        }
    }

    private static Collection<Node> instances(ObjectTypeDefinition type, Graph dump) {
        if (type.getName().equals("TextSpan")) {
            return dump.find(Node.ANY, iri("oa:exact"), Node.ANY)
                    .mapWith(Triple::getSubject)
                    .toSet();
        }
        Node wanted = iri(text(type.getDirectives("node").getFirst(), "class"));
        return dump.find(Node.ANY, RDF.type.asNode(), wanted).mapWith(Triple::getSubject).toSet();
    }

    private static JsonNode ask(ObjectTypeDefinition type, List<String> ids) {
        String query =
                "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on "
                        + type.getName()
                        + " { id "
                        + selection(type)
                        + " } } }";
        String body =
                JSON.valueToTree(Map.of("query", query, "variables", Map.of("ids", ids)))
                        .toString();
        JsonNode answer = RunningServer.json(SERVER.postJson(body).body());
        assertThat(answer.has("errors")).as("%s", answer).isFalse();
        return answer.at("/data/nodes");
    }

    private static String selection(ObjectTypeDefinition type) {
        return fields(type).stream()
                .map(
                        field ->
                                record(field)
                                        .map(
                                                target ->
                                                        field.getName()
                                                                + (isAddressable(target)
                                                                        ? " { id }"
                                                                        : " { "
                                                                                + selection(target)
                                                                                + " }"))
                                        .orElse(field.getName()))
                .collect(Collectors.joining(" "));
    }

    /** Fields that live in the graph, but for pages of lists, which are the inverse of another. */
    private static List<FieldDefinition> fields(ObjectTypeDefinition type) {
        return type.getFieldDefinitions().stream()
                .filter(
                        field ->
                                Stream.of("property", "label", "labels", "spanPart", "slug")
                                        .anyMatch(field::hasDirective))
                .filter(field -> !typeOf(field).endsWith("Connection"))
                .filter(field -> !field.hasDirective("spanPart") || PARTS.contains(part(field)))
                .toList();
    }

    /** What GraphQL says: each field with its values. */
    private static Map<String, Collection<Object>> answered(
            ObjectTypeDefinition type, JsonNode record) {
        Map<String, Collection<Object>> answered = new TreeMap<>();
        for (FieldDefinition field : fields(type)) {
            Collection<Object> values = new TreeSet<>();
            JsonNode value = record.path(field.getName());
            for (JsonNode each : value.isArray() ? value : List.of(value)) {
                if (!each.isNull()) values.add(answered(field, each));
            }
            answered.put(field.getName(), values);
        }
        return answered;
    }

    private static Object answered(FieldDefinition field, JsonNode value) {
        Optional<ObjectTypeDefinition> target = record(field);
        if (target.isEmpty()) return plain(value.asText());
        if (isAddressable(target.get())) return value.path("id").asText();
        return answered(target.get(), value).toString();
    }

    /** What the dump says, laid out in the same way. */
    private static Map<String, Collection<Object>> said(
            ObjectTypeDefinition type, Node node, Graph dump) {
        Map<String, Collection<Object>> said = new TreeMap<>();
        for (FieldDefinition field : fields(type)) {
            Collection<Object> values = new TreeSet<>();
            for (Node value : values(type, field, node, dump)) {
                values.add(said(field, value, dump));
            }
            said.put(field.getName(), values);
        }
        return said;
    }

    private static Object said(FieldDefinition field, Node value, Graph dump) {
        Optional<ObjectTypeDefinition> target = record(field);
        if (target.isPresent() && !isAddressable(target.get())) {
            return said(target.get(), value, dump).toString();
        }
        if (value.isLiteral()) return plain(value.getLiteralLexicalForm());
        String iri = value.getURI();
        return iri.startsWith(Pol.NS) ? iri.substring(Pol.NS.length()) : iri;
    }

    private static List<Node> values(
            ObjectTypeDefinition type, FieldDefinition field, Node node, Graph dump) {
        if (field.hasDirective("slug")) {
            return List.of(literal(node.getURI().replaceFirst(".*/", "")));
        }
        if (field.hasDirective("labels")) {
            return texts(field.getDirectives("labels").getFirst(), "iris").stream()
                    .flatMap(property -> objects(node, property, dump).stream())
                    .toList();
        }
        if (field.hasDirective("label")) {
            List<Node> labels =
                    objects(node, text(field.getDirectives("label").getFirst(), "iri"), dump);
            List<Node> chinese =
                    labels.stream().filter(l -> l.getLiteralLanguage().equals("zh")).toList();
            return chinese.isEmpty() ? labels : chinese;
        }
        if (field.hasDirective("spanPart")) {
            Argument of = field.getDirectives("spanPart").getFirst().getArgument("of");
            Node span = of == null ? node : span(type, text(of.getValue()), node, dump);
            return switch (part(field)) {
                case "START" -> List.of(literal(span.getURI().replaceFirst(".*=(.*),.*", "$1")));
                case "END" -> List.of(literal(span.getURI().replaceFirst(".*,", "")));
                default -> objects(span, "oa:exact", dump);
            };
        }
        Directive property = field.getDirectives("property").getFirst();
        List<Node> values =
                isInverse(property)
                        ? dump.find(Node.ANY, iri(text(property, "iri")), node)
                                .mapWith(Triple::getSubject)
                                .toList()
                        : objects(node, text(property, "iri"), dump);
        return record(field)
                .filter(GraphQlAgreementTest::isAddressable)
                .map(target -> values.stream().filter(instances(target, dump)::contains).toList())
                .orElse(values);
    }

    private static List<Node> objects(Node node, String property, Graph dump) {
        return dump.find(node, iri(property), Node.ANY).mapWith(Triple::getObject).toList();
    }

    private static Node literal(String text) {
        return NodeFactory.createLiteralString(text);
    }

    /** The span that a field beside this one leads to. */
    private static Node span(ObjectTypeDefinition type, String name, Node node, Graph dump) {
        FieldDefinition field =
                type.getFieldDefinitions().stream()
                        .filter(each -> each.getName().equals(name))
                        .findFirst()
                        .orElseThrow();
        return values(type, field, node, dump).getFirst();
    }

    private static String part(FieldDefinition field) {
        return text(field.getDirectives("spanPart").getFirst(), "part");
    }

    /** Numbers and moments are written in more than one way. */
    private static String plain(String text) {
        if (text.matches("-?[0-9]+\\.[0-9]+")) {
            return new BigDecimal(text).stripTrailingZeros().toPlainString();
        }
        if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*")) {
            return OffsetDateTime.parse(text).toString();
        }
        return text;
    }

    private static boolean isRecord(ObjectTypeDefinition type) {
        return type.hasDirective("node") && isAddressable(type);
    }

    private static boolean isAddressable(ObjectTypeDefinition type) {
        return type.getImplements().stream()
                .anyMatch(each -> each instanceof TypeName name && name.getName().equals("Node"));
    }

    private static Optional<ObjectTypeDefinition> record(FieldDefinition field) {
        return Optional.ofNullable(SCHEMA.getTypeOrNull(typeOf(field), ObjectTypeDefinition.class));
    }

    private static String typeOf(FieldDefinition field) {
        return TypeInfo.typeInfo(field.getType()).getName();
    }

    private static boolean isInverse(Directive property) {
        Argument inverse = property.getArgument("inverse");
        return inverse != null && inverse.getValue() instanceof BooleanValue is && is.isValue();
    }

    private static Node iri(String prefixed) {
        int colon = prefixed.indexOf(':');
        return NodeFactory.createURI(
                Objects.requireNonNull(PREFIXES.get(prefixed.substring(0, colon)))
                        + prefixed.substring(colon + 1));
    }

    private static String text(Directive directive, String argument) {
        return text(Objects.requireNonNull(directive.getArgument(argument)).getValue());
    }

    private static List<String> texts(Directive directive, String argument) {
        Value<?> value = Objects.requireNonNull(directive.getArgument(argument)).getValue();
        List<String> texts = new ArrayList<>();
        for (Value<?> each : ((ArrayValue) value).getValues()) texts.add(text(each));
        return texts;
    }

    private static String text(Value<?> value) {
        return switch (value) {
            case StringValue string -> Objects.requireNonNull(string.getValue());
            case EnumValue constant -> constant.getName();
            default -> throw new AssertionError(value);
        };
    }
}
