package org.policygraph.http.html;

import java.util.Map;

/** A page with places to fill. */
public record PageTemplate(String page) {
    /** A page of the class path. */
    public static PageTemplate load(String name) {
        return new PageTemplate(Asset.text("/org/policygraph/http/pages/" + name));
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
