package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.resolver.api.maven.Maven;
import org.jboss.shrinkwrap.resolver.api.maven.MavenResolvedArtifact;
import org.junit.jupiter.api.Test;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What is packaged holds every library that its libraries need, in the version that they need. A
 * declaration for tests alone outranks what a library brings, so that the tests have it on their
 * class path and the jar lacks it: here the declarations are read as if there were none for tests.
 */
class PackagedLibrariesIT {
    /**
     * What is no notice, signature or declaration that all libraries have under the same name, and
     * nothing for browsers, of which only what is served is packaged.
     */
    private static final Pattern CONTENT =
            Pattern.compile("(?!META-INF/(?!versions/))(?!.*module-info).*[^/]");

    private static final String CLASS = ".class";

    @Test
    void holdsWhatEveryLibraryThatIsNeededAtRunTimeConsistsOf() throws IOException {
        List<String> missing = new ArrayList<>();
        List<MavenResolvedArtifact> libraries = neededAtRunTime();
        Map<String, Long> packaged = content(PackagedJar.file().toFile());
        for (MavenResolvedArtifact library : libraries) {
            Map<String, Long> needed = content(library.asFile());
            long same =
                    needed.entrySet().stream()
                            .filter(each -> each.getValue().equals(packaged.get(each.getKey())))
                            .count();
            if (same == needed.size()) continue;
            missing.add(
                    library.getCoordinate().toCanonicalForm()
                            + ": "
                            + same
                            + " of "
                            + needed.size()
                            + " files");
        }
        assertThat(missing)
                .as("libraries that a declaration for tests has taken out of the jar, or replaced")
                .isEmpty();
        assertThat(libraries).hasSizeGreaterThan(50);
    }

    @Test
    void namesTheLicenceOfEveryLibrary() throws IOException {
        String named;
        try (ZipFile jar = new ZipFile(PackagedJar.file().toFile());
                InputStream notices =
                        jar.getInputStream(jar.getEntry("META-INF/policy-graph/THIRD-PARTY.md"))) {
            named = new String(notices.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(jar.getEntry("META-INF/policy-graph/LICENSE")).isNotNull();
            assertThat(jar.getEntry("META-INF/NOTICE")).isNotNull();
        }
        for (MavenResolvedArtifact library : neededAtRunTime()) {
            String name =
                    library.getCoordinate().getGroupId()
                            + ":"
                            + library.getCoordinate().getArtifactId();
            assertThat(named)
                    .as(name)
                    .containsPattern("\\| " + Pattern.quote(name) + " \\| \\S+ \\|");
        }
        assertThat(named.lines())
                .as("copyright, where the licence asks for it")
                .noneMatch(row -> row.matches("\\|.*\\| (MIT|BSD-\\S+) \\|\\s*\\|"));
    }

    private static List<MavenResolvedArtifact> neededAtRunTime() {
        return List.of(
                Maven.configureResolver()
                        .workOffline()
                        .loadPomFromFile(new File("pom.xml"))
                        .importCompileAndRuntimeDependencies()
                        .resolve()
                        .withTransitivity()
                        .asResolvedArtifact());
    }

    /** The checksums of classes, and zeros for other files, by their names. */
    private static Map<String, Long> content(File jar) throws IOException {
        Map<String, Long> content = new HashMap<>();
        try (ZipFile file = new ZipFile(jar)) {
            file.stream()
                    .filter(entry -> CONTENT.matcher(entry.getName()).matches())
                    .forEach(entry -> content.put(entry.getName(), checksum(entry)));
        }
        return content;
    }

    /** Notices of several libraries have one name, and one of them is kept. */
    private static long checksum(ZipEntry entry) {
        return entry.getName().endsWith(CLASS) ? entry.getCrc() : 0;
    }
}
