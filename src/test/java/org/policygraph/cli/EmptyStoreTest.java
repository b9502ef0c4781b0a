package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.Await;
import org.policygraph.access.KeyRole;
import org.policygraph.access.NewKey;
import org.policygraph.store.remote.Fuseki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A server that has editors starts on a store without anything, and its first document comes in.
 */
class EmptyStoreTest {
    private static final Path SHIPPED = Path.of("data/source/minsheng-2025.txt");
    private static final NewKey EDITOR = NewKey.of("editor-1", KeyRole.EDITOR);
    private static final NewKey READER = NewKey.of("reader-1", KeyRole.READER);

    private static final List<String> ENDPOINTS =
            List.of(
                    "/",
                    "/about",
                    "/graphiql",
                    "/dataset",
                    "/dump.nq",
                    "/dump.ttl",
                    "/dump.jsonld",
                    "/dump.csv.zip",
                    "/measures.csv",
                    "/changes.atom",
                    "/sitemap.xml",
                    "/reconcile",
                    "/sparql?query=ASK%20%7B%7D",
                    "/id/group/migrant-workers",
                    "/metrics");

    @TempDir Path folder;
    private Path keys = Path.of("");

    @BeforeEach
    void writeKeys() throws IOException {
        keys = Files.writeString(folder.resolve("keys.txt"), EDITOR.key().line());
    }

    private ServingCommand child(String store) throws IOException {
        return new ServingCommand("--store", store, "--api-keys", keys);
    }

    private static JsonNode counts(ServingCommand server) {
        return server.query(
                "{ documents { totalCount } measures { totalCount } commitments { totalCount }"
                        + " targetGroups { totalCount } themes { totalCount } dataset { version }"
                        + " search(text: \"养老\") { totalCount } facets(dimensions: [THEME]) {"
                        + " values { label } } coverage(rows: TARGET_GROUP, columns: DEPARTMENT,"
                        + " zeros: true) { total } versions(first: 9) { number version } }");
    }

    private static void expectEmpty(ServingCommand server) {
        JsonNode counts = counts(server);
        for (String list : List.of("documents", "measures", "commitments", "themes", "search")) {
            assertThat(counts.at("/" + list + "/totalCount").asInt(-1)).as(list).isZero();
        }
        assertThat(counts.at("/targetGroups/totalCount").asInt()).isGreaterThan(90);
        assertThat(counts.at("/coverage/total").asInt(-1)).isZero();
        assertThat(counts.path("versions")).hasSize(1);
        var ready = server.get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        for (String endpoint : ENDPOINTS) {
            assertThat(server.get(endpoint).statusCode()).as(endpoint).isEqualTo(200);
        }
    }

    private static void expectShipped(ServingCommand server) {
        JsonNode counts = counts(server);
        assertThat(counts.at("/documents/totalCount").asInt()).isEqualTo(1);
        assertThat(counts.at("/measures/totalCount").asInt()).isEqualTo(40);
        assertThat(counts.at("/search/totalCount").asInt()).isPositive();
        assertThat(counts.at("/versions/0/number").asInt()).isEqualTo(2);
    }

    /** What an ingest into an empty folder makes. */
    private String ingested() {
        CommandLineRun run =
                CommandLineRun.of("ingest", SHIPPED, "--store", "dir:" + folder.resolve("other"));
        return run.out().replaceAll("(?s).*version |\\s+$", "");
    }

    @Test
    void aFolderBeginsWithTheVocabulariesAndItsFirstDocumentIsThatOfAnIngest() throws Exception {
        String store = "dir:" + folder.resolve("store");
        try (ServingCommand server = child(store).await()) {
            expectEmpty(server);
            JsonNode made = server.ingest("minsheng-2025", Files.readString(SHIPPED), EDITOR);
            assertThat(made.path("changed").asBoolean()).isTrue();
            assertThat(made.at("/version/version").asText()).isEqualTo(ingested());
            expectShipped(server);
        }
        assertThat(CommandLineRun.of("verify", "--store", store).out())
                .contains("verified 2 versions");
    }

    @Test
    void aServerThatEndsLeavesItsIndexAsItWas() throws Exception {
        Path store = folder.resolve("store");
        List<String> before;
        try (ServingCommand server = child(store.toString()).await()) {
            before = commits(store);
            server.ingest("minsheng-2025", Files.readString(SHIPPED), EDITOR);
            expectShipped(server);
            assertThat(commits(store)).isEqualTo(before);
        }
        assertThat(commits(store)).isNotEqualTo(before);
    }

    /** The files that name what the index has. */
    private static List<String> commits(Path store) throws IOException {
        try (Stream<Path> files = Files.list(store.resolve("snapshot"))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.startsWith("segments"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void twoServersBeginOnOneEmptyEngineAtOnce() throws Exception {
        try (Fuseki fuseki = new Fuseki()) {
            String store = "sparql:" + fuseki.endpoint().query();
            try (ServingCommand one = child(store);
                    ServingCommand other = child(store)) {
                expectEmpty(one.await());
                expectEmpty(other.await());
                one.ingest("minsheng-2025", Files.readString(SHIPPED), EDITOR);
                expectShipped(one);
                expectDocuments(other);
                expectShipped(other);
            }
            assertThat(CommandLineRun.of("verify", "--store", store).out())
                    .contains("verified 2 versions");
        }
    }

    /** A server looks every second whether another version is current. */
    private static void expectDocuments(ServingCommand server) {
        Await.until(
                () ->
                        server.query("{ documents { totalCount } }")
                                        .at("/documents/totalCount")
                                        .asInt()
                                > 0);
    }

    @Test
    void anEmptyStoreIsRefusedWhereNobodyMayEdit() throws Exception {
        Path store = folder.resolve("store");
        Files.writeString(keys, READER.key().line());
        for (Object[] options : new Object[][] {{}, {"--api-keys", keys}}) {
            CommandLineRun run = serve("dir:" + store, options);
            assertThat(run.exitCode()).isEqualTo(ExitCodes.FILES);
            assertThat(run.err()).contains("found no store in " + store).hasLineCount(1);
        }
        assertThat(store).doesNotExist();
        try (Fuseki fuseki = new Fuseki()) {
            assertThat(serve("sparql:" + fuseki.endpoint().query()).err())
                    .contains("found 0 stores in the engine");
        }
    }

    private static CommandLineRun serve(String store, Object... options) {
        Object[] all = new Object[options.length + 3];
        all[0] = "serve";
        all[1] = "--store";
        all[2] = store;
        System.arraycopy(options, 0, all, 3, options.length);
        return CommandLineRun.of(all);
    }
}
