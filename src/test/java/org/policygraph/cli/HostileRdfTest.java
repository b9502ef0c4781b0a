package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.http.Canary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files of RDF formats that refer to something outside them are not read as such, nor anything
 * fetched.
 */
class HostileRdfTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"%s\">]><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">&x;</rdf:RDF>",
                "<!DOCTYPE r SYSTEM \"%s\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>",
                "<!DOCTYPE r [<!ENTITY a \"%s\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><r>&c;</r>",
            })
    void xmlIsNotRead(String xml) throws IOException {
        assertRefused("a.rdf", xml);
        assertRefused("a.xml", xml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@context\": \"%s\", \"@id\": \"http://example.org/a\", \"name\": \"x\"}",
                "{\"@context\": {\"@import\": \"%s\"}, \"@id\": \"http://example.org/a\"}",
                "{\"@context\": \"file:///etc/passwd\", \"@id\": \"%s\"}",
            })
    void jsonLdIsNotRead(String json) throws IOException {
        assertRefused("a.jsonld", json);
        assertRefused("a.json", json);
    }

    @Test
    void depthIsRefused() throws IOException {
        assertRefused("a.rdf", "<a>".repeat(20_000) + "</a>".repeat(20_000));
        assertRefused("a.jsonld", "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000));
        assertRefused(
                "a.ttl",
                "<http://e/a> <http://e/p> "
                        + "[ <http://e/p> ".repeat(20_000)
                        + "1"
                        + "]".repeat(20_000)
                        + ".");
    }

    private void assertRefused(String name, String content) throws IOException {
        try (Canary canary = new Canary()) {
            Path file = folder.resolve(name);
            Files.writeString(file, content.replace("%s", canary.url()));
            for (String command : new String[] {"validate", "ingest"}) {
                Path out = folder.resolve("out.nq");
                CommandLineRun run =
                        command.equals("ingest")
                                ? CommandLineRun.of(command, file, "--id", "a", "--out", out)
                                : CommandLineRun.of(command, file);
                assertThat(run.exitCode()).as(run.err()).isIn(ExitCodes.PROBLEMS, ExitCodes.USAGE);
                assertThat(run.err()).isNotBlank().doesNotContain("\tat ", "Exception");
                assertThat(out).doesNotExist();
            }
            assertThat(canary.asked()).isEmpty();
        }
    }
}
