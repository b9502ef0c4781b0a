package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.policygraph.vocab.Pol;

/** Former names of bodies, as records of their own. */
class FormerNamesTest {
    private static final Node NHC = NodeFactory.createURI(ShippedData.IRI_BASE + "department/nhc");
    private static final Node MOH = NodeFactory.createURI(ShippedData.IRI_BASE + "former-name/moh");

    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static Graph turtle(String path) {
        return RDFParser.fromString(SERVER.get(path).body(), Lang.TURTLE).toGraph();
    }

    @Test
    void thePageOfABodyShowsThemWithTheirYears() {
        String page = SERVER.get("/id/department/nhc.html").body();
        assertThat(page)
                .contains("所承接的旧称", "former name", "卫生部（至2013年）")
                .contains("国家卫生和计划生育委员会（至2018年）");
    }

    @Test
    void thePageOfOneSaysUntilWhenAndWhoTookOver() {
        String page = SERVER.get("/id/former-name/npfpc.html").body();
        assertThat(page)
                .contains("旧称 国家人口和计划生育委员会（至2013年）")
                .contains("国家卫生健康委员会", "国家发展和改革委员会", "国家人口计生委")
                .contains("拟订人口发展战略、规划和人口政策的职责归国家发展和改革委员会");
    }

    @Test
    void inRdfTheyAreNoLabelsOfTheBody() {
        Graph body = turtle("/id/department/nhc.ttl");
        assertThat(body.contains(NHC, Pol.formerName, MOH)).isTrue();
        Node name = NodeFactory.createLiteralLang("卫生部", "zh");
        assertThat(body.contains(NHC, Node.ANY, name)).isFalse();

        Graph former = turtle("/id/former-name/moh.ttl");
        assertThat(former.contains(MOH, SKOS.prefLabel.asNode(), name)).isTrue();
        assertThat(former.find(MOH, Pol.until, Node.ANY).next().getObject().getLiteralValue())
                .isEqualTo(2013);
    }

    @Test
    void everyOneHasAYearASourceAndASuccessor() {
        Graph all = ShippedData.union();
        var names = all.find(Node.ANY, RDF.type.asNode(), Pol.FORMER_NAME_CLASS).toList();
        assertThat(names).hasSizeGreaterThan(40);
        for (var each : names) {
            Node name = each.getSubject();
            int year =
                    (Integer)
                            all.find(name, Pol.until, Node.ANY)
                                    .next()
                                    .getObject()
                                    .getLiteralValue();
            assertThat(year).as(name.getURI()).isIn(1998, 2003, 2008, 2013, 2018, 2020, 2021, 2023);
            assertThat(all.contains(name, Pol.source, Node.ANY)).as(name.getURI()).isTrue();
            int successors = all.find(Node.ANY, Pol.formerName, name).toList().size();
            assertThat(successors).as(name.getURI()).isPositive();
            boolean isSplit = successors > 1;
            if (isSplit) {
                assertThat(all.contains(name, SKOS.note.asNode(), Node.ANY))
                        .as(name.getURI())
                        .isTrue();
            }
        }
    }

    @Test
    void theTablesHaveThemWithTheirShortNamesAndSuccessors() throws Exception {
        CsvSet csv = CsvSet.of(SERVER.download("/dump.csv.zip").body());
        assertThat(csv.rowsOf("former-names"))
                .anySatisfy(
                        row ->
                                assertThat(row)
                                        .containsEntry("name_zh", "卫生部")
                                        .containsEntry("until", "2013"));
        assertThat(csv.rowsOf("former-name-names"))
                .anySatisfy(
                        row ->
                                assertThat(row)
                                        .containsEntry("name", "卫计委")
                                        .containsEntry("former_name", former("nhfpc")));
        assertThat(csv.rowsOf("successors"))
                .anySatisfy(
                        row ->
                                assertThat(row)
                                        .containsEntry(
                                                "department",
                                                ShippedData.IRI_BASE + "department/ndrc")
                                        .containsEntry("former_name", former("npfpc")));
    }

    private static String former(String slug) {
        return ShippedData.IRI_BASE + "former-name/" + slug;
    }
}
