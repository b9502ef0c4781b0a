package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.policygraph.bulk.Dump;
import org.policygraph.text.Sha256;
import org.policygraph.vocab.Pol;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The files hold what the store holds, each the same, and none mixes in what is inferred. */
class DumpTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static final Set<Node> INFERRED =
            Set.of(Pol.IMPLIED, Pol.REMIT, Pol.impliedTarget, Pol.inferredDepartment);

    @ParameterizedTest
    @EnumSource(Dump.class)
    void saysLengthAndChecksumOfWhatItSends(Dump dump) {
        HttpResponse<byte[]> answer = SERVER.download("/" + dump.fileName());
        assertThat(answer.statusCode()).isEqualTo(200);
        String sha256 = Sha256.of(answer.body());
        String inBase64 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
        assertThat(field(answer, "Repr-Digest")).isEqualTo("sha-256=:" + inBase64 + ":");
        assertThat(field(answer, "Content-Length")).isEqualTo("" + answer.body().length);
        assertThat(field(answer, "Content-Type")).startsWith(dump.mediaType());
        assertThat(field(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(field(answer, "Content-Disposition"))
                .startsWith("attachment; filename=\"policy-graph");
    }

    @ParameterizedTest
    @EnumSource(Dump.class)
    void isNotSentToWhoHasItOrAsksForItsHeadAlone(Dump dump) {
        String path = "/" + dump.fileName();
        HttpResponse<String> head =
                SERVER.send(SERVER.request(path).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(Long.parseLong(field(head, "Content-Length"))).isGreaterThan(1_000);
        HttpResponse<String> known = SERVER.get(path, "If-None-Match", field(head, "ETag"));
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
    }

    @Test
    void nQuadsAreTheShippedFileAndTheVersionItsHash() throws IOException {
        String file = SERVER.get("/dump.nq").body();
        assertThat(file).isEqualTo(Files.readString(Path.of("data/policy-graph.nq")));
        String hashed =
                graphs(file).entrySet().stream()
                        .filter(graph -> !graph.getKey().equals(ShippedData.IRI_BASE + "dataset"))
                        .map(graph -> Sha256.of(graph.getValue()) + "  " + graph.getKey() + "\n")
                        .collect(Collectors.joining());
        HttpResponse<String> version = SERVER.postJson("{\"query\":\"{ dataset { version } }\"}");
        assertThat(RunningServer.json(version.body()).at("/data/dataset/version").asText())
                .isEqualTo(Sha256.of(hashed));
    }

    /** The lines of each named graph, by its IRI. */
    private static Map<String, String> graphs(String file) {
        Pattern graph = Pattern.compile("<([^<>]*)> \\.$");
        return file.lines()
                .collect(
                        Collectors.groupingBy(
                                line ->
                                        graph.matcher(line)
                                                .results()
                                                .findFirst()
                                                .orElseThrow()
                                                .group(1),
                                TreeMap::new,
                                Collectors.mapping(line -> line + "\n", Collectors.joining())));
    }

    @Test
    void turtleAndJsonLdHoldTheSameAndTogetherWithTheirInferencesAll() {
        Set<Triple> stated = read("/dump.ttl", Lang.TURTLE);
        Set<Triple> inferred = read("/dump-inferred.ttl", Lang.TURTLE);
        assertThat(read("/dump.jsonld", Lang.JSONLD)).isEqualTo(stated);
        assertThat(read("/dump-inferred.jsonld", Lang.JSONLD)).isEqualTo(inferred);
        assertThat(stated).doesNotContainAnyElementsOf(inferred);
        Set<Triple> all = new HashSet<>(stated);
        all.addAll(inferred);
        assertThat(all).isEqualTo(new HashSet<>(ShippedData.union().find().toList()));
    }

    /** The forms of Streaming JSON-LD: what a record means is known before its values come. */
    @ParameterizedTest
    @EnumSource(names = {"JSONLD", "JSONLD_INFERRED"})
    void aReaderOfJsonLdCanBeginAtOnce(Dump dump) throws IOException {
        HttpResponse<String> answer = SERVER.get("/" + dump.fileName());
        assertThat(field(answer, "Content-Type"))
                .contains(";profile=\"http://www.w3.org/ns/json-ld#streaming\"");
        try (JsonParser json = new JsonFactory().createParser(answer.body())) {
            json.nextToken();
            assertThat(json.nextFieldName()).isEqualTo("@context");
            json.nextToken();
            json.skipChildren();
            assertThat(json.nextFieldName()).isEqualTo("@included");
            json.nextToken();
            int records = 0;
            while (json.nextToken() != JsonToken.END_ARRAY) {
                records++;
                assertThat(json.nextFieldName()).isEqualTo("id");
                for (json.nextToken();
                        json.nextToken() != JsonToken.END_OBJECT;
                        json.skipChildren()) {
                    assertThat(json.currentName())
                            .isNotIn("@context", "@graph", "type", "@type", "@id");
                    json.nextToken();
                }
            }
            assertThat(records).isGreaterThan(100);
            assertThat(json.nextToken()).isEqualTo(JsonToken.END_OBJECT);
        }
        assertThat(answer.body().lines().filter(line -> line.startsWith("{\"id\":")))
                .as("a record in each line")
                .hasSizeGreaterThan(100);
    }

    @Test
    void whatIsInferredIsInItsOwnFileAlone() {
        Set<Node> stated = terms(read("/dump.ttl", Lang.TURTLE));
        assertThat(stated).contains(Pol.targets).doesNotContainAnyElementsOf(INFERRED);
        assertThat(terms(read("/dump-inferred.ttl", Lang.TURTLE)))
                .containsAll(INFERRED)
                .doesNotContain(Pol.targets, Pol.responsibleDepartment, Pol.term("STATED"));
        CsvSet csv = CsvSet.of(SERVER.download("/dump.csv.zip").body());
        for (String table : Set.of("audiences", "responsibilities")) {
            assertThat(csv.column(table, "basis")).isSubsetOf("STATED", "CURATED");
            assertThat(csv.column(table + "-inferred", "basis"))
                    .isNotEmpty()
                    .isSubsetOf("IMPLIED", "REMIT");
        }
    }

    /** Properties of records, and the bases that they have; what the ontology says is no link. */
    private static Set<Node> terms(Set<Triple> triples) {
        Set<Node> terms = new HashSet<>();
        for (Triple triple : triples) {
            terms.add(triple.getPredicate());
            if (triple.getPredicate().equals(Pol.basis)) terms.add(triple.getObject());
        }
        return terms;
    }

    private static Set<Triple> read(String path, Lang lang) {
        String text = SERVER.get(path).body();
        return new HashSet<>(RDFParser.fromString(text, lang).toGraph().find().toList());
    }

    private static String field(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
