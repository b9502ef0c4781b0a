package org.policygraph.http.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * A library that browsers run, as npm publishes it and the build takes it.
 *
 * @param name its name in the registry of npm
 * @param version the version of the build, as the library itself says it
 */
public record Webjar(String name, String version) {
    /**
     * The library of this name.
     *
     * @throws IllegalStateException if it is missing from the build
     */
    public static Webjar of(String name) {
        String path = "/META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
        Properties properties = new Properties();
        try (InputStream stream = Webjar.class.getResourceAsStream(path)) {
            if (stream == null) throw new IllegalStateException("missing from the build: " + path);
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Webjar(name, properties.getProperty("version"));
    }

    /** The path of one of its files on the class path. */
    public String resource(String file) {
        return "/META-INF/resources/webjars/" + name + "/" + version + "/" + file;
    }

    /** Its name and version, by which browsers may keep its files for ever. */
    public String folder() {
        return name + "-" + version;
    }
}
