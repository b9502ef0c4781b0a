import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks ({@code --check DIR}) or rewrites ({@code --write DIR}) the layout of all Java sources
 * with google-java-format, AOSP style. It runs on the toolchain's JDK, because the formatter parses
 * with the compiler of the JDK that it runs on, and Maven itself may run on an older one.
 */
final class FormatSources {
    private static final JavaFormatterOptions.Style STYLE = JavaFormatterOptions.Style.AOSP;

    public static void main(String[] args) throws IOException {
        boolean write = args[0].equals("--write");
        List<Path> differing;
        try (var files = Files.walk(Path.of(args[1]))) {
            List<Path> sources = files.filter(f -> f.toString().endsWith(".java")).toList();
            differing = sources.parallelStream().filter(file -> differs(file, write)).toList();
        }
        if (write || differing.isEmpty()) return;
        System.err.println(
                "Not in google-java-format's AOSP layout (mvn -Dformat -DskipTests verify mends it):");
        differing.forEach(file -> System.err.println("  " + file));
        System.exit(1);
    }

    private static boolean differs(Path file, boolean write) {
        try {
            String source = Files.readString(file);
            String formatted = format(source);
            if (formatted.equals(source)) return false;
            if (write) Files.writeString(file, formatted);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FormatterException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static String format(String source) throws FormatterException {
        var formatter =
                new Formatter(
                        JavaFormatterOptions.builder().style(STYLE).formatJavadoc(true).build());
        String ordered =
                ImportOrderer.reorderImports(
                        RemoveUnusedImports.removeUnusedImports(source), STYLE);
        return formatter.formatSource(ordered);
    }
}
