package org.policygraph.cli;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;
import org.policygraph.trace.cite.CitationStyle;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Prints a citation that can be pasted. */
@Command(
        name = "cite",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the citation of a measure, a marker, a document or a division of an "
                    + "official text.",
            "Ends with 0, or with 2 if there is no such record or it is of a kind that is not "
                    + "cited."
        })
final class CiteCommand implements Callable<Integer> {
    private static final String QUERY =
            """
            query($id: ID!, $style: CitationStyle!, $accessed: Date) {
              node(id: $id) {
                __typename
                ... on Measure { formatted(style: $style, accessed: $accessed) }
                ... on Citation { formatted(style: $style, accessed: $accessed) }
                ... on PolicyDocument { formatted(style: $style, accessed: $accessed) }
                ... on Division { formatted(style: $style, accessed: $accessed) }
              }
            }
            """;

    @Parameters(
            paramLabel = "ID",
            description =
                    "Its IRI, or the end of it: minsheng-2025/measure/5.2,"
                            + " zhuyu-2030/original/division/2.1.")
    private String id = "";

    @Option(
            names = "--style",
            paramLabel = "STYLE",
            defaultValue = "GB_T_7714_2015",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private CitationStyle style = CitationStyle.GB_T_7714_2015;

    @Option(
            names = "--accessed",
            paramLabel = "YYYY-MM-DD",
            description = "The day on which you have read it; left out unless given.")
    private @Nullable LocalDate accessed;

    @Mixin private PermalinkOption permalink = new PermalinkOption();

    @Mixin private SourceOptions source = new SourceOptions();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (OpenStore store = source.open()) {
            Output.of(spec).println(citation(store));
        }
        return ExitCodes.OK;
    }

    private String citation(OpenStore store) {
        String iri = store.iris().whole(id);
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("id", iri);
        variables.put("style", style.name());
        variables.put("accessed", accessed == null ? null : accessed.toString());
        JsonNode data = LocalQuery.data(store, permalink.publicUrl(), QUERY, variables);
        JsonNode citation = data.at("/node/formatted");
        if (citation.isTextual()) return citation.asText();
        JsonNode type = data.at("/node/__typename");
        throw CommandException.usage(
                type.isTextual()
                        ? "found the id of a "
                                + type.asText()
                                + ", expected that of a measure, marker, document or"
                                + " division: "
                                + iri
                        : "found no record " + iri);
    }
}
