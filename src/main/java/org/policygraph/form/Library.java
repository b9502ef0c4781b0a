package org.policygraph.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Name and version of a library, as its own build wrote them beside its classes. */
final class Library {
    private Library() {}

    /** Such as {@code jsoup 1.21.2}. */
    static String named(String group, String artifact) {
        String file = "/META-INF/maven/" + group + "/" + artifact + "/pom.properties";
        try (InputStream in = Library.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException(artifact + " does not say its version");
            Properties properties = new Properties();
            properties.load(in);
            return artifact + " " + properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
