package org.policygraph.http.error;

import org.policygraph.http.html.Html;

import java.util.Locale;

/** An error for people: no style sheet and no script, so that nothing else can fail. */
final class ErrorPage {
    private ErrorPage() {}

    static String html(Fault fault, String correlationId) {
        return String.format(
                Locale.ROOT,
                """
                <!DOCTYPE html>
                <html lang="zh">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <meta name="color-scheme" content="light dark">
                <title>%1$d %3$s</title>
                <h1>%1$d</h1>
                <p>%3$s</p>
                <p lang="en">%4$s</p>
                <p><small>报告错误时请附上 <span lang="en">When you report this, add</span>
                %2$s · <code>%5$s</code></small></p>
                </html>
                """,
                fault.code().status(),
                fault.code().name(),
                fault.code().chinese(),
                Html.escape(fault.message()),
                Html.escape(correlationId));
    }
}
