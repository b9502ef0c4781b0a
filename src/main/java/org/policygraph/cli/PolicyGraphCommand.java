package org.policygraph.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command without a subcommand, which shows its help. */
@Command(
        name = "policy-graph",
        version = "policy-graph 0.1.0",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Turns a policy digest into a knowledge graph in which every fact leads back to its characters.",
            ""
        },
        footer = {
            "",
            "Exit codes: 0 done; 1 the input has problems, the graph has drifted or the query has errors;",
            "2 wrong usage; 3 a file or an address cannot be used; 4 what was traced is only inferred;",
            "70 a fault of the program itself.",
            "Options come from the flag, else from the environment variable named with it, else from the default."
        },
        subcommands = {
            ServeCommand.class,
            IngestCommand.class,
            ValidateCommand.class,
            VerifyCommand.class,
            ExportCommand.class,
            RetractCommand.class,
            CompactCommand.class,
            KeyCommand.class,
            QueryCommand.class,
            QuoteCommand.class,
            CiteCommand.class,
            TraceCommand.class,
            McpCommand.class,
            CommandLine.HelpCommand.class
        })
final class PolicyGraphCommand {
    @Mixin private LogOptions log = new LogOptions();

    LogOptions log() {
        return log;
    }
}
