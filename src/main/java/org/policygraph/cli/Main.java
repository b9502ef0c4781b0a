package org.policygraph.cli;

import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.UnusableStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;

/** Starts the command line. */
public final class Main {
    /** Held, since the platform's logging forgets the level of a logger that nobody holds. */
    private static final java.util.logging.Logger LUCENE =
            java.util.logging.Logger.getLogger("org.apache.lucene");

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        // What a library prints, the logging one first, must not stand amid what a command prints.
        System.setOut(System.err);
        System.exit(run(out, err, args));
    }

    /** Runs a command and answers its exit code. */
    static int run(PrintWriter rawOut, PrintWriter rawErr, String... args) {
        PrintWriter out = new EscapingWriter(rawOut);
        PrintWriter err = new EscapingWriter(rawErr);
        // It advises a module of the platform that is not needed here.
        LUCENE.setLevel(Level.SEVERE);
        try {
            OptionTypes.checkDecoded(args);
        } catch (CommandException e) {
            err.println(e.getMessage());
            return e.exitCode();
        }
        PolicyGraphCommand command = new PolicyGraphCommand();
        return OptionTypes.on(command.line(args))
                .setExecutionStrategy(parsed -> logged(command, parsed))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(Main::explain)
                .execute(args);
    }

    private static int logged(PolicyGraphCommand command, CommandLine.ParseResult parsed) {
        command.log().apply();
        return new CommandLine.RunLast().execute(parsed);
    }

    private static int explain(
            Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        Logger log = LoggerFactory.getLogger(Main.class);
        if (failure instanceof CommandException expected) {
            command.getErr().println(expected.getMessage());
            return expected.exitCode();
        }
        if (failure instanceof UnusableStoreException
                || failure instanceof StoreUnavailableException) {
            log.debug("the store", failure);
            command.getErr().println(CauseChain.of(failure));
            return ExitCodes.FILES;
        }
        log.error("a fault of the program itself", failure);
        command.getErr().println("a fault of the program itself; the log says more");
        return ExitCodes.INTERNAL;
    }
}
