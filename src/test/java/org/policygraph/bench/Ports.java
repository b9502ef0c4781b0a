package org.policygraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ports on which processes of this machine listen, as Linux tells in /proc. A server is told to
 * take any port, and is asked for it afterwards: one that was free when it was chosen may be
 * another's when the server starts.
 */
public final class Ports {
    private static final List<Path> TABLES =
            List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String LISTENING = "0A";

    private Ports() {}

    /** The ports on which this process, or one that it started, listens now. */
    public static Set<Integer> of(ProcessHandle process) throws IOException {
        Map<String, Integer> listening = listening();
        return Stream.concat(Stream.of(process), process.descendants())
                .flatMap(each -> sockets(each.pid()).stream())
                .map(listening::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The ports of all sockets that listen, by what a descriptor calls the socket: the second word
     * of a line has the port, the tenth the inode.
     */
    private static Map<String, Integer> listening() throws IOException {
        Map<String, Integer> ports = new HashMap<>();
        for (Path table : TABLES) {
            if (!Files.exists(table)) continue;
            for (String line : Files.readAllLines(table)) {
                String[] words = line.strip().split(" +", -1);
                if (!words[3].equals(LISTENING)) continue;
                String port = words[1].substring(words[1].indexOf(':') + 1);
                ports.put("socket:[" + words[9] + "]", Integer.parseInt(port, 16));
            }
        }
        return ports;
    }

    private static List<String> sockets(long process) {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + process + "/fd"))) {
            return open.map(Ports::target).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** What a descriptor stands for; nothing if it was closed meanwhile. */
    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
