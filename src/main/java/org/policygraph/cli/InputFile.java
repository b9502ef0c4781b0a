package org.policygraph.cli;

import org.policygraph.vocab.Iris;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A file that a command was given.
 *
 * @param path where it is; {@code -} for standard input
 * @param isOfFolder whether its folder was named, and not the file itself
 */
record InputFile(Path path, boolean isOfFolder) {
    private static final Path STANDARD_INPUT = Path.of("-");

    private static final Pattern ENCODING =
            Pattern.compile(
                    "(?<=.)\\.(?:gb18030|gbk|gb2312|utf-?8|utf-?16(?:le|be)?)$",
                    Pattern.CASE_INSENSITIVE);

    /** Whether it is what is piped into the command. */
    static boolean isStandardInput(Path path) {
        return path.equals(STANDARD_INPUT);
    }

    /**
     * The name without folders, its last suffix and that of an encoding before it, in whatever
     * locale: {@code plan} of {@code plan.gb18030.txt}.
     */
    String stem() {
        return ENCODING.matcher(withoutSuffix()).replaceFirst("");
    }

    /** Whether nothing but a suffix is added to the id of its document. */
    boolean isPlain() {
        return Iris.isDocumentId(withoutSuffix());
    }

    private String withoutSuffix() {
        String name = UserFiles.name(path);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /** How long it is; 0 if nobody can tell. */
    long bytes() {
        return UserFiles.length(path);
    }

    byte[] read() {
        return UserFiles.read(path);
    }

    /** As problems name it. */
    @Override
    public String toString() {
        if (isStandardInput(path)) return "standard input";
        String name = UserFiles.name(path);
        String shown = path.toString();
        return shown.endsWith(name) ? shown : path.getParent() + "/" + name;
    }
}
