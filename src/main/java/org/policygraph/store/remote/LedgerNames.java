package org.policygraph.store.remote;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.ledger.Manifest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The names of the graphs of a ledger.
 *
 * @param store what they begin with, and the name of the graph that has the pointer
 */
record LedgerNames(String store) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private static final String CONTENT = "/graph/";
    private static final String MANIFEST = "/version/";
    private static final int SHORT = 12;

    Node pointer() {
        return NodeFactory.createURI(store);
    }

    Node content(String hash) {
        return NodeFactory.createURI(store + CONTENT + hash);
    }

    String hash(Node content) {
        return content.getURI().substring((store + CONTENT).length());
    }

    boolean isManifest(Node name) {
        return name.getURI().startsWith(store + MANIFEST);
    }

    /**
     * Two writers never write into one manifest, unless they write the same: it is named by what
     * they would make of the store, and when.
     */
    Node manifest(Manifest manifest) {
        DatasetVersion version = manifest.version();
        String id = version.id().substring(0, Math.min(SHORT, version.id().length()));
        Instant time = version.time();
        return NodeFactory.createURI(
                store + MANIFEST + manifest.number() + "-" + TIME.format(time) + "-" + id);
    }
}
