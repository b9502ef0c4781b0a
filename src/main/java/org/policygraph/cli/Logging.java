package org.policygraph.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;

import org.policygraph.http.log.AccessLog;
import org.slf4j.LoggerFactory;

import java.net.URL;
import java.util.Objects;

/** Changes what is logged, and how it is written. */
final class Logging {
    private static final String JSON = "/logback-json.xml";
    private static final String PRODUCT = "org.policygraph";

    private Logging() {}

    /** Logs what the product itself says from this level on; libraries warn only. */
    static void setLevel(org.slf4j.event.Level level) {
        logger(PRODUCT).setLevel(Level.convertAnSLF4JLevel(level));
    }

    /** Logs each request, which is off until somebody serves. */
    static void setAccessLog(boolean isOn) {
        logger(AccessLog.class.getName()).setLevel(isOn ? null : Level.OFF);
    }

    private static Logger logger(String name) {
        return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(name);
    }

    /** One JSON object a line, for programs that gather logs. */
    static void useJson() {
        useJson((LoggerContext) LoggerFactory.getILoggerFactory());
    }

    static void useJson(LoggerContext context) {
        URL file = Objects.requireNonNull(Logging.class.getResource(JSON), JSON);
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
