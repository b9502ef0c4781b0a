package org.policygraph.cli;

import java.nio.file.Path;

/**
 * A file that a command was given.
 *
 * @param path where it is; {@code -} for standard input
 * @param isOfFolder whether its folder was named, and not the file itself
 */
record InputFile(Path path, boolean isOfFolder) {
    private static final Path STANDARD_INPUT = Path.of("-");

    /** Whether it is what is piped into the command. */
    static boolean isStandardInput(Path path) {
        return path.equals(STANDARD_INPUT);
    }

    /** The name without folders and without its last suffix, in whatever locale. */
    String stem() {
        String name = UserFiles.name(path);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    byte[] read() {
        return UserFiles.read(path);
    }

    /** As problems name it. */
    @Override
    public String toString() {
        if (isStandardInput(path)) return "standard input";
        String name = UserFiles.name(path);
        String shown = path.toString();
        return shown.endsWith(name) ? shown : path.getParent() + "/" + name;
    }
}
