package org.policygraph.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A filter as the text of a GraphQL input object. */
public final class GraphQlFilter {
    private GraphQlFilter() {}

    /** The object, with its braces. */
    public static String text(AskedFilter filter) {
        return "{" + members(filter) + "}";
    }

    private static String members(AskedFilter filter) {
        return switch (filter) {
            case AskedFilter.Every _ -> "";
            case AskedFilter.Members members ->
                    members.parts().stream()
                            .map(GraphQlFilter::members)
                            .collect(Collectors.joining(", "));
            case AskedFilter.And and -> "and: " + objects(and.parts());
            case AskedFilter.Or or -> "or: " + objects(or.parts());
            case AskedFilter.Not not -> "not: " + text(not.part());
            case AskedFilter.InDocument in -> "document: " + strings(in.asked());
            case AskedFilter.InTheme in -> "theme: " + strings(in.asked());
            case AskedFilter.CitesParagraph cites -> "paragraph: " + cites.numbers();
            case AskedFilter.HasCommitment has -> "hasCommitment: " + has.wanted();
            case AskedFilter.HoldsText holds -> "text: " + Quoted.of(holds.text());
            case AskedFilter.Linked linked -> linked.kind().member + ": " + linked(linked);
        };
    }

    private static String objects(List<AskedFilter> filters) {
        return filters.stream().map(GraphQlFilter::text).toList().toString();
    }

    private static String strings(List<String> values) {
        return values.stream().map(Quoted::of).toList().toString();
    }

    private static String linked(AskedFilter.Linked filter) {
        List<String> members = new ArrayList<>();
        if (!filter.any().isEmpty()) members.add("any: " + strings(filter.any()));
        if (!filter.all().isEmpty()) members.add("all: " + strings(filter.all()));
        if (filter.exists() != null) members.add("exists: " + filter.exists());
        if (filter.below() != null) members.add(filter.kind().descend + ": " + filter.below());
        if (filter.basis() != null) members.add("basis: " + filter.basis());
        return "{" + String.join(", ", members) + "}";
    }
}
