package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.policygraph.query.graph.Course;
import org.policygraph.query.limit.IndexKind;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whoever watches the building of an index over an engine is told of each graph. */
class IndexProgressTest {
    private static RemoteTwin twin;

    private final List<String> told = new ArrayList<>();

    @BeforeAll
    static void start() {
        twin = RemoteTwin.of(StoredFile.graphs(Path.of("data/policy-graph.nq")));
    }

    @AfterAll
    static void stop() {
        twin.close();
    }

    private Course begin(long graphs) {
        told.add("of " + graphs);
        return new Course() {
            @Override
            public void step() {
                told.add("one");
            }

            @Override
            public void close() {
                told.add("end");
            }
        };
    }

    @Test
    void everyGraphIsAStepWithAnIndexAndWithoutOne() {
        int graphs = twin.store().snapshot().names().size();
        List<String> expected = new ArrayList<>(List.of("of " + graphs));
        Stream.generate(() -> "one").limit(graphs).forEach(expected::add);
        expected.add("end");
        for (IndexKind kind : IndexKind.values()) {
            told.clear();
            GraphQlEngine engine = twin.there(kind).engine();
            engine.indexBuilds().watch(this::begin);
            engine.prepare();
            assertThat(told).isEqualTo(expected);
        }
    }
}
