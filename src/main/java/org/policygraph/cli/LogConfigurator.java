package org.policygraph.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;

import java.nio.charset.StandardCharsets;

/**
 * Has the product log lines of text from the start. In Java, since to read the same from a file
 * takes as long as many a command does; a file that is named, or that tests bring along, is read in
 * its place.
 */
public final class LogConfigurator extends ContextAwareBase implements Configurator {
    private static final String FILE = "logback.configurationFile";
    private static final String OF_TESTS = "/logback-test.xml";

    /** Called by Logback, which finds it by its name. */
    public LogConfigurator() {}

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        boolean hasFile =
                System.getProperty(FILE) != null
                        || LogConfigurator.class.getResource(OF_TESTS) != null;
        if (hasFile) return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        TextLogLayout text = new TextLogLayout();
        text.setContext(context);
        text.start();
        var lines = new LayoutWrappingEncoder<ILoggingEvent>();
        lines.setCharset(StandardCharsets.UTF_8);
        lines.setLayout(text);
        Logging.use(context, lines);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
