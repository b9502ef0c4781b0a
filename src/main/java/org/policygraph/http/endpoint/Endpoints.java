package org.policygraph.http.endpoint;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All endpoints of a server. Safe for any number of threads once all are added. */
public final class Endpoints {
    private final List<Endpoint> all = new ArrayList<>();
    private final Map<String, Endpoint> fixed = new HashMap<>();
    private final List<Endpoint> varied = new ArrayList<>();

    /** Adds some. */
    public void add(List<Endpoint> more) {
        for (Endpoint each : more) {
            all.add(each);
            if (isVaried(each)) varied.add(each);
            else fixed.put(each.path(), each);
        }
        varied.sort(Comparator.comparing((Endpoint each) -> beginning(each).length()).reversed());
    }

    /** Each one, in the order in which they were added. */
    public List<Endpoint> all() {
        return List.copyOf(all);
    }

    /**
     * Which endpoint a path is for, before it is routed; of paths with a part that varies, the one
     * with the longest beginning.
     *
     * @param path as it was sent; slashes at its end do not matter
     * @return null if there is none
     */
    public @Nullable Endpoint at(String path) {
        Endpoint known = fixed.get(withoutSlash(path));
        if (known != null) return known;
        for (Endpoint each : varied) {
            if (path.startsWith(beginning(each))) return each;
        }
        return null;
    }

    private static String withoutSlash(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') end--;
        return path.substring(0, end);
    }

    private static boolean isVaried(Endpoint endpoint) {
        return endpoint.template().indexOf('{') >= 0;
    }

    private static String beginning(Endpoint endpoint) {
        String template = endpoint.template();
        return template.substring(0, template.indexOf('{'));
    }
}
