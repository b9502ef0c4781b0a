package org.policygraph.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PostgreSQL of its own, in a folder, while it is open and this process runs. It is tuned for
 * reading from memory; nothing in it has to survive a crash.
 */
final class Postgres implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    /** As whom it runs where this process is root's, which PostgreSQL refuses. */
    private static final String UNPRIVILEGED = "postgres";

    private static final String SETTINGS =
            """
            listen_addresses = ''
            unix_socket_directories = '.'
            max_connections = 60
            shared_buffers = 2GB
            effective_cache_size = 6GB
            work_mem = 64MB
            random_page_cost = 1.1
            jit = off
            autovacuum = off
            fsync = off
            full_page_writes = off
            wal_level = minimal
            max_wal_senders = 0
            max_wal_size = 8GB
            """;

    private final Path bin;
    private final Path folder;

    private Postgres(Path bin, Path folder) {
        this.bin = bin;
        this.folder = folder;
    }

    /**
     * Starts one that is empty; what was in the folder is removed.
     *
     * @throws IOException if it is not installed, or does not start
     */
    static Postgres create(Path folder) throws IOException {
        Path bin = installed();
        Folders.delete(folder);
        Files.createDirectories(folder);
        if (isRoot()) {
            var users = folder.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(folder, users.lookupPrincipalByName(UNPRIVILEGED));
        }
        Postgres made = new Postgres(bin, folder.toAbsolutePath());
        made.run(
                "initdb",
                "--auth=trust",
                "--username=postgres",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync");
        Files.writeString(made.data().resolve("postgresql.auto.conf"), SETTINGS);
        Runtime.getRuntime().addShutdownHook(new Thread(made::stop));
        made.start();
        return made;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** Those of the path, or the newest of those where Debian puts them. */
    private static Path installed() throws IOException {
        List<Path> folders = new ArrayList<>();
        for (String each : System.getenv("PATH").split(File.pathSeparator, -1)) {
            folders.add(Path.of(each));
        }
        if (Files.exists(INSTALLED)) {
            try (Stream<Path> versions = Files.list(INSTALLED)) {
                versions.map(each -> each.resolve("bin"))
                        .sorted(Comparator.reverseOrder())
                        .forEach(folders::add);
            }
        }
        return folders.stream()
                .filter(each -> Files.isExecutable(each.resolve("initdb")))
                .findFirst()
                .orElseThrow(() -> new IOException("PostgreSQL is not installed (no initdb)"));
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** Starts it again after it was closed. */
    void start() throws IOException {
        run("pg_ctl", "start", "--wait", "--log=" + folder.resolve("log"));
    }

    /** Runs statements from a file, with its own commands for files relative to a folder. */
    void execute(Path statements, Path from) throws IOException {
        String psql = Files.exists(bin.resolve("psql")) ? bin.resolve("psql").toString() : "psql";
        List<String> command =
                List.of(
                        psql,
                        "--no-psqlrc",
                        "--quiet",
                        "--set=ON_ERROR_STOP=1",
                        "--dbname=" + address(),
                        "--file=" + statements.toAbsolutePath());
        Command.run(command, from);
    }

    /** Where it is, for its clients: a socket among its data, which no other server can have. */
    String address() {
        return "postgres://postgres@/postgres?host=" + data();
    }

    String version() throws IOException {
        return Command.run(List.of(bin.resolve("postgres").toString(), "--version")).strip();
    }

    /** What its processes have in memory now, in MiB; what they share is counted once. */
    double memory() throws IOException {
        long main = Long.parseLong(Files.readAllLines(data().resolve("postmaster.pid")).getFirst());
        ProcessHandle postmaster = ProcessHandle.of(main).orElseThrow();
        double all = ProcessFigures.share(main);
        for (ProcessHandle each : postmaster.children().toList()) {
            all += ProcessFigures.share(each.pid());
        }
        return all;
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) command.addAll(List.of("runuser", "-u", UNPRIVILEGED, "--"));
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        command.add("--pgdata=" + data());
        Command.run(command, folder);
    }

    /** Stops it; its data stay. */
    @Override
    public void close() throws IOException {
        if (Files.exists(data().resolve("postmaster.pid"))) run("pg_ctl", "stop", "--mode=fast");
    }

    /** For the end of this process, when nobody is left who could be told. */
    private void stop() {
        try {
            close();
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
    }
}
