package org.policygraph.rdf;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.DigestExtractor;
import org.policygraph.extract.OfficialExtractor;
import org.policygraph.extract.TextKind;
import org.policygraph.extract.alignment.AlignmentReader;
import org.policygraph.extract.alignment.Alignments;
import org.policygraph.extract.alignment.OriginalTextCheck;
import org.policygraph.extract.facts.AlignmentDecision;
import org.policygraph.extract.facts.DigestAlignment;
import org.policygraph.extract.facts.DigestFacts;
import org.policygraph.extract.facts.OfficialFacts;
import org.policygraph.extract.facts.ReferenceKind;
import org.policygraph.extract.lexicon.Vocabulary;
import org.policygraph.form.FormReader;
import org.policygraph.rdf.DocumentsRefusedException.InFile;
import org.policygraph.text.Form;
import org.policygraph.text.HeldText;
import org.policygraph.text.Problem;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Pattern;

/**
 * Reads the files of a document. Which of them is a digest and which the official text, their
 * structure tells. All problems of all files are found, not only the first.
 */
final class DocumentReader {
    private static final String EITHER =
            "citation markers as [3], or numbered divisions, a document number, a line of"
                    + " addressees or a date of signing, two of them at least";

    private static final int LONGEST_TITLE = 200;
    private static final Pattern SENTENCE = Pattern.compile("[。！？；!?;]");

    private final DigestExtractor digests;
    private final OfficialExtractor officials;

    /** Compiles the rules for a vocabulary. */
    DocumentReader(Vocabulary vocabulary) {
        this.digests = new DigestExtractor(vocabulary);
        this.officials = new OfficialExtractor(vocabulary);
    }

