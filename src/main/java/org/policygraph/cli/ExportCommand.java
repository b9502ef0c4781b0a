package org.policygraph.cli;

import org.apache.commons.io.output.WriterOutputStream;
import org.jspecify.annotations.Nullable;
import org.policygraph.bulk.DatasetGraphs;
import org.policygraph.bulk.Dump;
import org.policygraph.text.Messages;
import org.policygraph.text.Writing;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Writes the whole graph in a format that other systems read: the files that the server offers. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the whole graph: canonical N-Quads, Turtle, JSON-LD, or tables in CSV.",
            "Turtle and JSON-LD hold what is stated; what is only inferred is a file of its own."
        })
final class ExportCommand implements Callable<Integer> {
    private static final String NAME = "dump";

    @Mixin private SourceOptions source = new SourceOptions();

    @Option(
            names = "--format",
            defaultValue = "nq",
            paramLabel = "nq|ttl|jsonld|csv.zip",
            description = "Default: ${DEFAULT-VALUE}.")
    private String format = "nq";

    @Option(
            names = "--inferred",
            description =
                    "Only the links and commitments that are only inferred; of ttl and jsonld.")
    private boolean inferred;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Default: standard output; csv.zip needs a file.")
    private @Nullable Path out;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Dump dump = dump();
        if (out == null && dump == Dump.CSV) {
            throw CommandException.usage("--out is missing: a ZIP goes into a file");
        }
        DatasetGraphs graphs;
        try (OpenStore data = source.open()) {
            graphs = DatasetGraphs.of(data.dataset().graphs());
        }
        Writing writing =
                stream -> {
                    try (Progress _ = Progress.of("writing " + dump.fileName())) {
                        dump.write(graphs, stream);
                    }
                };
        if (out != null) {
            UserFiles.write(out, writing);
            return ExitCodes.OK;
        }
        print(writing);
        return ExitCodes.OK;
    }

    /** As it is made: a dump may be larger than memory. */
    private void print(Writing writing) {
        try {
            OutputStream printed =
                    WriterOutputStream.builder()
                            .setWriter(Output.raw(spec))
                            .setCharset(StandardCharsets.UTF_8)
                            .get();
            writing.to(printed);
            printed.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the dump was not printed", e);
        }
    }

    private Dump dump() {
        String name = NAME + (inferred ? "-inferred." : ".") + format;
        for (Dump known : Dump.values()) {
            if (known.fileName().equals(name)) return known;
        }
        throw CommandException.usage(
                Messages.format(
                        "--format: found “%s”%s, expected one of %s",
                        format,
                        inferred ? " with --inferred" : "",
                        Arrays.stream(Dump.values())
                                .map(known -> known.fileName().substring(NAME.length() + 1))
                                .map(known -> known.replace("inferred.", "--inferred "))
                                .collect(Collectors.joining(", "))));
    }
}
