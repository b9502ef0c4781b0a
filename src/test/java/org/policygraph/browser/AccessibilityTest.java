package org.policygraph.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.http.html.Webjar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** No view has a serious or critical finding of axe, in light or in dark. */
@BrowserTest
class AccessibilityTest {
    private static final String AXE = Webjar.of("axe-core").resource("axe.min.js");

    /**
     * Where a finding is, its markup says: to describe how to select each element takes longest.
     */
    private static final String FINDINGS =
            """
            async () => (await axe.run({resultTypes: ['violations'], selectors: false})).violations
              .filter(each => ['serious', 'critical'].includes(each.impact))
              .map(each => each.id + ': ' + each.nodes.slice(0, 3).map(node => node.html).join(' | '))
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?view=read",
                "/?measure=5.4&lang=en",
                "/?view=find&q=养老",
                "/?view=find&q=没有这样的话",
                "/?view=coverage",
                "/?view=coverage&basis=STATED,IMPLIED,REMIT,CURATED",
                "/?view=graph",
                "/?view=graph&node=https://w3id.org/policy-graph/id/group/workers",
                "/?view=commitments",
                "/?view=check&quote=护理型床位占比不低于90%25",
                "/?view=documents",
                "/?measure=99.9",
                "/about",
                "/id/minsheng-2025/measure/5.4",
            })
    void hasNoSeriousFinding(String path, Tabs tabs) throws IOException {
        Page page = tabs.open(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate(axe());
        List<Object> findings = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
            findings.addAll((List<?>) page.evaluate(FINDINGS));
        }
        assertThat(findings).isEmpty();
    }

    private static String axe() throws IOException {
        try (InputStream in = AccessibilityTest.class.getResourceAsStream(AXE)) {
            if (in == null) throw new IllegalStateException("not on the class path: " + AXE);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
