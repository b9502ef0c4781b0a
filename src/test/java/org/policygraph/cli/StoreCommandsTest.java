package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Documents that come into a store, change and go. */
class StoreCommandsTest {
    private static final Path SHIPPED = Path.of("data/source/minsheng-2025.txt");

    @TempDir Path folder;
    private Path first = Path.of("");
    private Path second = Path.of("");
    private Path store = Path.of("");

    @BeforeEach
    void writeDigests() throws IOException {
        first = folder.resolve("first.txt");
        second = folder.resolve("second.txt");
        store = folder.resolve("store");
        Files.copy(SHIPPED, first);
        Files.writeString(
                second, Files.readString(SHIPPED).replace("80%", "90%").replace("改善民生", "改善生活"));
    }

    private CommandLineRun run(Object... arguments) {
        Object[] all = Stream.concat(Stream.of(arguments), Stream.of("--store", at())).toArray();
        return CommandLineRun.of(all);
    }

    private String at() {
        return store.toString();
    }

    private String ok(Object... arguments) {
        CommandLineRun run = run(arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return run.out();
    }

    private String version() {
        return ok("query", "{ dataset { version } }").replaceAll("(?s).*\"version\" : \"|\".*", "");
    }

    private String documents() {
        return ok("query", "{ documents { nodes { id } } measures { totalCount } }");
    }

    @Test
    void documentsAreAddedReplacedAndRetracted() throws IOException {
        assertThat(ok("ingest", first)).contains("added first").contains("version ");
        assertThat(ok("ingest", second)).contains("added second").doesNotContain("first");
        assertThat(documents()).contains("/id/first", "/id/second", "\"totalCount\" : 80");
        Files.writeString(first, Files.readString(first).replace("80%", "70%"));
        assertThat(ok("ingest", first)).contains("replaced first").doesNotContain("second");
        assertThat(documents()).contains("\"totalCount\" : 80");
        assertThat(ok("query", "{ measure(document: \"first\", number: \"5.2\") { text } }"))
                .contains("70%");
        assertThat(ok("retract", "second")).contains("retracted second");
        assertThat(documents()).doesNotContain("second").contains("\"totalCount\" : 40");
        assertThat(ok("verify")).contains("verified 4 versions");
    }

    @Test
    void theSameBytesChangeNothing() {
        ok("ingest", first, second);
        String before = version();
        assertThat(ok("ingest", second)).startsWith("nothing has changed: version " + before);
        assertThat(ok("ingest", first, second)).startsWith("nothing has changed");
        assertThat(ok("verify")).contains("verified 1 version:");
    }

    @Test
    void oneAfterAnotherOrAllAtOnceIsTheSameVersion() {
        ok("ingest", second);
        ok("ingest", first);
        String apart = version();
        store = folder.resolve("other");
        ok("ingest", first, second);
        assertThat(version()).isEqualTo(apart);
        Path file = folder.resolve("both.nq");
        assertThat(CommandLineRun.of("ingest", first, second, "--out", file).exitCode()).isZero();
        assertThat(file).content().contains(apart);
        assertThat(ok("export")).isEqualTo(read(file));
    }

    private static String read(Path file) {
        return new String(UserFiles.read(file), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsRefusedChangesNothingAndAllProblemsAreListed() throws IOException {
        ok("ingest", first);
        String before = version();
        Path broken = folder.resolve("broken.txt");
        Path worse = folder.resolve("worse.txt");
        Files.writeString(broken, "no digest at all");
        Files.write(worse, new byte[] {(byte) 0xC3, 0x28});
        CommandLineRun run = run("ingest", second, broken, worse);
        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.err()).contains("broken.txt:", "worse.txt:");
        assertThat(version()).isEqualTo(before);
        assertThat(documents()).doesNotContain("second");
    }

    @Test
    void anExportReadIntoANewStoreIsTheSameToTheByte() {
        ok("ingest", first, second);
        Path file = folder.resolve("backup.nq");
        ok("export", "--out", file);
        String exported = read(file);
        store = folder.resolve("restored");
        assertThat(ok("ingest", file)).contains("added first", "added second");
        assertThat(ok("export")).isEqualTo(exported);
        assertThat(ok("verify", "--source", folder.resolve("first.txt"), "--source", second))
                .contains("verified 2 texts");
    }

    @Test
    void aDatasetIsAddedToAStoreThatHasOtherDocuments() {
        Path file = folder.resolve("second.nq");
        assertThat(CommandLineRun.of("ingest", second, "--out", file).exitCode()).isZero();
        ok("ingest", first);
        assertThat(ok("ingest", file)).contains("added second");
        String merged = version();
        store = folder.resolve("other");
        ok("ingest", first, second);
        assertThat(version()).isEqualTo(merged);
    }

    @Test
    void aStoreThatIsNotThereIsSaidSo() {
        for (String command : List.of("verify", "export")) {
            CommandLineRun run = run(command);
            assertThat(run.exitCode()).isEqualTo(ExitCodes.FILES);
            assertThat(run.err()).contains("found no store in " + store).hasLineCount(1);
        }
        assertThat(store).doesNotExist();
    }

    @Test
    void aFolderWithOtherFilesIsNoStore() {
        store = folder;
        CommandLineRun run = run("ingest", first);
        assertThat(run.exitCode()).isEqualTo(ExitCodes.FILES);
        assertThat(run.err()).contains("other files").hasLineCount(1);
    }

    @Test
    void anUnknownDocumentCannotBeRetracted() {
        ok("ingest", first);
        CommandLineRun run = run("retract", "first", "third");
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("found no document third in the store");
        assertThat(documents()).contains("/id/first");
    }

    @Test
    void anotherBaseThanTheStoresIsRefused() {
        ok("ingest", first);
        CommandLineRun run = run("ingest", second, "--iri-base", "https://other.example/id/");
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("https://other.example/id/", "https://w3id.org");
    }

    @Test
    void aStoreOfAnotherBaseIsReadWithoutNamingIt() {
        ok("ingest", first, "--iri-base", "https://other.example/id/");
        assertThat(documents()).contains("https://other.example/id/first");
    }

    @Test
    void aSecondProcessWritesBesideTheFirst() throws Exception {
        ok("ingest", first);
        Process other = HoldingChild.process(HoldingChild.class, store).start();
        try {
            assertThat(other.inputReader().readLine()).startsWith(HoldingChild.OPEN);
            assertThat(ok("ingest", second)).contains("added second");
            ok("verify");
            other.outputWriter().close();
            assertThat(other.inputReader().readLine()).isEqualTo(version());
            assertThat(other.waitFor()).isZero();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void aDamagedFileIsNamedWithWhatWasFoundAndExpected() throws IOException {
        ok("ingest", first);
        Path file = largest(store.resolve("graphs"));
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(file.toFile().length() / 2);
            open.write("damaged".getBytes(StandardCharsets.UTF_8));
        }
        CommandLineRun run = run("verify");
        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.err())
                .containsPattern(
                        "the file "
                                + file
                                + " of the store is damaged: its SHA-256 is [0-9a-f]{64}, expected [0-9a-f]{64}");
    }

    @Test
    void aServerTellsOfDamageThatNobodyHasComeUponYet() throws Exception {
        ok("ingest", first, second);
        Path file = store.resolve("graphs").resolve(hash("/second/version/"));
        byte[] whole = Files.readAllBytes(file);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        try (ServingCommand _ = new ServingCommand("--store", at()).await()) {
            Files.write(file, half);
        }
        try (ServingCommand server = new ServingCommand("--store", at()).await()) {
            while (!server.get("/health/ready").body().contains("\"damagedGraphs\":1")) {
                assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
            }
            assertThat(server.get("/metrics").body()).contains("policygraph_store_damaged 1");
            assertThat(
                            server.query("{ measures { totalCount } }")
                                    .at("/measures/totalCount")
                                    .asInt())
                    .isEqualTo(80);
        }
    }

    /** The hash of the first graph with such a name. */
    private String hash(String name) throws IOException {
        try (Stream<String> lines = Files.lines(store.resolve("ledger"))) {
            String line = lines.filter(each -> each.contains(name)).findFirst().orElseThrow();
            return line.split(" ", 3)[1];
        }
    }

    private static Path largest(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.max(Comparator.comparing(file -> file.toFile().length())).orElseThrow();
        }
    }

    @Test
    void aDatabaseOfBeforeIsToldWhatToDo() {
        CommandLineRun run = CommandLineRun.of("serve", "--store", "tdb2:" + store);
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err().lines().findFirst().orElse(""))
                .contains("export --store tdb2:" + store, "ingest backup.nq --store DIR");
    }

    @Test
    void whereDataAreKeptMustBeKnown() {
        CommandLineRun run = CommandLineRun.of("export", "--store", "elsewhere:x");
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("memory, a folder or sparql:URL");
        CommandLineRun both = run("export", "--source", first);
        assertThat(both.exitCode()).isEqualTo(ExitCodes.USAGE);
        CommandLineRun neither = CommandLineRun.of("ingest", first);
        assertThat(neither.err()).contains("neither --out nor --store");
    }
}
