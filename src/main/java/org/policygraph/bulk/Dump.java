package org.policygraph.bulk;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.rdf.format.DatasetFormat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** The files in which the whole dataset can be taken along. */
public enum Dump {
    /** The dataset as {@code ingest} writes it. */
    NQUADS(
            "dump.nq",
            DatasetFormat.NQ,
            Contents.EVERYTHING,
            "Everything, in canonical order; what is only inferred stands in named graphs of its own"),
    /** Without graphs, so without inferences. */
    TURTLE(
            "dump.ttl",
            DatasetFormat.TTL,
            Contents.STATED,
            "What is stated or curated, the decisions of persons, and the vocabularies"),
    /** The rest of it. */
    TURTLE_INFERRED(
            "dump-inferred.ttl",
            DatasetFormat.TTL,
            Contents.INFERRED,
            "Links and commitments that are only inferred"),
    /** Without graphs, so without inferences. */
    JSONLD(
            "dump.jsonld",
            DatasetFormat.JSONLD,
            Contents.STATED,
            "What is stated or curated, the decisions of persons, and the vocabularies"),
    /** The rest of it. */
    JSONLD_INFERRED(
            "dump-inferred.jsonld",
            DatasetFormat.JSONLD,
            Contents.INFERRED,
            "Links and commitments that are only inferred"),
    /** Tables. */
    CSV(
            "dump.csv.zip",
            "application/zip",
            "Tables in CSV, described by CSVW; what is only inferred stands in tables of its own");

    /** What a file holds of what is known. */
    public enum Contents {
        EVERYTHING,
        STATED,
        INFERRED;

        /** The graphs that say it. */
        Map<Node, Graph> of(DatasetGraphs all) {
            return switch (this) {
                case EVERYTHING -> all.named();
                case STATED -> all.stated();
                case INFERRED -> all.inferred();
            };
        }
    }

    private final String fileName;
    private final String mediaType;
    private final @Nullable DatasetFormat format;
    private final Contents contents;
    private final String description;

    Dump(String fileName, DatasetFormat format, Contents contents, String description) {
        this.fileName = fileName;
        this.mediaType = format.mediaType();
        this.format = format;
        this.contents = contents;
        this.description = description;
    }

    Dump(String fileName, String mediaType, String description) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.format = null;
        this.contents = Contents.EVERYTHING;
        this.description = description;
    }

    /** Its name, which is the same wherever it is offered. */
    public String fileName() {
        return fileName;
    }

    /** The registered media type. */
    public String mediaType() {
        return mediaType;
    }

    /** Its name in the list of file types of the EU Publications Office. */
    public String fileType() {
        return format == null ? "CSV" : format.fileType();
    }

    /** What it keeps to beyond its media type; empty for nothing. */
    public String profile() {
        return format == null ? "" : format.profile();
    }

    /** Whether it holds triples and not tables. */
    public boolean isTriples() {
        return format != null;
    }

    public Contents contents() {
        return contents;
    }

    /** What is in it, in English. */
    public String description() {
        return description;
    }

    /**
     * Writes the file as a stream, the same bytes for the same graphs. The stream is not closed.
     *
     * @throws IOException if that fails
     */
    public void write(DatasetGraphs graphs, OutputStream out) throws IOException {
        if (format == null) CsvArchive.write(graphs, out);
        else format.write(contents.of(graphs), out);
    }
}
