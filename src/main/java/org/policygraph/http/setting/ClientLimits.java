package org.policygraph.http.setting;

import org.policygraph.http.operate.ClientAddress;

import java.util.Set;

/**
 * How often one client may ask, and how a client is known.
 *
 * @param requestsPerMinute requests that one client may send in a minute; 0 for any number
 * @param address how clients are told apart
 */
public record ClientLimits(int requestsPerMinute, ClientAddress address) {
    /** Any number of requests. */
    public static final ClientLimits NONE = new ClientLimits(0, new ClientAddress(Set.of()));

    /** The number must not be negative. */
    public ClientLimits {
        if (requestsPerMinute < 0) {
            throw new IllegalArgumentException(
                    "the requests per minute must be 0 or more, not " + requestsPerMinute);
        }
    }
}
