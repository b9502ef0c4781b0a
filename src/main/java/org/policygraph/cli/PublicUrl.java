package org.policygraph.cli;

import java.net.URI;
import java.net.URISyntaxException;

/** The address under which clients reach a server, as the option {@code --public-url} says it. */
final class PublicUrl {
    private PublicUrl() {}

    /** The same; wrong usage if it is no absolute http or https address. */
    static String checked(String option) {
        try {
            URI uri = new URI(option);
            boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (isHttp
                    && uri.getHost() != null
                    && uri.getQuery() == null
                    && uri.getFragment() == null) {
                return option;
            }
        } catch (URISyntaxException e) {
            throw wrong(option);
        }
        throw wrong(option);
    }

    private static CommandException wrong(String option) {
        return CommandException.usage(
                "--public-url: found “"
                        + option
                        + "”, expected an absolute http or https address without a query or fragment");
    }
}
