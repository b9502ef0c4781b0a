package org.policygraph.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class SchemaMappingTest {
    private static final String NS = "https://example.org/#";
    private static final OntologyTerms TERMS =
            new OntologyTerms(
                    Set.of(
                            NS + "Thing",
                            NS + "Tie",
                            NS + "name",
                            NS + "thing",
                            NS + "basis",
                            NS + "up"));

    private static final String DIRECTIVES =
            """
            directive @prefix(name: String!, iri: String!) repeatable on SCHEMA
            directive @node(class: String!, order: [String!] = []) on OBJECT
            directive @property(iri: String!, inverse: Boolean! = false) on FIELD_DEFINITION
            directive @label(iri: String!, fallback: [String!]! = ["zh"]) on FIELD_DEFINITION
            directive @labelLanguage(of: String!) on FIELD_DEFINITION
            directive @labels(iris: [String!]!) on FIELD_DEFINITION
            directive @through(links: String!, to: String!) on FIELD_DEFINITION
            directive @linkedMeasures(link: String!) on FIELD_DEFINITION
            directive @fidelity on FIELD_DEFINITION
            directive @slug on FIELD_DEFINITION
            directive @key(fields: String!) repeatable on OBJECT
            directive @link(from: String!, to: String!, basis: String!, below: String!) on OBJECT
            directive @entry(kind: Kind!) on FIELD_DEFINITION
            directive @condition(on: String!) on INPUT_FIELD_DEFINITION
            enum Kind { NODE }
            interface Node { id: ID! url: String! }
            schema @prefix(name: "ex", iri: "https://example.org/#") { query: Query }
            type Query { node(id: ID!): Node @entry(kind: NODE) }
            """;

    private static final int BEFORE = (int) DIRECTIVES.lines().count();

    private static List<String> problems(String types) {
        var refused =
                catchThrowableOfType(
                        InvalidSchemaException.class,
                        () -> SchemaMapping.read(DIRECTIVES + types, TERMS));
        return refused.problems().stream()
                .map(
                        each ->
                                (each.line() - BEFORE)
                                        + ":"
                                        + each.column()
                                        + " "
                                        + each.found()
                                        + " | "
                                        + each.expected())
                .toList();
    }

    @Test
    void readsWhereTypesAndFieldsLive() {
        SchemaMapping mapping =
                SchemaMapping.read(
                        DIRECTIVES
                                + """
                                type Thing implements Node @node(class: "ex:Thing", order: ["ex:name"]) {
                                  id: ID! url: String!
                                  name: String! @property(iri: "ex:name")
                                  of: [Thing!]! @property(iri: "ex:thing", inverse: true)
                                }
                                """,
                        TERMS);
        MappedType thing = mapping.type("Thing");
        assertThat(thing.classIri()).isEqualTo(NS + "Thing");
        assertThat(thing.order()).containsExactly(NS + "name");
        assertThat(thing.addressable()).isTrue();
        assertThat(thing.property("name").iri()).isEqualTo(NS + "name");
        assertThat(thing.property("of").inverse()).isTrue();
        assertThat(thing.property("of").shape().plurality()).isEqualTo(FieldShape.Plurality.LIST);
    }

    @Test
    void namesEveryProblemAtItsPlace() {
        assertThat(
                        problems(
                                """
                                type Thing implements Node @node(class: "ex:Thong") {
                                  id: ID! url: String!
                                  name: String! @property(iri: "ex:nama")
                                  other: String @property(iri: "no:name")
                                  bare: String
                                  both: String @property(iri: "ex:name") @labels(iris: ["ex:name"])
                                  nameLang: String @labelLanguage(of: "nome")
                                }
                                """))
                .containsExactly(
                        "1:28 ex:Thong | a class or property that the ontology declares",
                        "3:17 ex:nama | a class or property that the ontology declares",
                        "4:17 no:name | a term with one of the prefixes [ex]",
                        "5:3 no directive on Thing.bare | one of [property, label, labelLanguage,"
                                + " labels, through, linkedMeasures, related, formattedCitation,"
                                + " fidelity, joined, datasetFigure, spanPart, slug]",
                        "6:16 directives [property, labels] on Thing.both | one of [property, label,"
                                + " labelLanguage, labels, through, linkedMeasures, related,"
                                + " formattedCitation,"
                                + " fidelity, joined, datasetFigure, spanPart, slug]",
                        "7:20 of: nome | a field of Thing");
    }

    @Test
    void refusesConditionsOnWhatIsNoFieldOrThatNobodyCouldAsk() {
        assertThat(
                        problems(
                                """
                                type Thing @node(class: "ex:Thing") {
                                  name: String @property(iri: "ex:name")
                                }
                                input ThingFilter {
                                  name: [String!] @condition(on: "Thing.name")
                                  colour: [String!] @condition(on: "Thing.colour")
                                  called: String @condition(on: "Thing.name")
                                }
                                """))
                .containsExactly(
                        "6:21 Thing.colour | a field with @property, as Type.field",
                        "7:3 called | Boolean, or a list of values");
    }

    @Test
    void refusesAFidelityThatIsNone() {
        assertThat(
                        problems(
                                """
                                type Thing @node(class: "ex:Thing") {
                                  likeness: Likeness! @fidelity
                                }
                                type Likeness { verdict: String! }
                                """))
                .containsExactly("2:23 @fidelity on Likeness | Fidelity");
    }

    @Test
    void refusesLinksThatLeadNowhere() {
        assertThat(
                        problems(
                                """
                                type Tie @node(class: "ex:Tie")
                                @link(from: "ex:thing", to: "ex:up", basis: "ex:basis", below: "ex:up") {
                                  thing: Thing @property(iri: "ex:thing")
                                }
                                type Thing @node(class: "ex:Thing") {
                                  ties: [Tie!]! @property(iri: "ex:thing", inverse: true)
                                  ends: [Thing!]! @through(links: "ties", to: "end")
                                  tied(basis: [String!]): [Thing!]! @property(iri: "ex:thing")
                                }
                                """))
                .containsExactly(
                        "2:1 basis: <https://example.org/#basis> | a property of a field of the"
                                + " type",
                        "2:1 to: <https://example.org/#up> | a property of a field of the type",
                        "7:19 to: end | a field of Tie with @property",
                        "8:37 argument basis on a list of Thing | a type with @link");
    }

    @Test
    void refusesKeysThatNameNoValue() {
        assertThat(
                        problems(
                                """
                                type Thing @node(class: "ex:Thing") @key(fields: "id")
                                @key(fields: "slug { id }") @key(fields: "things { slug }") @key(fields: "{")
                                @key(fields: "thing { ... on Thing { id } }") @key(fields: "amount") {
                                  id: ID!
                                  slug: String! @slug
                                  thing: Thing @property(iri: "ex:thing")
                                  things: [Thing!]! @property(iri: "ex:thing")
                                  amount: Float @property(iri: "ex:name")
                                }
                                """))
                .extracting(each -> each.replaceAll(" \\|.*", ""))
                .containsExactly(
                        "2:1 @key: slug of Thing",
                        "2:29 @key: things of Thing",
                        "2:61 @key: {",
                        "3:1 @key: a fragment of Thing",
                        "3:47 @key: amount of Thing");
    }

    @Test
    void refusesEntitiesThatAreNotTheTypesWithKeys() {
        assertThat(
                        problems(
                                """
                                type Thing @node(class: "ex:Thing") @key(fields: "id") { id: ID! }
                                type Tie @node(class: "ex:Tie") { id: ID! }
                                union _Entity = Tie
                                """))
                .containsExactly("3:1 union _Entity of [Tie] | the types with @key: [Thing]");
    }

    @Test
    void refusesRecordsOfTypesThatAreNotMapped() {
        assertThat(
                        problems(
                                """
                                type Loose { name: String }
                                type Thing @node(class: "ex:Thing") {
                                  loose: Loose @property(iri: "ex:thing")
                                  name(lang: String): Int @label(iri: "ex:name")
                                }
                                """))
                .containsExactly(
                        "3:16 Loose | an object type with @node",
                        "4:27 @label on Int | a field of type String");
    }

    @Test
    void refusesMutationsThatSayNotWhatTheyDo() {
        assertThat(
                        problems(
                                """
                                directive @edit(kind: EditKind!) on FIELD_DEFINITION
                                enum EditKind { MELT }
                                type Mutation {
                                  go: String
                                  melt: String @edit(kind: MELT)
                                }
                                """))
                .containsExactly(
                        "4:3 no directive on Mutation.go | @edit(kind:)",
                        "5:16 kind: MELT | one of [INGEST, RETRACT, CURATE, ALIGN]");
    }

    @Test
    void refusesWhatIsNoSchemaLanguage() {
        assertThatThrownBy(() -> SchemaMapping.read("type Query {", TERMS))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageContaining("1:13")
                .hasMessageContaining("valid GraphQL schema language");
        assertThat(problems("type Thing { other: Missing }"))
                .singleElement()
                .asString()
                .startsWith("1:")
                .contains("Missing");
    }
}
