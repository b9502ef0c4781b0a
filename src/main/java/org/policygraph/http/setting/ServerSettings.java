package org.policygraph.http.setting;

import java.net.URI;

/**
 * Where the server listens and how it calls itself.
 *
 * @param host address to listen on
 * @param port port to listen on; 0 takes a free one
 * @param publicUrl the address under which clients reach the server, without a slash at the end;
 *     every link is built from it and never from the Host field of a request
 * @param iriBase what the IRIs of the records begin with; the server answers {@code /id/x} for
 *     {@code <iriBase>x}
 * @param limits what one client may take
 * @param caching how long and where answers are kept
 * @param clients how often one client may ask
 * @param access who may come in
 * @param publisher who publishes what is served
 */
public record ServerSettings(
        String host,
        int port,
        String publicUrl,
        String iriBase,
        HttpLimits limits,
        CacheSettings caching,
        ClientLimits clients,
        AccessRules access,
        Publisher publisher) {
    /** Loopback: nothing outside this machine reaches the server unless it is told so. */
    public static final String DEFAULT_HOST = "127.0.0.1";

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException with a sentence for the operator
     */
    public ServerSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("the port must be between 0 and 65535, not " + port);
        }
        requireHttp("the public URL", publicUrl);
        requireHttp("the IRI base", iriBase);
        while (publicUrl.endsWith("/")) publicUrl = publicUrl.substring(0, publicUrl.length() - 1);
    }

    /** Tells no publisher. */
    public ServerSettings(
            String host,
            int port,
            String publicUrl,
            String iriBase,
            HttpLimits limits,
            CacheSettings caching,
            ClientLimits clients,
            AccessRules access) {
        this(host, port, publicUrl, iriBase, limits, caching, clients, access, Publisher.UNNAMED);
    }

    /** Keeps answers as is usual, and lets everybody ask as often as he likes. */
    public ServerSettings(
            String host, int port, String publicUrl, String iriBase, HttpLimits limits) {
        this(
                host,
                port,
                publicUrl,
                iriBase,
                limits,
                CacheSettings.DEFAULT,
                ClientLimits.NONE,
                AccessRules.OPEN);
    }

    private static void requireHttp(String what, String address) {
        URI uri = URI.create(address);
        boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (http && uri.getHost() != null) return;
        throw new IllegalArgumentException(
                what + " must be an absolute http or https address, not " + address);
    }

    /** The path of the public URL, empty for the root: what paths on the pages begin with. */
    public String pathPrefix() {
        return URI.create(publicUrl).getRawPath();
    }
}
