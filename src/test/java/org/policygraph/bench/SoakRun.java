package org.policygraph.bench;

import org.policygraph.access.KeyRole;
import org.policygraph.access.NewKey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The packaged product over a store in a folder for many minutes, read and edited by turns. Each
 * minute it is looked at while nobody asks. At the end a new process over the same store is looked
 * at as well: what the old one has beyond it, it has because it ran for so long.
 */
final class SoakRun {
    /** The name of the server in the results. */
    static final String SOAKED = "product soaked";

    /** The name of the process that has only begun. */
    static final String BEGUN = "product begun";

    private static final Path JAR = Path.of("target/policy-graph.jar");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String HEAP = "-Xmx1g";
    private static final NewKey EDITOR = NewKey.of("soak", KeyRole.EDITOR);

    private final Settings settings;
    private final Results results;
    private final Path corpus;
    private final Path folder;
    private final Path store;

    /**
     * @param corpus of {@link Settings#SMALL} measures
     */
    SoakRun(Settings settings, Results results, Path corpus) {
        this.settings = settings;
        this.results = results;
        this.corpus = corpus;
        this.folder = settings.folder().resolve("soak");
        this.store = folder.resolve("store");
    }

    /** Adds what was found; nothing if the product is not packaged. */
    void run() throws IOException, InterruptedException {
        if (!Files.exists(JAR)) {
            results.note("soak: not run: there is no " + JAR);
            return;
        }
        Folders.delete(folder);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("keys"), EDITOR.key().line() + "\n");
        Command.run(product("ingest", corpus.toString(), "--store", store.toString()));
        new SoakSamples(soaked()).addTo(results);
        begun();
        Folders.delete(folder);
    }

    private List<SoakSample> soaked() throws IOException, InterruptedException {
        List<SoakSample> samples = new ArrayList<>();
        try (Server server = serve(SOAKED);
                SoakLoad load = load(server)) {
            load.start();
            for (int minute = 1; minute <= settings.soak(); minute++) {
                Thread.sleep(MINUTE);
                SoakSample sample =
                        load.paused(() -> SoakSample.of(server.pid(), store, load.commits()));
                System.out.println("minute " + minute + ": " + sample);
                samples.add(sample);
            }
            load.failures().forEach(each -> results.note("soak: " + each));
            figure(SOAKED, "requests", (double) load.requests());
            figure(SOAKED, "failures", load.failures().size());
        }
        return samples;
    }

    /** Asks for everything a few times, as the other was asked for very often. */
    private void begun() throws IOException, InterruptedException {
        try (Server server = serve(BEGUN);
                SoakLoad load = load(server)) {
            load.visitAll();
            SoakSample sample = SoakSample.of(server.pid(), store, 0);
            results.add(new Results.Figure(Settings.SMALL, BEGUN, "heap", sample.heap(), "MiB"));
        }
    }

    private void figure(String server, String what, double value) {
        results.add(new Results.Figure(Settings.SMALL, server, what, value, ""));
    }

    private SoakLoad load(Server server) throws IOException {
        QuestionFiles questions = new QuestionFiles(settings.folder(), Settings.SMALL);
        return new SoakLoad(new SoakClient(server, EDITOR.secret()), questions.graphql());
    }

    private Server serve(String name) throws IOException, InterruptedException {
        List<String> command =
                product(
                        "serve",
                        "--port",
                        "0",
                        "--store",
                        store.toString(),
                        "--api-keys",
                        folder.resolve("keys").toString());
        return Server.start(name, Server.Endpoint.GRAPHQL, command).ready();
    }

    private static List<String> product(String... arguments) {
        List<String> all = new ArrayList<>(List.of("org.policygraph.cli.Main"));
        all.addAll(List.of(arguments));
        return JavaCommand.of(List.of(HEAP, "-cp", JAR.toString()), all);
    }
}
