package org.policygraph.http;

import java.util.Locale;

/** An error for people: no style sheet and no script, so that nothing else can fail. */
final class ErrorPage {
    private ErrorPage() {}

    static String html(Fault fault, String correlationId) {
        return String.format(
                Locale.ROOT,
                """
                <!DOCTYPE html>
                <html lang="en">
                <meta charset="utf-8">
                <title>%1$d %2$s</title>
                <h1>%1$d</h1>
                <p>%3$s</p>
                <p>%2$s · <code>%4$s</code></p>
                </html>
                """,
                fault.code().status(),
                fault.code().name(),
                Html.escape(fault.message()),
                Html.escape(correlationId));
    }
}
