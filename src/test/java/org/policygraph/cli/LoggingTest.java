package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.policygraph.http.log.AccessLog;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

import java.io.IOException;
import java.util.Objects;

@Isolated("sets levels of the log of the whole process")
class LoggingTest {
    @Test
    void writesALineOfJsonWithTheStackOfAFault() throws IOException {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        Logging.useJson(context);
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        var console =
                (ConsoleAppender<ILoggingEvent>)
                        Objects.requireNonNull(root.getAppender("console"));
        var fault = new IllegalStateException("二行\n的错");

        byte[] line =
                console.getEncoder()
                        .encode(new LoggingEvent("", root, Level.ERROR, "失败\n了", fault, null));

        JsonNode written = new ObjectMapper().readTree(line);
        assertThat(written.get("message").asText()).isEqualTo("失败\n了");
        assertThat(written.get("level").asText()).isEqualTo("ERROR");
        assertThat(written.get("stack_trace").asText()).contains("二行", "LoggingTest");
        assertThat(new String(line, java.nio.charset.StandardCharsets.UTF_8).strip())
                .doesNotContain("\n");
        assertThat(context.getLogger("org.policygraph").getLevel()).isEqualTo(Level.INFO);
    }

    @Test
    void writesALineOfTextWithNamesAndValues() {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.getMDCAdapter().put("request", "abc");
        Logger logger = context.getLogger("org.policygraph.http.log.AccessLog");
        var event =
                new LoggingEvent(
                        "", logger, Level.INFO, "answered {}\u001b\u202e", null, new Object[] {1});
        event.addKeyValuePair(new KeyValuePair("status", 200));
        TextLogLayout lines = new TextLogLayout();
        lines.start();

        assertThat(lines.doLayout(event))
                .matches(
                        "\\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO  AccessLog: answered 1\\?\\? status=200 request=abc\\R");
    }

    @Test
    void logsRequestsOnlyWhereSomebodyServes() {
        LoggerContext fresh = new LoggerContext();
        fresh.setMDCAdapter(new LogbackMDCAdapter());
        Logging.useJson(fresh);
        assertThat(fresh.getLogger(AccessLog.class).getEffectiveLevel()).isEqualTo(Level.OFF);

        Logger access = (Logger) LoggerFactory.getLogger(AccessLog.class);
        Logging.setAccessLog(true);
        assertThat(access.getEffectiveLevel()).isEqualTo(Level.INFO);

        Logging.setAccessLog(false);
        assertThat(access.getEffectiveLevel()).isEqualTo(Level.OFF);
    }

    @Test
    void everyCommandTakesALevel() {
        Logger product = (Logger) LoggerFactory.getLogger("org.policygraph");
        CommandLineRun.of("cite", "minsheng-2025", "--log-level", "debug");
        assertThat(product.getLevel()).isEqualTo(Level.DEBUG);

        CommandLineRun.of("cite", "minsheng-2025");
        assertThat(product.getLevel()).isEqualTo(Level.INFO);
    }

    @Test
    void refusesALevelThatItDoesNotKnow() {
        CommandLineRun run = CommandLineRun.of("cite", "minsheng-2025", "--log-level", "loud");
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("--log-level", "loud", "ERROR, WARN, INFO, DEBUG, TRACE");
    }

    @Test
    void refusesAFormatThatItDoesNotKnow() {
        CommandLineRun run = CommandLineRun.of("serve", "--log-format", "xml", "--port", "0");
        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("--log-format", "xml", "TEXT, JSON");
    }
}
