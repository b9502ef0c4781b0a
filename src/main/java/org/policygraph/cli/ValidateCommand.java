package org.policygraph.cli;

import org.apache.jena.riot.Lang;
import org.jspecify.annotations.Nullable;
import org.policygraph.rdf.Ingestion;
import org.policygraph.rdf.ShapesCheck;
import org.policygraph.rdf.StrictReader;
import org.policygraph.rdf.UnreadableRdfException;
import org.policygraph.vocab.Iris;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Says what is wrong with digests and RDF files. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {
            "Says what is wrong with files: a digest against its grammar, an RDF file (by its suffix) against the",
            "rules of strict reading and the SHACL shapes. Each problem has its line and column."
        })
final class ValidateCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Digests, RDF files, or folders of them.")
    private List<Path> files = new ArrayList<>();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Ingestion ingestion = new Ingestion(Iris.DEFAULT);
        List<String> problems = new ArrayList<>();
        List<Path> found = UserFiles.inFolders(files);
        try (Progress progress = Progress.of("files validated", found.size())) {
            for (Path file : found) {
                problems(file, ingestion).forEach(problem -> problems.add(file + ":" + problem));
                progress.step();
            }
        }
        if (!problems.isEmpty()) throw CommandException.problems(problems);
        Output.of(spec)
                .println(
                        "nothing wrong with "
                                + found.size()
                                + (found.size() == 1 ? " file" : " files"));
        return ExitCodes.OK;
    }

    private static List<String> problems(Path file, Ingestion ingestion) {
        Lang format = StrictReader.format(String.valueOf(file.getFileName()));
        byte[] bytes = UserFiles.read(file);
        if (format == null) {
            return ingestion.problems(bytes).stream().map(Object::toString).toList();
        }
        try {
            var graphs = StrictReader.read(bytes, format, Iris.DEFAULT.dataset());
            return new ShapesCheck(ingestion.ontology())
                    .violations(graphs).stream().map(v -> " " + v).toList();
        } catch (UnreadableRdfException e) {
            return e.problems().stream().map(Object::toString).toList();
        }
    }
}
