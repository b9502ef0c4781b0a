package org.policygraph.bench;

import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * PostGraphile over a database with a corpus. The package says which versions; a Node of the
 * version that they need is among them, so npm is all that must be there.
 */
final class PostGraphile implements AutoCloseable {
    private static final Path RESOURCES =
            Path.of("src/test/resources/org/policygraph/bench/postgraphile");

    /** Of one process each; the two cores are shared with the database and the client. */
    private static final int WORKERS = 2;

    private final Path folder;
    private final Postgres database;
    private final double loadedIn;

    private PostGraphile(Path folder, Postgres database, double loadedIn) {
        this.folder = folder;
        this.database = database;
        this.loadedIn = loadedIn;
    }

    /**
     * Installs PostGraphile and fills a database, which is closed until it is served.
     *
     * @throws IOException if something is missing or fails; it says what
     */
    static PostGraphile prepare(Path corpus, Path folder) throws IOException {
        Files.createDirectories(folder);
        install(folder);
        long started = System.nanoTime();
        Path tables = folder.resolve("tables");
        Files.createDirectories(tables);
        List<String> arguments =
                List.of(TableFiles.class.getName(), corpus.toString(), tables.toString());
        Command.run(JavaCommand.of(List.of("-Xmx1g"), arguments));
        try (Postgres database = Postgres.create(folder.resolve("postgres"))) {
            database.execute(RESOURCES.resolve("tables.sql"), tables);
            database.execute(RESOURCES.resolve("settle.sql"), tables);
            Folders.delete(tables);
            return new PostGraphile(folder, database, (System.nanoTime() - started) / 1e9);
        }
    }

    private static void install(Path folder) throws IOException {
        for (String name : List.of("package.json", "server.js")) {
            Path copy = folder.resolve(name);
            Files.copy(RESOURCES.resolve(name), copy, StandardCopyOption.REPLACE_EXISTING);
        }
        Command.run(List.of("npm", "install", "--no-audit", "--no-fund"), folder);
    }

    /** Starts it over the database, which is open from then on. */
    Server serve() throws IOException {
        database.start();
        List<String> command =
                List.of(
                        folder.resolve("node_modules/.bin/node").toString(),
                        folder.resolve("server.js").toString(),
                        "0",
                        String.valueOf(WORKERS),
                        database.address());
        Map<String, String> environment =
                Map.of("NODE_ENV", "production", "GRAPHILE_ENV", "production");
        return Server.start("postgraphile", Server.Endpoint.GRAPHQL, command, environment);
    }

    /** Seconds from the corpus to the filled and indexed tables. */
    double loadedIn() {
        return loadedIn;
    }

    /** What the database has in memory now, in MiB. */
    double databaseMemory() throws IOException {
        return database.memory();
    }

    /** What runs, with versions. */
    String versions() throws IOException {
        Path own = folder.resolve("node_modules/postgraphile/package.json");
        String version = new ObjectMapper().readTree(own.toFile()).path("version").asText();
        String node = folder.resolve("node_modules/.bin/node").toString();
        return String.join(
                ", ",
                "PostGraphile " + version,
                "Node " + Command.run(List.of(node, "--version")).strip(),
                database.version());
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
