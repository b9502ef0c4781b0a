package org.policygraph.cli;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.McpExchange;
import org.policygraph.query.GraphQlEngine;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.util.concurrent.Callable;

/** Serves the tools for language models to the program that has started this one. */
@Command(
        name = "mcp",
        mixinStandardHelpOptions = true,
        description = {
            "Serves the tools for language models over standard input and output.",
            "Speaks the Model Context Protocol (stdio) until the input ends. Nothing but messages "
                    + "is printed; what goes wrong is on standard error."
        })
final class McpCommand implements Callable<Integer> {
    @Mixin private PermalinkOption permalink = new PermalinkOption();

    @Mixin private SourceOptions source = new SourceOptions();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (OpenStore data = source.openChecked();
                GraphQlEngine queries = Engine.over(data, permalink.publicUrl()).queries()) {
            new StdioTransport(new McpExchange(queries)).run(System.in, Output.of(spec));
        }
        return ExitCodes.OK;
    }
}
