package org.policygraph.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;

/** Sends requests to a server that must answer. */
public final class Sending {
    private Sending() {}

    /** Waits for an answer of characters. */
    public static HttpResponse<String> text(HttpClient client, HttpRequest.Builder request) {
        return answer(client, request, BodyHandlers.ofString());
    }

    /** Waits for an answer of bytes. */
    static HttpResponse<byte[]> bytes(HttpClient client, HttpRequest.Builder request) {
        return answer(client, request, BodyHandlers.ofByteArray());
    }

    private static <T> HttpResponse<T> answer(
            HttpClient client, HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
