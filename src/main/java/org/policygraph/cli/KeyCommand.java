package org.policygraph.cli;

import org.jspecify.annotations.Nullable;
import org.policygraph.access.ApiKey;
import org.policygraph.access.KeyRole;
import org.policygraph.access.NewKey;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Makes a key for somebody who may edit, or read. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a key and prints it.",
            "On the first line stands the key itself, which is kept nowhere, on the second the "
                    + "line for the file of “serve --api-keys”, which has only its hash."
        })
final class KeyCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "NAME",
            description =
                    "Who has the key, the author of what is done with it: letters, digits and . _ @ -")
    private String name = "";

    @Option(
            names = "--role",
            paramLabel = "reader|editor",
            required = true,
            description = "What may be done with it.")
    private String role = "";

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (!ApiKey.isName(name)) {
            throw CommandException.usage(
                    "found the name “" + name + "”, expected up to 64 letters, digits and . _ @ -");
        }
        NewKey made = NewKey.of(name, role());
        Output.of(spec).println(made.secret());
        Output.of(spec).println(made.key().line());
        return ExitCodes.OK;
    }

    private KeyRole role() {
        return KeyRole.of(role)
                .orElseThrow(
                        () ->
                                CommandException.usage(
                                        "--role: found “" + role + "”, expected reader or editor"));
    }
}
