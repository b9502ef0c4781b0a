package org.policygraph.http;

import org.policygraph.bench.Command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Programs of Node with their packages, from the registry of npm. */
public final class NodePackages {
    private static final String LOCK = "package-lock.json";

    private NodePackages() {}

    /**
     * Copies a program into a folder and installs its packages there, again only where its lock has
     * changed.
     *
     * @param program a folder with the program, package.json and its lock
     * @throws IOException if the packages cannot be had, for want of npm or of its registry
     */
    public static void install(Path program, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(program)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(program.relativize(file));
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        // In the folder of packages, so that it goes with them.
        Path installed = folder.resolve("node_modules").resolve(LOCK);
        Path lock = folder.resolve(LOCK);
        if (Files.exists(installed) && Files.mismatch(lock, installed) < 0) return;
        Command.run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"), folder);
        Files.copy(lock, installed);
    }
}
