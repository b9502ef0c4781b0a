package org.policygraph.http.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.text.Sha256;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Automatic persisted queries, as Apollo's and urql's clients send them: a request names its
 * document by hash, and sends it once where the server does not know it. What was used last is
 * kept, by any client for all; what is forgotten is sent again.
 */
final class PersistedQueries {
    private static final String EXTENSION = "persistedQuery";

    /** Characters that are kept of all documents. */
    private static final long MOST = 4_000_000;

    /** A longer document is answered and not kept, in UTF-16 units. */
    private static final int LONGEST = 100_000;

    private final Cache<String, String> documents =
            Caffeine.newBuilder()
                    .maximumWeight(MOST)
                    .weigher((String hash, String document) -> hash.length() + document.length())
                    .executor(Runnable::run)
                    .build();

    /**
     * The document that a request means.
     *
     * @param query as sent; null or empty where only its hash was
     * @throws HttpError if the hash is unknown, which a client answers by sending both; or if it is
     *     not the hash of what came with it
     */
    @Nullable Object document(@Nullable Object query, @Nullable Object extensions) {
        if (!(extensions instanceof Map<?, ?> known) || known.get(EXTENSION) == null) return query;
        String hash = hash(known.get(EXTENSION));
        if (query == null || query.equals("")) return kept(hash);
        if (!(query instanceof String document)) return query;
        if (!Sha256.of(document.getBytes(StandardCharsets.UTF_8)).equals(hash)) {
            throw HttpError.badRequest(
                    "extensions.persistedQuery has another hash than the query.");
        }
        if (document.length() <= LONGEST) documents.put(hash, document);
        return document;
    }

    private String kept(String hash) {
        String document = documents.getIfPresent(hash);
        if (document != null) return document;
        HttpErrorCode code = HttpErrorCode.PERSISTED_QUERY_NOT_FOUND;
        throw new HttpError(code, code.sentence());
    }

    private static String hash(@Nullable Object extension) {
        if (extension instanceof Map<?, ?> said
                && said.get("version") instanceof Number version
                && version.intValue() == 1
                && said.get("sha256Hash") instanceof String hash) {
            return hash;
        }
        throw HttpError.badRequest(
                "extensions.persistedQuery must have version 1 and a sha256Hash, a string.");
    }
}
