package org.policygraph.cli;

import org.policygraph.text.Messages;
import org.policygraph.text.Problem;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What whoever hands in documents is told beside the result, on standard error. */
final class IngestNotes {
    /** More are not told one by one. */
    private static final int FEW = 10;

    /** Places that a row of the table names. */
    private static final int EXAMPLES = 3;

    private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

    private final PrintWriter err;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private int renamed;

    IngestNotes(PrintWriter err) {
        this.err = err;
    }

    /**
     * A file of a folder that was left out.
     *
     * @param problems what is wrong with it, by place, once for each cause
     * @param cause why, where it has no place
     */
    private record LeftOut(String file, List<Problem> problems, String cause) {
        List<String> lines() {
            if (problems.isEmpty())
                return List.of(cause.contains(file) ? cause : file + ": " + cause);
            return problems.stream().map(problem -> file + ":" + problem).toList();
        }

        /** The cause of its first problem, without what is particular to the file. */
        String kind() {
            String told =
                    problems.isEmpty()
                            ? cause.replace(file, "the file").replaceAll("<[^>]*>", "<…>")
                            : "expected " + problems.getFirst().expected();
            return QUOTED.matcher(told).replaceAll("“…”").replaceAll("[0-9]+", "n");
        }

        String example() {
            if (problems.isEmpty()) {
                Matcher named = QUOTED.matcher(cause);
                return named.find() ? file + ": " + named.group() : file;
            }
            Problem first = problems.getFirst();
            return file + ":" + first.line() + ":" + first.column() + " found " + first.found();
        }
    }

    void say(String sentence) {
        err.println(sentence);
    }

    /** The id of a document was made of a file's name and is not that name. */
    void renamed(InputFile file, String id) {
        if (++renamed > FEW) return;
        say(file + ": the id of its document is " + id + ", made of the file's name");
    }

    /**
     * A file of a folder is left out.
     *
     * @param problems what is wrong with it, by place, once for each cause
     * @param cause why, where it has no place
     */
    void leaveOut(String file, List<Problem> problems, String cause) {
        if (leftOut.stream().anyMatch(each -> each.file().equals(file))) return;
        leftOut.add(new LeftOut(file, List.copyOf(problems), cause));
    }

    /** What is wrong with the files that were left out because they cannot be read, a line each. */
    List<String> unread() {
        return leftOut.stream().flatMap(each -> each.lines().stream()).toList();
    }

    /** How many files were left out. */
    int leftOut() {
        return leftOut.size();
    }

    /**
     * Says once what was left out, if anything was: a few files one by one, many in a table.
     *
     * @param all how many files there were
     * @throws CommandException with the same if nothing was taken
     */
    void sum(int all) {
        if (renamed > FEW) {
            say("and " + (renamed - FEW) + " more ids were made of the files' names");
        }
        if (leftOut.isEmpty()) return;
        if (leftOut.size() >= all) throw CommandException.problems(causes());
        causes().forEach(this::say);
        say("left out " + leftOut.size() + " of " + all + " files; the others were taken");
    }

    private List<String> causes() {
        if (leftOut.size() <= FEW) {
            return leftOut.stream().flatMap(each -> each.lines().stream()).toList();
        }
        Map<String, List<LeftOut>> byKind =
                leftOut.stream()
                        .collect(
                                Collectors.groupingBy(
                                        LeftOut::kind, LinkedHashMap::new, Collectors.toList()));
        List<String> rows = new ArrayList<>(List.of("files  why, and where"));
        byKind.entrySet().stream()
                .sorted(Comparator.comparing(each -> -each.getValue().size()))
                .forEach(each -> row(rows, each.getKey(), each.getValue()));
        return rows;
    }

    private static void row(List<String> rows, String kind, List<LeftOut> files) {
        rows.add(Messages.format("%5d  %s", files.size(), kind));
        files.stream().limit(EXAMPLES).forEach(each -> rows.add("         " + each.example()));
    }
}
