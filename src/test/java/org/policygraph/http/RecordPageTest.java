package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A record page is read by people: it says what a thing is, and never shows an inference as a fact.
 */
class RecordPageTest {
    @RegisterExtension
    static final RunningServer SERVER =
            RunningServer.with(
                    """
                    @base <https://data.example/id/> .
                    @prefix pol: <https://w3id.org/policy-graph/ontology#> .
                    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                    @prefix oa: <http://www.w3.org/ns/oa#> .
                    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                    pol:Measure rdfs:label "措施"@zh, "measure"@en .
                    pol:Responsibility rdfs:label "措施与部门的关联"@zh .
                    pol:inferredDepartment rdfs:label "推断责任部门"@zh, "department inferred from remit"@en .
                    pol:REMIT a pol:Basis ; skos:prefLabel "按职责推断"@zh .
                    <dataset> a pol:Dataset ; pol:version "0123456789abcdef" .
                    <department/mca> a pol:Department ; skos:prefLabel "民政部"@zh .
                    <doc/measure/5.2> a pol:Measure ; pol:number "5.2" ; pol:text "完善普惠养老"@zh ;
                      pol:measurePosition 2 ; pol:inferredDepartment <department/mca> .
                    <doc/measure/5.2/responsibility/mca> a pol:Responsibility ; pol:measure <doc/measure/5.2> ;
                      pol:department <department/mca> ; pol:basis pol:REMIT .
                    <doc/text/abc> a pol:Digest ; pol:heldText "甲乙丙" ; pol:length 3 .
                    <doc/text/def> a pol:Original ; pol:heldText "丁戊" .
                    <doc/original/measure/1> a pol:Measure ; pol:span <doc/text/def#char=0,1> .
                    pol:TextSpan rdfs:label "文字区间"@zh .
                    pol:ASSUMED skos:prefLabel "推定对应"@zh .
                    <doc/text/abc#char=1,2> pol:digest <doc/text/abc> ; oa:exact "乙" .
                    <doc/measure/5.2/evidence/1> pol:span <doc/text/abc#char=1,2> .
                    <doc/measure/5.2/citation/1> pol:marker "[9]" ; pol:measure <doc/measure/5.2> ;
                      pol:paragraph <doc/paragraph/9> .
                    <doc/paragraph/9> pol:paragraphNumber 9 ; pol:alignment pol:ASSUMED .
                    <group/carers> skos:prefLabel "carers"@en, "照护者"@zh ;
                      skos:altLabel "护理者"@zh, "照料者"@zh, "看护者"@zh, "caregivers"@en, "家庭照护者"@zh .
                    <doc/measure/5.2/commitment/1> a pol:Commitment ; pol:value 80.0 ; pol:unit "%" .
                    <doc/measure/5.2/commitment/2> a pol:Commitment ; pol:value 62.5 ; pol:unit "%" .
                    <doc/loop> pol:targetGroup <doc/loop> ; pol:basis <doc/loop> .
                    """);

    private static String page(String path) {
        return SERVER.get(path, "Accept", "text/html").body();
    }

    @Test
    void saysWhatKindOfThingTheRecordIs() {
        assertThat(page("/id/doc/measure/5.2")).contains("<h1><bdi dir=\"auto\">措施 5.2</bdi></h1>");
    }

    @Test
    void saysAboveAllElseWhereTheWordsAreADigests() {
        assertThat(page("/id/doc/measure/5.2/evidence/1"))
                .containsPattern("(?s)<p class=\"band\"[^>]*><strong>摘要，不是原文</strong>.*<h2>");
        assertThat(page("/id/doc/text/abc")).contains("class=\"band\"");
        for (String other : new String[] {"original/measure/1", "text/def", "paragraph/9"}) {
            assertThat(page("/id/doc/" + other)).as(other).doesNotContain("class=\"band\"");
        }
    }

    @Test
    void writesNumbersAsPeopleDo() {
        assertThat(page("/id/doc/measure/5.2/commitment/1"))
                .contains(">80<")
                .doesNotContain("80.0");
        assertThat(page("/id/doc/measure/5.2/commitment/2")).contains(">62.5<");
    }

