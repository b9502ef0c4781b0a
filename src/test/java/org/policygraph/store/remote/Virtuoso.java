package org.policygraph.store.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Debian's Virtuoso, started in a folder of its own on free ports. */
public final class Virtuoso implements AutoCloseable {
    private static final Path SERVER = Path.of("/usr/bin/virtuoso-t");
    private static final String CLIENT = "/usr/bin/isql-vt";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Everyone may write, as nobody but this machine can ask. */
    private static final String RIGHTS =
            "grant SPARQL_UPDATE to \"SPARQL\";\nDB.DBA.RDF_DEFAULT_USER_PERMS_SET ('nobody', 7);\n";

    private final int sqlPort = freePort();
    private final int httpPort = freePort();
    private final Process process;

    /** Starts it in an empty folder. */
    public Virtuoso(Path folder) {
        try {
            Files.writeString(folder.resolve("virtuoso.ini"), settings());
            Files.writeString(folder.resolve("rights.sql"), RIGHTS);
            process =
                    in(folder, SERVER.toString(), "+configfile", "virtuoso.ini", "+foreground")
                            .start();
            awaitStart();
            Process rights =
                    in(folder, CLIENT, "127.0.0.1:" + sqlPort, "dba", "dba", "rights.sql").start();
            rights.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it is installed. */
    public static boolean isInstalled() {
        return Files.isExecutable(SERVER);
    }

    private static ProcessBuilder in(Path folder, String... command) {
        return new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(
                        folder.resolve(Path.of(command[0]).getFileName() + ".log").toFile());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitStart() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isListening()) {
            boolean isLate = System.nanoTime() - end > 0;
            if (isLate || process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("virtuoso does not start");
            }
        }
    }

    private boolean isListening() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), httpPort)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
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
