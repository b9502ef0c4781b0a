package org.policygraph.http.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jspecify.annotations.Nullable;

/**
 * Answers that were given, as bytes, by what was asked. Bounded by the bytes of both. A key names
 * the version of the data, so that nothing is answered from other data; once another version is
 * answered from, the answers of the one before go.
 */
public final class ResponseCache {
    /** No single answer takes more than this part of the cache. */
    private static final int LARGEST_PART = 16;

    /** What an entry takes beside its characters, in bytes. */
    private static final int OVERHEAD = 200;

    private final @Nullable Cache<Key, Answer> answers;
    private final long largest;
    private volatile String version = "";

    /**
     * What was asked.
     *
     * @param version of the data and the schema
     * @param asked the request as it was sent, one character for each byte, the method before it
     */
    record Key(String version, String mediaType, String asked) {}

    /**
     * What was answered.
     *
     * @param tag the validator of the bytes
     */
    record Answer(Bytes body, String tag) {}

    /** Bytes that nobody changes. */
    static final class Bytes {
        private final byte[] bytes;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] shared() {
            return bytes;
        }
    }

    /**
     * @param most bytes to keep; 0 for none
     */
    ResponseCache(long most) {
        this.largest = most / LARGEST_PART;
        this.answers =
                most == 0
                        ? null
                        : Caffeine.newBuilder()
                                .maximumWeight(most)
                                .weigher((Key key, Answer answer) -> weight(key, answer))
                                .executor(Runnable::run)
                                .build();
    }

    private static int weight(Key key, Answer answer) {
        return OVERHEAD + key.asked.length() + answer.body.bytes.length;
    }

    boolean isOff() {
        return answers == null;
    }

    @Nullable Answer find(Key key) {
        return answers == null ? null : answers.getIfPresent(key);
    }

    void keep(Key key, Answer answer) {
        if (answers == null || weight(key, answer) > largest) return;
        if (!key.version.equals(version)) {
            version = key.version;
            answers.invalidateAll();
        }
        answers.put(key, answer);
    }

    /** Bytes of what is kept now. */
    long weight() {
        if (answers == null) return 0;
        answers.cleanUp();
        return answers.asMap().entrySet().stream()
                .mapToLong(entry -> weight(entry.getKey(), entry.getValue()))
                .sum();
    }
}
