package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.policygraph.http.log.AccessLog;
import org.policygraph.log.QueryLog;
import org.policygraph.log.RequestScope;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One request can be followed through the log by its correlation id. */
@Isolated("reads what the whole process logs")
class RequestLogTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private final Logger product = logger("org.policygraph");
    private final Logger access = logger(AccessLog.class.getName());
    private final HeardLines heard = new HeardLines();

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    @BeforeEach
    void listen() {
        heard.start();
        product.setLevel(Level.DEBUG);
        product.setAdditive(false);
        access.setLevel(null);
        product.addAppender(heard);
    }

    @AfterEach
    void leave() {
        product.detachAppender(heard);
        product.setAdditive(true);
        product.setLevel(Level.INFO);
        access.setLevel(Level.OFF);
    }

    @Test
    void followsAQueryThroughItsStagesWithTheirTimes() {
        SERVER.post(
                "{\"query\":\"{ measures { totalCount } }\"}",
                "Content-Type",
                "application/json",
                "X-Request-Id",
                "follow-me");

        List<ILoggingEvent> lines = lines("follow-me");
        assertThat(lines)
                .extracting(ILoggingEvent::getMessage)
                .containsExactly(
                        "parse", "plan", "snapshot", "execute", "query", "write", "answered");
        assertThat(lines).allSatisfy(line -> assertThat(pairs(line)).containsKey("ms"));
    }

    @Test
    void saysOfARefusedQueryWhy() {
        SERVER.post(
                "{\"query\":\"{ mesures { totalCount } }\"}",
                "Content-Type",
                "application/json",
                "X-Request-Id",
                "wrong");

        assertThat(lines("wrong"))
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.startsWith("refused:") && line.contains("mesures"));
    }

    @Test
    void followsASparqlQueryIntoTheThreadThatWorksOnIt() {
        SERVER.get("/sparql?query=ASK%7B%7D", "X-Request-Id", "sparql-1");

        assertThat(lines("sparql-1"))
                .extracting(ILoggingEvent::getMessage)
                .containsExactly("parse", "execute", "query", "write", "answered");
    }

    @Test
    void logsOneLineOfWhatWasAnsweredAndNothingOfWhatWasAsked() {
        SERVER.get("/sparql?query=ASK%7B%7D", "X-Request-Id", "private", "Accept", "text/csv");

        ILoggingEvent line = lines("private").getLast();
        assertThat(line.getLevel()).isEqualTo(Level.INFO);
        assertThat(pairs(line))
                .containsEntry("method", "GET")
                .containsEntry("path", "/sparql")
                .containsEntry("client", "127.0.0.1")
                .containsKeys("status", "bytes", "ms");
        assertThat(pairs(line).toString()).doesNotContain("ASK");
    }

    @Test
    void logsRequestsThatAreRefusedBeforeAnyHandlerSeesThem() {
        SERVER.get("/nothing-here", "X-Request-Id", "lost");
        SERVER.get("/id/a%2fb", "X-Request-Id", "ambiguous");

        assertThat(pairs(lines("lost").getLast())).containsEntry("status", 404);
        assertThat(pairs(lines("ambiguous").getLast())).containsEntry("status", 400);
    }

    @Test
    void keepsWatchersOutOfTheLogUnlessAskedFor() {
        SERVER.get("/health/ready", "X-Request-Id", "watcher");

        assertThat(lines("watcher")).extracting(ILoggingEvent::getLevel).containsOnly(Level.DEBUG);
    }

    @Test
    void saysWhichQueryWasAnsweredWithoutTheValuesInIt() {
        String sparql = "SELECT * WHERE { ?a ?b ?c . # Grace\n FILTER(?c = \"Ada\") }";
        SERVER.get(
                "/sparql?query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8),
                "X-Request-Id",
                "sparql-query");
        SERVER.post(
                "{\"query\":\"{ search(text: \\\"Ada\\\") { totalCount } }\"}",
                "Content-Type",
                "application/json",
                "X-Request-Id",
                "graphql-query");

        assertThat(query("sparql-query"))
                .containsEntry("language", "sparql")
                .containsEntry("query", "SELECT * WHERE { ?a ?b ?c . FILTER(?c = “…”) }");
        assertThat(query("graphql-query")).containsEntry("language", "graphql").containsKey("ms");
        assertThat(String.valueOf(query("graphql-query").get("query")))
                .contains("search(", "totalCount")
                .doesNotContain("Ada");
    }

    private Map<String, Object> query(String id) {
        return lines(id).stream()
                .filter(line -> line.getMessage().equals("query"))
                .findFirst()
                .map(RequestLogTest::pairs)
                .orElseThrow();
    }

    @Test
    void warnsOfAQueryThatTookLong() {
        try (var _ = RequestScope.open("slow")) {
            long began = System.nanoTime() - TimeUnit.SECONDS.toNanos(2);
            QueryLog.ended("sparql", began, () -> "ASK { }");
        }
        ILoggingEvent line =
                heard.until(each -> isOf(each, "slow"), each -> isOf(each, "slow")).getFirst();
        assertThat(line.getLevel()).isEqualTo(Level.WARN);
        assertThat(line.getMessage()).isEqualTo("slow query");
    }

    /** The line on an answer is written when all of it was sent, which a client may see before. */
    private List<ILoggingEvent> lines(String id) {
        return heard.until(
                line -> isOf(line, id) && line.getMessage().equals("answered"),
                line -> isOf(line, id));
    }

    private static boolean isOf(ILoggingEvent line, String id) {
        return id.equals(line.getMDCPropertyMap().get("request"));
    }

    private static Map<String, Object> pairs(ILoggingEvent line) {
        return Objects.requireNonNull(line.getKeyValuePairs()).stream()
                .collect(Collectors.toMap((KeyValuePair pair) -> pair.key, pair -> pair.value));
    }
}
