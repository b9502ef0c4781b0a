package org.policygraph.http.operate;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who sent a request. What a request says of its own way counts only as far as it passed proxies
 * that are known: anybody can write the rest. Of the fields that tell of it X-Forwarded-For alone
 * is read, since a proxy that writes this one may pass on another as it came.
 *
 * @param proxies addresses of the proxies that stand before the server
 */
public record ClientAddress(Set<String> proxies) {
    public ClientAddress {
        proxies = proxies.stream().map(ClientAddress::plain).collect(Collectors.toSet());
        proxies = Set.copyOf(proxies);
    }

    /** Whether this is the address of a proxy, behind which there are many clients. */
    public boolean isProxy(String peer) {
        return proxies.contains(peer);
    }

    /**
     * The address of the client.
     *
     * @param peer who is at the other end of the connection
     * @param forwardedFor the lines of the field X-Forwarded-For, which are one list (RFC 9110
     *     §5.3); each proxy adds whom it was asked by at its end
     */
    public String of(String peer, List<String> forwardedFor) {
        String client = plain(peer);
        if (forwardedFor.isEmpty() || !proxies.contains(client)) return client;
        List<String> way =
                forwardedFor.stream()
                        .flatMap(line -> Arrays.stream(line.split(",", -1)))
                        .filter(step -> !step.isBlank())
                        .toList();
        for (int at = way.size() - 1; at >= 0 && proxies.contains(client); at--) {
            client = plain(way.get(at));
        }
        return client;
    }

    /** An address in one spelling: without a port, and with IPv6 as Java writes it. */
    private static String plain(String written) {
        String address = withoutPort(written.strip().replace("\"", ""));
        try {
            return InetAddress.ofLiteral(address).getHostAddress();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static String withoutPort(String address) {
        int bracket = address.indexOf(']');
        if (address.startsWith("[") && bracket > 0) return address.substring(1, bracket);
        int colon = address.indexOf(':');
        boolean hasPort = colon >= 0 && colon == address.lastIndexOf(':');
        return hasPort ? address.substring(0, colon) : address;
    }
}
