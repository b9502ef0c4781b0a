package org.policygraph.bench;

import org.policygraph.corpus.Corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Measures the product beside its ceiling and its peers. Two servers run at a time, since the
 * memory of one machine does not hold more of them; their rounds alternate, and every ratio is one
 * of medians of such a pair.
 */
public final class SpeedBenchmark {
    private static final Path FOLDER = Path.of("target/bench");
    private static final String JSON = "application/json";
    private static final String SPARQL = "application/sparql-query";
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 2);
    private static final int LARGE = Integer.getInteger("bench.measures", 100_000);
    private static final int WARMING = 5;
    private static final int KEPT_BYTES = 64 << 20;

    /** Takes a corpus that was written before. */
    private static final boolean KEEP = Boolean.getBoolean("bench.keep");

    /** Beside what the targets name, all other peers. */
    private static final boolean FULL = Boolean.getBoolean("bench.full");

    private static final List<String> ALL_PEERS =
            List.of("tuned", "stock", "tdb2 tuned", "tdb2 stock");
    private static final int[] CONNECTIONS = {1, 16};
    private static final String HEAP = System.getProperty("bench.heap", "-Xmx11g");

    private final Table table = new Table();

    /** Runs the benchmark at 1,000 measures and at {@code bench.measures}. */
    public static void main(String[] args) throws Exception {
        Files.createDirectories(FOLDER);
        SpeedBenchmark benchmark = new SpeedBenchmark();
        try {
            benchmark.startUp();
            corpus(1_000);
            benchmark.run(1_000);
            benchmark.load(LARGE);
            if (LARGE != 1_000) benchmark.run(LARGE);
            benchmark.conclude();
        } finally {
            benchmark.table.write(FOLDER);
        }
    }

    private void startUp() throws IOException, InterruptedException {
        Map<String, Double> seconds = StartUp.measure(FOLDER);
        seconds.forEach(
                (name, median) ->
                        table.note(
                                String.format(Locale.ROOT, "- start of %s: %.2f s", name, median)));
        for (String how : List.of("", " with a cache")) {
            Double product = seconds.get("product" + how);
            Double minimal = seconds.get("minimal" + how);
            if (product == null || minimal == null) continue;
            most("start" + how + " beside a minimal application", 1.5, product / minimal);
        }
    }

    private void load(int measures) throws IOException {
        Path file = corpus(measures);
        LoadTime.Load product = LoadTime.of("product", file, HEAP);
        LoadTime.Load jena = LoadTime.of("jena", file, HEAP);
        loaded(measures, "product", product);
        loaded(measures, "Jena", jena);
        most("loading beside parsing", 4, product.seconds() / jena.seconds());
        most("memory beside Jena's graph", 2, product.live() / jena.live());
    }

    private void loaded(int measures, String who, LoadTime.Load load) {
        table.note(
                String.format(
                        Locale.ROOT,
                        "- %,d measures: %s loads in %.1f s and keeps %,.0f MiB",
                        measures,
                        who,
                        load.seconds(),
                        load.live()));
    }

    private static Path corpus(int measures) throws IOException {
        Path file = FOLDER.resolve("corpus-" + measures + ".nq");
        if (!KEEP || !Files.exists(file)) Corpus.write(measures, file);
        return file;
    }

    private void run(int measures) throws IOException, InterruptedException {
        Path file = FOLDER.resolve("corpus-" + measures + ".nq");
        Questions questions = new Questions(FOLDER, measures);
        Map<String, Path> graphql = questions.graphql();
        try (Server product = product("product", 7301, file, 0).ready()) {
            note(product, measures, "listens");
            warmUp(product, graphql);
            alone(measures, product, graphql);
            besideCeiling(measures, file, product, lists(graphql));
            if (isTimed(measures)) {
                warm(measures, file, product, Objects.requireNonNull(graphql.get("Q2")));
            }
            for (String kind : FULL ? ALL_PEERS : List.of("tuned")) {
                besideFuseki(kind, measures, file, product, questions);
            }
            note(product, measures, "at the end");
        }
    }

    /** Beside others, few measures are only answered and compared, which is quick. */
    private static boolean isTimed(int measures) {
        return measures == LARGE || FULL;
    }

    private void besideCeiling(int measures, Path file, Server product, Map<String, Path> lists)
            throws IOException, InterruptedException {
        try (Server ceiling = java("ceiling", 7302, CeilingServer.class, file, "").ready()) {
            for (Path each : lists.values()) {
                Agreement.check(product, each, ceiling, each, Agreement.Kind.EQUAL);
            }
            if (!isTimed(measures)) return;
            warmUp(ceiling, lists);
            pair(measures, product, ceiling, lists, lists, "ceiling");
        }
    }

    private void besideFuseki(
            String kind, int measures, Path file, Server product, Questions questions)
            throws IOException, InterruptedException {
        String name = "fuseki " + kind;
        try (Server fuseki = java(name, 7303, FusekiPeer.class, file, kind).ready()) {
            note(fuseki, measures, "listens");
            agree(measures, product, fuseki, questions);
            if (!isTimed(measures)) return;
            warmUp(fuseki, questions.sparql());
            pair(measures, product, fuseki, questions.graphql(), questions.sparql(), name);
            once(measures, fuseki, questions.sparqlCoverage());
            note(fuseki, measures, "at the end");
        }
    }

    /** Asks until the code is hot; whoever was asked before would have the better of the others. */
    private static void warmUp(Server server, Map<String, Path> queries)
            throws IOException, InterruptedException {
        for (Path each : queries.values()) Wrk.ask(server, each, 16, WARMING);
    }

    /** Holds the answers of a peer against the product's, as far as it must give the same. */
    private static void agree(int measures, Server product, Server peer, Questions questions)
            throws IOException, InterruptedException {
        Map<String, Path> graphql = questions.graphql();
        Map<String, Path> inOrder = new LinkedHashMap<>(questions.sparqlInOrder());
        Map<String, Path> free = questions.sparql();
        // In order, the others take a peer minutes where there are many measures.
        if (measures > 1_000) inOrder.keySet().retainAll(List.of("Q2"));
        inOrder.put("Q1", Objects.requireNonNull(free.get("Q1")));
        for (Map.Entry<String, Path> each : inOrder.entrySet()) {
            Path own = Objects.requireNonNull(graphql.get(each.getKey()));
            Agreement.check(product, own, peer, each.getValue(), Agreement.Kind.EQUAL);
        }
        for (String query : List.of("Q2", "Q4", "Q6", "Q6 rare")) {
            Path own = Objects.requireNonNull(graphql.get(query));
            Path other = Objects.requireNonNull(free.get(query));
            boolean count = query.startsWith("Q6");
            Agreement.Kind kind = count ? Agreement.Kind.WITHIN : Agreement.Kind.ANSWERED;
            Agreement.check(product, own, peer, other, kind);
        }
    }

    /** Questions that a peer takes too long for to be asked for a while. */
    private void once(int measures, Server peer, Map<String, String> queries)
            throws IOException, InterruptedException {
        for (Map.Entry<String, String> each : queries.entrySet()) {
            double[] times = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                times[round] = peer.ask(each.getValue()).milliseconds();
            }
            Arrays.sort(times);
            String line =
                    String.format(
                            Locale.ROOT,
                            "- %,d measures, %s, %s (pairs alone, nothing rolled up): %.1f ms",
                            measures,
                            peer.name(),
                            each.getKey(),
                            times[ROUNDS / 2]);
            table.note(line);
        }
    }

    private static Server product(String name, int port, Path file, int cache) throws IOException {
        return Server.start(
                name,
                port,
                "/graphql",
                JSON,
                List.of(HEAP),
                List.of(
                        "org.policygraph.cli.Main",
                        "serve",
                        "--source",
                        file.toString(),
                        "--port",
                        String.valueOf(port),
                        "--answer-cache",
                        String.valueOf(cache)));
    }

    private static Server java(String name, int port, Class<?> type, Path file, String more)
            throws IOException {
        boolean fuseki = name.startsWith("fuseki");
        return Server.start(
                name,
                port,
                fuseki ? "/ds" : "/graphql",
                fuseki ? SPARQL : JSON,
                List.of(HEAP),
                List.of(type.getName(), file.toString(), String.valueOf(port), more));
    }

    private void note(Server server, int measures, String when) throws IOException {
        table.note(
                String.format(
                        Locale.ROOT,
                        "- %,d measures, %s %s: ready after %.1f s, peak memory %,d MiB",
                        measures,
                        server.name(),
                        when,
                        server.readyAfter(),
                        server.peakMemory()));
    }

    /** The lists, which the ceiling knows. */
    private static Map<String, Path> lists(Map<String, Path> all) {
        Map<String, Path> lists = new LinkedHashMap<>(all);
        lists.keySet().retainAll(List.of("Q1", "Q2", "Q3", "Q4"));
        return lists;
    }

    private void alone(int measures, Server product, Map<String, Path> queries)
            throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Path> each : queries.entrySet()) {
                for (int connections : CONNECTIONS) {
                    ask(measures, "alone", product, each.getKey(), each.getValue(), connections);
                }
            }
        }
    }

    private void pair(
            int measures,
            Server product,
            Server peer,
            Map<String, Path> productQueries,
            Map<String, Path> peerQueries,
            String pair)
            throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Path> each : peerQueries.entrySet()) {
                Path own = productQueries.get(each.getKey());
                for (int connections : CONNECTIONS) {
                    if (own != null) {
                        ask(measures, pair, product, each.getKey(), own, connections);
                    }
                    ask(measures, pair, peer, each.getKey(), each.getValue(), connections);
                }
            }
        }
    }

    /** A round that was not answered whole is told, and does not count. */
    private void ask(
            int measures, String pair, Server server, String query, Path bodies, int connections)
            throws IOException, InterruptedException {
        Wrk.Round found = Wrk.ask(server, bodies, connections, SECONDS);
        if (!found.isWhole()) {
            table.note(
                    String.format(
                            Locale.ROOT,
                            "- %s %s, %d connections: a round with %.1f answers a second and %d failures",
                            server.name(),
                            query,
                            connections,
                            found.perSecond(),
                            found.bad()));
            return;
        }
        table.add(new Table.Entry(measures, pair, server.name(), query, connections, found));
    }

    /** Kept answers beside the same bytes from a handler that does nothing else. */
    private void warm(int measures, Path file, Server cold, Path bodies)
            throws IOException, InterruptedException {
        Path bytes = FOLDER.resolve("static.json");
        Files.write(bytes, cold.ask(Files.readAllLines(bodies).getFirst()).body());
        try (Server warm = product("product warm", 7304, file, KEPT_BYTES).ready();
                Server fixed = java("static bytes", 7305, StaticServer.class, bytes, "").ready()) {
            Map<String, Path> only = Map.of("Q2", bodies);
            for (int round = 0; round < 2; round++) {
                warmUp(warm, only);
                warmUp(fixed, only);
            }
            pair(measures, warm, fixed, only, only, "static");
        }
    }

    private void conclude() {
        for (String query : List.of("Q1", "Q2", "Q3", "Q4")) {
            must(
                    query + " beside the ceiling",
                    0.85,
                    ratio(LARGE, "ceiling", query, query, "ceiling"));
        }
        for (String query : List.of("Q1", "Q2", "Q4")) {
            must(
                    query + " beside tuned Fuseki",
                    5,
                    ratio(LARGE, "fuseki tuned", query, query, "fuseki tuned"));
        }
        must(
                "Q2 in order beside tuned Fuseki",
                50,
                ratio(LARGE, "fuseki tuned", "Q2", "Q2 ordered", "fuseki tuned"));
        must("Q2 kept beside static bytes", 0.8, warmRatio(LARGE));
        most("Q5, ms", 10, p50(LARGE, "Q5"));
        most("Q5 filtered, ms", 30, p50(LARGE, "Q5 filtered"));
        most("Q6, ms", 1, p50(LARGE, "Q6"));
        most("Q6 rare, ms", 1, p50(LARGE, "Q6 rare"));
        for (String query : List.of("Q1", "Q2", "Q4", "Q6")) {
            most("growth of " + query, 1.5, p50(LARGE, query) / p50(1_000, query));
        }
    }

    private double ratio(int measures, String pair, String own, String other, String peer) {
        return table.median(measures, pair, "product", own, 16, Wrk.Round::perSecond)
                / table.median(measures, pair, peer, other, 16, Wrk.Round::perSecond);
    }

    private double warmRatio(int measures) {
        return table.median(measures, "static", "product warm", "Q2", 16, Wrk.Round::perSecond)
                / table.median(measures, "static", "static bytes", "Q2", 16, Wrk.Round::perSecond);
    }

    private double p50(int measures, String query) {
        return table.median(measures, "alone", "product", query, 1, Wrk.Round::p50);
    }

    private void must(String what, double least, double found) {
        conclude(what, "at least", least, found, found >= least);
    }

    private void most(String what, double most, double found) {
        conclude(what, "at most", most, found, found <= most);
    }

    private void conclude(String what, String how, double bound, double found, boolean met) {
        String verdict = !Double.isFinite(found) ? "not measured" : met ? "met" : "MISSED";
        table.note(
                String.format(
                        Locale.ROOT, "- %s: %.2f, %s %.2f: %s", what, found, how, bound, verdict));
    }
}
