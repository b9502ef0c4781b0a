package org.policygraph.http;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.PercentDecoder;
import org.policygraph.http.exchange.StrictJson;
import org.policygraph.mcp.ModelMessages;
import org.policygraph.mcp.RpcReply;
import org.policygraph.query.GraphQlEngine;

/**
 * Messages of the Model Context Protocol as bytes, whatever carries them. Safe for any number of
 * threads.
 */
public final class McpExchange {
    private final GraphQlEngine engine;
    private volatile @Nullable ModelMessages messages;

    public McpExchange(GraphQlEngine engine) {
        this.engine = engine;
    }

    /**
     * Answers what came. Never throws.
     *
     * @param message JSON in UTF-8
     * @param correlationId stands beside what goes wrong, in the log as well
     */
    public RpcReply reply(byte[] message, String correlationId) {
        Object parsed;
        try {
            parsed = StrictJson.parse(PercentDecoder.utf8(message));
        } catch (HttpError e) {
            return ModelMessages.unreadable(e.sentence());
        }
        return messages().reply(parsed, correlationId);
    }

    /** Made for the first message, since most servers run without any. */
    private ModelMessages messages() {
        ModelMessages known = messages;
        return known != null ? known : made();
    }

    private synchronized ModelMessages made() {
        ModelMessages known = messages;
        if (known != null) return known;
        ModelMessages made = new ModelMessages(engine);
        messages = made;
        return made;
    }
}
