package org.policygraph.trace.document;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.jspecify.annotations.Nullable;
import org.policygraph.fold.NormalizedText;
import org.policygraph.fold.WrittenNumber;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The documents of a snapshot by their numbers and titles. White space, width, 《》 and the shape of
 * brackets do not matter. Who names a document may leave its issuers away, so a title is the same
 * from 关于 on where one of the two begins there; with two different issuers it is another
 * document's.
 */
public final class DocumentNames {
    private static final Pattern UNWRITTEN = Pattern.compile("[\\s《》〈〉“”\"]+");
    private static final String ABOUT = "关于";

    /** 关于…的意见（某发〔2020〕7号） prints the number behind the title. */
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "^(?<title>.+)\\((?<number>[^()]{1,20}[\\[〔【(](?:19|20)[0-9]{2}[\\]〕】)](?:第)?[0-9]{1,5}号)\\)$");

    private final Map<String, List<Node>> byNumber = new HashMap<>();
    private final Map<String, List<Node>> byTitle = new HashMap<>();
    private final Map<String, List<Node>> bySubject = new HashMap<>();
    private final Map<String, String> printed = new HashMap<>();
    private final Map<Node, String> numbers = new HashMap<>();
    private final Map<Node, String> titles = new HashMap<>();
    private final Set<Node> withOriginal = new HashSet<>();

    /** Those of a dataset, which is not read again. */
    public DocumentNames(Graph union) {
        RecordReads records = new RecordReads(union);
        for (Node document : records.ofClass(Pol.POLICY_DOCUMENT)) {
            for (String each : records.texts(document, Pol.documentNumber)) {
                addNumber(document, each);
            }
            for (String each : records.texts(document, DCTerms.title.asNode())) {
                String written = title(each);
                Matcher numbered = NUMBERED.matcher(written);
                if (numbered.matches()) {
                    written = numbered.group("title");
                    addNumber(document, numbered.group("number"));
                }
                titles.put(document, written);
                put(byTitle, written, document);
                put(bySubject, subject(written), document);
            }
        }
        for (Node original : records.ofClass(Pol.ORIGINAL)) {
            withOriginal.addAll(records.values(original, RecordReads.WAS_DERIVED_FROM));
        }
    }

    private void addNumber(Node document, String print) {
        String written = number(print);
        if (written.equals(numbers.put(document, written))) return;
        printed.putIfAbsent(written, print.strip());
        put(byNumber, written, document);
    }

    private static void put(Map<String, List<Node>> names, String name, Node document) {
        names.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(document);
    }

    /** A number (文号) as it is compared. */
    public static String number(String written) {
        return WrittenNumber.of(written);
    }

    private static String title(String written) {
        return UNWRITTEN.matcher(NormalizedText.fold(written).strip()).replaceAll("");
    }

    /** What follows the issuers. */
    private static String subject(String title) {
        int about = title.indexOf(ABOUT);
        return about < 0 ? title : title.substring(about);
    }

    /** The documents of a number. */
    public List<Node> numbered(String number) {
        return List.copyOf(byNumber.getOrDefault(number(number), List.of()));
    }

    /** All numbers, as they are compared, and as one of their documents prints each. */
    public Map<String, String> numbers() {
        return Map.copyOf(printed);
    }

    /**
     * The document that another one names; null where none is held, or where several could be
     * meant.
     *
     * @param from the document that names it, which never means itself
     * @param number the number by which it is named; null for none
     * @param title the title by which it is named; null for none
     */
    public @Nullable Node named(Node from, @Nullable String number, @Nullable String title) {
        String wanted = number == null ? null : number(number);
        if (wanted != null) {
            Node found = only(byNumber.getOrDefault(wanted, List.of()), from);
            if (found != null) return isTitleOfOther(found, title) ? null : found;
        }
        if (title == null) return null;
        List<Node> titled = titled(title(title));
        return only(
                titled.stream()
                        .filter(each -> wanted == null || !numbers.containsKey(each))
                        .toList(),
                from);
    }

    /**
     * The documents of a document's title, and it among them: its digest may have come in under one
     * id, and its official text under another.
     */
    public List<Node> ofSameTitle(Node document) {
        String title = titles.get(document);
        if (title == null) return List.of(document);
        return bySubject.getOrDefault(subject(title), List.of()).stream()
                .filter(each -> areOne(title, titles.getOrDefault(each, "")))
                .toList();
    }

    private static boolean areOne(String title, String other) {
        return title.equals(other) || isBare(title) || isBare(other);
    }

    /** The number of a document, as it is compared; null where none is printed. */
    @Nullable String numberOf(Node document) {
        return numbers.get(document);
    }

    /** Whether both titles name the same issuers. */
    boolean areIssuedAlike(Node document, Node other) {
        String title = titles.getOrDefault(document, "");
        return !isBare(title) && title.equals(titles.get(other));
    }

    /** Whether who issued it is left away. */
    private static boolean isBare(String title) {
        return subject(title).equals(title);
    }

    /**
     * Other documents of its title of which the official text is held, where its own is not. That
     * they are one document is for a person to say.
     */
    public List<Node> originalsElsewhere(Node document) {
        if (withOriginal.contains(document)) return List.of();
        return ofSameTitle(document).stream().filter(withOriginal::contains).toList();
    }

    /** Whether the title is that of other held documents, so that it contradicts the number. */
    private boolean isTitleOfOther(Node found, @Nullable String title) {
        if (title == null) return false;
        List<Node> titled = titled(title(title));
        return !titled.isEmpty() && !titled.contains(found);
    }

    private List<Node> titled(String wanted) {
        List<Node> equal = byTitle.get(wanted);
        if (equal != null) return equal;
        return bySubject.getOrDefault(subject(wanted), List.of()).stream()
                .filter(each -> areOne(wanted, titles.getOrDefault(each, "")))
                .toList();
    }

    /** Of a document and its digest that came in under two ids, the one with the official text. */
    private @Nullable Node only(List<Node> found, Node from) {
        List<Node> others = found.stream().filter(each -> !each.equals(from)).toList();
        if (others.size() > 1) others = others.stream().filter(withOriginal::contains).toList();
        return others.size() == 1 ? others.getFirst() : null;
    }
}
