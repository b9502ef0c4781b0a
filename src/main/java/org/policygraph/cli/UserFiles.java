package org.policygraph.cli;

import org.policygraph.text.Writing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads and writes the user's files; a file is written whole or not at all. */
final class UserFiles {
    private static final int BLOCK = 1 << 20;

    private UserFiles() {}

    /** What is in a file, or what is piped in where it is called {@code -}. */
    static byte[] read(Path file) {
        try {
            if (InputFile.isStandardInput(file)) return System.in.readAllBytes();
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new CommandException(ExitCodes.FILES, "found no file " + file);
        } catch (IOException e) {
            throw new CommandException(
                    ExitCodes.FILES, "cannot read " + file + ": " + e.getMessage());
        }
    }

    /** What is made of a file while it is read. */
    static <T> T reading(Path file, Function<InputStream, T> reader) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BLOCK)) {
            return reader.apply(in);
        } catch (NoSuchFileException e) {
            throw new CommandException(ExitCodes.FILES, "found no file " + file);
        } catch (IOException | UncheckedIOException e) {
            throw new CommandException(
                    ExitCodes.FILES, "cannot read " + file + ": " + e.getMessage());
        }
    }

    /** Bytes of a file; 0 if nobody can tell, as of what is piped in. */
    static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * Writes beside the target and then moves it into place, so that a reader never sees half a
     * file.
     */
    static void write(Path file, Writing writing) {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(beside), BLOCK)) {
                writing.to(out);
            }
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CommandException(
                    ExitCodes.FILES, "cannot write " + file + ": " + e.getMessage());
        }
    }

    /** A text that was given, or what is piped in where {@code -} was. */
    static String orPiped(String text) {
        if (!text.equals("-")) return text;
        return new String(read(Path.of(text)), StandardCharsets.UTF_8).strip();
    }

    /**
     * The files themselves, and of each folder the files in it, in the order of their names, but
     * for those that are hidden.
     */
    static List<InputFile> inFolders(List<Path> paths) {
        List<InputFile> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                files.add(new InputFile(path, false));
                continue;
            }
            try (Stream<Path> children = Files.list(path)) {
                children.filter(Files::isRegularFile)
                        .filter(child -> !name(child).startsWith("."))
                        .sorted()
                        .forEach(child -> files.add(new InputFile(child, true)));
            } catch (IOException e) {
                throw new CommandException(
                        ExitCodes.FILES, "cannot read " + path + ": " + e.getMessage());
            }
        }
        if (files.isEmpty())
            throw new CommandException(ExitCodes.FILES, "found no file in " + paths);
        return files;
    }

    /**
     * The name without folders. Where the locale is not one of UTF-8, only its bytes are right, and
     * only the URI tells them.
     */
    static String name(Path file) {
        String path = file.toUri().getPath();
        String whole = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return whole.substring(whole.lastIndexOf('/') + 1);
    }
}
