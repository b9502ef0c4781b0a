package org.policygraph.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.policygraph.http.exchange.HttpError;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/**
 * Lets requests wait until the server is opened: it is put together while what it answers from is
 * still in the making. One that ends before that refuses them.
 */
final class OpeningHandler extends Handler.Wrapper {
    private final CompletableFuture<@Nullable Void> opened;

    OpeningHandler(CompletableFuture<@Nullable Void> opened) {
        this.opened = opened;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        try {
            opened.join();
        } catch (CancellationException e) {
            Response.writeError(request, response, callback, HttpError.overloaded());
            return true;
        }
        return super.handle(request, response, callback);
    }
}
