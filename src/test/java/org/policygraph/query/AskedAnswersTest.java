package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.policygraph.index.Criterion;
import org.policygraph.query.graph.Reading;
import org.policygraph.query.limit.IndexKind;

/** A store elsewhere that is asked instead of an index. */
class AskedAnswersTest extends RemoteAnswersContract {
    AskedAnswersTest() {
        super(IndexKind.NONE);
    }

    /** Doors that ask no GraphQL do their work once. */
    @Test
    void whatIsMissingIsFetchedAtOnceForWorkThatIsNotDoneAnew() {
        Reading here = here().engine().reading();
        Reading there = there().engine().reading();
        var where = new Criterion.Holds("补贴");
        assertThat(there.index().ranks(where)).isEqualTo(here.index().ranks(where));
        var measure = here.view().order().measure(0);
        assertThat(there.has("Clause", measure)).isFalse();
    }
}
