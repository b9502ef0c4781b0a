package org.policygraph.store.packed;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;

/**
 * In short, which IRIs a named graph may have. Most of a document's stand below the document, as
 * its graph's name does, and so one beginning does for them all: thousands of documents are told
 * apart in little memory.
 *
 * @param prefix the beginning of IRIs, which ends with a slash or a number sign; the graph may have
 *     any IRI that begins so, as a subject or as an object; empty for none
 * @param subjects the IRIs of its other subjects
 * @param objects the IRIs of its other objects
 */
public record GraphTerms(String prefix, List<String> subjects, List<String> objects) {
    /** A beginning of fewer subjects is of no use: they are listed. */
    private static final int FEWEST = 8;

    /** Of subjects, most. */
    private static final double MOST = 0.9;

    /** Of subjects, few. */
    private static final double FEW = 0.1;

    /** The terms of a graph with these IRIs as subjects and as objects. */
    static GraphTerms of(String name, Collection<String> subjects, Collection<String> objects) {
        String prefix = prefix(name, subjects);
        return new GraphTerms(prefix, beside(prefix, subjects), beside(prefix, objects));
    }

    /**
     * The longest beginning that the name of a graph has in common with most of its subjects; none
     * if subjects stand beside the name itself, as those of other graphs may.
     */
    private static String prefix(String name, Collection<String> subjects) {
        int beside = end(name, name.length());
        if (subjects.size() < FEWEST || share(name, beside, subjects) > FEW) return "";
        int host = name.indexOf('/', name.indexOf("//") + 2) + 1;
        for (int end = end(name, beside - 1); end > host; end = end(name, end - 1)) {
            if (share(name, end, subjects) >= MOST) return name.substring(0, end);
        }
        return "";
    }

    /** How many of some subjects begin as a name does. */
    private static double share(String name, int end, Collection<String> subjects) {
        String prefix = name.substring(0, end);
        long count = subjects.stream().filter(each -> each.startsWith(prefix)).count();
        return (double) count / subjects.size();
    }

    /** Where the last beginning ends that is no longer than this; 0 if there is none. */
    private static int end(String name, int most) {
        int end = most;
        while (end > 0 && !isBoundary(name.charAt(end - 1))) end--;
        return Math.max(0, end);
    }

    /** Whether a beginning may end after a character. */
    public static boolean isBoundary(int character) {
        return character == '/' || character == '#';
    }

    private static List<String> beside(String prefix, Collection<String> iris) {
        if (prefix.isEmpty()) return List.copyOf(iris);
        return iris.stream().filter(each -> !each.startsWith(prefix)).toList();
    }

    Blocks.Out write(Blocks.Out out) {
        return out.text(prefix).texts(subjects).texts(objects);
    }

    static GraphTerms read(ByteBuffer in) {
        return new GraphTerms(Blocks.text(in), Blocks.texts(in), Blocks.texts(in));
    }
}
