package org.policygraph.trace.cite;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A document as a citation names it.
 *
 * @param issuers the bodies that are responsible for it, as printed
 * @param title its title, without the issuers where those stand before it
 */
public record Work(List<String> issuers, String title) {
    /** What stands between the issuers of one document where they are printed in a row. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s、，,]+");

    public Work {
        issuers = List.copyOf(issuers);
    }

    /**
     * The document of a title that begins with its issuers, as Chinese titles do. They are named
     * once, as those responsible: so GB/T 7714-2015 does in the second example of 4.6.2.
     *
     * @param title the whole title as printed
     * @param issuers the issuers as printed; null if there are none
     */
    public static Work titled(String title, @Nullable String issuers) {
        if (issuers == null || issuers.isBlank()) return new Work(List.of(), title);
        String rest = title.startsWith(issuers) ? title.substring(issuers.length()).strip() : "";
        return new Work(List.of(BETWEEN.split(issuers.strip())), rest.isEmpty() ? title : rest);
    }
}
