package org.policygraph.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;

import org.slf4j.LoggerFactory;

import java.net.URL;
import java.util.Objects;

/** Changes how log lines are written. */
final class LogFormat {
    private static final String JSON = "/logback-json.xml";

    private LogFormat() {}

    /** One JSON object a line, for programs that gather logs. */
    static void useJson() {
        useJson((LoggerContext) LoggerFactory.getILoggerFactory());
    }

    static void useJson(LoggerContext context) {
        URL file = Objects.requireNonNull(LogFormat.class.getResource(JSON), JSON);
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        context.reset();
        try {
            configurator.doConfigure(file);
        } catch (JoranException e) {
            throw new IllegalStateException(e);
        }
    }
}
