package org.policygraph.store.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.eclipse.rdf4j.common.exception.RDF4JException;
import org.eclipse.rdf4j.query.MalformedQueryException;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONWriter;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The store, the engine and the writer of RDF4J behind an endpoint of the SPARQL protocol. */
public final class Rdf4j implements AutoCloseable {
    private final SailRepository repository = new SailRepository(new MemoryStore());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** Listens on a free port. */
    public Rdf4j() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where it answers queries and updates. */
    public RemoteEndpoint endpoint() {
        return RemoteEndpoint.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    private void answer(HttpExchange asked) throws IOException {
        String text = new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String type = asked.getRequestHeaders().getFirst("Content-Type");
        var answer = new ByteArrayOutputStream();
        int status = 200;
        try (RepositoryConnection connection = repository.getConnection()) {
            if (type.startsWith("application/sparql-update")) {
                connection.begin();
                connection.prepareUpdate(text).execute();
                connection.commit();
            } else {
                connection.prepareTupleQuery(text).evaluate(new SPARQLResultsJSONWriter(answer));
            }
        } catch (MalformedQueryException e) {
            status = 400;
        } catch (RDF4JException e) {
            status = 500;
        }
        asked.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
        asked.sendResponseHeaders(status, answer.size() == 0 ? -1 : answer.size());
        answer.writeTo(asked.getResponseBody());
        asked.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        repository.shutDown();
    }
}
