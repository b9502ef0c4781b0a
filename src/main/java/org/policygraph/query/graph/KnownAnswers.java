package org.policygraph.query.graph;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jspecify.annotations.Nullable;
import org.policygraph.index.asked.AskedVersion;
import org.policygraph.index.asked.Question;

/**
 * A version of which measures are found by asking, and the answers that are kept of it: the latest,
 * since nothing but the version ends their truth.
 */
final class KnownAnswers {
    /** What all answers that are kept may take, in bytes. */
    private static final long MOST_BYTES = 32L << 20;

    private final AskedVersion version;
    private final Cache<Question<?>, Object> answers;

    KnownAnswers(AskedVersion version) {
        this.version = version;
        this.answers =
                Caffeine.newBuilder()
                        .maximumWeight(MOST_BYTES)
                        .weigher((Question<?> question, Object answer) -> bytes(question, answer))
                        .executor(Runnable::run)
                        .build();
    }

    @SuppressWarnings("unchecked") // an answer is kept under the question that it answers
    private static <T> int bytes(Question<T> question, Object answer) {
        return question.bytes((T) answer);
    }

    AskedVersion version() {
        return version;
    }

    @Nullable Object find(Question<?> question) {
        return answers.getIfPresent(question);
    }

    void keep(Question<?> question, Object answer) {
        answers.put(question, answer);
    }
}
