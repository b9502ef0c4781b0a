package org.policygraph.cli;

import org.jspecify.annotations.Nullable;
import org.policygraph.rdf.Formats;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Writes the whole graph in a format that other systems read. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the whole graph: canonical N-Quads, Turtle or JSON-LD.")
final class ExportCommand implements Callable<Integer> {
    @Mixin private SourceOptions source = new SourceOptions();

    @Option(
            names = "--format",
            defaultValue = "nq",
            paramLabel = "nq|ttl|jsonld",
            description = "Default: ${DEFAULT-VALUE}.")
    private String format = "nq";

    @Option(names = "--out", paramLabel = "FILE", description = "Default: standard output.")
    private @Nullable Path out;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Formats chosen = format();
        String written;
        try (OpenStore data = source.open()) {
            written = chosen.write(data.dataset().graphs());
        }
        if (out != null) {
            UserFiles.write(out, written);
            return ExitCodes.OK;
        }
        Output.of(spec).print(written);
        Output.of(spec).flush();
        return ExitCodes.OK;
    }

    private Formats format() {
        for (Formats known : Formats.values()) {
            if (known.name().equalsIgnoreCase(format)) return known;
        }
        throw CommandException.usage(
                "--format: found “" + format + "”, expected nq, ttl or jsonld");
    }
}
