package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.policygraph.http.endpoint.Endpoint;
import org.policygraph.http.endpoint.Parameter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables of endpoints and parameters in the documentation are what the endpoints say of
 * themselves; -Ddocs.write=true writes them.
 */
class EndpointTableTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static final Path PAGE = Path.of("src/site/markdown/integrators.md");

    private static List<Endpoint> endpoints() {
        return SERVER.server().endpoints().all();
    }

    @Test
    void everyEndpointIsARow() throws IOException {
        String rows =
                endpoints().stream()
                        .filter(endpoint -> endpoint.documentation() != null)
                        .map(endpoint -> row(path(endpoint), documentation(endpoint)))
                        .collect(Collectors.joining());
        hold("endpoints", "| path | what |\n|---|---|\n" + rows);
    }

    @Test
    void everyConditionOfTheListOfMeasuresIsARow() throws IOException {
        Endpoint list =
                endpoints().stream()
                        .filter(endpoint -> endpoint.path().equals("/measures.csv"))
                        .findFirst()
                        .orElseThrow();
        String rows =
                list.first().parameters().stream()
                        .map(each -> row(each.name(), each.description() + values(each)))
                        .collect(Collectors.joining());
        hold("conditions", "| parameter | |\n|---|---|\n" + rows);
    }

    private static String documentation(Endpoint endpoint) {
        String said = Objects.requireNonNull(endpoint.documentation());
        return Character.toUpperCase(said.charAt(0)) + said.substring(1);
    }

    private static String path(Endpoint endpoint) {
        return endpoint.template().replace('{', '<').replace('}', '>');
    }

    private static String values(Parameter parameter) {
        Object of = parameter.schema().getOrDefault("items", parameter.schema());
        String written = String.valueOf(of);
        Matcher words = Pattern.compile("enum=\\[([^]]+)]").matcher(written);
        return words.find() ? " One of " + words.group(1) + "." : "";
    }

    private static String row(String name, String said) {
        return "| `" + name + "` | " + said.replace("|", "\\|").replace("\n", " ") + " |\n";
    }

    private static void hold(String name, String table) throws IOException {
        String page = Files.readString(PAGE);
        Pattern place =
                Pattern.compile("(<!-- " + name + " -->\n\n).*?(?=\n<!-- end -->)", Pattern.DOTALL);
        Matcher matcher = place.matcher(page);
        assertThat(matcher.find()).as("%s has a place for %s", PAGE, name).isTrue();
        String whole = page.substring(0, matcher.end(1)) + table + page.substring(matcher.end());
        if (Boolean.getBoolean("docs.write")) Files.writeString(PAGE, whole);
        else assertThat(page).as("written anew by -Ddocs.write=true").isEqualTo(whole);
    }
}
