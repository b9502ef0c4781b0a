package org.policygraph.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;

import java.time.Duration;
import java.util.stream.Stream;

/** Each hostile file of a form is read whole, or refused with one sentence, and soon. */
abstract class HostileContract {
    /** A reader that hangs is stopped; none takes a tenth of it. */
    private static final Duration HANGS = Duration.ofSeconds(60);

    private static final int FEWEST = 20;

    abstract HostileFiles files();

    @TestFactory
    Stream<DynamicTest> isReadWholeOrRefused() {
        assertThat(files().cases()).hasSizeGreaterThanOrEqualTo(FEWEST);
        return files().cases().entrySet().stream()
                .map(
                        each ->
                                DynamicTest.dynamicTest(
                                        each.getKey(),
                                        () ->
                                                assertTimeoutPreemptively(
                                                        HANGS, () -> check(each.getValue()))));
    }

    private static void check(HostileFiles.Case hostile) {
        String expected = hostile.expected();
        try {
            SourceFile file = FormReader.read(hostile.bytes().get());
            assertThat(expected)
                    .as("was read as %s: %s", file.form(), start(file))
                    .doesNotStartWith("!");
            assertThat(file.text().lines()).contains(expected);
            assertThat(file.text().text().codePoints().filter(SourceFile::isRefused)).isEmpty();
        } catch (UnreadableTextException e) {
            assertThat("!" + e.getMessage()).as("a refusal").contains(expected.substring(1));
            assertThat(expected).startsWith("!");
            assertThat(e.problems()).hasSize(1);
            assertThat(e.getMessage()).doesNotContain("Exception", "null", "org.");
        }
    }

    private static String start(SourceFile file) {
        String text = file.text().text();
        return text.substring(0, Math.min(200, text.length()));
    }
}
