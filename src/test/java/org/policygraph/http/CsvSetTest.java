package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The tables are what their description says, and say what the graph says. */
class CsvSetTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static final Graph UNION = ShippedData.union();
    private static final String OA = "http://www.w3.org/ns/oa#";

    private static CsvSet csv = new CsvSet(RunningServer.json("{}"), Map.of(), Map.of());

    @BeforeAll
    static void download() {
        csv = CsvSet.of(SERVER.download("/dump.csv.zip").body());
    }

    /**
     * Metadata Vocabulary for Tabular Data, §5.3 and §5.4: every table is described, and no other.
     */
    @Test
    void everyFileIsATableOfTheGroup() {
        assertThat(csv.metadata().path("@context").asText()).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(described().stream().map(table -> table.path("url").asText()))
                .containsExactlyElementsOf(csv.tables().keySet())
                .contains(
                        "measures.csv",
                        "audiences.csv",
                        "responsibilities.csv",
                        "citations.csv",
                        "commitments.csv",
                        "groups.csv",
                        "departments.csv");
    }

    /** §5.6: titles and names are the headers, in order, and names are told apart. */
    @Test
    void everyHeaderIsTheOneDescribed() {
        for (JsonNode table : described()) {
            assertThat(csv.headers().get(table.path("url").asText()))
                    .isEqualTo(columns(table).stream().map(c -> c.path("titles").asText()).toList())
                    .isEqualTo(columns(table).stream().map(c -> c.path("name").asText()).toList())
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.matches("[a-z][a-z0-9_]*"));
        }
    }

    /**
     * §5.11: every cell is a value of its column's datatype, and none that is required is empty.
     */
    @Test
    void everyCellHasItsDatatype() {
        for (JsonNode table : described()) {
            for (Map<String, String> row : rows(table)) {
                for (JsonNode column : columns(table)) {
                    String cell = row.getOrDefault(column.path("name").asText(), "");
                    boolean isRequired = column.path("required").asBoolean();
                    assertThat(cell.isEmpty() && isRequired).as("%s in %s", column, row).isFalse();
                    String datatype = column.path("datatype").asText();
                    var type =
                            Objects.requireNonNull(
                                    TypeMapper.getInstance()
                                            .getTypeByName(XSD.getURI() + datatype));
                    assertThat(cell.isEmpty() || type.isValid(cell))
                            .as("%s: %s", column, cell)
                            .isTrue();
                }
            }
        }
    }

    /** §5.5: the primary key tells rows apart, and a foreign key is a key of the other table. */
    @Test
    void everyKeyHolds() {
        for (JsonNode table : described()) {
            JsonNode schema = table.path("tableSchema");
            List<String> key = texts(schema.path("primaryKey"));
            assertThat(rows(table).stream().map(row -> key.stream().map(row::get).toList()))
                    .as("%s", table.path("url"))
                    .doesNotHaveDuplicates();
            for (JsonNode reference : schema.path("foreignKeys")) {
                String column = reference.path("columnReference").asText();
                JsonNode other = reference.path("reference");
                Set<String> ids =
                        rows(other.path("resource").asText()).stream()
                                .map(row -> row.get(other.path("columnReference").asText()))
                                .collect(Collectors.toSet());
                assertThat(
                                rows(table).stream()
                                        .map(row -> row.get(column))
                                        .filter(c -> !c.isEmpty()))
                        .as("%s of %s", column, table.path("url"))
                        .isSubsetOf(ids);
            }
        }
    }

    @Test
    void everyRecordOfTheGraphIsARow() {
        assertThat(csv.column("documents", "id"))
                .containsExactlyInAnyOrderElementsOf(all(Pol.POLICY_DOCUMENT));
        assertThat(csv.column("digests", "id"))
                .containsExactlyInAnyOrderElementsOf(all(Pol.DIGEST));
        assertThat(csv.column("measures", "id"))
                .containsExactlyInAnyOrderElementsOf(all(Pol.MEASURE_CLASS));
        assertThat(csv.column("citations", "id"))
                .containsExactlyInAnyOrderElementsOf(all(Pol.CITATION));
        assertThat(both("commitments", "id")).isEqualTo(new TreeSet<>(all(Pol.COMMITMENT)));
        assertThat(csv.column("commitments", "basis")).containsOnly("STATED");
        assertThat(csv.column("commitments-inferred", "basis")).containsOnly("IMPLIED");
        assertThat(csv.column("groups", "id"))
                .containsExactlyInAnyOrderElementsOf(all(Pol.TARGET_GROUP_CLASS));
        assertThat(csv.column("departments", "id"))
                .containsExactlyInAnyOrderElementsOf(all(Pol.DEPARTMENT_CLASS));
        assertThat(both("audiences", "id")).isEqualTo(new TreeSet<>(all(Pol.AUDIENCE)));
        assertThat(both("responsibilities", "id"))
                .isEqualTo(new TreeSet<>(all(Pol.RESPONSIBILITY)));
        Set<String> evidence = both("audiences", "evidence");
        evidence.addAll(both("responsibilities", "evidence"));
        Set<String> reached = new TreeSet<>();
        UNION.find(Node.ANY, Pol.evidence, Node.ANY)
                .forEach(each -> reached.add(each.getObject().getURI()));
        assertThat(evidence).isEqualTo(reached);
    }

    private static Set<String> both(String table, String column) {
        Set<String> both = new TreeSet<>(csv.column(table, column));
        both.addAll(csv.column(table + "-inferred", column));
        return both;
    }

    /** Cells are the values in the graph: found here by the name of the column alone. */
    @Test
    void everyCellIsWhatTheGraphSays() {
        for (Map<String, String> row : csv.rowsOf("measures")) {
            Node measure = node(row.get("id"));
            assertThat(row.get("text")).isEqualTo(value(measure, Pol.text));
            assertThat(row.get("number")).isEqualTo(value(measure, Pol.number));
            assertThat(row.get("theme")).isEqualTo(value(measure, Pol.theme));
            String place = "#char=" + row.get("start") + "," + row.get("end");
            assertThat(value(measure, Pol.span)).isEqualTo(row.get("span")).endsWith(place);
        }
        for (Map<String, String> row : csv.rowsOf("commitments")) {
            Node commitment = node(row.get("id"));
            for (String column :
                    List.of("printed", "value", "unit", "indicator", "duration", "deadline")) {
                assertThat(row.get(column)).isEqualTo(value(commitment, Pol.term(column)));
            }
        }
        for (Map<String, String> row : csv.rowsOf("citations")) {
            Node citation = node(row.get("id"));
            assertThat(row.get("marker")).isEqualTo(value(citation, Pol.marker));
            Node quote = node(value(citation, oa("hasTarget")));
            assertThat(row.get("quote")).isEqualTo(value(quote, oa("exact")));
            assertThat(row.get("alignment")).isEqualTo("ASSUMED");
        }
        for (String table :
                List.of("audiences", "audiences-inferred", "responsibilities-inferred")) {
            for (Map<String, String> row : csv.rowsOf(table)) {
                Node link = node(row.get("id"));
                Node evidence = node(row.get("evidence"));
                assertThat(UNION.contains(link, Pol.evidence, evidence)).isTrue();
                assertThat(row.get("basis")).isEqualTo(value(link, Pol.basis).replace(Pol.NS, ""));
                assertThat(row.get("term")).isEqualTo(value(evidence, Pol.term));
                assertThat(row.get("rule")).isEqualTo(value(evidence, Pol.rule));
                assertThat(row.get("evidence_text"))
                        .isEqualTo(value(node(value(evidence, Pol.span)), oa("exact")));
            }
        }
    }

    @Test
    void everyNameOfAGroupIsARow() {
        Set<List<String>> named = new HashSet<>();
        for (Map<String, String> row : csv.rowsOf("group-names")) {
            named.add(
                    List.of(
                            row.get("group"),
                            row.get("kind"),
                            row.get("language"),
                            row.get("name")));
        }
        Set<List<String>> expected = new HashSet<>();
        for (String group : all(Pol.TARGET_GROUP_CLASS)) {
            UNION.find(node(group), Node.ANY, Node.ANY)
                    .filterKeep(
                            triple ->
                                    triple.getPredicate()
                                            .getLocalName()
                                            .matches(".*Label|weakName"))
                    .forEach(
                            triple ->
                                    expected.add(
                                            List.of(
                                                    group,
                                                    triple.getPredicate().getLocalName(),
                                                    triple.getObject().getLiteralLanguage(),
                                                    triple.getObject().getLiteralLexicalForm())));
        }
        assertThat(named).isEqualTo(expected).hasSizeGreaterThan(1_000);
    }

    private static List<String> all(Node type) {
        return UNION.find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(triple -> triple.getSubject().getURI())
                .toList();
    }

    private static Node node(@Nullable String iri) {
        return NodeFactory.createURI(Objects.requireNonNull(iri));
    }

    private static Node oa(String name) {
        return node(OA + name);
    }

    private static String value(Node subject, Node property) {
        List<String> values =
                UNION.find(subject, property, Node.ANY)
                        .mapWith(Triple::getObject)
                        .mapWith(n -> n.isLiteral() ? n.getLiteralLexicalForm() : n.getURI())
                        .toList();
        assertThat(values).hasSizeLessThan(2);
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static List<JsonNode> described() {
        return list(csv.metadata().path("tables"));
    }

    private static List<JsonNode> columns(JsonNode table) {
        return list(table.at("/tableSchema/columns"));
    }

    private static List<Map<String, String>> rows(JsonNode table) {
        return rows(table.path("url").asText());
    }

    private static List<Map<String, String>> rows(String file) {
        return Objects.requireNonNull(csv.tables().get(file));
    }

    private static List<String> texts(JsonNode array) {
        return list(array).stream().map(JsonNode::asText).toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
    }
}
