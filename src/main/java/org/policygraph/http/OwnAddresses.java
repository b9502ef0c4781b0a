package org.policygraph.http;

import io.javalin.http.Context;

import org.policygraph.http.setting.ServerSettings;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * The addresses under which the server is reached: its public one, and those on this machine.
 * Whatever comes for another name may have been led here by somebody who bound that name to this
 * address, so that a browser takes his pages and this server for one (DNS rebinding; RFC 9110
 * §15.5.20; Model Context Protocol, Transports, Security Warning).
 */
final class OwnAddresses {
    private static final int HTTP_PORT = 80;

    private final String host;
    private final boolean isEverywhere;
    private final String published;
    private final List<String> names;

    OwnAddresses(ServerSettings settings) {
        URI address = URI.create(settings.publicUrl());
        this.host = settings.host();
        this.isEverywhere = Set.of("0.0.0.0", "::").contains(host);
        this.published = address.getScheme() + "://" + address.getRawAuthority();
        this.names =
                List.of("localhost", bare(host), bare(Objects.requireNonNull(address.getHost())));
    }

    /**
     * Whether a request is for this server. The port is not looked at: what stands before the
     * server may have one of its own. An address that was connected to is no name that anybody
     * could have bound; where the server listens on all of them, others may lead to it.
     */
    boolean isHost(Context ctx) {
        String asked = bare(ctx.req().getServerName());
        if (names.contains(asked) || asked.equals(bare(ctx.req().getLocalAddr()))) return true;
        return isAddress(asked) && (isEverywhere || (isLoopback(asked) && isLoopback(host)));
    }

    /**
     * Whether a page may speak to the server where only its own may.
     *
     * @param origin as the browser says it (RFC 6454)
     */
    boolean isOrigin(String origin, Context ctx) {
        if (origin.equalsIgnoreCase(published)) return true;
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

    /** A name as it is compared: no brackets, and no dot that ends it. */
    private static String bare(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.startsWith("[") && name.endsWith("]")) return name.substring(1, name.length() - 1);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static boolean isAddress(String host) {
        try {
            return !InetAddress.ofLiteral(host).getHostAddress().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isLoopback(String host) {
        return isAddress(host) && InetAddress.ofLiteral(host).isLoopbackAddress();
    }
}
