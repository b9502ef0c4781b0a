package org.policygraph.query.error;

/** The values of {@code extensions.code}. */
public enum ErrorCode {
    /** The request cannot be understood or asks for what the rules exclude. */
    BAD_USER_INPUT,
    /** The request changes something, and its sender has shown no key. */
    UNAUTHENTICATED,
    /** The request changes something, and nobody may, or its sender may not. */
    FORBIDDEN,
    /** Other edits came first, again and again; what was to be changed is as it was. */
    CONFLICT,
    /** The one thing that was asked for by name or number does not exist. */
    NOT_FOUND,
    /** More levels of fields than are admitted. */
    QUERY_TOO_DEEP,
    /** More work than is admitted: size of the document, fields, aliases, rows. */
    QUERY_TOO_COMPLEX,
    /** The deadline passed before the answer was complete. */
    TIMEOUT,
    /** The store does not answer, for now. */
    STORE_UNAVAILABLE,
    /** There is no room for an edit in the store; nothing has changed. */
    STORE_FULL,
    /** The store would hold a value in another form than it was written in; nothing has changed. */
    STORE_INEXACT,
    /** A fault of the server or of its data; details are in its log under the correlation id. */
    INTERNAL
}
