package org.policygraph.http.html;

import java.util.Map;

/** A page with places to fill. Every page has the same head. */
public record PageTemplate(String page) {
    private static final String FOLDER = "/org/policygraph/http/pages/";

    private static final String HEADER = Asset.text(FOLDER + "header.html");

    /** A page of the class path. */
    public static PageTemplate load(String name) {
        return new PageTemplate(Asset.text(FOLDER + name).replace("{{header}}", HEADER));
    }

    /** The head of every page, for a page that is no file. */
    public static String header(String prefix) {
        return HEADER.replace("{{prefix}}", Html.escape(prefix));
    }

    /** Fills the page in one pass, so that no value is ever searched for further marks. */
    public String fill(Map<String, String> parts) {
        StringBuilder out = new StringBuilder(page.length() * 4);
        int from = 0;
        for (int at = page.indexOf("{{"); at >= 0; at = page.indexOf("{{", from)) {
            int end = page.indexOf("}}", at) + 2;
            out.append(page, from, at).append(parts.get(page.substring(at, end)));
            from = end;
        }
        return out.append(page, from, page.length()).toString();
    }
}
