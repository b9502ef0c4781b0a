package org.policygraph.http.html;

/** What stands under every page: which data it shows, under what licence, and what it is not. */
public final class Footer {
    private static final String FOOTER = Asset.text("/org/policygraph/http/pages/footer.html");

    /** Characters of a version that are shown; the whole of it is in the title. */
    private static final int SHOWN = 12;

    private Footer() {}

    /**
     * The footer.
     *
     * @param version the version of the dataset, empty where there is none
     */
    public static String html(String version) {
        String shown = version.isEmpty() ? "—" : version;
        int end =
                shown.offsetByCodePoints(
                        0, Math.min(SHOWN, shown.codePointCount(0, shown.length())));
        return FOOTER.replace("{{shown}}", Html.escape(shown.substring(0, end)))
                .replace("{{version}}", Html.escape(version));
    }
}
