package org.policygraph.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;

import java.io.PrintWriter;
import java.util.Objects;

/** Where a command prints: the writers of its command line, which tests replace. */
final class Output {
    private Output() {}

    static PrintWriter of(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    /** The same for data, which are written as they are. */
    static PrintWriter raw(@Nullable CommandSpec spec) {
        return of(spec) instanceof EscapingWriter escaping ? escaping.raw() : of(spec);
    }

    static PrintWriter errors(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
