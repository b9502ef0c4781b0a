package org.policygraph.cli;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.PolicyServer;
import org.policygraph.http.setting.AccessRules;
import org.policygraph.http.setting.CacheSettings;
import org.policygraph.http.setting.HttpLimits;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.mapping.SchemaText;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.query.edit.EditSettings;
import org.policygraph.store.sparql.SnapshotEndpoint;
import org.policygraph.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** Serves a dataset over HTTP until the process is told to end. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the shipped digest, or the given sources, over HTTP.")
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    @Mixin private SourceOptions source = new SourceOptions();

    @Option(
            names = "--host",
            paramLabel = "H",
            defaultValue = "${env:POLICY_GRAPH_HOST:-" + ServerSettings.DEFAULT_HOST + "}",
            description =
                    "Name or address to listen on, 0.0.0.0 or :: for all (POLICY_GRAPH_HOST; default:"
                            + " ${DEFAULT-VALUE}).")
    private String host = ServerSettings.DEFAULT_HOST;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "${env:POLICY_GRAPH_PORT:-7070}",
            description =
                    "Port to listen on, 0 for a free one (POLICY_GRAPH_PORT; default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            defaultValue = "${env:POLICY_GRAPH_PUBLIC_URL:-" + Option.NULL_VALUE + "}",
            description =
                    "The address under which clients reach the server (POLICY_GRAPH_PUBLIC_URL; default: host and"
                            + " port).")
    private @Nullable String publicUrl;

    @Option(
            names = "--answer-cache",
            paramLabel = "MIB",
            defaultValue = "${env:POLICY_GRAPH_ANSWER_CACHE:-64}",
            description =
                    "Mebibytes of answers to keep, 0 for none (POLICY_GRAPH_ANSWER_CACHE; default: ${DEFAULT-VALUE}).")
    private long answerCache;

    @Option(
            names = "--cache-seconds",
            paramLabel = "S",
            defaultValue = "${env:POLICY_GRAPH_CACHE_SECONDS:-60}",
            description =
                    "How long a cache on the way may answer a GET (POLICY_GRAPH_CACHE_SECONDS; default:"
                            + " ${DEFAULT-VALUE}).")
    private long cacheSeconds;

    @Option(
            names = "--rehearse",
            description =
                    "Answer a few questions of its own and end: what a class cache is made from.")
    private boolean rehearse;

    @Mixin private LimitOptions limits = new LimitOptions();

    @Mixin private OperationOptions operation = new OperationOptions();

    @Mixin private PublisherOptions publisher = new PublisherOptions();

    @Mixin private KeyOptions keys = new KeyOptions();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        operation.log();
        OptionTypes.atLeast(0, "--answer-cache", answerCache);
        OptionTypes.atLeast(0, "--cache-seconds", cacheSeconds);
        limits.sparql();
        ListenAddress.of(host);
        // What does not need each other is done side by side: nobody likes to wait for a start.
        CompletableFuture<SchemaText> schema = CompletableFuture.supplyAsync(Engine::schema);
        AccessRules access = keys.rules();
        boolean hasEditors = access.keys().haveEditor();
        try (OpenStore data = hasEditors ? source.openForEditors() : source.openChecked()) {
            return serve(data, schema, access);
        }
    }

    private int serve(OpenStore data, CompletableFuture<SchemaText> schema, AccessRules access) {
        ListenAddress listening = ListenAddress.of(host);
        try (ServerSocketChannel bound = listening.bind(port)) {
            return serve(data, schema, access, listening, bound);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int serve(
            OpenStore data,
            CompletableFuture<SchemaText> schema,
            AccessRules access,
            ListenAddress listening,
            ServerSocketChannel bound) {
        int chosen = bound.socket().getLocalPort();
        String address = listening.url(chosen);
        String reached = publicUrl == null ? address : PublicUrl.checked(publicUrl);
        EditSettings editing = keys.editing(access, data);
        Engine engine = Engine.over(data, schema.join(), reached, limits.limits(), editing);
        var prepared = CompletableFuture.runAsync(engine::prepare);
        try (GraphQlEngine _ = engine.queries();
                PolicyServer server =
                        new PolicyServer(
                                settings(data, listening, chosen, reached, access),
                                engine.queries(),
                                engine.store(),
                                new SnapshotEndpoint(
                                        engine.store(), data.iris().base(), limits.sparql()),
                                engine.sdl(),
                                bound)) {
            server.listen();
            prepared.join();
            server.open();
            engine.store().inspect();
            Output.of(spec)
                    .println(
                            Messages.format(
                                    "Policy Graph: %1$s/  GraphQL %1$s/graphql  GraphiQL %1$s/graphiql",
                                    address));
            if (rehearse) Rehearsal.of(address);
            else untilTold();
        } catch (InterruptedException e) {
            LOG.debug("told to end", e);
        }
        return ExitCodes.OK;
    }

    private ServerSettings settings(
            OpenStore data,
            ListenAddress listening,
            int chosen,
            String reached,
            AccessRules access) {
        try {
            return new ServerSettings(
                    listening.host(),
                    chosen,
                    reached,
                    data.iris().base(),
                    HttpLimits.DEFAULT,
                    new CacheSettings(answerCache << 20, Duration.ofSeconds(cacheSeconds)),
                    operation.clients(),
                    access,
                    publisher.publisher());
        } catch (IllegalArgumentException e) {
            throw CommandException.usage(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The server finishes what is in flight when the process is told to end, or this thread is
     * interrupted; until then there is nothing to do.
     */
    private static void untilTold() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
