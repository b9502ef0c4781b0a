package org.policygraph.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The tabs of one test, each in a fresh profile, and what went amiss in any of them. */
final class Tabs implements AutoCloseable {
    /** Tells of a breach of the policy; Chromium's own words for it differ by directive. */
    private static final String REPORT_BREACHES =
            "document.addEventListener('securitypolicyviolation', event =>"
                    + " console.error('breach of ' + event.violatedDirective + ': '"
                    + " + event.blockedURI + ' ' + event.sourceFile))";

    /** How long a page may take on a machine that has other work. */
    static final int PATIENCE_MILLIS = 30_000;

    private final Browser browser;
    private final Site site;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> amiss = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    Tabs(Browser browser, Site site) {
        this.browser = browser;
        this.site = site;
    }

    /** Opens a path of the shipped site on a desk-wide screen. */
    Page open(String path) {
        return open(site, path, options());
    }

    /** Opens a path of a site. */
    Page open(Site where, String path, Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL(where.url()));
        contexts.add(context);
        context.addInitScript(REPORT_BREACHES);
        context.onRequest(request -> watch(where, request.url()));
        context.onWebError(error -> amiss.add(error.error()));
        context.onConsoleMessage(
                message -> {
                    if (message.text().startsWith("breach of ")) amiss.add(message.text());
                });
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.navigate(path);
        return page;
    }

    /** What a tab is unless told: Chinese, 1440 pixels wide, allowed to use the clipboard. */
    static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setViewportSize(1440, 900)
                .setPermissions(List.of("clipboard-read", "clipboard-write"));
    }

    private void watch(Site where, String url) {
        requests.add(url);
        if (url.startsWith("blob:") || url.startsWith("data:")) return;
        if (!where.url().equals(origin(url))) amiss.add("a request to " + url);
    }

    private static String origin(String url) {
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    /** The addresses that were asked for, in order. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    void assertNothingAmiss() {
        assertThat(amiss).as("requests elsewhere, breaches of the policy, errors").isEmpty();
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
