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

    static PrintWriter errors(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
