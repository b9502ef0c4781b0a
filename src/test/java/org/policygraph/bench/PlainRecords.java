package org.policygraph.bench;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A dataset as plain records, each with its lists at hand.
 *
 * @param measures by their ids
 * @param groups by their ids
 */
record PlainRecords(Map<String, Measure> measures, Map<String, TargetGroup> groups) {
    record Connection(List<Measure> nodes) {}

    record Measure(
            String number,
            String text,
            Theme theme,
            PolicyDocument document,
            List<Audience> audiences,
            List<Responsibility> responsibilities,
            List<Department> departments,
            List<Citation> citations,
            List<Commitment> commitments) {}

    record Theme(String name) {}

    record PolicyDocument(String title) {}

    record Audience(String basis, TargetGroup targetGroup, List<Evidence> evidence) {}

    record Evidence(@Nullable String term, String rule, TextSpan span) {}

    record TextSpan(int start, int end, String text) {}

    /**
     * A group.
     *
     * @param measures its own and those of narrower ones
     * @param alone its own
     */
    record TargetGroup(String name, List<Measure> measures, List<Measure> alone) {}

    record Responsibility(String basis, Department department) {}

    record Department(String name, List<Measure> measures) {}

    record Citation(String marker, SourceParagraph paragraph) {}

    record SourceParagraph(int number, PolicyDocument document) {}

    record Commitment(String printed) {}
}
