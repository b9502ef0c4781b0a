package org.policygraph.cli;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.util.CachingDateFormatter;

import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

import java.util.List;

/**
 * Log lines of text: the time, the level, who says it, what is said, names and values, and the
 * beginning of a failure's trace. In Java, since a server writes a line for each request.
 */
final class TextLogLayout extends LayoutBase<ILoggingEvent> {
    private static final int USUAL = 256;
    private static final int WIDEST_LEVEL = 5;
    private static final String LINES_OF_TRACE = "30";

    private final CachingDateFormatter times = new CachingDateFormatter("HH:mm:ss.SSS");
    private final ThrowableProxyConverter traces = new ThrowableProxyConverter();

    @Override
    public void start() {
        traces.setOptionList(List.of(LINES_OF_TRACE));
        traces.start();
        super.start();
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(USUAL);
        String level = event.getLevel().toString();
        String logger = event.getLoggerName();
        line.append(times.format(event.getTimeStamp())).append(' ').append(level);
        line.repeat(' ', WIDEST_LEVEL + 1 - level.length());
        line.append(logger, logger.lastIndexOf('.') + 1, logger.length()).append(": ");
        appendPrintable(event.getFormattedMessage(), line);
        List<KeyValuePair> members = event.getKeyValuePairs();
        if (members != null) members.forEach(each -> append(each.key, each.value, line));
        event.getMDCPropertyMap().forEach((key, value) -> append(key, value, line));
        return line.append(System.lineSeparator()).append(traces.convert(event)).toString();
    }

    private static void append(String key, @Nullable Object value, StringBuilder line) {
        appendPrintable(key, line.append(' '));
        appendPrintable(String.valueOf(value), line.append('='));
    }

    private static void appendPrintable(String text, StringBuilder line) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            line.append(isObeyed(unit) ? '?' : unit);
        }
    }

    /** What a terminal obeys and does not print: control characters, and those of direction. */
    private static boolean isObeyed(char unit) {
        return Character.isISOControl(unit)
                || (unit >= '\u202a' && unit <= '\u202e')
                || (unit >= '\u2066' && unit <= '\u2069');
    }
}
