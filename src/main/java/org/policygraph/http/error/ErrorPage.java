package org.policygraph.http.error;

import org.policygraph.http.html.Html;
import org.policygraph.http.html.PageTemplate;

import java.util.Locale;

/**
 * An error for people: no script, and readable without its style sheet, so that nothing else can
 * fail.
 */
final class ErrorPage {
    private ErrorPage() {}

    static String html(Fault fault, String correlationId, String prefix) {
        return String.format(
                Locale.ROOT,
                """
                <!DOCTYPE html>
                <html lang="zh">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <meta name="color-scheme" content="light dark">
                <title>%1$d %3$s · 政策图谱 Policy Graph</title>
                <link rel="stylesheet" href="%6$s/assets/site.css">
                %7$s<main>
                <h1>%1$d</h1>
                <p>%3$s</p>
                <p lang="en">%4$s</p>
                <p><small>报告错误时请附上 <span lang="en">When you report this, add</span>
                %2$s · <code>%5$s</code></small></p>
                </main>
                </html>
                """,
                fault.code().status(),
                fault.code().name(),
                fault.code().chinese(),
                Html.escape(fault.message()),
                Html.escape(correlationId),
                Html.escape(prefix),
                PageTemplate.header(prefix));
    }
}
