package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.resolver.api.maven.Maven;
import org.jboss.shrinkwrap.resolver.api.maven.MavenResolvedArtifact;
import org.junit.jupiter.api.Test;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * What is packaged holds every library that its libraries need, in the version that they need. A
 * declaration for tests alone outranks what a library brings, so that the tests have it on their
 * class path and the jar lacks it: here the declarations are read as if there were none for tests.
 */
class PackagedLibrariesIT {
    private static final Pattern CLASS =
            Pattern.compile("(?!META-INF/)(?!.*module-info).*\\.class");

    @Test
    void holdsEveryClassOfEveryLibraryThatIsNeededAtRunTime() throws IOException {
        List<String> missing = new ArrayList<>();
        List<MavenResolvedArtifact> libraries = neededAtRunTime();
        Map<String, Long> packaged = classes(PackagedJar.file().toFile());
        for (MavenResolvedArtifact library : libraries) {
            Map<String, Long> needed = classes(library.asFile());
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
                            + " classes");
        }
        assertThat(missing)
                .as("libraries that a declaration for tests has taken out of the jar, or replaced")
                .isEmpty();
        assertThat(libraries).hasSizeGreaterThan(50);
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

    /** The checksums of classes by their names. */
    private static Map<String, Long> classes(File jar) throws IOException {
        Map<String, Long> classes = new HashMap<>();
        try (ZipFile file = new ZipFile(jar)) {
            file.stream()
                    .filter(entry -> CLASS.matcher(entry.getName()).matches())
                    .forEach(entry -> classes.put(entry.getName(), entry.getCrc()));
        }
        return classes;
    }
}
