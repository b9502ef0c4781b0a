package org.policygraph.store.remote;

import java.net.URI;

/**
 * Where an engine answers (SPARQL 1.1 Protocol).
 *
 * @param query address of its queries
 * @param update address of its updates
 * @param style how requests are sent
 * @param credentials what it asks of those who ask it
 */
public record RemoteEndpoint(URI query, URI update, Style style, Credentials credentials) {
    /** The two ways of the protocol to send a request by POST. */
    public enum Style {
        /** The query or update itself is the body (§2.1.3, §2.2.2). */
        DIRECT,
        /** It is a parameter of a form (§2.1.2, §2.2.1), as Virtuoso 7.2.5 needs it. */
        FORM
    }

    /** Both addresses must be absolute http or https ones without user info. */
    public RemoteEndpoint {
        check(query);
        check(update);
    }

    /** An engine that takes both at one address. */
    public static RemoteEndpoint of(URI address) {
        return new RemoteEndpoint(address, address, Style.DIRECT, Credentials.NONE);
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
