package org.policygraph.store.remote;

import org.policygraph.bench.Ports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Debian's Virtuoso, started in a folder of its own. It cannot be told to choose its ports, so that
 * it tries some until nobody else has them.
 */
public final class Virtuoso implements AutoCloseable {
    private static final Path SERVER = Path.of("/usr/bin/virtuoso-t");
    private static final String CLIENT = "/usr/bin/isql-vt";
    private static final Random RANDOM = new Random();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Everyone may write, as nobody but this machine can ask. */
    private static final String RIGHTS =
            "grant SPARQL_UPDATE to \"SPARQL\";\nDB.DBA.RDF_DEFAULT_USER_PERMS_SET ('nobody', 7);\n";

    private static final int MOST_TRIES = 20;

    /** Dynamic ports end at 65535; these are not given out to clients by Linux. */
    private static final int FIRST_PORT = 20_000;

    private static final int LAST_PORT = 32_000;

    private final Process process;
    private int sqlPort;
    private int httpPort;

    /** Starts it in an empty folder. */
    public Virtuoso(Path folder) {
        if (!Files.isExecutable(SERVER)) {
            throw new IllegalStateException(
                    "Virtuoso is not installed: apt-get install virtuoso-opensource-7-bin");
        }
        try {
            Files.writeString(folder.resolve("rights.sql"), RIGHTS);
            process = start(folder);
            Process rights =
                    in(folder, CLIENT, "127.0.0.1:" + sqlPort, "dba", "dba", "rights.sql").start();
            rights.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process start(Path folder) throws IOException, InterruptedException {
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            sqlPort = RANDOM.nextInt(FIRST_PORT, LAST_PORT);
            httpPort = RANDOM.nextInt(FIRST_PORT, LAST_PORT);
            Files.writeString(folder.resolve("virtuoso.ini"), settings());
            Process started =
                    in(folder, SERVER.toString(), "+configfile", "virtuoso.ini", "+foreground")
                            .start();
            if (isServing(started)) return started;
            started.destroyForcibly().onExit().join();
            for (String left : List.of("virtuoso.lck", "virtuoso.db", "virtuoso.trx")) {
                Files.deleteIfExists(folder.resolve(left));
            }
        }
        throw new IllegalStateException("virtuoso does not start: see virtuoso.log in " + folder);
    }

    private static ProcessBuilder in(Path folder, String... command) {
        return new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(
                        folder.resolve(Path.of(command[0]).getFileName() + ".log").toFile());
    }

    /** Whether it comes to listen on both ports itself; not where somebody else has one of them. */
    private boolean isServing(Process started) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Ports.of(started.toHandle()).containsAll(List.of(sqlPort, httpPort))) {
            boolean isLate = System.nanoTime() - end > 0;
            if (isLate || started.waitFor(100, TimeUnit.MILLISECONDS)) return false;
        }
        return true;
    }

    private String settings() {
        return """
        [Database]
        DatabaseFile = virtuoso.db
        ErrorLogFile = virtuoso.log
        LockFile = virtuoso.lck
        TransactionFile = virtuoso.trx
        xa_persistent_file = virtuoso.pxa
        FileExtend = 200
        MaxCheckpointRemap = 2000
        TempStorage = TempDatabase

        [TempDatabase]
        DatabaseFile = virtuoso-temp.db
        TransactionFile = virtuoso-temp.trx

        [Parameters]
        ServerPort = 127.0.0.1:%d
        DisableUnixSocket = 1
        ServerThreads = 20
        NumberOfBuffers = 20000
        MaxDirtyBuffers = 15000
        DirsAllowed = .
        CheckpointInterval = 0
        SchedulerInterval = 0

        [HTTPServer]
        ServerPort = 127.0.0.1:%d
        ServerRoot = .
        ServerThreads = 20

        [SPARQL]
        ResultSetMaxRows = 10000000
        """
                .formatted(sqlPort, httpPort);
    }

    public RemoteEndpoint endpoint() {
        URI address = URI.create("http://127.0.0.1:" + httpPort + "/sparql");
        return new RemoteEndpoint(address, address, RemoteEndpoint.Style.FORM, Credentials.NONE);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
