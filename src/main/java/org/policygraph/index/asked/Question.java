package org.policygraph.index.asked;

import org.apache.jena.graph.Node;
import org.policygraph.store.remote.Lookup;
import org.policygraph.store.remote.Lookup.Pattern;

import java.util.List;
import java.util.function.Function;

/**
 * What must be asked of the engine. Equal questions have equal answers within a version.
 *
 * @param <T> what answers it
 */
public sealed interface Question<T> permits MeetingQuestion, AxisQuestion, WordsQuestion {
    /** What must be looked for. */
    List<Lookup> lookups(AskedVersion version);

    /**
     * Puts the answer together.
     *
     * @param found the rows of each pattern; there may be more of them than this question asks for
     */
    T answer(AskedVersion version, Function<Pattern, List<Node[]>> found);

    /** How much an answer takes, in bytes, about. */
    int bytes(T answer);
}
