package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.access.ApiKeys;
import org.policygraph.access.Caller;
import org.policygraph.access.InvalidKeysException;
import org.policygraph.access.KeyRole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Keys on the command line. */
class KeyCommandTest {
    @TempDir Path folder;

    @Test
    void printsAKeyAndTheLineForTheFile() throws InvalidKeysException {
        CommandLineRun run = CommandLineRun.of("key", "李编辑", "--role", "editor");
        assertThat(run.exitCode()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).doesNotContain(lines.get(0));
        assertThat(ApiKeys.read(lines.get(1)).caller(lines.get(0)))
                .hasValue(new Caller("李编辑", KeyRole.EDITOR));
    }

    @Test
    void refusesANameOrARoleThatIsNone() {
        CommandLineRun name = CommandLineRun.of("key", "a b", "--role", "editor");
        assertThat(name.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(name.err()).contains("found the name “a b”, expected");
        CommandLineRun role = CommandLineRun.of("key", "a", "--role", "owner");
        assertThat(role.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(role.err()).contains("--role: found “owner”, expected reader or editor");
    }

    @Test
    void aServerTellsEveryProblemOfItsKeysAndDoesNotStart() throws IOException {
        Path keys = folder.resolve("keys.txt");
        Files.writeString(keys, "one\na editor x\n");
        CommandLineRun run = CommandLineRun.of("serve", "--port", "0", "--api-keys", keys);
        assertThat(run.exitCode()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.err().lines())
                .hasSize(2)
                .allMatch(line -> line.matches(".*keys\\.txt:[12]:1: found .+, expected .+"));
    }

    @Test
    void aFileOfKeysThatEverybodyMayWriteIsRefused() throws IOException {
        Path keys = Files.writeString(folder.resolve("open.txt"), "a reader " + "0".repeat(64));
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r--rw-"));
        CommandLineRun run = CommandLineRun.of("serve", "--port", "0", "--api-keys", keys);
        assertThat(run.exitCode()).isEqualTo(ExitCodes.FILES);
        assertThat(run.err()).contains("everybody on this machine may write").contains("chmod o-w");
    }

    @Test
    void aKeyCanBeRequiredOnlyWhereThereAreKeys() {
        CommandLineRun run = CommandLineRun.of("serve", "--port", "0", "--require-key");
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("--require-key needs the --api-keys");
    }
}
