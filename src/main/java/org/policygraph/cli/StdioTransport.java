package org.policygraph.cli;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.McpExchange;
import org.policygraph.http.exchange.CorrelationId;
import org.policygraph.mcp.RpcReply;
import org.policygraph.query.json.JsonBytes;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Messages as lines of UTF-8, one after another (Model Context Protocol, Transports, stdio). A line
 * that is no message is answered like any other, and the next one is read.
 */
record StdioTransport(McpExchange exchange) {
    /** Answers every message, until there are no more or nobody reads the answers. */
    void run(InputStream in, PrintWriter out) throws IOException {
        InputStream buffered = new BufferedInputStream(in);
        for (byte[] line = line(buffered); line != null; line = line(buffered)) {
            if (isBlank(line)) continue;
            switch (exchange.reply(line, CorrelationId.fresh())) {
                case RpcReply.Answer(Object body) -> print(body, out);
                case RpcReply.Invalid(Object body) -> print(body, out);
                case RpcReply.None() -> {}
            }
            if (out.checkError()) return;
        }
    }

    private static void print(Object body, PrintWriter out) {
        // The line's end is the protocol's and not the platform's.
        out.print(new String(JsonBytes.write(body), StandardCharsets.UTF_8) + "\n");
    }

    /** The next line without its end; null after the last one. */
    private static byte @Nullable [] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) return null;
        for (; next >= 0 && next != '\n'; next = in.read()) line.write(next);
        return line.toByteArray();
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each != ' ' && each != '\t' && each != '\r') return false;
        }
        return true;
    }
}