    /** Something that is read from a file. */
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws UnreadableTextException;
    }

    /**
     * What the files say; null, with the problems added, if one of them cannot be read.
     *
     * @param problems takes what is wrong
     */
    @Nullable DocumentFacts read(String id, DocumentFiles files, List<InFile> problems) {
        return new OneDocument(id, files).read(problems);
    }

    /**
     * What two texts of a document say that are held already.
     *
     * @param acceptsOtherTitle whether the official text may bear another title
     * @param decisions what persons decided on markers and paragraphs
     * @throws UnreadableTextException if they are not of one document
     */
    DocumentFacts joined(
            SourceFile digest,
            SourceFile official,
            boolean acceptsOtherTitle,
            SortedSet<AlignmentCuration> decisions)
            throws UnreadableTextException {
        DigestFacts facts = digests.extract(digest);
        return aligned(facts, official(official, facts, acceptsOtherTitle), decisions);
    }

    private static OriginalTextCheck beside(DigestFacts digest, boolean acceptsOtherTitle) {
        return new OriginalTextCheck(
                digest.source().text(),
                DocumentGraph.onOneLine(digest.header().title()),
                acceptsOtherTitle);
    }

    /**
     * An official text beside a digest.
     *
     * @param digest null if that could not be read
     */
    private OfficialFacts official(
            SourceFile file, @Nullable DigestFacts digest, boolean acceptsOtherTitle)
            throws UnreadableTextException {
        HeldText of = digest == null ? null : digest.source().text();
        refuse(OriginalTextCheck.unofficial(file.text(), of));
        OfficialFacts facts = officials.extract(file);
        if (digest != null) refuse(beside(digest, acceptsOtherTitle).problem(facts));
        return facts;
    }

    private static void refuse(@Nullable Problem problem) throws UnreadableTextException {
        if (problem != null) throw new UnreadableTextException(List.of(problem));
    }

    private static DocumentFacts aligned(
            DigestFacts digest, OfficialFacts official, SortedSet<AlignmentCuration> decisions) {
        boolean isOfOtherTitle = beside(digest, true).isOfOtherTitle(official);
        AlignmentCurations found = AlignmentCurations.of(decisions, digest, official);
        return new DocumentFacts(
                digest,
                official,
                new DigestAlignment(
                        isOfOtherTitle, Alignments.of(digest, official, found.applied())),
                found);
    }

    private final class OneDocument {
        private final String id;
        private final DocumentFiles files;
        private final List<InFile> problems = new ArrayList<>();

        private @Nullable InputText digestFile;
        private @Nullable DigestFacts digest;
        private @Nullable InputText officialFile;
        private @Nullable SourceFile official;

        OneDocument(String id, DocumentFiles files) {
            this.id = id;
            this.files = files;
        }

        @Nullable DocumentFacts read(List<InFile> found) {
            files.texts().forEach(this::readText);
            InputText original = files.original();
            if (original != null) takeOfficial(original, decoded(original));
            DocumentFacts facts = digestFile == null ? ofOfficial() : ofDigest();
            found.addAll(problems);
            return problems.isEmpty() ? facts : null;
        }

        private void readText(InputText file) {
            SourceFile decoded = decoded(file);
            if (decoded == null) return;
            switch (TextKind.of(decoded.text())) {
                case DIGEST -> takeDigest(file, decoded);
                case OFFICIAL -> takeOfficial(file, decoded);
                case NEITHER -> {
                    digestFile = file;
                    problem(file, neither(decoded));
                }
            }
        }

        /** A page with a map, a drawing or a scan holds no text but what it is called. */
        private static Problem neither(SourceFile decoded) {
            HeldText text = decoded.text();
            String all = text.text().strip();
            boolean isTitle = all.length() < LONGEST_TITLE && !SENTENCE.matcher(all).find();
            if (decoded.form() == Form.TEXT || !isTitle) {
                String found = "a text that is neither a digest nor an official text";
                return text.problem(0, found, EITHER);
            }
            String found = all.isEmpty() ? "no text" : "nothing to read but a title, “" + all + "”";
            return text.problem(
                    0,
                    found,
                    "a document with sentences; of a map, a drawing or a scan, the text beside it");
        }

        private @Nullable SourceFile decoded(InputText file) {
            return read(file, () -> FormReader.read(file.bytes()));
        }

        private void takeDigest(InputText file, SourceFile decoded) {
            InputText other = digestFile;
            if (other != null) {
                second(file, decoded, "digest", other);
                return;
            }
            digestFile = file;
            digest = read(file, () -> digests.extract(decoded));
        }

        private void takeOfficial(InputText file, @Nullable SourceFile decoded) {
            InputText other = officialFile;
            if (other != null && decoded != null) {
                second(file, decoded, "official text", other);
                return;
            }
            officialFile = file;
            official = decoded;
        }

        private void second(InputText file, SourceFile decoded, String kind, InputText other) {
            String found = "a second " + kind + " of the document " + id;
            String expected = "one, which is " + other.name();
            problem(file, decoded.text().problem(0, found, expected));
        }

        private @Nullable DocumentFacts ofOfficial() {
            InputText file = officialFile;
            SourceFile decoded = official;
            InputText alignment = files.alignment();
            if (alignment != null) {
                String expected = "a digest whose markers it aligns, beside the official text";
                problem(alignment, new Problem(1, 1, "an alignment", expected));
            }
            if (file == null || decoded == null) return null;
            OfficialFacts facts = read(file, () -> officials.extract(decoded));
            if (facts == null) return null;
            if (facts.measures().isEmpty() && !ends(facts)) {
                problem(
                        file,
                        decoded.text()
                                .problem(
                                        0,
                                        "a text without a sentence that says what is to be done",
                                        "an official document that says so, or a digest with"
                                                + " citation markers as [3]"));
            }
            return DocumentFacts.ofOne(null, facts);
        }

        /** Whether it does nothing but end other documents, which is done by its being in force. */
        private static boolean ends(OfficialFacts facts) {
            return facts.references().stream()
                    .anyMatch(reference -> reference.kind() == ReferenceKind.REPEALS);
        }

        private @Nullable DocumentFacts ofDigest() {
            InputText file = officialFile;
            DigestFacts of = digest;
            if (file == null) return of == null ? null : DocumentFacts.ofOne(of, null);
            SourceFile decoded = official;
            OfficialFacts facts =
                    decoded == null
                            ? null
                            : read(file, () -> official(decoded, of, files.acceptsOtherTitle()));
            List<AlignmentDecision> decisions = decisions(facts);
            if (of == null || facts == null || decisions == null) return null;
            return aligned(of, facts, AlignmentCurations.ofFile(decisions, of));
        }

        private @Nullable List<AlignmentDecision> decisions(@Nullable OfficialFacts facts) {
            InputText alignment = files.alignment();
            if (alignment == null) return List.of();
            DigestFacts of = digest;
            return read(
                    alignment,
                    () ->
                            AlignmentReader.read(
                                    SourceFile.decode(alignment.bytes()).text(),
                                    of == null ? null : of.paragraphs(),
                                    facts == null ? null : facts.paragraphs()));
        }

        private <T> @Nullable T read(InputText file, Reading<T> reading) {
            try {
                return reading.read();
            } catch (UnreadableTextException e) {
                e.problems().forEach(problem -> problem(file, problem));
                return null;
            }
        }

        private void problem(InputText file, Problem problem) {
            problems.add(new InFile(id, file.name(), problem));
        }
    }
}
