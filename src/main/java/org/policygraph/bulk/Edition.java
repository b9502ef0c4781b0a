package org.policygraph.bulk;

import org.jspecify.annotations.Nullable;
import org.policygraph.store.Snapshot;
import org.policygraph.trace.document.DocumentReferences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * One state of the store as files and figures. Nothing is worked out before it is asked for, and
 * everything once: a state never changes, but for the tables, which say what is at an end by today.
 */
public final class Edition {
    private static final Logger LOG = LoggerFactory.getLogger(Edition.class);

    /**
     * Writes one file after another, however many are asked for: on a thread that shares a
     * processor with whatever else is done, as virtual ones would not.
     */
    private static final Executor WRITER = writer();

    private final DatasetGraphs graphs;
    private final Supplier<DocumentReferences> references;
    private final Map<Dump, CompletableFuture<CompressedFile>> files = new ConcurrentHashMap<>();
    private volatile LocalDate tablesOf = DocumentReferences.today();
    private volatile @Nullable Counts counts;

    private static Executor writer() {
        ThreadPoolExecutor writer =
                new ThreadPoolExecutor(
                        1,
                        1,
                        10,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().daemon().name("dump").factory());
        writer.allowCoreThreadTimeOut(true);
        return writer;
    }

    /**
     * Of a snapshot.
     *
     * @param references what its documents are to one another
     */
    public Edition(Snapshot snapshot, Supplier<DocumentReferences> references) {
        this.graphs = DatasetGraphs.of(snapshot);
        this.references = references;
    }

    /** What the cells of a table of it are read from. */
    public CsvSource table() {
        return new CsvSource(graphs.union(), references.get());
    }

    /** What the files are written from. */
    public DatasetGraphs graphs() {
        return graphs;
    }

    /**
     * A file; whoever asks first waits while it is written. It stays as long as this state does.
     */
    public CompressedFile file(Dump dump) {
        try {
            return begun(dump).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }

    /**
     * Those of the files that are there after a while at the latest. The others are being written.
     */
    public Map<Dump, CompressedFile> files(Duration patience) {
        Map<Dump, CompressedFile> written = new EnumMap<>(Dump.class);
        Map<Dump, CompletableFuture<CompressedFile>> begun = new EnumMap<>(Dump.class);
        for (Dump each : Dump.values()) begun.put(each, begun(each));
        long end = System.nanoTime() + patience.toNanos();
        for (var each : begun.entrySet()) {
            Dump dump = each.getKey();
            try {
                long left = Math.max(0, end - System.nanoTime());
                written.put(dump, each.getValue().get(left, TimeUnit.NANOSECONDS));
            } catch (TimeoutException | ExecutionException e) {
                LOG.debug("without {}", dump, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return written;
            }
        }
        return written;
    }

    private CompletableFuture<CompressedFile> begun(Dump dump) {
        if (dump == Dump.CSV) forgetTablesOfYesterday();
        return files.compute(
                dump,
                (each, known) ->
                        known != null && isOfUse(known)
                                ? known
                                : CompletableFuture.supplyAsync(
                                        () -> CompressedFile.of(out -> each.write(graphs(), out)),
                                        WRITER));
    }

    /** The tables say what is at an end today. */
    private void forgetTablesOfYesterday() {
        LocalDate today = DocumentReferences.today();
        if (tablesOf.equals(today)) return;
        tablesOf = today;
        files.remove(Dump.CSV);
    }

    private static boolean isOfUse(CompletableFuture<CompressedFile> file) {
        return !file.isDone() || (!file.isCompletedExceptionally() && file.join().isReadable());
    }

    /** How much of what there is. */
    public Counts counts() {
        Counts known = counts;
        if (known != null) return known;
        Counts made = Counts.of(graphs());
        counts = made;
        return made;
    }
}
