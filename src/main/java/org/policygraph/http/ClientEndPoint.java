package org.policygraph.http;

import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicBoolean;

/** A connection of a client, which tells {@link RequestThreads} what has arrived over it. */
final class ClientEndPoint extends SocketChannelEndPoint {
    private final AtomicBoolean isOfWatcher = new AtomicBoolean();

    ClientEndPoint(
            SocketChannel channel,
            ManagedSelector selector,
            SelectionKey key,
            Scheduler scheduler) {
        super(channel, selector, key, scheduler);
    }

    /** What is not about a request, or wakes a thread that reads one already, is done at once. */
    @Override
    public @Nullable Runnable onSelected() {
        Runnable task = super.onSelected();
        boolean isRequest =
                task != null
                        && Invocable.getInvocationType(task) == Invocable.InvocationType.BLOCKING;
        return isRequest ? new Arrival(isOfWatcher, task) : task;
    }
}
