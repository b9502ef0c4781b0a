package org.policygraph.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One server with the shipped digest for all tests that ask for it, and a browser for each thread
 * that runs them, since its client is for one thread: as parameters {@link Tabs} and {@link Site}.
 * They end with the last test.
 */
public final class Chromium implements ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(Chromium.class);

    /** The shell first: the same engine without windows, whose tabs cost a fifth. */
    private static final List<Path> PLACES =
            List.of(
                    Path.of("/usr/bin/chromium-headless-shell"),
                    Path.of("/usr/bin/chromium"),
                    Path.of("/usr/bin/chromium-browser"),
                    Path.of("/usr/bin/google-chrome"));

    private static Optional<Path> installed() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Tabs.class || type == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store shared = context.getRoot().getStore(NAMESPACE);
        Site site = shared.computeIfAbsent(Site.class, _ -> Site.shipped(), Site.class);
        if (parameter.getParameter().getType() == Site.class) return site;
        Running running =
                shared.computeIfAbsent(Thread.currentThread(), _ -> start(), Running.class);
        return context.getStore(NAMESPACE)
                .computeIfAbsent(Tabs.class, _ -> new Tabs(running.browser(), site), Tabs.class);
    }

    private static Running start() {
        Path executable =
                installed()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "found no browser at any of "
                                                        + PLACES
                                                        + ": apt-get install chromium-headless-shell"));
        Playwright playwright = Playwright.create();
        PlaywrightAssertions.setDefaultAssertionTimeout(Tabs.PATIENCE_MILLIS);
        var options = new BrowserType.LaunchOptions().setExecutablePath(executable);
        return new Running(playwright, playwright.chromium().launch(options));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Tabs tabs = context.getStore(NAMESPACE).get(Tabs.class, Tabs.class);
        if (tabs != null) tabs.assertNothingAmiss();
    }

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
