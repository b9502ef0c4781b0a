/**
 * The pages as a person uses them: a real Chromium against a real server. {@link
 * org.policygraph.browser.Chromium} skips these tests where there is no browser, and fails them
 * where the environment says {@code CI}. Every tab is watched: a request that leaves the server's
 * origin, a breach of the Content-Security-Policy or an uncaught error fails the test that it
 * happened in.
 */
@NullMarked
package org.policygraph.browser;

import org.jspecify.annotations.NullMarked;
