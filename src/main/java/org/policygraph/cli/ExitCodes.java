package org.policygraph.cli;

/** What a script can tell from how a command ends. */
final class ExitCodes {
    /** Done, and nothing is wrong. */
    static final int OK = 0;

    /**
     * The input has problems, the graph fails verification, or the query has errors; they are on
     * standard error.
     */
    static final int PROBLEMS = 1;

    /** Wrong usage: an unknown option, a missing or contradictory one. */
    static final int USAGE = 2;

    /** A file could not be read or written, or an address could not be listened on. */
    static final int FILES = 3;

    /** What was traced is inferred from the digest and not stated in it. */
    static final int INFERRED = 4;

    /** A fault of the program itself. */
    static final int INTERNAL = 70;

    private ExitCodes() {}
}
