package org.policygraph.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
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

    static byte[] read(Path file) {
        try {
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

    /**
     * Writes beside the target and then moves it into place, so that a reader never sees half a
     * file.
     */
    static void write(Path file, String text) {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(beside, text.getBytes(StandardCharsets.UTF_8));
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

    /** The files themselves, and of each folder the files in it, in the order of their names. */
    static List<Path> inFolders(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> children = Files.list(path)) {
                children.filter(Files::isRegularFile).sorted().forEach(files::add);
            } catch (IOException e) {
                throw new CommandException(
                        ExitCodes.FILES, "cannot read " + path + ": " + e.getMessage());
            }
        }
        if (files.isEmpty())
            throw new CommandException(ExitCodes.FILES, "found no file in " + paths);
        return files;
    }

    /** How long the files below a folder are together, in bytes. */
    static long room(Path folder) {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new CommandException(
                    ExitCodes.FILES, "cannot read " + folder + ": " + e.getMessage());
        }
    }

    /** The name without folders and without its last suffix. */
    static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
