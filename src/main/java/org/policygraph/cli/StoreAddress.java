package org.policygraph.cli;

import java.nio.file.Path;

/** Where data are kept, as the option {@code --store} says it. */
sealed interface StoreAddress {
    /** In memory, for as long as the process runs. */
    record Memory() implements StoreAddress {}

    /** In a folder of this machine. */
    record Folder(Path path) implements StoreAddress {}

    /** Reads {@code memory} or {@code tdb2:DIR}; wrong usage if it is neither. */
    static StoreAddress parse(String address) {
        if (address.equals("memory")) return new Memory();
        String prefix = "tdb2:";
        if (address.startsWith(prefix) && address.length() > prefix.length()) {
            return new Folder(Path.of(address.substring(prefix.length())));
        }
        throw CommandException.usage(
                "--store: found “" + address + "”, expected memory or tdb2:DIR");
    }
}
