package org.policygraph.cli;

import org.jspecify.annotations.Nullable;
import org.policygraph.rdf.Ingestion;
import org.policygraph.rdf.IntegrityViolation;
import org.policygraph.rdf.Verification;
import org.policygraph.text.Messages;
import org.policygraph.vocab.DocumentIds;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Holds a stored graph against itself and its sources. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Re-hashes the texts and re-checks every span and quotation of a stored graph against the source files.",
            "A store is verified in all its versions. Without arguments: the shipped graph against the shipped digest.",
            "Ends with 0 if all is as stated, and with 1 if anything is not."
        })
final class VerifyCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "GRAPH",
            description = "A dataset written by “ingest”.")
    private @Nullable Path graph;

    @Option(
            names = "--source",
            paramLabel = "FILE|DIR",
            description =
                    "The files that the graph was made from, given once for each; each is named as its"
                            + " document's id. A store is held against itself without them.")
    private List<Path> sources = new ArrayList<>();

    @Option(
            names = "--original",
            paramLabel = "FILE",
            description = "The official text that the graph was made from, if one was.")
    private @Nullable Path original;

    @Mixin private StoreOption store = new StoreOption();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (graph == null && store.lasts()) {
            verifyStore();
        } else {
            Dataset dataset = graph == null ? Dataset.shipped() : Dataset.stored(graph);
            report(againstSources(dataset));
        }
        return ExitCodes.OK;
    }

    private void verifyStore() {
        try (OpenStore open = store.existing()) {
            List<String> problems = StoreCheck.problems(open);
            if (!problems.isEmpty()) throw CommandException.problems(problems);
            Dataset now = open.dataset();
            boolean alone = sources.isEmpty() && original == null;
            report(alone ? againstItself(now) : againstSources(now));
            int versions = open.store().versions().size();
            Output.of(spec)
                    .println(
                            Messages.format(
                                    "verified %s%s: all graphs have their hashes",
                                    versions, versions == 1 ? " version" : " versions"));
        }
    }

    private static Verification.Result againstItself(Dataset dataset) {
        try (Progress _ = Progress.of("verifying")) {
            return Verification.of(dataset.graphs(), dataset.iris());
        }
    }

    private Verification.Result againstSources(Dataset dataset) {
        Map<String, List<byte[]>> files = sources(dataset);
        original(dataset)
                .forEach((id, file) -> files.computeIfAbsent(id, _ -> new ArrayList<>()).add(file));
        try (Progress _ = Progress.of("verifying")) {
            return Verification.of(dataset.graphs(), files, dataset.iris());
        }
    }

    private void report(Verification.Result result) {
        if (!result.violations().isEmpty()) {
            throw CommandException.problems(
                    result.violations().stream().map(IntegrityViolation::toString).toList());
        }
        Output.of(spec)
                .println(
                        Messages.format(
                                "verified %d %s and %d spans: all as stated",
                                result.texts(),
                                result.texts() == 1 ? "text" : "texts",
                                result.spans()));
    }

    private Map<String, byte[]> original(Dataset dataset) {
        if (original == null) return Map.of();
        List<String> ids = List.copyOf(Ingestion.documentIdsWithOriginal(dataset.graphs()));
        if (ids.size() == 1) return Map.of(ids.getFirst(), UserFiles.read(original));
        throw CommandException.usage(
                "--original: found a graph with " + ids.size() + " originals, expected one");
    }

    private Map<String, List<byte[]>> sources(Dataset dataset) {
        Map<String, List<byte[]>> files = new LinkedHashMap<>();
        List<String> ids = List.copyOf(Ingestion.documentIds(dataset.graphs()));
        if (graph == null && sources.isEmpty()) {
            ids.forEach(id -> files.put(id, new ArrayList<>(List.of(ShippedFiles.source(id)))));
        } else if (sources.isEmpty()) {
            throw CommandException.usage(
                    "--source is missing: a graph is verified against the files it was made from");
        } else {
            List<InputFile> found = UserFiles.inFolders(sources);
            boolean oneOfEach = ids.size() == 1 && found.size() == 1;
            for (InputFile file : found) {
                String id = oneOfEach ? ids.getFirst() : DocumentIds.ofName(file.stem());
                files.computeIfAbsent(id, _ -> new ArrayList<>()).add(file.read());
            }
        }
        return files;
    }
}
