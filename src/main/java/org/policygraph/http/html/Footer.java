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
     * @param labels of the graph whose data is shown
     */
    public static String html(NodeLabels labels) {
        return html(labels.version(), labels.texts());
    }

    private static String html(String version, HeldTextKinds texts) {
        String shown = version.isEmpty() ? "—" : version;
        int end =
                shown.offsetByCodePoints(
                        0, Math.min(SHOWN, shown.codePointCount(0, shown.length())));
        return FOOTER.replace("{{shown}}", Html.escape(shown.substring(0, end)))
                .replace("{{texts-zh}}", Html.escape(texts.chinese()))
                .replace("{{texts-en}}", Html.escape(texts.english()))
                .replace("{{version}}", Html.escape(version));
    }
}
