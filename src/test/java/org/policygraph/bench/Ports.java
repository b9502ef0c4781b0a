package org.policygraph.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ports of this machine, and who listens on them, as Linux tells in /proc. */
final class Ports {
    private static final List<Path> TABLES =
            List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String LISTENING = "0A";

    private Ports() {}

    /** A port on which nobody listens now. */
    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Whether it is this process, or one that it started, that listens on a port. */
    static boolean isListening(ProcessHandle process, int port) throws IOException {
        Set<String> sockets = listeners(port);
        if (sockets.isEmpty()) return false;
        return Stream.concat(Stream.of(process), process.descendants())
                .anyMatch(each -> holds(each.pid(), sockets));
    }

    /** The inodes of the sockets that listen: the tenth word of a line; the second has the port. */
    private static Set<String> listeners(int port) throws IOException {
        String end = String.format(Locale.ROOT, ":%04X", port);
        Stream.Builder<String> lines = Stream.builder();
        for (Path table : TABLES) {
            if (Files.exists(table)) Files.readAllLines(table).forEach(lines);
        }
        return lines.build()
                .map(line -> line.strip().split(" +", -1))
                .filter(words -> words[1].endsWith(end) && words[3].equals(LISTENING))
                .map(words -> "socket:[" + words[9] + "]")
                .collect(Collectors.toSet());
    }

    private static boolean holds(long process, Set<String> sockets) {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + process + "/fd"))) {
            return open.anyMatch(each -> sockets.contains(target(each)));
        } catch (IOException e) {
            return false;
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
