package org.policygraph.index.asked;

import java.util.Collection;

/** The answers that a request has. Those it lacks are noted, and it begins anew with them. */
public interface Answers {
    /** The answer; what is thrown where there is none yet ends the work. */
    <T> T of(Question<T> question);

    /** Makes sure that several answers are here, so that what they lack is asked together. */
    void require(Collection<? extends Question<?>> questions);
}
