package org.policygraph.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The problems of a text, one for each cause: where the same is expected at many places, the first
 * is listed, with how many others there are and where the next ones stand.
 *
 * @param problems in the order of their places
 */
public record ProblemSummary(List<Problem> problems) {
    /** Fewer than these are listed one by one. */
    private static final int MANY = 4;

    /** Places of others that are named. */
    private static final int NAMED = 3;

    /** Of all problems that were found. */
    public static ProblemSummary of(List<Problem> found) {
        Map<String, List<Problem>> byCause = new LinkedHashMap<>();
        for (Problem problem : found.stream().sorted().toList()) {
            byCause.computeIfAbsent(cause(problem), each -> new ArrayList<>()).add(problem);
        }
        return new ProblemSummary(
                byCause.values().stream()
                        .flatMap(same -> summarized(same).stream())
                        .sorted()
                        .toList());
    }

    /** What was expected, without what it quotes. */
    private static String cause(Problem problem) {
        return problem.expected().replaceAll("“[^”]*”", "");
    }

    private static List<Problem> summarized(List<Problem> same) {
        if (same.size() < MANY) return same;
        Problem first = same.getFirst();
        String places =
                same.stream()
                        .skip(1)
                        .limit(NAMED)
                        .map(problem -> problem.line() + ":" + problem.column())
                        .collect(Collectors.joining(", "));
        String others = (same.size() - 1) + " more of the kind, at " + places;
        String more = same.size() - 1 > NAMED ? " and so on" : "";
        return List.of(
                new Problem(
                        first.line(),
                        first.column(),
                        first.found() + " and " + others + more,
                        first.expected()));
    }
}
