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
    private static final Path PRODUCT = Path.of("target/policy-graph.jar");
    private static final Path GRAPH = Path.of("data/policy-graph.nq");
    private static final int ROUNDS = 5;

    private final Path folder;
    private final String asked;

    private StartUp(Path folder) throws IOException {
        this.folder = folder;
        String query = "{ measures(first: 3) { totalCount nodes { number text } } }";
        this.asked = new ObjectMapper().writeValueAsString(Map.of("query", query));
    }

    /** Medians by the names of what was started; empty if the product is not packaged. */
    static Map<String, Double> measure(Path folder) throws IOException, InterruptedException {
        return Files.exists(PRODUCT) ? new StartUp(folder).medians() : Map.of();
    }

    private Map<String, Double> medians() throws IOException, InterruptedException {
        String jars = minimal() + ":" + PRODUCT;
        List<String> product = List.of("-cp", PRODUCT.toString());
        List<String> minimal = List.of("-cp", jars);
        Map<String, List<String>> options = new LinkedHashMap<>();
        options.put("product", product);
        options.put("minimal", minimal);
        options.put("product with a cache", trained("product", product));
        options.put("minimal with a cache", trained("minimal", minimal));
        Map<String, double[]> seconds = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, List<String>> each : options.entrySet()) {
                double[] all = seconds.computeIfAbsent(each.getKey(), name -> new double[ROUNDS]);
                try (Server server = start(each.getKey(), each.getValue())) {
                    all[round] = server.readyAfter();
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        seconds.forEach(
                (name, all) -> {
                    Arrays.sort(all);
                    medians.put(name, all[ROUNDS / 2]);
                });
        return medians;
    }

    private Server start(String name, List<String> options)
            throws IOException, InterruptedException {
        boolean product = name.startsWith("product");
        int port = product ? 7306 : 7307;
        String number = String.valueOf(port);
        List<String> arguments =
                product
                        ? List.of("org.policygraph.cli.Main", "serve", "--port", number)
                        : List.of(Minimal.class.getName(), GRAPH.toString(), number);
        return Server.start(name, port, "/graphql", "application/json", options, arguments)
                .answers(asked, "\"totalCount\":40");
    }

    /** The options with a cache, which one run has written at its end. */
    private List<String> trained(String name, List<String> options)
            throws IOException, InterruptedException {
        Path cache = folder.resolve(name + ".aot");
        Files.deleteIfExists(cache);
        List<String> training = new ArrayList<>(options);
        training.add("-XX:AOTCacheOutput=" + cache);
        start(name, training).close();
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
