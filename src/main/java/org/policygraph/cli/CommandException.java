package org.policygraph.cli;

import java.util.List;

/** Ends a command with sentences for the user and an exit code. */
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    CommandException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The input has these problems, a line each. */
    static CommandException problems(List<String> lines) {
        return new CommandException(ExitCodes.PROBLEMS, String.join("\n", lines));
    }

    /** The command was called in a way that it does not take. */
    static CommandException usage(String sentence) {
        return new CommandException(ExitCodes.USAGE, sentence);
    }

    int exitCode() {
        return exitCode;
    }
}
