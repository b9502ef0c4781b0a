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
            "Says how a quotation stands to the held texts, and where; what was cut off, and how "
                    + "it differs.",
            "Ends with 0 if its words stand there and nothing that matters is cut off, width, "
                    + "white space, punctuation and traditional forms overlooked (EXACT, "
                    + "WIDTH_OR_SPACE_ONLY, EXCEPT_PUNCTUATION, SCRIPT_VARIANT), else with 1."
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
                  span { start end line column text }
                  around { start end text }
                  cutOff { kind term span { line column } }
                  measures { number }
                  paragraphs { number }
                  heldIn
                  original { title titleDiffers }
                }
                diff { kind quote span { text } }
              }
              dataset { version }
            }
            """;

    @Parameters(paramLabel = "TEXT", description = "The quotation; - for standard input.")
    private String text = "";

    @Option(
            names = "--document",
            paramLabel = "ID",
            description = "Looks in this document alone: its IRI, or the end of it.")
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
            data = LocalQuery.data(store, QueryCommand.LOCAL_URL, QUERY, variables);
        }
        JsonNode found = data.get("verifyQuote");
        PrintWriter out = Output.of(spec);
        new QuoteReport(found, language).lines().forEach(out::println);
        out.println("dataset " + data.at("/dataset/version").asText());
        boolean same = QuoteVerdict.valueOf(found.get("verdict").asText()).isSameWording();
        return same ? ExitCodes.OK : ExitCodes.PROBLEMS;
    }
}
