package org.policygraph.http.html;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.vocab.Pol;

/** From the IRIs of records to the addresses under which this server shows them, and back. */
public final class RecordLinks {
    private final String iriBase;
    private final String recordsUrl;
    private final String ontologyUrl;

    public RecordLinks(ServerSettings settings) {
        this.iriBase = settings.iriBase();
        this.recordsUrl = settings.publicUrl() + Paths.RECORDS;
        this.ontologyUrl = settings.publicUrl() + Paths.ONTOLOGY;
    }

    /** The IRI whose end is this, decoded, part of a path. */
    public String iri(String local) {
        return iriBase + local;
    }

    /** The IRI of the document that a record is part of, if it is part of one; else null. */
    public @Nullable String document(String iri) {
        if (!iri.startsWith(iriBase)) return null;
        int end = iri.indexOf('/', iriBase.length());
        return end < 0 ? iri : iri.substring(0, end);
    }

    /** The address to open for an IRI; null where it is not one of the web. */
    public @Nullable String address(String iri) {
        if (iri.startsWith(Pol.NS)) {
            return Html.webAddress(ontologyUrl + "#" + iri.substring(Pol.NS.length()));
        }
        if (!iri.startsWith(iriBase)) return Html.webAddress(iri);
        String local = iri.substring(iriBase.length());
        int hash = local.indexOf('#');
        String path = hash < 0 ? local : local.substring(0, hash);
        String fragment = hash < 0 ? "" : local.substring(hash);
        // The server decodes the path once, so what looks encoded in the IRI is encoded again.
        String encoded = path.replace("%", "%25").replace("?", "%3F");
        return Html.webAddress(recordsUrl + encoded + fragment);
    }
}
