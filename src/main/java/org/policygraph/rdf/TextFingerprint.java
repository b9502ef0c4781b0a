package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.policygraph.fold.NormalizedText;
import org.policygraph.fold.TitleLikeness;
import org.policygraph.fold.WrittenNumber;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a digest or an official text is known by, whoever writes it and in whichever form.
 *
 * @param kind which of the two it is
 * @param title its title as printed
 * @param number its number as printed, empty if there is none
 * @param issuer who issued it as printed, empty if it does not say
 * @param signedOn when it was signed, or is dated as a digest states it; empty if it does not say
 * @param measures the hash of each measure's characters and figures, without width and markup
 */
record TextFingerprint(
        StoredText.Kind kind,
        String title,
        String number,
        String issuer,
        String signedOn,
        Set<Integer> measures) {
    /** How many of the measures of one text the other has, where the dates do not tell. */
    private static final double NEARLY_ALL = 0.8;

    /** The same where both were signed on one day. */
    private static final double HALF = 0.5;

    /** A number with a year is given once; 第12号 is given again. */
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    /** The texts of a graph. */
    static List<TextFingerprint> in(Graph graph) {
        List<TextFingerprint> texts = new ArrayList<>();
        for (StoredText.Kind kind : StoredText.Kind.values()) {
            graph.find(Node.ANY, RDF.type.asNode(), kind.type())
                    .forEach(each -> texts.add(of(graph, each.getSubject(), kind)));
        }
        return texts;
    }

    private static TextFingerprint of(Graph graph, Node text, StoredText.Kind kind) {
        Node document = StoredText.object(graph, text, ExternalTerms.WAS_DERIVED_FROM).orElse(text);
        Set<Integer> measures = measures(graph, kind);
        if (kind == StoredText.Kind.DIGEST) {
            String title = StoredText.literal(graph, document, DCTerms.title.asNode());
            String day = StoredText.literal(graph, text, Pol.statedOn);
            return new TextFingerprint(kind, title, "", "", day, measures);
        }
        return new TextFingerprint(
                kind,
                StoredText.literal(graph, text, DCTerms.title.asNode()),
                StoredText.literal(graph, document, Pol.documentNumber),
                StoredText.literal(graph, document, Pol.issuerPrinted),
                StoredText.literal(graph, document, Pol.signedOn),
                measures);
    }

    private static Set<Integer> measures(Graph graph, StoredText.Kind kind) {
        return G.listPO(graph, Pol.heldIn, kind.heldIn()).stream()
                .map(measure -> hash(StoredText.literal(graph, measure, Pol.text)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int hash(String text) {
        return text.codePoints()
                .map(each -> Character.isDigit(each) ? Character.digit(each, 10) : each)
                .filter(each -> each < 10 || Character.isIdeographic(each))
                .reduce(1, (hash, each) -> 31 * hash + each);
    }

    /** Equal for texts of one document. */
    String subject() {
        return TitleLikeness.subject(title);
    }

    /** Whether another text is the same one or another state of it. */
    boolean isOf(TextFingerprint other) {
        if (kind != other.kind || title.isEmpty() || !TitleLikeness.areOne(title, other.title))
            return false;
        // Digests of one document may be written by several, each in words of its own.
        if (kind == StoredText.Kind.DIGEST) return likeness(other) >= least(other);
        if (!mayBeOne(issuer, other.issuer)) return false;
        boolean mayBeOfOneDay =
                signedOn.isEmpty() || other.signedOn.isEmpty() || signedOn.equals(other.signedOn);
        if (!number.isEmpty() && !other.number.isEmpty()) {
            String written = WrittenNumber.of(number);
            return written.equals(WrittenNumber.of(other.number))
                    && (mayBeOfOneDay || YEAR.matcher(written).find());
        }
        return mayBeOfOneDay && likeness(other) >= least(other);
    }

    /** How alike two texts of a title are at least if one of them is another state of the other. */
    private double least(TextFingerprint other) {
        return !signedOn.isEmpty() && signedOn.equals(other.signedOn) ? HALF : NEARLY_ALL;
    }

    /** Whether an official text bears the title of a digest, or the other way round. */
    boolean isBeside(TextFingerprint other) {
        return kind != other.kind && isOfTitle(other);
    }

    /** Whether both are digests of documents of one title, in other words. */
    boolean isAnotherDigest(TextFingerprint other) {
        return kind == StoredText.Kind.DIGEST && other.kind == kind && isOfTitle(other);
    }

    private boolean isOfTitle(TextFingerprint other) {
        return !title.isEmpty() && TitleLikeness.areOne(title, other.title);
    }

    /** Of several issuers one is enough, since not every print names all of them. */
    private static boolean mayBeOne(String issuers, String others) {
        if (issuers.isEmpty() || others.isEmpty()) return true;
        List<String> names = List.of(NormalizedText.fold(others).split(" ", -1));
        return List.of(NormalizedText.fold(issuers).split(" ", -1)).stream()
                .anyMatch(
                        one ->
                                names.stream()
                                        .anyMatch(two -> one.contains(two) || two.contains(one)));
    }

    private double likeness(TextFingerprint other) {
        int most = Math.max(measures.size(), other.measures.size());
        Set<Integer> common = new HashSet<>(measures);
        common.retainAll(other.measures);
        return most == 0 ? 0 : (double) common.size() / most;
    }
}
