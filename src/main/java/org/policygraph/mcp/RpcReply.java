package org.policygraph.mcp;

/** What becomes of a message. */
public sealed interface RpcReply {
    /**
     * The message is answered.
     *
     * @param body a JSON value: a response, an error response, or the list of those to a batch
     */
    record Answer(Object body) implements RpcReply {}

    /**
     * What came is no message of the protocol.
     *
     * @param body a JSON value: an error response
     */
    record Invalid(Object body) implements RpcReply {}

    /** The message wants no answer: a notification, or a response. */
    record None() implements RpcReply {}
}
