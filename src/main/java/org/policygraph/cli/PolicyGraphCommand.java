package org.policygraph.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.Objects;

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
            "Exit codes: 0 done; 1 the input has problems, the graph fails verification or the query has errors;",
            "2 wrong usage; 3 a file or an address cannot be used; 4 what was traced is only inferred;",
            "70 a fault of the program itself.",
            "Options come from the flag, else from the environment variable named with it, else from the default."
        })
final class PolicyGraphCommand {
    /** What begins with it names a file of arguments. */
    private static final String ARGUMENT_FILE = "@";

    private static final List<Class<?>> SUBCOMMANDS =
            List.of(
                    ServeCommand.class,
                    IngestCommand.class,
                    ValidateCommand.class,
                    VerifyCommand.class,
                    ExportCommand.class,
                    RetractCommand.class,
                    KeyCommand.class,
                    QueryCommand.class,
                    QuoteCommand.class,
                    CiteCommand.class,
                    TraceCommand.class,
                    McpCommand.class,
                    CommandLine.HelpCommand.class);

    @Mixin private LogOptions log = new LogOptions();

    LogOptions log() {
        return log;
    }

    /**
     * The command with its subcommands. To look at the options of all of them takes longer than
     * most take to run, so that where any is named the others are left out.
     *
     * @param arguments what the command line will be asked to run
     */
    CommandLine line(String... arguments) {
        List<String> given = List.of(arguments);
        List<Class<?>> named =
                SUBCOMMANDS.stream().filter(each -> given.contains(name(each))).toList();
        boolean isAboutOthers =
                named.isEmpty()
                        || named.contains(CommandLine.HelpCommand.class)
                        || given.stream().anyMatch(each -> each.startsWith(ARGUMENT_FILE));
        CommandLine line = new CommandLine(this);
        (isAboutOthers ? SUBCOMMANDS : named).forEach(line::addSubcommand);
        return line;
    }

    private static String name(Class<?> command) {
        return Objects.requireNonNull(command.getAnnotation(Command.class)).name();
    }
}
