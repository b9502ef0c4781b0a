package org.policygraph.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where data are kept, as the option {@code --store} says it. */
sealed interface StoreAddress {
    /** In memory, for as long as the process runs. */
    record Memory() implements StoreAddress {}

    /** In a folder of this machine. */
    record Folder(Path path) implements StoreAddress {}

    /** In a SPARQL 1.1 engine, which takes queries at this address. */
    record Engine(URI query) implements StoreAddress {}

    /**
     * Reads {@code memory}, {@code tdb2:DIR} or {@code sparql:URL}; wrong usage if it is none of
     * them.
     */
    static StoreAddress parse(String address) {
        if (address.equals("memory")) return new Memory();
        String prefix = "tdb2:";
        if (address.startsWith(prefix) && address.length() > prefix.length()) {
            return new Folder(OptionTypes.path(address.substring(prefix.length())));
        }
        String engine = "sparql:";
        if (address.startsWith(engine)) return engine(address.substring(engine.length()));
        throw CommandException.usage(
                "--store: found “" + address + "”, expected memory, tdb2:DIR or sparql:URL");
    }

    private static Engine engine(String address) {
        try {
            return new Engine(new URI(address));
        } catch (URISyntaxException e) {
            throw CommandException.usage(
                    "--store: found “"
                            + address
                            + "” after sparql:, expected an http or https address");
        }
    }
}
