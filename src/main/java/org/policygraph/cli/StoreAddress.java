package org.policygraph.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where data are kept, as the option {@code --store} says it. */
sealed interface StoreAddress {
    /** In memory, for as long as the process runs. */
    record Memory() implements StoreAddress {}

    /** In a folder of this machine. */
    record Folder(Path path) implements StoreAddress {}

    /** In a SPARQL 1.1 engine, which takes queries at this address. */
    record Engine(URI query) implements StoreAddress {}

    /**
     * Reads {@code memory}, {@code sparql:URL}, {@code dir:DIR} or the folder alone; wrong usage if
     * it is none of them.
     */
    static StoreAddress parse(String address) {
        if (address.equals("memory")) return new Memory();
        Matcher prefixed = PREFIXED.matcher(address);
        if (!prefixed.matches()) {
            if (address.isEmpty()) throw wrong(address);
            return new Folder(OptionTypes.path(address));
        }
        String rest = prefixed.group(2);
        return switch (prefixed.group(1)) {
            case "dir" -> {
                if (rest.isEmpty()) throw wrong(address);
                yield new Folder(OptionTypes.path(rest));
            }
            case "sparql" -> engine(rest);
            case "tdb2" ->
                    throw CommandException.usage(
                            "--store: TDB2 databases are not opened any more; “export --store "
                                    + address
                                    + " --out backup.nq” with the program that wrote it, and “ingest"
                                    + " backup.nq --store DIR” with this one, bring its data into a folder");
            default -> throw wrong(address);
        };
    }

    /** One letter is a drive of Windows. */
    Pattern PREFIXED = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):(.*)", Pattern.DOTALL);

    private static CommandException wrong(String address) {
        return CommandException.usage(
                "--store: found “" + address + "”, expected memory, a folder or sparql:URL");
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
