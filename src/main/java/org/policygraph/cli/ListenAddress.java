package org.policygraph.cli;

import org.policygraph.http.PolicyServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;

/**
 * What a server listens on, as the option {@code --host} says it.
 *
 * @param host a name, or an address without brackets
 */
record ListenAddress(String host) {
    private static final int HIGHEST_PORT = 65_535;

    /** Wrong usage if it cannot be the name or address of a machine. */
    static ListenAddress of(String option) {
        boolean isBracketed = option.startsWith("[") && option.endsWith("]");
        String host = isBracketed ? option.substring(1, option.length() - 1) : option;
        if (host.matches(
                "[\\p{L}\\p{N}._-]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(?:%[\\p{Alnum}._-]+)?")) {
            return new ListenAddress(host);
        }
        throw CommandException.usage(
                "--host: found “"
                        + option
                        + "”, expected a name or an address, as 127.0.0.1 or ::1");
    }

    /** Ends with the code for addresses that cannot be used if it is none of this machine's. */
    InetAddress resolved() {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new CommandException(
                    ExitCodes.FILES,
                    "cannot listen on " + host + ": no machine of this name or address is known");
        }
    }

    /**
     * Takes the port, before anything else is made ready. Ends with the code for addresses that
     * cannot be used if nothing can listen there.
     *
     * @param port 0 for a free one: its number stands in the answers, so there must be one before
     *     them
     */
    ServerSocketChannel bind(int port) {
        if (port < 0 || port > HIGHEST_PORT) {
            throw CommandException.usage(
                    "--port: found " + port + ", expected a number from 0 to " + HIGHEST_PORT);
        }
        InetAddress address = resolved();
        try {
            return PolicyServer.bind(address, port);
        } catch (IOException e) {
            throw new CommandException(
                    ExitCodes.FILES,
                    "cannot listen on " + host + ", port " + port + ": " + e.getMessage());
        }
    }

    /** Where people on this machine reach it: all addresses are no address for a browser. */
    String url(int port) {
        String name = resolved().isAnyLocalAddress() ? "localhost" : host;
        String inUrl = name.indexOf(':') < 0 ? name : "[" + name.replace("%", "%25") + "]";
        return "http://" + inUrl + ":" + port;
    }
}
