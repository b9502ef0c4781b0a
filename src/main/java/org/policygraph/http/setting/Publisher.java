package org.policygraph.http.setting;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * Who publishes what the server serves, as its descriptions say it. Nobody is made up: without a
 * name the descriptions speak of whoever runs the server.
 *
 * @param name of a person or an organisation; null where it is not told
 * @param contact where to ask: an http or https address, or {@code mailto:}; null where it is not
 *     told
 */
public record Publisher(@Nullable String name, @Nullable String contact) {
    /** Of whom nothing is told. */
    public static final Publisher UNNAMED = new Publisher(null, null);

    /**
     * Reads what an operator wrote: an address of e-mail needs no {@code mailto:}.
     *
     * @throws IllegalArgumentException with a sentence for the operator
     */
    public static Publisher of(@Nullable String name, @Nullable String contact) {
        if (name != null && name.isBlank()) {
            throw new IllegalArgumentException("the publisher must have a name");
        }
        return new Publisher(
                name == null ? null : name.strip(), contact == null ? null : address(contact));
    }

    private static String address(String contact) {
        String written = contact.strip();
        boolean isMail = written.matches("(mailto:)?[^@\\s:/?#<>\"]+@[^@\\s:/?#<>\"]+");
        if (isMail) return written.startsWith("mailto:") ? written : "mailto:" + written;
        if (isWeb(written)) return written;
        throw new IllegalArgumentException(
                "the contact must be an address of e-mail or an absolute http or https address, not "
                        + contact);
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = URI.create(address);
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return http && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
