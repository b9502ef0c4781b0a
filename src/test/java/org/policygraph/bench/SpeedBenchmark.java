package org.policygraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.policygraph.corpus.Corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures the product beside its yardsticks and its peers, and holds what it found to its bounds.
 */
public final class SpeedBenchmark {
    private final Settings settings;
    private final Results results = new Results();

    private SpeedBenchmark(Settings settings) {
        this.settings = settings;
    }

    /** Runs the benchmark at 1,000 measures and at {@code bench.measures}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Settings settings = Settings.ofProperties();
        Files.createDirectories(settings.folder());
        SpeedBenchmark benchmark = new SpeedBenchmark(settings);
        try {
            benchmark.run();
        } finally {
            new Report(settings, benchmark.results).write();
        }
    }

    private void run() throws IOException, InterruptedException {
        if (settings.has(Part.START)) {
            results.time(Part.START, () -> StartUp.measure(settings.folder(), results));
        }
        if (settings.has(Part.DIGEST)) results.time(Part.DIGEST, this::digest);
        if (settings.has(Part.FORMS)) {
            results.time(Part.FORMS, () -> new FormSpeed(settings, results).run());
        }
        if (settings.has(Part.GROWTH) && settings.measures() != Settings.SMALL) {
            run(Settings.SMALL);
        }
        if (settings.isLarge()) run(settings.measures());
        if (settings.has(Part.REMOTE)) {
            remote(Settings.SMALL);
            remote(settings.remote());
        }
        if (settings.has(Part.OVERLOAD)) {
            results.time(Part.OVERLOAD, () -> new OverloadRun(settings, results).run());
        }
        if (settings.has(Part.TAILS)) {
            TailRun tails = new TailRun(settings, results, corpus(Settings.SMALL));
            results.time(Part.TAILS, tails::run);
        }
        if (settings.has(Part.SOAK)) {
            SoakRun soak = new SoakRun(settings, results, corpus(Settings.SMALL));
            results.time(Part.SOAK, soak::run);
        }
    }

    private void run(int measures) throws IOException, InterruptedException {
        Path corpus = corpus(measures);
        boolean large = measures == settings.measures();
        if (large && settings.has(Part.LOAD)) results.time(Part.LOAD, () -> loadWithJena(corpus));
        new SizeRun(settings, results, measures, corpus).run();
    }

    private void loadWithJena(Path corpus) throws IOException {
        JenaLoad.Load load = JenaLoad.of(corpus, settings.heap());
        int measures = settings.measures();
        results.add(new Results.Figure(measures, "jena", "ready", load.seconds(), "s"));
        results.add(new Results.Figure(measures, "jena", "live heap", load.live(), "MiB"));
    }

    /** Tracing, as far as the schema has it. */
    private void digest() throws IOException, InterruptedException {
        String ids = QuestionFiles.body("{ measures(first: 100) { nodes { id } } }");
        try (Server product = new Servers(settings.heap()).product(List.of()).ready()) {
            if (!Questions.isKnown(product, "trace")) {
                results.note("Q7: not asked: the schema has no trace");
                return;
            }
            JsonNode answer = new ObjectMapper().readTree(product.ask(ids).body());
            List<String> records = answer.findValuesAsText("id");
            var files = new QuestionFiles(settings.folder(), Verdicts.DIGEST);
            Map<String, Path> trace = Map.of("Q7", files.trace(records));
            Meter meter = new Meter(settings, results);
            meter.warmUp(product, trace);
            meter.alone(Verdicts.DIGEST, product, trace, 1);
            meter.alone(Verdicts.DIGEST, product, trace, 16);
        }
    }

    private void remote(int measures) throws IOException, InterruptedException {
        RemoteRun run = new RemoteRun(settings, results, measures, corpus(measures));
        results.time(Part.REMOTE, run::run);
    }

    /** The name says what wrote the file: one of another version is never taken, but removed. */
    private Path corpus(int measures) throws IOException, InterruptedException {
        String begin = "corpus-" + measures + "-";
        Path file = settings.folder().resolve(begin + Corpus.version() + ".nq");
        if (settings.keep() && Files.exists(file)) return file;
        try (Stream<Path> all = Files.list(settings.folder())) {
            List<Path> old =
                    all.filter(each -> each.getFileName().toString().startsWith(begin)).toList();
            for (Path each : old) Folders.delete(each);
        }
        results.time(Part.CORPUS, () -> Corpus.write(measures, file));
        return file;
    }
}
