package org.policygraph.store.remote;

import java.net.URI;

/**
 * Where an engine answers (SPARQL 1.1 Protocol).
 *
 * @param query address of its queries
 * @param update address of its updates
 * @param credentials what it asks of those who ask it
 */
public record RemoteEndpoint(URI query, URI update, Credentials credentials) {
    /** Both addresses must be absolute http or https ones without user info. */
    public RemoteEndpoint {
        check(query);
        check(update);
    }

    /** An engine that takes both at one address. */
    public static RemoteEndpoint of(URI address) {
        return new RemoteEndpoint(address, address, Credentials.NONE);
    }

    private static void check(URI address) {
        String scheme = address.getScheme();
        boolean isHttp = "http".equals(scheme) || "https".equals(scheme);
        if (isHttp && address.getHost() != null && address.getRawUserInfo() == null) return;
        throw new IllegalArgumentException(
                "found an address of a SPARQL engine that is no http or https address with a host"
                        + " and without a password");
    }
}
