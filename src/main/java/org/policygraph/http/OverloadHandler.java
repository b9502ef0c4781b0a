package org.policygraph.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.operate.AdmissionControl;

import java.util.concurrent.Executor;

/**
 * Decides of each request, on the thread that has read its head, whether it may wait for a thread
 * of its own: a queue of threads would have no end, and every request would wait through it before
 * anybody could refuse it. What operators watch is answered by platform threads, which the system
 * gives a share of the processors however many others wait.
 */
final class OverloadHandler extends Handler.Wrapper {
    /** No fault that Jetty would log, line by line, while there is least time for that. */
    @SuppressWarnings("StaticAssignmentOfThrowable") // its trace says nothing, and takes long
    private static final Throwable OVERLOADED =
            new QuietException.RuntimeException(HttpError.overloaded());

    private final Lanes lanes;
    private final Executor threads;

    /**
     * @param threads starts a virtual thread for each request
     */
    OverloadHandler(Lanes lanes, Executor threads) {
        this.lanes = lanes;
        this.threads = threads;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        // Whether it is the key of an editor, who is never kept out, is not known yet.
        boolean isKnown = request.getHeaders().contains(HttpHeader.AUTHORIZATION);
        AdmissionControl lane = isKnown ? null : lanes.of(path);
        if (lane == null) {
            Executor executor =
                    Lanes.isWatched(path) ? request.getComponents().getExecutor() : threads;
            executor.execute(() -> pass(request, response, callback));
        } else if (lane.come()) {
            threads.execute(
                    () -> {
                        lane.begin();
                        pass(request, response, callback);
                    });
        } else {
            Response.writeError(request, response, callback, OVERLOADED);
        }
        return true;
    }

    private void pass(Request request, Response response, Callback callback) {
        try {
            if (super.handle(request, response, callback)) return;
            Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
        } catch (Throwable e) {
            Response.writeError(request, response, callback, e);
        }
    }
}
