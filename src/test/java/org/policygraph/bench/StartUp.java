package org.policygraph.bench;

import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Seconds from the start of a process to its first right answer, for the packaged product over the
 * shipped digest and for {@link Minimal} over the same graph: each as it comes, and with a cache of
 * loaded and linked classes (JEP 514).
 */
final class StartUp {
    private static final Path JAR = Path.of("target/policy-graph.jar");
    private static final String PRODUCT = "product";
    private static final String MINIMAL = "minimal application";
    private static final String CACHED = "start with a class cache";
    private static final Path GRAPH = Path.of("data/policy-graph.nq");
    private static final int ROUNDS = 5;

    /** What is started, with the options for it. */
    private record Kind(String server, String what, List<String> options) {}

    private final Path folder;
    private final String asked;

    private StartUp(Path folder) throws IOException {
        this.folder = folder;
        String query = "{ measures(first: 3) { totalCount nodes { number text } } }";
        this.asked = new ObjectMapper().writeValueAsString(Map.of("query", query));
    }

    /** Adds the medians; nothing if the product is not packaged. */
    static void measure(Path folder, Results results) throws IOException, InterruptedException {
        if (!Files.exists(JAR)) results.note("start: not run: there is no " + JAR);
        else new StartUp(folder).measure(results);
    }

    private void measure(Results results) throws IOException, InterruptedException {
        List<String> product = List.of("-cp", JAR.toString());
        List<String> minimal = List.of("-cp", minimal() + ":" + JAR);
        List<Kind> kinds =
                List.of(
                        new Kind(PRODUCT, "start", product),
                        new Kind(MINIMAL, "start", minimal),
                        new Kind(PRODUCT, CACHED, trained(PRODUCT, product)),
                        new Kind(MINIMAL, CACHED, trained(MINIMAL, minimal)));
        Map<Kind, double[]> seconds = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Kind each : kinds) {
                double[] all = seconds.computeIfAbsent(each, name -> new double[ROUNDS]);
                try (Server server = start(each.server, each.options)) {
                    all[round] = server.readyAfter();
                }
            }
        }
        seconds.forEach(
                (kind, all) -> {
                    Arrays.sort(all);
                    double median = all[ROUNDS / 2];
                    results.add(
                            new Results.Figure(
                                    Verdicts.DIGEST, kind.server, kind.what, median, "s"));
                });
    }

    private Server start(String name, List<String> options)
            throws IOException, InterruptedException {
        return Server.start(name, Server.Endpoint.GRAPHQL, JavaCommand.of(options, arguments(name)))
                .answers(asked, "\"totalCount\":40");
    }

    private static List<String> arguments(String name, String... more) {
        List<String> arguments = new ArrayList<>();
        if (name.equals(PRODUCT)) {
            arguments.addAll(List.of("org.policygraph.cli.Main", "serve", "--port", "0"));
        } else {
            arguments.addAll(List.of(Minimal.class.getName(), GRAPH.toString(), "0"));
        }
        arguments.addAll(List.of(more));
        return arguments;
    }

    /** The options with a cache, which one run has written at its end. */
    private List<String> trained(String name, List<String> options)
            throws IOException, InterruptedException {
        Path cache = folder.resolve(name.replace(' ', '-') + ".aot");
        Files.deleteIfExists(cache);
        List<String> training = new ArrayList<>(options);
        training.add("-XX:AOTCacheOutput=" + cache);
        if (name.equals(PRODUCT)) {
            Command.run(JavaCommand.of(training, arguments(name, "--rehearse")));
        } else {
            start(name, training).close();
        }
        if (!Files.exists(cache)) throw new IOException("no " + cache + " was written");
        List<String> trained = new ArrayList<>(options);
        trained.add("-XX:AOTCache=" + cache);
        return trained;
    }

    /** A cache holds classes of archives only. */
    private Path minimal() throws IOException {
        Path classes = Path.of("target/test-classes");
        Path jar = folder.resolve("minimal.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.list(classes.resolve("org/policygraph/bench"))) {
            for (Path each : all.sorted().toList()) {
                String name = classes.relativize(each).toString();
                if (!name.contains("/Minimal")) continue;
                out.putNextEntry(new JarEntry(name));
                Files.copy(each, out);
            }
        }
        return jar;
    }
}
