package org.policygraph.http.operate;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Who sent a request. What a request says of its own way counts only as far as it passed proxies
 * that are known: anybody can write the rest.
 *
 * @param proxies addresses of the proxies that stand before the server
 */
public record ClientAddress(Set<String> proxies) {
    public ClientAddress {
        proxies = Set.copyOf(proxies);
    }

    /**
     * The address of the client.
     *
     * @param peer who is at the other end of the connection
     * @param forwardedFor the field X-Forwarded-For, to which each proxy adds whom it was asked by;
     *     null if there is none
     */
    public String of(String peer, @Nullable String forwardedFor) {
        if (forwardedFor == null || !proxies.contains(peer)) return peer;
        String[] way = forwardedFor.split(",", -1);
        String client = peer;
        for (int at = way.length - 1; at >= 0 && proxies.contains(client); at--) {
            client = way[at].strip();
        }
        return client;
    }
}
