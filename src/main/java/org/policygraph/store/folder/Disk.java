package org.policygraph.store.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files so that they are there whole after a crash, or as they were before. */
final class Disk {
    /** Bytes of which there is always more, unless a disk is full. */
    private static final long LEAST = 4_096;

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

    /**
     * What a disk said, for the owner of a store: the names of some failures say more than they.
     */
    static String said(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "no right to use " + denied.getFile();
            case NoSuchFileException missing -> "found no " + missing.getFile();
            case FileAlreadyExistsException other ->
                    "found a file at " + other.getFile() + ", expected a folder";
            default -> String.valueOf(failure.getMessage());
        };
    }

    /**
     * Whether nothing more can be written, as far as its words or its figures tell: the words may
     * be of any language.
     */
    static boolean isFull(IOException failure, Path folder) {
        if (said(failure).matches(".*(No space left on device|Disk quota exceeded).*")) return true;
        try {
            return Files.getFileStore(folder).getUsableSpace() < LEAST;
        } catch (IOException e) {
            return false;
        }
    }

    /** Has the names of a folder's files last. */
    void sync(Path folder) throws IOException {
        beforeStep.run();
        try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }
}
