package org.policygraph.cli;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;
import org.policygraph.trace.hop.HopKind;
import org.policygraph.trace.hop.Verdict;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;

/** Traces a record to the characters that it rests on. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = {
            "Leads from a measure, a link, a commitment or a marker to the characters that it "
                    + "rests on.",
            "Also from a clause; a link is an audience or a responsibility. Ends with 0 if the "
                    + "held characters give what is claimed, with 1 if they do not, and with 4 if it is "
                    + "inferred from them; with 2 if there is no such record or it is of a kind that is not "
                    + "traced."
        })
final class TraceCommand implements Callable<Integer> {
    private static final String QUERY =
            """
            query($id: ID!, $lang: Locale) {
              trace(id: $id) {
                id
                hops { verdict kind sentence(lang: $lang) statements }
                textIntact
              }
              dataset { version }
            }
            """;

    @Parameters(
            paramLabel = "ID",
            description = "The record's IRI, or what follows the base: minsheng-2025/measure/5.2.")
    private String id = "";

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "zh",
            description = "Language of the sentences (default: ${DEFAULT-VALUE}).")
    private String language = "zh";

    @Mixin private SourceOptions source = new SourceOptions();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        JsonNode data;
        try (OpenStore store = source.open()) {
            String iri = store.iris().whole(id);
            data =
                    LocalQuery.data(
                            store,
                            QueryCommand.LOCAL_URL,
                            QUERY,
                            Map.of("id", iri, "lang", language));
        }
        print(data, Output.of(spec));
        return exitCode(data.at("/trace/hops"));
    }

    private static void print(JsonNode data, PrintWriter out) {
        out.println(data.at("/trace/id").asText());
        for (JsonNode hop : data.at("/trace/hops")) {
            out.println(
                    text(hop, "kind") + " " + text(hop, "verdict") + " " + text(hop, "sentence"));
            hop.get("statements").forEach(each -> out.println("    " + each.asText()));
        }
        if (!data.at("/trace/textIntact").asBoolean()) {
            out.println("the held text as a whole does not have the hash in its address");
        }
        out.println("dataset " + data.at("/dataset/version").asText());
    }

    private static String text(JsonNode hop, String field) {
        return hop.get(field).asText();
    }

    private static int exitCode(JsonNode hops) {
        Verdict value = Verdict.NOT_HELD;
        for (JsonNode hop : hops) {
            Verdict verdict = Verdict.valueOf(text(hop, "verdict"));
            if (verdict == Verdict.BROKEN) return ExitCodes.PROBLEMS;
            if (HopKind.valueOf(text(hop, "kind")) == HopKind.VALUE) value = verdict;
        }
        return switch (value) {
            case VERIFIED -> ExitCodes.OK;
            case INFERRED -> ExitCodes.INFERRED;
            case NOT_HELD, BROKEN -> ExitCodes.PROBLEMS;
        };
    }
}
