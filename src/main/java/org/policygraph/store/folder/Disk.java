package org.policygraph.store.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files so that they are there whole after a crash, or as they were before. */
final class Disk {
    private final Runnable beforeStep;

    /** The disk of this machine. */
    Disk() {
        this(() -> {});
    }

    /**
     * @param beforeStep run before each step after which there may be an end
     */
    Disk(Runnable beforeStep) {
        this.beforeStep = beforeStep;
    }

    /** Puts a file in the place of one of this name, or of none. */
    void replace(Path file, byte[] content) throws IOException {
        Path beside = beside(file);
        beforeStep.run();
        try (FileChannel out =
                FileChannel.open(
                        beside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            write(out, content, 0);
        }
        beforeStep.run();
        Files.move(
                beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The file that is written before it takes the name of another. */
    static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    /** Puts bytes at a place of a file, and nothing after them. */
    void write(FileChannel file, byte[] content, long at) throws IOException {
        file.truncate(at);
        int half = content.length / 2;
        writeAt(file, ByteBuffer.wrap(content, 0, half), at);
        beforeStep.run();
        writeAt(file, ByteBuffer.wrap(content, half, content.length - half), at + half);
        beforeStep.run();
        file.force(true);
    }

    private static void writeAt(FileChannel file, ByteBuffer bytes, long at) throws IOException {
        long next = at;
        while (bytes.hasRemaining()) next += file.write(bytes, next);
    }

    /** Has the names of a folder's files last. */
    void sync(Path folder) throws IOException {
        beforeStep.run();
        try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }
}
