package org.policygraph.bench;

import io.javalin.Javalin;

import org.eclipse.jetty.util.thread.QueuedThreadPool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/** Answers every POST with the same bytes: what Javalin can do at best. */
final class StaticServer {
    private StaticServer() {}

    /**
     * Serves until the process ends.
     *
     * @param args the file with the bytes; the port
     */
    public static void main(String[] args) throws Exception {
        byte[] bytes = Files.readAllBytes(Path.of(args[0]));
        Javalin.create(
                        config -> {
                            config.startup.showJavalinBanner = false;
                            QueuedThreadPool threads = new QueuedThreadPool(32);
                            threads.setVirtualThreadsExecutor(
                                    Executors.newVirtualThreadPerTaskExecutor());
                            config.jetty.threadPool = threads;
                            config.routes.post(
                                    "/graphql",
                                    ctx -> {
                                        ctx.bodyAsBytes();
                                        ctx.contentType("application/json;charset=utf-8");
                                        ctx.result(bytes);
                                    });
                        })
                .start("127.0.0.1", Integer.parseInt(args[1]));
    }
}
