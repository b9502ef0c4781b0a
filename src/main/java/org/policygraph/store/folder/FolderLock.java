package org.policygraph.store.folder;

import org.policygraph.store.StoreUnavailableException;
import org.policygraph.text.Messages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The right to write into a folder, which one writer has at a time, in whatever process. The
 * operating system takes it from a process that has ended. Its file names what is being written, so
 * that the next writer knows what another has left behind.
 */
final class FolderLock implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(2);

    private final Disk disk;
    private final FileChannel file;

    private FolderLock(Disk disk, FileChannel file) {
        this.disk = disk;
        this.file = file;
    }

    /** Waits for the lock of a folder. */
    static FolderLock of(Path folder, Disk disk) throws IOException {
        FileChannel file =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!isTaken(file)) {
                if (System.nanoTime() > end) throw busy(folder);
                LockSupport.parkNanos(LOOK);
            }
            return new FolderLock(disk, file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static boolean isTaken(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Another writer of this process has it.
            return false;
        }
    }

    private static StoreUnavailableException busy(Path folder) {
        return new StoreUnavailableException(
                Messages.format(
                        "another process has been writing into the store %s for more than %s"
                                + " seconds",
                        folder, PATIENCE.toSeconds()),
                new IllegalStateException("locked"));
    }

    /** Names the files that are going to be written. */
    void names(Collection<String> files) throws IOException {
        disk.write(file, String.join("\n", files).getBytes(StandardCharsets.UTF_8), 0);
    }

    /** The files that another writer was writing when it came to an end. */
    List<String> leftBehind() throws IOException {
        ByteBuffer read = ByteBuffer.allocate(Math.toIntExact(file.size()));
        while (read.hasRemaining() && file.read(read, read.position()) >= 0) {}
        String names = new String(read.array(), StandardCharsets.UTF_8);
        return names.lines().toList();
    }

    /** Nothing is being written any more. */
    void done() throws IOException {
        file.truncate(0);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
