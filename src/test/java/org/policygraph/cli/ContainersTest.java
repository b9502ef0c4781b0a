package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The files for containers set only what the program knows. */
class ContainersTest {
    private static final Path FOLDER = Path.of("src/docker");
    private static final Pattern SETTING = Pattern.compile("POLICY_GRAPH_[A-Z_]+");

    @Test
    void everySettingIsOneOfTheServers() throws IOException {
        String help = CommandLineRun.of("serve", "--help").out();
        Set<String> set = new TreeSet<>();
        for (String file : new String[] {"Dockerfile", "compose.yaml"}) {
            SETTING.matcher(Files.readString(FOLDER.resolve(file)))
                    .results()
                    .map(MatchResult::group)
                    .forEach(set::add);
        }
        assertThat(set)
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(name -> assertThat(help).contains(name));
    }

    @Test
    void theImageTakesTheFileThatTheBuildMakes() throws IOException {
        String name = "<finalName>policy-graph</finalName>";
        assertThat(Files.readString(Path.of("pom.xml"))).contains(name);
        assertThat(Files.readString(FOLDER.resolve("Dockerfile")))
                .contains("target/policy-graph.jar ");
    }
}
