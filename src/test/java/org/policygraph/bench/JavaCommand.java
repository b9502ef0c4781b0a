package org.policygraph.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How another process of this Java is started. */
final class JavaCommand {
    private JavaCommand() {}

    /** A command with the class path of this process, where the options name no other. */
    static List<String> of(List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        if (!options.contains("-cp")) {
            command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        }
        command.addAll(arguments);
        return command;
    }
}
