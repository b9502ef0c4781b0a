package org.policygraph.cli;

import org.jspecify.annotations.Nullable;
import org.policygraph.access.ApiKeys;
import org.policygraph.access.InvalidKeysException;
import org.policygraph.edit.Editor;
import org.policygraph.http.setting.AccessRules;
import org.policygraph.query.edit.EditSettings;
import org.policygraph.query.limit.EditLimits;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

/** Who may edit through a server, and read from it. */
final class KeyOptions {
    @Option(
            names = "--api-keys",
            paramLabel = "FILE",
            defaultValue = "${env:POLICY_GRAPH_API_KEYS:-" + Option.NULL_VALUE + "}",
            description =
                    "A file of keys, each a line that “key” prints; without it nobody can edit"
                            + " (POLICY_GRAPH_API_KEYS).")
    private @Nullable Path file;

    @Option(
            names = "--require-key",
            defaultValue = "${env:POLICY_GRAPH_REQUIRE_KEY:-false}",
            description =
                    "Answers only those who send a key, but for /health (POLICY_GRAPH_REQUIRE_KEY).")
    private boolean isKeyRequired;

    /** Who may come in; ends with all problems of the file, if it has any. */
    AccessRules rules() {
        if (file == null && isKeyRequired) {
            throw CommandException.usage("--require-key needs the --api-keys that it is about");
        }
        return file == null ? AccessRules.OPEN : new AccessRules(keys(file), isKeyRequired);
    }

    private static ApiKeys keys(Path file) {
        checkWriters(file);
        try {
            return ApiKeys.read(new String(UserFiles.read(file), StandardCharsets.UTF_8));
        } catch (InvalidKeysException e) {
            throw CommandException.problems(
                    e.problems().stream().map(problem -> file + ":" + problem).toList());
        }
    }

    /** Who can write the file can give himself a key. */
    private static void checkWriters(Path file) {
        try {
            if (!Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_WRITE)) {
                return;
            }
        } catch (IOException | UnsupportedOperationException e) {
            // There is no such file, which is said when it is read, or no such permissions.
            return;
        }
        throw new CommandException(
                ExitCodes.FILES,
                "--api-keys: everybody on this machine may write "
                        + file
                        + ", and so give himself a key; take that away (chmod o-w)");
    }

    /** The way to edit a store; null where nobody may. */
    @Nullable EditSettings editing(AccessRules rules, OpenStore data) {
        if (!rules.keys().areInUse()) return null;
        return new EditSettings(new Editor(data.store(), data.iris()), EditLimits.DEFAULT);
    }
}
