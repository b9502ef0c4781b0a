package org.policygraph.store.sparql;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.policygraph.store.sparql.SparqlAnswer.Solutions;
import org.policygraph.store.sparql.SparqlAnswer.Truth;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The W3C formats of query results, in UTF-8. */
public enum ResultFormat {
    /** SPARQL 1.1 Query Results JSON Format. */
    JSON("application/sparql-results+json", "{ \"head\": {") {
        @Override
        String link(String address) {
            return " \"link\": [ \"" + address + "\" ] ,";
        }
    },
    /** SPARQL Query Results XML Format (Second Edition). */
    XML("application/sparql-results+xml", "<head>") {
        @Override
        String link(String address) {
            return "<link href=\"" + address + "\"/>";
        }
    },
    /** SPARQL 1.1 Query Results CSV and TSV Formats; of SELECT only. */
    CSV("text/csv", ""),
    /** The same with terms as SPARQL writes them. */
    TSV("text/tab-separated-values", "");

    private final String mediaType;
    private final String head;

    ResultFormat(String mediaType, String head) {
        this.mediaType = mediaType;
        this.head = head;
    }

    /** The registered media type. */
    public String mediaType() {
        return mediaType;
    }

    /** The member or element of the head that leads to more about the results. */
    String link(String address) {
        return "";
    }

    /** Solutions as bytes. */
    public byte[] write(Solutions solutions) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var rows = RowSetStream.create(solutions.variables(), solutions.rows().iterator());
        writer().write(out, rows, new Context());
        return out.toByteArray();
    }

    /**
     * Solutions as bytes, with a link to an address in their head: the place that the format has
     * for metadata. Formats without a head stay as they are.
     *
     * @param address http(s) IRI without quotation marks
     */
    public byte[] write(Solutions solutions, String address) {
        byte[] written = write(solutions);
        if (head.isEmpty()) return written;
        String text = new String(written, StandardCharsets.UTF_8);
        int at = text.indexOf(head) + head.length();
        return (text.substring(0, at) + link(address) + text.substring(at))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The answer of an ASK as bytes. */
    public byte[] write(Truth truth) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer().write(out, truth.value(), new Context());
        return out.toByteArray();
    }

    private RowSetWriter writer() {
        Lang lang = RDFLanguages.contentTypeToLang(mediaType);
        return RowSetWriterRegistry.getFactory(lang).create(lang);
    }
}
