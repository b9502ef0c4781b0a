package org.policygraph.cli;

import org.apache.jena.riot.Lang;
import org.jspecify.annotations.Nullable;
import org.policygraph.rdf.Ingestion;
import org.policygraph.rdf.LeftOutSummary;
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
import java.util.Objects;
import java.util.concurrent.Callable;

/** Says what is wrong with documents and RDF files. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {
            "Says what is wrong with files.",
            "A digest or an official text, in any form, is checked by every step that “ingest” takes "
                    + "before it writes, an RDF file "
                    + "(by its suffix) by the rules of strict reading and the SHACL shapes, a dataset in "
                    + "N-Quads by its hashes as well. Each problem has its line and column. Ends with 0 if "
                    + "nothing is wrong, else with 1."
        })
final class ValidateCommand implements Callable<Integer> {
    /** What is piped in needs an id only where it is kept. */
    private static final String PIPED = "standard-input";

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Documents, RDF files, or folders of them; - for a document on standard input.")
    private List<Path> files = new ArrayList<>();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        List<InputFile> found = UserFiles.inFolders(files);
        List<InputFile> rdf =
                found.stream().filter(file -> Dataset.format(file.path()) != null).toList();
        List<InputFile> documents = found.stream().filter(file -> !rdf.contains(file)).toList();
        Ingestion ingestion = new Ingestion(Iris.DEFAULT);
        List<String> problems = new ArrayList<>(documentProblems(documents, ingestion));
        problems.addAll(rdfProblems(rdf, ingestion));
        if (!problems.isEmpty()) throw CommandException.problems(problems);
        Output.of(spec)
                .println(
                        "nothing wrong with "
                                + found.size()
                                + (found.size() == 1 ? " file" : " files"));
        return ExitCodes.OK;
    }

    private static List<String> rdfProblems(List<InputFile> rdf, Ingestion ingestion) {
        if (rdf.isEmpty()) return List.of();
        List<String> problems = new ArrayList<>();
        try (Progress progress = Progress.of("files validated", rdf.size())) {
            for (InputFile file : rdf) {
                problems.addAll(rdfProblems(file, ingestion));
                progress.step();
            }
        }
        return problems;
    }

    private List<String> documentProblems(List<InputFile> documents, Ingestion ingestion) {
        if (documents.isEmpty()) return List.of();
        boolean isPiped =
                documents.size() == 1 && InputFile.isStandardInput(documents.getFirst().path());
        IngestNotes notes = new IngestNotes(Output.errors(spec));
        InputDocuments input = InputDocuments.of(documents, isPiped ? PIPED : null, null, notes);
        List<String> problems = new ArrayList<>();
        try (Progress progress = Progress.of("documents read", input.size())) {
            for (InputDocuments part : input.parts()) {
                problems.addAll(
                        part.problems(
                                ingestion,
                                progress::step,
                                graphs ->
                                        LeftOutSummary.lines(graphs)
                                                .forEach(Output.of(spec)::println)));
            }
        }
        problems.addAll(notes.unread());
        return problems;
    }

    private static List<String> rdfProblems(InputFile file, Ingestion ingestion) {
        try {
            Lang format = Objects.requireNonNull(Dataset.format(file.path()));
            var graphs = StrictReader.read(file.read(), format, Iris.DEFAULT.dataset());
            List<String> problems =
                    new ArrayList<>(
                            new ShapesCheck(ingestion.ontology())
                                    .violations(graphs).stream()
                                            .map(violation -> file + ": " + violation)
                                            .toList());
            if (problems.isEmpty() && format.equals(Lang.NQUADS)) {
                Dataset.stored(file.path()).checked();
            }
            return problems;
        } catch (UnreadableRdfException e) {
            return e.problems().stream().map(problem -> file + ":" + problem).toList();
        } catch (CommandException e) {
            return String.valueOf(e.getMessage())
                    .lines()
                    .map(line -> line.startsWith(file.toString()) ? line : file + ": " + line)
                    .toList();
        }
    }
}
