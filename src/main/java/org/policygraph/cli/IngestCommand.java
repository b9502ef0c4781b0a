package org.policygraph.cli;

import org.jspecify.annotations.Nullable;
import org.policygraph.rdf.CanonicalNQuads;
import org.policygraph.rdf.Ingestion;
import org.policygraph.rdf.OriginalSummary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Reads digests and writes the dataset that they make. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Reads digests and writes one dataset.",
            "If any of the files has a problem, all problems are listed and nothing is written."
        })
final class IngestCommand implements Callable<Integer> {
    /** Only quads keep what is stated apart from what is inferred, and make a version. */
    private static final String SUFFIX = ".nq";

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Digests, or folders of digests.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description =
                    "The dataset, in canonical N-Quads: a name that ends with .nq. “export” makes other formats of it.")
    private Path out = Path.of("");

    @Mixin private IriBaseOption iriBase = new IriBaseOption();

    @Option(
            names = "--id",
            paramLabel = "ID",
            description =
                    "The document's id, [a-z0-9-]+, for one digest; default: the file's name without suffix.")
    private @Nullable String id;

    @Option(
            names = "--original",
            paramLabel = "FILE",
            description =
                    "The official text of the document, for one digest: a title, then a paragraph in each line.")
    private @Nullable Path original;

    @Option(
            names = "--alignment",
            paramLabel = "FILE",
            description =
                    "Which paragraphs of the original the markers number, and who checked it where: marker, paragraph and"
                            + " checked, divided by tabulators. What it does not name is assumed.")
    private @Nullable Path alignment;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        String name = String.valueOf(out.getFileName());
        if (!name.endsWith(SUFFIX)) {
            throw CommandException.usage(
                    "--out: found “" + name + "”, expected a name that ends with " + SUFFIX);
        }
        List<Path> digests = UserFiles.inFolders(files);
        if (digests.size() > 1) {
            String found = ", found " + digests.size() + " digests";
            if (id != null) throw CommandException.usage("--id names one document" + found);
            if (original != null) {
                throw CommandException.usage("--original is of one document" + found);
            }
        }
        Dataset dataset = Dataset.ingested(digests, id, originalPaths(), iriBase.iris());
        UserFiles.write(out, file -> CanonicalNQuads.write(dataset.graphs(), file));
        Output.of(spec)
                .println(
                        String.format(
                                Locale.ROOT,
                                "wrote %s: %d quads of %s",
                                out,
                                dataset.graphs().values().stream()
                                        .mapToInt(graph -> graph.size())
                                        .sum(),
                                String.join(", ", Ingestion.documentIds(dataset.graphs()))));
        OriginalSummary.lines(dataset.graphs()).forEach(Output.of(spec)::println);
        return ExitCodes.OK;
    }

    private Dataset.@Nullable OriginalPaths originalPaths() {
        if (original != null) return new Dataset.OriginalPaths(original, alignment);
        if (alignment == null) return null;
        throw CommandException.usage("--alignment needs the --original that it aligns");
    }
}
