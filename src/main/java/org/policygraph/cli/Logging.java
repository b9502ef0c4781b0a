package org.policygraph.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;

import net.logstash.logback.encoder.LogstashEncoder;

import org.policygraph.http.log.AccessLog;
import org.slf4j.LoggerFactory;

import java.util.List;

/** Says what is logged, and how it is written. */
final class Logging {
    private static final String PRODUCT = "org.policygraph";
    private static final String CONSOLE = "console";
    private static final String STANDARD_ERROR = "System.err";

    /**
     * Jena's takes a query that is refused half-way for a fault of its own; what is wrong with a
     * request or a PDF is told to whom it belongs, in one sentence.
     */
    private static final List<String> SILENT =
            List.of(
                    AccessLog.class.getName(),
                    "org.apache.jena.sparql.algebra.walker.ApplyTransformVisitor",
                    "org.eclipse.jetty.http.HttpParser",
                    "org.eclipse.jetty.util.HostPort",
                    "org.apache.pdfbox",
                    "org.apache.fontbox");

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
        return context().getLogger(name);
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    /** One JSON object a line, for programs that gather logs. */
    static void useJson() {
        useJson(context());
    }

    static void useJson(LoggerContext context) {
        context.reset();
        use(context, new LogstashEncoder());
    }

    /** Logs to standard error in lines of this kind. */
    static void use(LoggerContext context, Encoder<ILoggingEvent> lines) {
        lines.setContext(context);
        lines.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setName(CONSOLE);
        console.setTarget(STANDARD_ERROR);
        console.setEncoder(lines);
        console.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(console);
        context.getLogger(PRODUCT).setLevel(Level.INFO);
        SILENT.forEach(name -> context.getLogger(name).setLevel(Level.OFF));
    }
}
