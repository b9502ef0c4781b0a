package org.policygraph.extract.facts;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

/**
 * A field that is empty, and why.
 *
 * @param field name of the field in the GraphQL contract
 * @param reason why it is empty
 * @param span the characters that it is about, where the reason is {@link Reason#NOT_EXTRACTED},
 *     {@link Reason#IS_CONDITION} or {@link Reason#IS_DENIED}
 */
public record Absence(String field, Reason reason, @Nullable TextSpan span) {
    /** Kinds of emptiness that a reader must be able to tell apart. */
    public enum Reason {
        /** The digest says nothing of it. */
        NOT_IN_DIGEST,
        /** It would stand in the official text, which is not held. */
        SOURCE_NOT_HELD,
        /** The digest has characters that look like it, and nothing reads them. */
        NOT_EXTRACTED,
        /** The official text is held and has no such paragraph. */
        NOT_IN_ORIGINAL,
        /** The official text says nothing of it. */
        NOT_IN_TEXT,
        /** The text has it in words that it takes out of another document or puts into it. */
        AMENDED_TEXT,
        /** The text has the number, which must be met to be covered and is promised to nobody. */
        IS_CONDITION,
        /**
         * The text has the number in words that it forbids, denies or does away with, or that only
         * held before: 取消每人200元的补贴.
         */
        IS_DENIED
    }

    /** The digest says nothing of it. */
    public static Absence notInDigest(String field) {
        return new Absence(field, Reason.NOT_IN_DIGEST, null);
    }

    /** It would stand in the official text, which is not held. */
    public static Absence sourceNotHeld(String field) {
        return new Absence(field, Reason.SOURCE_NOT_HELD, null);
    }

    /** The official text has no such paragraph. */
    public static Absence notInOriginal(String field) {
        return new Absence(field, Reason.NOT_IN_ORIGINAL, null);
    }

    /** The official text says nothing of it. */
    public static Absence notInText(String field) {
        return new Absence(field, Reason.NOT_IN_TEXT, null);
    }

    /** These characters are a condition, and so no commitment. */
    public static Absence isCondition(String field, TextSpan span) {
        return new Absence(field, Reason.IS_CONDITION, span);
    }

    /** These characters are denied, forbidden or done away with, and so no commitment. */
    public static Absence isDenied(String field, TextSpan span) {
        return new Absence(field, Reason.IS_DENIED, span);
    }

    /** These characters are words of the document that this one changes. */
    public static Absence amendedText(String field, TextSpan span) {
        return new Absence(field, Reason.AMENDED_TEXT, span);
    }

    /** These characters look like it and were not read. */
    public static Absence notExtracted(String field, TextSpan span) {
        return new Absence(field, Reason.NOT_EXTRACTED, span);
    }
}
