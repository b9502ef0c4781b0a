package org.policygraph.http;

import org.policygraph.bench.Command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Scripts for Node with the packages that they need, from a folder of the test resources. They are
 * installed into {@code target}, and again when the lock changes.
 */
public final class NodePackages {
    private static final Path RESOURCES = Path.of("src/test/resources/org/policygraph/http");
    private static final String LOCK = "package-lock.json";

    private NodePackages() {}

    /**
     * The folder in which the scripts can run.
     *
     * @param files those to copy beside {@code package.json} and its lock
     * @throws IOException if npm is missing, or its registry does not answer
     */
    public static synchronized Path installed(String name, List<String> files) throws IOException {
        Path folder = Path.of("target").resolve(name);
        Files.createDirectories(folder);
        copy("package.json", name, folder);
        copy(LOCK, name, folder);
        for (String file : files) copy(file, name, folder);
        Path lock = folder.resolve(LOCK);
        // In the folder of packages, so that it goes with them.
        Path installed = folder.resolve("node_modules").resolve(LOCK);
        if (Files.exists(installed) && Files.mismatch(lock, installed) < 0) return folder;
        Command.run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"), folder);
        Files.copy(lock, installed);
        return folder;
    }

    private static void copy(String file, String name, Path folder) throws IOException {
        Path from = RESOURCES.resolve(name).resolve(file);
        Files.copy(from, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
}
