package org.policygraph.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.policygraph.text.HeldText;
import org.policygraph.text.Sha256;
import org.policygraph.text.TextSpan;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Mints the IRIs of a dataset under one base. The same thing has the same IRI on every machine and
 * after every re-ingest; nothing is ever a blank node.
 *
 * @param base absolute http(s) IRI that ends with a slash
 */
public record Iris(String base) {
    private static final Pattern BASE = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`#?]+/");

    /**
     * Characters of the longest id of a document: IRIs begin with it, and file names with those.
     */
    public static final int LONGEST_ID = 100;

    private static final Pattern DOCUMENT_ID = Pattern.compile("[a-z0-9-]{1," + LONGEST_ID + "}");
    private static final Pattern WHOLE_VERSION = Pattern.compile("[a-z0-9-]+/version/[^/]+");
    private static final Pattern VERSION =
            Pattern.compile(WHOLE_VERSION + "(/inferred|/curated|/rejected)?");
    private static final Pattern DECISIONS = Pattern.compile("[a-z0-9-]+/curations");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** Digits to which numbers are filled up. */
    private static final int DIGITS = 10;

    private static final String INFERRED = "/inferred";
    private static final String CURATED = "/curated";
    private static final String REJECTED = "/rejected";
    private static final String CURATIONS = "/curations";

    /** What the IRIs of things that belong to no document begin with. */
    private static final Set<String> TAKEN =
            Set.of("dataset", "vocabulary", "store", "group", "department", "former-name");

    /** The base unless told otherwise. */
    public static final Iris DEFAULT = new Iris("https://w3id.org/policy-graph/id/");

    /**
     * Refuses a base that is not absolute, has a query or fragment, or does not end with a slash.
     */
    public Iris {
        if (!BASE.matcher(base).matches()) {
            throw new IllegalArgumentException(
                    "found “"
                            + base
                            + "”, expected an absolute http(s) IRI that ends with a slash");
        }
    }

    /** Whether this can be the id of a document: {@code [a-z0-9-]+}, and not a word of our own. */
    public static boolean isDocumentId(String id) {
        return DOCUMENT_ID.matcher(id).matches() && !TAKEN.contains(id);
    }

    /**
     * The IRI that a user names, whole or by its end: {@code minsheng-2025/measure/5.2}.
     *
     * @param id an IRI, or what follows the base
     */
    public String whole(String id) {
        return id.contains("://") ? id : base + id;
    }

    /** The official document. */
    public Node document(String id) {
        return iri(id);
    }

    /** A text of the document as held: a digest of it, or the original. */
    public Node text(String id, HeldText text) {
        return iri(id + "/text/" + text.shortHash());
    }

    /** The named graph of one version of a document. */
    public Node version(String id, HeldText text) {
        return NodeFactory.createURI(versions(id) + text.shortHash());
    }

    /** The named graph of a version of a document that holds a digest of it and the original. */
    public Node version(String id, HeldText digest, HeldText original) {
        String both = Sha256.of(digest.sha256() + original.sha256());
        return NodeFactory.createURI(versions(id) + both.substring(0, digest.shortHash().length()));
    }

    /** What the names of all versions of a document begin with. */
    public String versions(String id) {
        return base + id + "/version/";
    }

    /** Whether this is the name of one of the graphs of a version of a document. */
    public boolean isVersion(Node name) {
        return isLocal(name, VERSION);
    }

    /** Whether this is the name of a version itself, and not of a graph beside it. */
    public boolean isWholeVersion(Node name) {
        return isLocal(name, WHOLE_VERSION);
    }

    /** Whether this is the name of one of the graphs of a document. */
    public boolean isOfDocument(Node name) {
        return isVersion(name) || isLocal(name, DECISIONS);
    }

    private boolean isLocal(Node name, Pattern pattern) {
        return name.getURI().startsWith(base) && pattern.matcher(local(name)).matches();
    }

    /** The id of the document that this is the name of a graph of. */
    public String documentId(Node graph) {
        String local = local(graph);
        return local.substring(0, local.indexOf('/'));
    }

    /** The named graph of what is only inferred from a version of a document. */
    public static Node inferred(Node version) {
        return NodeFactory.createURI(version.getURI() + INFERRED);
    }

    /** Whether a named graph is one of those. */
    public static boolean isInferred(Node graph) {
        return graph.isURI() && graph.getURI().endsWith(INFERRED);
    }

    /** The named graph of the links of a version that a person decided to hold. */
    public static Node curated(Node version) {
        return NodeFactory.createURI(version.getURI() + CURATED);
    }

    /** The named graph of the links of a version that a person decided not to hold. */
    public static Node rejected(Node version) {
        return NodeFactory.createURI(version.getURI() + REJECTED);
    }

    /** Whether a named graph is one of those. */
    public static boolean isRejected(Node graph) {
        return graph.isURI() && graph.getURI().endsWith(REJECTED);
    }

    /** The named graph of the decisions on the links of a document, whatever its version. */
    public Node curations(String id) {
        return iri(id + CURATIONS);
    }

    /** A span, named by its place in the held text (RFC 5147). */
    public Node span(String id, TextSpan span) {
        return NodeFactory.createURI(text(id, span.source()).getURI() + "#" + span.fragment());
    }

    /** A line of the held text, from 1. */
    public Node line(String id, HeldText text, int line) {
        return part(text(id, text), "line", line);
    }

    /** A theme, by its position. */
    public Node theme(String id, int position) {
        return iri(id + "/theme/" + position);
    }

    /** The concept scheme of a document's themes. */
    public Node themes(String id) {
        return iri(id + "/theme");
    }

    /** A measure, by its number {@code 5.2}. */
    public Node measure(String id, String number) {
        return iri(id + "/measure/" + number);
    }

    /** A division of the official text, by its path {@code 2.3}. */
    public Node division(String id, String path) {
        return iri(id + "/original/division/" + path);
    }

    /** A chapter or section of the official text above measures, by the path of its division. */
    public Node originalTheme(String id, String path) {
        return iri(id + "/original/theme/" + path);
    }

    /** The concept scheme of those of one document. */
    public Node originalThemes(String id) {
        return iri(id + "/original/theme");
    }

    /** A measure of the official text, by its number {@code 2.3.1}. */
    public Node originalMeasure(String id, String number) {
        return iri(id + "/original/measure/" + number);
    }

    /** A body that a document names and the vocabulary does not list, by its key. */
    public Node body(String id, String key) {
        return iri(id + "/body/" + key);
    }

    /** Another document that this one names, by its place among them, from 1. */
    public Node reference(String id, int position) {
        return iri(id + "/reference/" + position);
    }

    /** That records of a document lack a field, for a reason as {@code NOT_IN_DIGEST}. */
    public Node absence(String id, String field, String reason) {
        String words = reason.toLowerCase(Locale.ROOT).replace('_', '-');
        return iri(id + "/absence/" + field + "/" + words);
    }

    /** A source paragraph, by its marker. */
    public Node paragraph(String id, int number) {
        return iri(id + "/paragraph/" + number);
    }

    /** A target group. */
    public Node group(String slug) {
        return iri("group/" + slug);
    }

    /** A department. */
    public Node department(String slug) {
        return iri("department/" + slug);
    }

    /** The named graph of the vocabularies. */
    public Node vocabulary() {
        return iri("vocabulary");
    }

    /** The store that keeps the dataset and what it was before. */
    public Node store() {
        return iri("store");
    }

    /** The dataset, and the named graph of its description. */
    public Node dataset() {
        return iri("dataset");
    }

    /** A part of another node: {@code …/measure/1.1/clause/2}. */
    public static Node part(Node whole, String kind, Object key) {
        return NodeFactory.createURI(whole.getURI() + "/" + kind + "/" + key);
    }

    /** What follows the last slash of an IRI: the number of a clause, the slug of a concept. */
    public static String last(Node node) {
        return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
    }

    /** A text that comes among others where the numbers in it would: 1.10 after 1.9. */
    public static String ordered(String text) {
        return NUMBER.matcher(text)
                .replaceAll(
                        number ->
                                "0".repeat(Math.max(0, DIGITS - number.group().length()))
                                        + number.group());
    }

    /** What follows the base in an IRI of this dataset. */
    public String local(Node node) {
        String iri = node.getURI();
        if (!iri.startsWith(base))
            throw new IllegalArgumentException(iri + " is not under " + base);
        return iri.substring(base.length());
    }

    private Node iri(String local) {
        return NodeFactory.createURI(base + local);
    }
}
