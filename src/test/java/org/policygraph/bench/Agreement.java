package org.policygraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds the answers of two servers to the same questions against each other, before any of them is
 * timed. Languages lay answers out differently, so what is compared is the set of all values.
 */
final class Agreement {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What two answers have in common. */
    enum Kind {
        /** The same bytes. */
        SAME_BYTES,
        /** The same values. */
        EQUAL,
        /** The second one's are among the first one's: it asks for less. */
        WITHIN,
        /** The choice is free, so only that there are answers can be told. */
        ANSWERED
    }

    private Agreement() {}

    /**
     * Files with the same questions.
     *
     * @param own asked of the product
     * @param other asked of a peer
     */
    record Comparison(Path own, Path other, Kind kind) {}

    /**
     * Asks both servers all questions.
     *
     * @throws IOException if an answer is an error, is empty, or is not what the other one says
     */
    static void check(Server one, Server other, List<Comparison> comparisons)
            throws IOException, InterruptedException {
        for (Comparison each : comparisons) {
            List<String> first = Files.readAllLines(each.own);
            List<String> second = Files.readAllLines(each.other);
            if (first.size() != second.size()) throw new IOException("not as many: " + each);
            for (int at = 0; at < first.size(); at++) {
                if (each.kind == Kind.SAME_BYTES && isSame(one, other, first.get(at))) continue;
                Set<String> here = values(one, first.get(at));
                Set<String> there = values(other, second.get(at));
                if (agree(here, there, each.kind)) continue;
                throw new IOException(difference(one, here, other, there, first.get(at)));
            }
        }
    }

    private static boolean isSame(Server one, Server other, String asked)
            throws IOException, InterruptedException {
        return Arrays.equals(one.ask(asked).body(), other.ask(asked).body());
    }

    static boolean agree(Set<String> here, Set<String> there, Kind kind) {
        return switch (kind) {
            case SAME_BYTES -> false;
            case EQUAL -> here.equals(there);
            case WITHIN -> here.containsAll(there);
            case ANSWERED -> true;
        };
    }

    private static String difference(
            Server one, Set<String> here, Server other, Set<String> there, String asked) {
        Set<String> only = new TreeSet<>(here);
        only.removeAll(there);
        Set<String> otherOnly = new TreeSet<>(there);
        otherOnly.removeAll(here);
        return String.join(
                " ",
                "to",
                asked,
                "only",
                one.name(),
                "says",
                only.toString(),
                "and only",
                other.name(),
                otherOnly.toString());
    }

    private static Set<String> values(Server server, String asked)
            throws IOException, InterruptedException {
        JsonNode answer = JSON.readTree(server.ask(asked).body());
        if (answer.has("errors")) throw new IOException(server.name() + ": " + answer);
        Set<String> values = values(answer);
        if (values.isEmpty()) throw new IOException(server.name() + " has no answer to " + asked);
        return values;
    }

    /** All values of an answer in GraphQL's form, or in that of SPARQL's results. */
    static Set<String> values(JsonNode answer) {
        Set<String> values = new HashSet<>();
        if (answer.has("data")) collect(answer.get("data"), values);
        else answer.at("/results/bindings").forEach(row -> row.forEach(each -> add(each, values)));
        return values;
    }

    private static void collect(JsonNode node, Set<String> values) {
        if (node.isContainerNode()) node.forEach(each -> collect(each, values));
        else if (!node.isNull()) values.add(node.asText());
    }

    /** The name after the # of an IRI stands for it, as it does in GraphQL's enums. */
    private static void add(JsonNode term, Set<String> values) {
        String value = term.get("value").asText();
        boolean iri = term.get("type").asText().equals("uri");
        values.add(iri ? value.substring(value.indexOf('#') + 1) : value);
    }
}