    @Test
    void callsALinkByItsTargetAndItsBasis() {
        assertThat(page("/id/doc/measure/5.2")).contains(">民政部（按职责推断）<");
        assertThat(page("/id/doc/measure/5.2/responsibility/mca"))
                .contains("<h1><bdi dir=\"auto\">措施与部门的关联 民政部（按职责推断）</bdi></h1>");
    }

    @Test
    void keepsWhatIsInferredOffPaperAndNeverWithoutItsWord() {
        String page = page("/id/doc/measure/5.2");

        assertThat(page.split("民政部", -1)).hasSize(3);
        assertThat(page)
                .containsPattern("<div class=\"inferred\"><a [^>]*><bdi [^>]*>民政部（按职责推断）<")
                .containsPattern(
                        "<div class=\"inferred\"><a [^>]*><bdi [^>]*>民政部</bdi></a>（按职责推断）</div>");
    }

    @Test
    void namesPropertiesInBothLanguagesAndPutsBookkeepingLast() {
        String page = page("/id/doc/measure/5.2");

        assertThat(page)
                .contains("推断责任部门")
                .contains("<span lang=\"en\">department inferred from remit</span>");
        assertThat(page.indexOf("完善普惠养老")).isLessThan(page.indexOf("measurePosition"));
    }

    @Test
    void showsAHeldTextBeforeWhatIsSaidOfItAndCallsItAParaphrase() {
        String page = page("/id/doc/text/abc");

        assertThat(page.indexOf("甲乙丙")).isBetween(0, page.indexOf("属性"));
        assertThat(page).contains("是对政策的转述，不是政策原文").containsOnlyOnce("甲乙丙");
    }

    @Test
    void everyPageShowsTheVersionOfTheData() {
        for (String path : new String[] {"/", "/id/department/mca"}) {
            assertThat(page(path))
                    .as(path)
                    .contains("<code title=\"0123456789abcdef\">0123456789ab</code>")
                    .contains("摘要是对政策的转述")
                    .contains("CC BY 4.0");
        }
    }

    @Test
    void saysInBothLanguagesThatThereIsNoSuchRecord() {
        String page = page("/id/doc/measure/99");

        assertThat(page).contains("<html lang=\"zh\">", "<p>这个地址上没有内容。</p>");
        assertThat(page).contains("<p lang=\"en\">There is no record at this address.</p>");
    }

    @Test
    void putsChineseNamesFirstAndManyNamesSideBySide() {
        String page = page("/id/group/carers");

        assertThat(page.indexOf(">照护者<")).isBetween(0, page.indexOf(">carers<"));
        assertThat(page)
                .containsPattern("<td class=\"words\"><div>[^\n]*看护者[^\n]*caregivers<")
                .doesNotContainPattern("<td class=\"words\"><div>[^\n]*carers<");
    }

    @Test
    void tellsLinksOfTheSameTargetApartByTheirMeasure() {
        assertThat(page("/id/department/mca"))
                .contains(">5.2 · 民政部（按职责推断）<")
                .contains(">5.2 完善普惠养老<");
    }

    @Test
    void neverShowsAParagraphWithoutSayingThatItsNumberIsAssumed() {
        assertThat(page("/id/doc/measure/5.2/citation/1")).contains(">9（推定对应）<");
        assertThat(page("/id/doc/paragraph/9")).contains(">5.2 · [9]<");
    }

    @Test
    void callsASpanByItsCharactersAndOffsets() {
        assertThat(page("/id/doc/measure/5.2/evidence/1")).contains(">乙（char=1,2）<");
    }

    @Test
    void opensARecordThatLeadsToItself() {
        assertThat(SERVER.get("/id/doc/loop", "Accept", "text/html").statusCode()).isEqualTo(200);
    }

    @Test
    void putsAHeldTextIntoABoxThatKeysCanScroll() {
        assertThat(page("/id/doc/text/abc"))
                .contains("<div class=\"held\" role=\"region\" tabindex=\"0\"");
    }
}
