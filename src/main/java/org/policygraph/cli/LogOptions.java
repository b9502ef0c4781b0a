package org.policygraph.cli;

import org.slf4j.event.Level;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What every command logs, and how; all of it goes to standard error. */
final class LogOptions {
    /** How log lines are written. */
    enum Format {
        TEXT,
        JSON
    }

    @Option(
            names = "--log-format",
            paramLabel = "text|json",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:POLICY_GRAPH_LOG_FORMAT:-text}",
            description =
                    "How log lines are written (POLICY_GRAPH_LOG_FORMAT; default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Option(
            names = "--log-level",
            paramLabel = "error|warn|info|debug|trace",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:POLICY_GRAPH_LOG_LEVEL:-info}",
            description =
                    "The least of what is logged (POLICY_GRAPH_LOG_LEVEL; default: ${DEFAULT-VALUE}).")
    private Level level = Level.INFO;

    /** Logs as chosen from here on. */
    void apply() {
        if (format == Format.JSON) Logging.useJson();
        Logging.setLevel(level);
    }
}
