package org.policygraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.apache.jena.riot.Lang;
import org.jspecify.annotations.Nullable;
import org.policygraph.bench.PlainRecords.Audience;
import org.policygraph.bench.PlainRecords.Citation;
import org.policygraph.bench.PlainRecords.Commitment;
import org.policygraph.bench.PlainRecords.Department;
import org.policygraph.bench.PlainRecords.Evidence;
import org.policygraph.bench.PlainRecords.Measure;
import org.policygraph.bench.PlainRecords.PolicyDocument;
import org.policygraph.bench.PlainRecords.Responsibility;
import org.policygraph.bench.PlainRecords.SourceParagraph;
import org.policygraph.bench.PlainRecords.TargetGroup;
import org.policygraph.bench.PlainRecords.TextSpan;
import org.policygraph.bench.PlainRecords.Theme;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.query.GraphQlRequest;
import org.policygraph.query.graph.DeclaredTerms;
import org.policygraph.query.limit.EngineSettings;
import org.policygraph.query.limit.QueryLimits;
import org.policygraph.rdf.StrictReader;
import org.policygraph.rdf.UnreadableRdfException;
import org.policygraph.store.Contents;
import org.policygraph.store.MemoryStore;
import org.policygraph.vocab.Iris;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Asks the product's engine for everything once, and keeps it as {@link PlainRecords}. */
final class RecordReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String GROUPS = "{ targetGroups(first: 1000) { nodes { id name } } }";
    private static final String MEASURES =
            """
            query ($after: String) {
              measures(first: 100, after: $after) {
                pageInfo { hasNextPage endCursor }
                nodes {
                  id number text theme { name } document { title }
                  audiences { basis targetGroup { id } evidence { term rule span { start end text } } }
                  responsibilities { basis department { id name } }
                  departments(basis: [STATED, REMIT]) { id name }
                  citations { marker paragraph { number document { title } } }
                  commitments { printed }
                }
              }
            }
            """;
    private static final String OF_GROUP =
            "query ($id: ID) { of: targetGroup(id: $id) { measures { nodes { id } } } }";
    private static final String OF_GROUP_ALONE =
            """
            query ($id: String!) {
              of: measures(where: { targetGroup: { any: [$id], includeNarrower: false } }) {
                nodes { id }
              }
            }
            """;
    private static final String OF_DEPARTMENT =
            """
            query ($id: ID) {
              of: department(id: $id) { measures(basis: [STATED, REMIT]) { nodes { id } } }
            }
            """;

    private final GraphQlEngine engine;
    private final Map<String, Measure> measures = new HashMap<>();
    private final Map<String, TargetGroup> groups = new HashMap<>();
    private final Map<String, Department> departments = new HashMap<>();
    private final Map<String, PolicyDocument> documents = new HashMap<>();

    /** An engine over a dataset. */
    RecordReader(Path corpus) throws IOException, UnreadableRdfException {
        MemoryStore store = new MemoryStore();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(corpus), 1 << 20)) {
            Contents.put(store, StrictReader.read(in, Lang.NQUADS, Iris.DEFAULT.dataset()));
        }
        String sdl = Files.readString(Path.of("schema.graphqls"));
        this.engine =
                GraphQlEngine.of(
                        sdl,
                        DeclaredTerms.in(store.snapshot().union()),
                        store,
                        new EngineSettings(
                                Iris.DEFAULT.base(), "http://127.0.0.1", QueryLimits.DEFAULT));
    }

    /** Everything. */
    PlainRecords read() throws IOException {
        for (JsonNode each : ask(GROUPS, Map.of()).at("/targetGroups/nodes")) {
            var group = new TargetGroup(text(each, "name"), new ArrayList<>(), new ArrayList<>());
            groups.put(text(each, "id"), group);
        }
        Map<String, @Nullable Object> from = Map.of();
        while (true) {
            JsonNode page = ask(MEASURES, from).get("measures");
            for (JsonNode each : page.get("nodes")) measures.put(text(each, "id"), measure(each));
            JsonNode info = page.get("pageInfo");
            if (!info.get("hasNextPage").asBoolean()) break;
            from = Map.of("after", text(info, "endCursor"));
        }
        for (Map.Entry<String, TargetGroup> each : groups.entrySet()) {
            add(OF_GROUP, each.getKey(), each.getValue().measures());
            add(OF_GROUP_ALONE, each.getKey(), each.getValue().alone());
        }
        for (Map.Entry<String, Department> each : departments.entrySet()) {
            add(OF_DEPARTMENT, each.getKey(), each.getValue().measures());
        }
        return new PlainRecords(measures, groups);
    }

    /** Adds the first measures of something. */
    private void add(String query, String id, List<Measure> list) throws IOException {
        JsonNode of = ask(query, Map.of("id", id)).get("of");
        JsonNode page = of.has("measures") ? of.get("measures") : of;
        for (JsonNode each : page.get("nodes")) {
            list.add(Objects.requireNonNull(measures.get(text(each, "id"))));
        }
    }

    private JsonNode ask(String query, Map<String, @Nullable Object> variables) throws IOException {
        var answer = engine.execute(new GraphQlRequest(query, null, variables), "records");
        if (!answer.isWhole()) throw new IOException(query + ": " + answer.body());
        return JSON.readTree(answer.json()).get("data");
    }

    private Measure measure(JsonNode of) {
        return new Measure(
                text(of, "number"),
                text(of, "text"),
                new Theme(text(of.get("theme"), "name")),
                document(of.get("document")),
                list(of, "audiences", this::audience),
                list(
                        of,
                        "responsibilities",
                        each ->
                                new Responsibility(
                                        text(each, "basis"), department(each.get("department")))),
                list(of, "departments", this::department),
                list(of, "citations", this::citation),
                list(of, "commitments", each -> new Commitment(text(each, "printed"))));
    }

    private Audience audience(JsonNode of) {
        return new Audience(
                text(of, "basis"),
                Objects.requireNonNull(groups.get(text(of.get("targetGroup"), "id"))),
                list(of, "evidence", RecordReader::evidence));
    }

    private static Evidence evidence(JsonNode of) {
        JsonNode span = of.get("span");
        return new Evidence(
                of.get("term").textValue(),
                text(of, "rule"),
                new TextSpan(
                        span.get("start").asInt(), span.get("end").asInt(), text(span, "text")));
    }

    private Citation citation(JsonNode of) {
        JsonNode paragraph = of.get("paragraph");
        return new Citation(
                text(of, "marker"),
                new SourceParagraph(
                        paragraph.get("number").asInt(), document(paragraph.get("document"))));
    }

    private PolicyDocument document(JsonNode of) {
        return documents.computeIfAbsent(text(of, "title"), PolicyDocument::new);
    }

    private Department department(JsonNode of) {
        return departments.computeIfAbsent(
                text(of, "id"), _ -> new Department(text(of, "name"), new ArrayList<>()));
    }

    private static <T> List<T> list(JsonNode of, String field, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        of.get(field).forEach(each -> all.add(read.apply(each)));
        return all;
    }

    private static String text(JsonNode of, String field) {
        return of.get(field).asText();
    }
}
