package org.policygraph.text;

import java.util.Locale;

/** Messages written as whole sentences with places for their values. */
public final class Messages {
    private Messages() {}

    /**
     * A message.
     *
     * @param template the sentence, as of {@link java.util.Formatter}; the same in every locale
     */
    public static String format(String template, Object... values) {
        return String.format(Locale.ROOT, template, values);
    }
}
