package org.policygraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The picture of the architecture page is drawn after the packages. */
@AnalyzeClasses(packages = "org.policygraph", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitecturePictureTest {
    private static final Path PICTURE = Path.of("src/site/resources/images/architecture.svg");
    private static final String ROOT = "org.policygraph.";
    private static final Pattern BOX = Pattern.compile("<g id=\"(\\w+)\">");
    private static final Pattern ARROW =
            Pattern.compile("data-from=\"(?<from>\\w+)\" data-to=\"(?<to>\\w+)\"");

    /** Which top-level packages each of them uses. */
    private static Map<String, Set<String>> used(JavaClasses classes) {
        Map<String, Set<String>> used = new TreeMap<>();
        for (JavaClass each : classes) {
            Set<String> packages = used.computeIfAbsent(top(each), _ -> new TreeSet<>());
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getName().startsWith(ROOT)) packages.add(top(target));
            }
            packages.remove(top(each));
        }
        return used;
    }

    private static String top(JavaClass each) {
        return each.getPackageName().substring(ROOT.length()).split("\\.", 2)[0];
    }

    private static Map<String, Set<String>> drawn() throws IOException {
        return ARROW.matcher(Files.readString(PICTURE))
                .results()
                .collect(
                        Collectors.groupingBy(
                                arrow -> arrow.group("from"),
                                TreeMap::new,
                                Collectors.mapping(
                                        arrow -> arrow.group("to"), Collectors.toSet())));
    }

    @ArchTest
    static void everyPackageIsABox(JavaClasses classes) throws IOException {
        assertThat(BOX.matcher(Files.readString(PICTURE)).results().map(box -> box.group(1)))
                .containsExactlyInAnyOrderElementsOf(used(classes).keySet());
    }

    @ArchTest
    static void everyArrowIsAUse(JavaClasses classes) throws IOException {
        Map<String, Set<String>> used = used(classes);
        drawn().forEach((from, to) -> assertThat(used.get(from)).as(from).containsAll(to));
    }

    @ArchTest
    static void everyUseFollowsArrows(JavaClasses classes) throws IOException {
        Map<String, Set<String>> drawn = drawn();
        used(classes)
                .forEach((from, to) -> assertThat(reached(from, drawn)).as(from).containsAll(to));
    }

    private static Set<String> reached(String from, Map<String, Set<String>> arrows) {
        Set<String> reached = new HashSet<>();
        Set<String> next = arrows.getOrDefault(from, Set.of());
        while (reached.addAll(next)) {
            next =
                    next.stream()
                            .flatMap(each -> arrows.getOrDefault(each, Set.of()).stream())
                            .collect(Collectors.toSet());
        }
        return reached;
    }
}
