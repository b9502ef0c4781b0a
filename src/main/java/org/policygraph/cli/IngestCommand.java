package org.policygraph.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Reads documents and writes the dataset that they make. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Reads policy documents, and writes one dataset or adds them to a store.",
            "A document is a digest or an official text, as plain text, Markdown, HTML, DOCX or PDF: "
                    + "what it is, its content tells, never its name. Two files whose names differ in the "
                    + "suffix alone are a digest and the official text of one document. "
                    + "In a store each text takes the place of what it has of the same document and kind. "
                    + "If a file that was named has a problem, all problems are listed and nothing is "
                    + "written. Of a folder that was named, files with problems are left out and listed, "
                    + "and the rest is taken, into a store fifty documents at a time. "
                    + "Ends with 0 if all were taken, else with 1."
        })
final class IngestCommand implements Callable<Integer> {
    /** Only quads keep what is stated apart from what is inferred, and make a version. */
    private static final String SUFFIX = ".nq";

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Documents, or folders of documents; for a store also one dataset in N-Quads; - for a document on"
                            + " standard input.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Writes one dataset in canonical N-Quads to a file whose name ends with .nq. “export” makes other formats of it.")
    private @Nullable Path out;

    @Mixin private StoreOption store = new StoreOption();

    @Mixin private IriBaseOption iriBase = new IriBaseOption();

    @Option(
            names = "--id",
            paramLabel = "ID",
            description =
                    "The document's id, [a-z0-9-]+, for one document; default: the file's name without suffix, or what is"
                            + " made of it where it cannot be an id.")
    private @Nullable String id;

    @Option(
            names = "--original",
            paramLabel = "FILE",
            description = "The official text of the document, for one digest.")
    private @Nullable Path original;

    @Option(
            names = "--alignment",
            paramLabel = "FILE",
            description =
                    "Which paragraphs of the official text the markers stand for, and who checked it where: marker, division,"
                            + " paragraph, decision (CONFIRM or REJECT) and checked, divided by tabulators. Of what it does"
                            + " not name, what is alike is proposed.")
    private @Nullable Path alignment;

    @Option(
            names = "--accept-other-title",
            description =
                    "Takes an original whose title is not the one that the digest gives; that is recorded and shown where"
                            + " the original is quoted. Without it such a text is refused.")
    private boolean acceptsOtherTitle;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        List<InputFile> documents = UserFiles.inFolders(files);
        if (documents.size() > 1) {
            String found = ", found " + documents.size() + " files";
            if (id != null) throw CommandException.usage("--id names one document" + found);
            if (original != null) {
                throw CommandException.usage("--original is of one document" + found);
            }
        }
        IngestNotes notes = new IngestNotes(Output.errors(spec));
        Path file = out;
        if (file != null) {
            writeFile(file, documents, notes);
        } else if (store.lasts()) {
            new StoreIngest(store, iriBase, Output.of(spec), notes)
                    .of(documents, id, originalPaths());
        } else {
            throw CommandException.usage("found neither --out nor --store, expected one of them");
        }
        return notes.leftOut() == 0 ? ExitCodes.OK : ExitCodes.PROBLEMS;
    }

    private void writeFile(Path file, List<InputFile> documents, IngestNotes notes) {
        String name = UserFiles.name(file);
        if (!name.endsWith(SUFFIX)) {
            throw CommandException.usage(
                    "--out: found “" + name + "”, expected a name that ends with " + SUFFIX);
        }
        new FileIngest(iriBase.iris(), Output.of(spec), notes)
                .write(
                        InputDocuments.of(documents, id, originalPaths(), notes),
                        documents.size(),
                        file);
    }

    private InputDocuments.@Nullable OriginalPaths originalPaths() {
        if (original != null) {
            return new InputDocuments.OriginalPaths(original, alignment, acceptsOtherTitle);
        }
        if (acceptsOtherTitle) {
            throw CommandException.usage("--accept-other-title needs the --original that bears it");
        }
        if (alignment == null) return null;
        throw CommandException.usage("--alignment needs the --original that it aligns");
    }
}
