package org.policygraph.text;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** Messages written as whole sentences with places for their values. */
public final class Messages {
    private Messages() {}

    /**
     * A message.
     *
     * @param template the sentence, as of {@link java.util.Formatter}; the same in every locale
     */
    @SuppressWarnings("AnnotateFormatMethod") // texts know the JDK alone
    public static String format(String template, @Nullable Object... values) {
        return String.format(Locale.ROOT, template, values);
    }
}
