package org.policygraph.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels, terms and addresses that attack the page are text on it. */
@BrowserTest
class HostileLabelsTest {
    private static final String IMAGE = "<img src=x onerror=\"document.title=1\">";
    private static final String REVERSED = "\u202E部民 .gpj";
    private static final String BASE = "https://w3id.org/policy-graph/id/";

    /** Two groups and a body that measure 5.4 is linked to, beside what the digest says. */
    private static final String TURTLE =
            """
            @base <https://w3id.org/policy-graph/id/> .
            @prefix pol: <https://w3id.org/policy-graph/ontology#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            <group/image> a pol:TargetGroup, skos:Concept ; pol:groupKind pol:PEOPLE ; skos:prefLabel %1$s@zh .
            <group/reversed> a pol:TargetGroup, skos:Concept ; pol:groupKind pol:PEOPLE ; skos:prefLabel %2$s@zh .
            <javascript:alert(1)> a pol:Department ; pol:listed true ; pol:bodyKind pol:NAMED ; skos:prefLabel "脚本部"@zh ;
              foaf:homepage <javascript:alert(2)> .
            <minsheng-2025/measure/5.4> pol:audience <a/1>, <a/2> ; pol:responsibility <r/1> .
            <a/1> a pol:Audience ; pol:measure <minsheng-2025/measure/5.4> ; pol:position 90 ;
              pol:targetGroup <group/image> ; pol:basis pol:STATED ; pol:evidence <e/1> .
            <a/2> a pol:Audience ; pol:measure <minsheng-2025/measure/5.4> ; pol:position 91 ;
              pol:targetGroup <group/reversed> ; pol:basis pol:CURATED .
            <r/1> a pol:Responsibility ; pol:measure <minsheng-2025/measure/5.4> ; pol:position 92 ;
              pol:department <javascript:alert(1)> ; pol:basis pol:STATED .
            <e/1> a pol:Evidence ; pol:term %1$s ; pol:rule %1$s ; pol:source "javascript:alert(3)" ;
              pol:position 1 ; pol:span <minsheng-2025/text/190fda44b5ca#char=1,3> .
            <minsheng-2025/text/190fda44b5ca#char=1,3> a pol:TextSpan ;
              pol:digest <minsheng-2025/text/190fda44b5ca> .
            """
                    .formatted(quoted(IMAGE), quoted(REVERSED));

    private static Site site;

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }

    @BeforeAll
    static void serve() {
        site =
                Site.shippedWith(
                        RDFParser.fromString(TURTLE, Lang.TURTLE).checking(false).toGraph());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void areShownAsTheyAreOnTheMeasure(Tabs tabs) {
        Page page = tabs.open(site, "/?measure=5.4", Tabs.options());
        assertThat(page.locator(".side .link", containing(IMAGE))).hasText(IMAGE + "〔明文〕");
        assertThat(page.locator(".side bdi", containing(REVERSED)).first()).hasText(REVERSED);
        assertThat(page.locator(".side .link", containing("脚本部"))).hasText("脚本部〔明文〕");
        assertHarmless(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?view=find&q=托育",
                "/?view=coverage",
                "/?view=graph&node=" + BASE + "minsheng-2025/measure/5.4",
                "/id/minsheng-2025/measure/5.4",
            })
    void areTextInEveryView(String path, Tabs tabs) {
        Page page = tabs.open(site, path, Tabs.options());
        assertThat(page.locator("main", containing(IMAGE))).isVisible();
        assertHarmless(page);
    }

    @Test
    void areTextInTheAddressToo(Tabs tabs) {
        Page page =
                tabs.open(
                        site,
                        "/?view=find&q=%3Cimg%20src=x%20onerror=alert(1)%3E&lang=%3Cscript%3E",
                        Tabs.options());
        assertThat(page.locator(".chips")).containsText("<img src=x onerror=alert(1)>");
        assertHarmless(page);
    }

    private static void assertHarmless(Page page) {
        assertThat(page.locator("img").count()).isZero();
        assertThat(page.locator("[href^='javascript:' i]").count()).isZero();
        assertThat(page.title()).isNotEqualTo("1");
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
