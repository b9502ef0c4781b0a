package org.policygraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What other processes have: memory in MiB, threads, and open files. */
final class ProcessFigures {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final Pattern VIRTUAL = Pattern.compile("\"virtual\": *true");

    private ProcessFigures() {}

    /** The most that it ever had resident; 0 if it has ended. */
    static double peak(long process) throws IOException {
        return number("/proc/" + process + "/status", "VmHWM:") / 1024.0;
    }

    /** What it has now, with its share of what it has in common with others; 0 if it has ended. */
    static double share(long process) throws IOException {
        return number("/proc/" + process + "/smaps_rollup", "Pss:") / 1024.0;
    }

    /** Its threads of the platform; 0 if it has ended. */
    static long threads(long process) throws IOException {
        return number("/proc/" + process + "/status", "Threads:");
    }

    /** The virtual threads of a Java process. */
    static long virtualThreads(long process) throws IOException {
        Path dump = Files.createTempFile("threads", ".json");
        try {
            jcmd(process, "Thread.dump_to_file", "-overwrite", "-format=json", dump.toString());
            return VIRTUAL.matcher(Files.readString(dump)).results().count();
        } finally {
            Files.delete(dump);
        }
    }

    /** Its open files and sockets. */
    static long descriptors(long process) throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + process + "/fd"))) {
            return open.count();
        }
    }

    private static long number(String file, String name) throws IOException {
        try {
            for (String line : Files.readAllLines(Path.of(file))) {
                if (line.startsWith(name)) return Long.parseLong(line.replaceAll("\\D", ""));
            }
        } catch (NoSuchFileException e) {
            return 0;
        }
        throw new IOException(file + " has no " + name);
    }

    /** What is alive in the heap of a Java process after a full collection. */
    static double live(long process) throws IOException {
        jcmd(process, "GC.run");
        Matcher used = USED.matcher(jcmd(process, "GC.heap_info"));
        if (used.find()) return Double.parseDouble(used.group(1)) / 1024;
        throw new IOException("no heap of process " + process);
    }

    private static String jcmd(long process, String... command) throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        List<String> words = new ArrayList<>(List.of(jcmd.toString(), String.valueOf(process)));
        words.addAll(List.of(command));
        return Command.run(words);
    }
}
