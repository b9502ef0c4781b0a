package org.policygraph.store.remote;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Takes the whole body of an answer, and ends the exchange once it has too many bytes. */
final class CappedBody implements BodySubscriber<byte[]> {
    private final int most;
    private final List<ByteBuffer> taken = new ArrayList<>();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;
    private int size;

    /** There is more than is taken. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException(String message) {
            super(message);
        }
    }

    CappedBody(int most) {
        this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription = begun;
        begun.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        if (body.isDone()) return;
        for (ByteBuffer part : parts) {
            if (size + (long) part.remaining() > most) {
                if (subscription != null) subscription.cancel();
                body.completeExceptionally(
                        new TooLargeException("the answer has more than " + most + " bytes"));
                return;
            }
            size += part.remaining();
            taken.add(part);
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        ByteBuffer all = ByteBuffer.allocate(size);
        taken.forEach(all::put);
        body.complete(all.array());
    }
}
