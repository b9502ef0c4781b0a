package org.policygraph.store.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Oxigraph as npm has it, in a process of Node behind an endpoint of the SPARQL protocol. */
public final class Oxigraph implements AutoCloseable {
    private static final Path SOURCE = Path.of("src/test/resources/org/policygraph/store/oxigraph");

    private final Process process;
    private final RemoteEndpoint endpoint;

    /**
     * Installs and starts it.
     *
     * @param folder an empty folder for it
     */
    public Oxigraph(Path folder) {
        try {
            for (String file : new String[] {"package.json", "server.js"}) {
                Files.copy(SOURCE.resolve(file), folder.resolve(file));
            }
            int installed =
                    builder(folder, "npm", "install", "--no-audit", "--no-fund").start().waitFor();
            if (installed != 0) throw new IllegalStateException("npm ended with " + installed);
            process = builder(folder, "node", "server.js").start();
            BufferedReader said = process.inputReader();
            endpoint = RemoteEndpoint.of(URI.create("http://127.0.0.1:" + said.readLine() + "/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProcessBuilder builder(Path folder, String... command) {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    /** Where it answers queries and updates. */
    public RemoteEndpoint endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
