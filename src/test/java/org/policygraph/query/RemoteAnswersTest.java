package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaParser;

import org.junit.jupiter.api.Test;
import org.policygraph.query.limit.IndexKind;

import java.util.List;
import java.util.regex.Pattern;

/** A store elsewhere of which an index is here; and what has nothing to do with an index. */
class RemoteAnswersTest extends RemoteAnswersContract {
    RemoteAnswersTest() {
        super(IndexKind.LOCAL);
    }

    @Test
    void everyFieldOfEveryType() {
        var schema = new SchemaParser().parse(TestGraph.sdl());
        List<String> queries = new EveryField(schema).queries();
        assertThat(queries).hasSizeGreaterThan(20);
        queries.forEach(this::agree);
    }

    @Test
    void everyTraceOfEveryKind() {
        String ids =
                "{ measures(first: 40) { nodes { id clauses { id } audiences { id }"
                        + " responsibilities { id } citations { id } commitments { id } } } }";
        Pattern id = Pattern.compile("id=(https[^,}\\]]+)");
        List<String> records =
                id.matcher(here().answer(ids).body().toString())
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(records).hasSizeGreaterThan(250);
        for (int at = 0; at < records.size(); at += 5) {
            agree(
                    "{ trace(id: \""
                            + records.get(at)
                            + "\") { id textIntact hops { verdict kind node { __typename id } span {"
                            + " text } sentence rule term source statements reason } } }");
        }
    }
}
