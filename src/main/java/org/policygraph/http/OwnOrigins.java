package org.policygraph.http;

import io.javalin.http.Context;

import org.policygraph.http.setting.ServerSettings;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * The origins of the server's own pages (RFC 6454): its public address, and the addresses at which
 * it can be reached on this machine. A page of any other origin may have been led here by a name
 * that was bound to this address (Model Context Protocol, Transports, Security Warning).
 */
final class OwnOrigins {
    private static final int HTTP_PORT = 80;

    private final String host;
    private final String published;

    OwnOrigins(ServerSettings settings) {
        URI address = URI.create(settings.publicUrl());
        this.host = settings.host();
        this.published = address.getScheme() + "://" + address.getRawAuthority();
    }

    /**
     * Whether a page may speak to the server.
     *
     * @param origin as the browser says it
     */
    boolean contain(String origin, Context ctx) {
        if (origin.equalsIgnoreCase(published)) return true;
        // The address that was connected to is no name that anybody could have bound.
        List<String> hosts = List.of("localhost", host, ctx.req().getLocalAddr());
        int port = ctx.req().getLocalPort();
        return hosts.stream().anyMatch(each -> origin.equalsIgnoreCase(origin(each, port)));
    }

    private static String origin(String host, int port) {
        boolean isBare = host.indexOf(':') >= 0 && !host.startsWith("[");
        String written = isBare ? "[" + host + "]" : host;
        String number = port == HTTP_PORT ? "" : ":" + port;
        return ("http://" + written + number).toLowerCase(Locale.ROOT);
    }
}
