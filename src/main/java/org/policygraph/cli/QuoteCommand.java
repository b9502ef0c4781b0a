package org.policygraph.cli;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;
import org.policygraph.trace.QuoteVerdict;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Holds a quotation against the held texts. */
@Command(
        name = "quote",
        mixinStandardHelpOptions = true,
        description = {
            "Says how a quotation stands to the held texts, and where. Ends with 0 if every character stands there as"
                    + " quoted, else with 1."
        })
final class QuoteCommand implements Callable<Integer> {
    private static final String QUERY =
            """
            query($text: String!, $document: ID, $lang: Locale) {
              verifyQuote(text: $text, document: $document) {
                verdict
                sentence(lang: $lang)
                matches {
                  document { identifier }
                  span { line column text }
                  measures { number }
                  paragraphs { number }
                  heldIn
                }
              }
              dataset { version }
            }
            """;

    @Parameters(paramLabel = "TEXT", description = "The quotation; - for standard input.")
    private String text = "";

    @Option(names = "--document", paramLabel = "ID", description = "Looks in this document alone.")
    private @Nullable String document;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "zh",
            description = "Language of the sentence (default: ${DEFAULT-VALUE}).")
    private String language = "zh";

    @Mixin private SourceOptions source = new SourceOptions();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("text", UserFiles.orPiped(text));
        variables.put("document", document);
        variables.put("lang", language);
        JsonNode data;
        try (OpenStore store = source.open()) {
            data = LocalAnswer.data(store, QueryCommand.LOCAL_URL, QUERY, variables);
        }
        JsonNode found = data.get("verifyQuote");
        print(found, Output.of(spec));
        Output.of(spec).println("dataset " + data.at("/dataset/version").asText());
        boolean exact = found.get("verdict").asText().equals(QuoteVerdict.EXACT.name());
        return exact ? ExitCodes.OK : ExitCodes.PROBLEMS;
    }

    private static void print(JsonNode found, PrintWriter out) {
        out.println(found.get("verdict").asText() + " " + found.get("sentence").asText());
        for (JsonNode match : found.get("matches")) {
            StringBuilder line = new StringBuilder();
            line.append(match.at("/document/identifier").asText());
            line.append(":").append(match.at("/span/line").asInt());
            line.append(":").append(match.at("/span/column").asInt());
            line.append(" ").append(match.get("heldIn").asText());
            match.get("measures")
                    .forEach(each -> line.append(" ").append(each.get("number").asText()));
            match.get("paragraphs")
                    .forEach(
                            each ->
                                    line.append(" [")
                                            .append(each.get("number").asInt())
                                            .append("]"));
            line.append(" ").append(match.at("/span/text").asText().replace('\n', '⏎'));
            out.println(line);
        }
    }
}
