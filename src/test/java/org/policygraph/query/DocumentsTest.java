package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;

import org.junit.jupiter.api.Test;
import org.policygraph.query.limit.QueryLimits;
import org.policygraph.query.request.Errors;

/** Documents that were parsed and validated are kept, the last ones used. */
class DocumentsTest {
    private static final GraphQLSchema SCHEMA =
            new SchemaGenerator()
                    .makeExecutableSchema(
                            new SchemaParser().parse("type Query { a: Int }"),
                            RuntimeWiring.MOCKED_WIRING);

    private final Documents documents = new Documents(SCHEMA, QueryLimits.DEFAULT);

    private Document ask(String query) {
        return documents.valid(query, new Errors("test")).document();
    }

    private static String query(int number) {
        return "{ a" + number + ": a }";
    }

    @Test
    void theSameWordsAreTheSameDocument() {
        assertThat(ask(query(1))).isSameAs(ask(query(1))).isNotSameAs(ask(query(2)));
    }

    @Test
    void fiveHundredAreKeptAndTheOneThatWasNotUsedForLongestGoes() {
        Document first = ask(query(0));
        Document second = ask(query(1));
        for (int each = 2; each < 500; each++) ask(query(each));
        assertThat(ask(query(0))).isSameAs(first);
        ask(query(500));
        assertThat(ask(query(0))).isSameAs(first);
        assertThat(ask(query(1))).isNotSameAs(second);
    }

    @Test
    void aLongOneIsNotKept() {
        String kept = "{ a }" + " ".repeat(20_000 - 5);
        assertThat(ask(kept)).isSameAs(ask(kept));
        assertThat(ask(kept + " ")).isNotSameAs(ask(kept + " "));
    }
}
