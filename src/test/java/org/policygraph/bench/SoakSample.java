package org.policygraph.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a process has at one moment.
 *
 * @param heap in use after a full collection, in MiB
 * @param descriptors open files and sockets
 * @param threads of the platform
 * @param virtualThreads those that are carried by them
 * @param disk what the store takes on the disk, in MiB
 * @param commits made so far
 */
record SoakSample(
        double heap,
        long descriptors,
        long threads,
        long virtualThreads,
        double disk,
        int commits) {
    /** Looks at a process. */
    static SoakSample of(long process, Path store, int commits) throws IOException {
        return new SoakSample(
                ProcessFigures.live(process),
                ProcessFigures.descriptors(process),
                ProcessFigures.threads(process),
                ProcessFigures.virtualThreads(process),
                taken(store),
                commits);
    }

    /** Files of a database look larger than they are. */
    private static double taken(Path folder) throws IOException {
        String said = Command.run(List.of("du", "-sk", folder.toString()));
        return Double.parseDouble(said.split("\\s", 2)[0]) / 1024;
    }
}
