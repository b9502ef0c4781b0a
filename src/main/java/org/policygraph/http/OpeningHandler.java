package org.policygraph.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;

/**
 * Lets requests wait until the server is opened: it is put together while what it answers from is
 * still in the making.
 */
final class OpeningHandler extends Handler.Wrapper {
    private final CompletableFuture<@Nullable Void> opened;

    OpeningHandler(CompletableFuture<@Nullable Void> opened) {
        this.opened = opened;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        opened.join();
        return super.handle(request, response, callback);
    }
}
