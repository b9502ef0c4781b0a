package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.edit.EditDeadline;
import org.policygraph.edit.Editor;
import org.policygraph.edit.IncomingDecision;
import org.policygraph.store.GraphStore;
import org.policygraph.store.folder.FolderLedger;
import org.policygraph.store.ledger.LedgerStore;
import org.policygraph.vocab.Iris;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Decisions on links stay with a store through whatever commands do to it. */
@Tag("slow")
class StoredDecisionsTest {
    private static final Iris IRIS = Iris.DEFAULT;
    private static final Path SHIPPED = Path.of("data/source/minsheng-2025.txt");

    @TempDir Path folder;
    private Path digest = Path.of("");

    @BeforeEach
    void decideOnAnInference() throws Exception {
        digest = folder.resolve("minsheng-2025.txt");
        Files.copy(SHIPPED, digest);
        ok("ingest", digest, "--store", at("store"));
        try (GraphStore store =
                new LedgerStore(
                        new FolderLedger(folder.resolve("store"), IRIS.store().getURI()),
                        Duration.ofSeconds(1))) {
            new Editor(store, IRIS)
                    .curate(
                            new IncomingDecision(
                                    IRIS.measure("minsheng-2025", "1.2"),
                                    true,
                                    IRIS.group("residents"),
                                    "REJECT",
                                    "并非所指。",
                                    "三定规定第二条",
                                    "编辑甲"),
                            EditDeadline.none());
        }
    }

    private String at(String store) {
        return "dir:" + folder.resolve(store);
    }

    private static String ok(Object... arguments) {
        CommandLineRun run = CommandLineRun.of(arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return run.out();
    }

    @Test
    void anIngestSaysWhichDecisionsDecideNothingAnyMore() throws IOException {
        Files.writeString(digest, Files.readString(digest).replace("80%", "90%"));
        assertThat(ok("ingest", digest, "--store", at("store")))
                .contains("replaced minsheng-2025")
                .doesNotContain("decides nothing");
        Files.writeString(digest, Files.readString(digest).replace("优化城乡居民", "完善城乡居民"));
        assertThat(ok("ingest", digest, "--store", at("store")))
                .contains(
                        "decides nothing any more: REJECT " + IRIS.group("residents").getURI(),
                        "by 编辑甲",
                        "“优化城乡居民养老保险缴费档次");
        assertThat(ok("verify", "--store", at("store"))).contains("verified 4 versions");
    }

    @Test
    void anExportWithDecisionsReadIntoANewStoreIsTheSameToTheByte() {
        Path file = folder.resolve("export.nq");
        ok("export", "--store", at("store"), "--out", file);
        ok("verify", file, "--source", digest);
        ok("ingest", file, "--store", at("other"));
        assertThat(ok("export", "--store", at("other")))
                .isEqualTo(ok("export", "--store", at("store")));
        assertThat(ok("ingest", file, "--store", at("store"))).startsWith("nothing has changed");
    }

    @Test
    void aTraceOfARejectedLinkIsNoAnswerToBeQuoted() {
        CommandLineRun run =
                CommandLineRun.of(
                        "trace",
                        "minsheng-2025/measure/1.2/audience/residents",
                        "--store",
                        at("store"));
        assertThat(run.out()).contains("不能引用", "编辑甲", "否定", "三定规定第二条");
        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
    }
}
