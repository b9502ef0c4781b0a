package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.form.Rendered;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** One document in every form, read by what is packaged, and which parsers that takes. */
class PackagedFormsIT {
    private static final Map<String, String> PARSERS =
            Map.of(
                    "MARKDOWN", "org.commonmark.",
                    "HTML", "org.jsoup.",
                    "PDF", "org.apache.pdfbox.");

    private static final List<String> DOCUMENT =
            List.of(
                    "云州市人民政府关于发展社区助浴服务的意见",
                    "云政发〔2031〕7号",
                    "各区人民政府：",
                    "为发展社区助浴服务，现提出如下意见：",
                    "一、扩大服务供给",
                    "（一）建设助浴网络。要依托社区养老服务设施建设助浴点。（市民政局负责）",
                    "云州市人民政府",
                    "2031年3月12日");

    @TempDir private Path folder;

    @Test
    void readsEachFormWithTheParserOfThatFormAlone() throws IOException {
        for (var form : Rendered.of(DOCUMENT).entrySet()) {
            Path file = Files.write(folder.resolve(form.getKey() + ".bin"), form.getValue());
            Path log = folder.resolve(form.getKey() + ".log");
            CommandLineRun run =
                    PackagedJar.run(
                            PackagedJar.java(
                                    List.of(
                                            "-Xlog:class+load:file=" + log,
                                            "-jar",
                                            PackagedJar.file().toString(),
                                            "validate",
                                            file.toString())),
                            "");
            assertThat(run.out()).as(form.getKey()).contains("nothing wrong with 1 file");
            String loaded = Files.readString(log);
            PARSERS.forEach(
                    (of, parser) ->
                            assertThat(loaded.contains(" " + parser))
                                    .as("%s for a file of %s", parser, form.getKey())
                                    .isEqualTo(of.equals(form.getKey())));
        }
    }

    @Test
    void takesAFolderOfAllForms() throws IOException {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        for (String form : Rendered.of(DOCUMENT).keySet()) {
            Files.write(documents.resolve(form + ".bin"), rendered(form));
        }
        Path graph = folder.resolve("graph.nq");
        CommandLineRun run = PackagedJar.run("ingest", documents, "--out", graph);
        assertThat(run.exitCode()).as(run.err()).isZero();
        try (Stream<String> lines = Files.lines(graph)) {
            assertThat(
                            lines.filter(line -> line.contains("PolicyDocument> "))
                                    .map(PackagedFormsIT::subject))
                    .filteredOn(subject -> !subject.contains("/ontology"))
                    .hasSize(5);
        }
    }

    private static String subject(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    /** A document of its own in each form, since the same one twice is one document. */
    private static byte[] rendered(String form) {
        List<String> document =
                DOCUMENT.stream()
                        .map(
                                each ->
                                        each.replace(
                                                "云州",
                                                "云"
                                                        + "甲乙丙丁戊己庚辛壬癸".charAt(form.charAt(0) % 10)
                                                        + "州"))
                        .toList();
        return Objects.requireNonNull(Rendered.of(document).get(form));
    }
}
