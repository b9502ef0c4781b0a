package org.policygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.policygraph.http.McpExchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class StdioTransportTest {
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

    private static List<JsonNode> answers(byte[] input) throws IOException {
        StringWriter out = new StringWriter();
        transport().run(new ByteArrayInputStream(input), new PrintWriter(out));
        List<JsonNode> answers = new ArrayList<>();
        for (String line : out.toString().split("\n", -1)) {
            if (!line.isEmpty()) answers.add(new ObjectMapper().readTree(line));
        }
        return answers;
    }

    private static List<JsonNode> answers(String input) throws IOException {
        return answers(input.getBytes(StandardCharsets.UTF_8));
    }

    private static StdioTransport transport() {
        return new StdioTransport(new McpExchange(ShippedDigest.engine().queries()));
    }

    @Test
    void answersEachLineInItsOrderAndTheLastOneWithoutItsEnd() throws IOException {
        List<JsonNode> answers = answers(PING + "\r\n\n \t\n" + PING.replace("1", "2"));
        assertThat(answers).extracting(each -> each.path("id").asInt()).containsExactly(1, 2);
        assertThat(answers("")).isEmpty();
        assertThat(answers("\n\n")).isEmpty();
    }

    @Test
    void answersALineThatIsNoMessageAndReadsOn() throws IOException {
        var input = new ByteArrayOutputStream();
        input.write(new byte[] {(byte) 0xFF, '\n'});
        input.writeBytes(("{\n[]\n" + PING + "\n").getBytes(StandardCharsets.UTF_8));
        List<JsonNode> answers = answers(input.toByteArray());
        assertThat(answers)
                .extracting(each -> each.at("/error/code").asInt())
                .containsExactly(-32700, -32700, -32600, 0);
    }

    @Test
    void writesChineseAsItIsAndNoLineWithinAMessage() throws IOException {
        String call =
                "{\"jsonrpc\":\"2.0\",\"id\":\"甲\\n乙\",\"method\":\"tools/call\",\"params\":"
                        + "{\"name\":\"verify_quote\",\"arguments\":{\"text\":\"护理型床位占比\"}}}";
        List<JsonNode> answers = answers(call);
        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst().path("id").asText()).isEqualTo("甲\n乙");
        assertThat(answers.getFirst().toString()).contains("护理型床位占比");
    }

    /** A client that has gone must not leave a program behind that works for nobody. */
    @Test
    void endsWhenNobodyReadsTheAnswers() throws IOException {
        AtomicInteger tried = new AtomicInteger();
        OutputStream closed =
                new OutputStream() {
                    @Override
                    public void write(int next) throws IOException {
                        tried.incrementAndGet();
                        throw new IOException("closed");
                    }
                };
        byte[] input = (PING + "\n").repeat(9).getBytes(StandardCharsets.UTF_8);
        transport()
                .run(
                        new ByteArrayInputStream(input),
                        new PrintWriter(closed, false, StandardCharsets.UTF_8));
        assertThat(tried).hasValue(1);
    }
}
