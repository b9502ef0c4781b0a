package org.policygraph.cli;

import java.io.PrintWriter;
import java.util.List;

/** What whoever hands in digests is told beside the result, on standard error. */
final class IngestNotes {
    private final PrintWriter err;
    private int leftOut;

    IngestNotes(PrintWriter err) {
        this.err = err;
    }

    void say(String sentence) {
        err.println(sentence);
    }

    /**
     * Files of a folder are left out.
     *
     * @param files how many
     * @param causes what is wrong with them, a line each
     */
    void leaveOut(int files, List<String> causes) {
        leftOut += files;
        causes.forEach(this::say);
    }

    /** How many files were left out. */
    int leftOut() {
        return leftOut;
    }

    /**
     * Says once how many were left out, if any were.
     *
     * @param all how many there were
     */
    void sum(int all) {
        if (leftOut == 0) return;
        say("left out " + leftOut + " of " + all + " files; the others were taken");
    }
}
