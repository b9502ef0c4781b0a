package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.PropertyField;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.graph.Terms;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Ontology;

import java.util.stream.Stream;

/**
 * What a field leads to is of its type wherever the range of its property says so: the shapes
 * refuse a document that says otherwise, so that nobody has to ask again.
 */
class TypedFieldsTest {
    private static final SchemaMapping MAPPING =
            SchemaMapping.read(TestGraph.sdl(), TestGraph.declaredTerms());
    private static final Ontology SHIPPED = Ontology.shipped(Iris.DEFAULT);

    /** Also within what is one of several shapes. */
    private static final String IS_HELD_TO =
            """
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            ASK {
              ?shape sh:targetClass ?owner ;
                     (sh:node | sh:property | (sh:or | sh:xone) / rdf:rest* / rdf:first)* ?held .
              ?held sh:path ?property ; sh:class ?type
            }
            """;

    private static Stream<PropertyField> typedFields() {
        return MAPPING.types().values().stream()
                .flatMap(MappedType::properties)
                .filter(field -> field.shape().isRecord() && MAPPING.isTyped(field));
    }

    @ParameterizedTest
    @MethodSource("typedFields")
    void theShapesHoldAFieldToItsType(PropertyField field) {
        boolean isHeld =
                QueryExec.graph(SHIPPED.shapes())
                        .query(IS_HELD_TO)
                        .substitution("owner", Terms.iri(classOf(field.owner())))
                        .substitution("property", Terms.iri(field.iri()))
                        .substitution("type", Terms.iri(classOf(field.shape().type())))
                        .ask();
        assertThat(isHeld).as(field.owner() + "." + field.shape().name()).isTrue();
    }

    @Test
    void mostFieldsAreTyped() {
        assertThat(typedFields()).hasSizeGreaterThan(30);
    }

    private static String classOf(String type) {
        return MAPPING.type(type).classIri();
    }
}
