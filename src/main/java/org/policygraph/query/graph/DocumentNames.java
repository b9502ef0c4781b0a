package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.fold.WrittenNumber;
import org.policygraph.mapping.MappedType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final String TYPE = "PolicyDocument";

    private final Map<String, List<Node>> byNumber = new HashMap<>();
    private final Map<String, List<Node>> byTitle = new HashMap<>();
    private final Map<String, List<Node>> bySubject = new HashMap<>();
    private final Map<String, String> printed = new HashMap<>();
    private final Map<Node, String> numbers = new HashMap<>();
    private final Map<Node, String> titles = new HashMap<>();

    private DocumentNames(GraphView view) {
        MappedType type = view.mapping().type(TYPE);
        Node number = EngineTerms.iri(type.property("number").iri());
        Node title = EngineTerms.iri(type.property("title").iri());
        for (Node document : view.list(TYPE).nodes()) {
            for (Node each : view.facts().objects(document, number)) {
                String written = number(each.getLiteralLexicalForm());
                printed.putIfAbsent(written, each.getLiteralLexicalForm().strip());
                numbers.put(document, written);
                put(byNumber, written, document);
            }
            for (Node each : view.facts().objects(document, title)) {
                String written = title(each.getLiteralLexicalForm());
                titles.put(document, written);
                put(byTitle, written, document);
                put(bySubject, subject(written), document);
            }
        }
    }

    /** Those of a snapshot, made once. */
    public static DocumentNames of(GraphView view) {
        return view.derived(DocumentNames.class, Set.of(TYPE), () -> new DocumentNames(view));
    }

    private static void put(Map<String, List<Node>> names, String name, Node document) {
        names.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(document);
    }

    /** A number (文号) as it is compared. */
    public static String number(String written) {
        return WrittenNumber.of(written);
    }

    private static String title(String written) {
        return UNWRITTEN.matcher(NameIndex.fold(written)).replaceAll("");
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

    /** The documents that have the whole title of another, and it among them. */
    public List<Node> ofSameTitle(Node document) {
        String title = titles.get(document);
        return title == null
                ? List.of(document)
                : List.copyOf(byTitle.getOrDefault(title, List.of(document)));
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
        String subject = subject(wanted);
        boolean isBare = subject.equals(wanted);
        return bySubject.getOrDefault(subject, List.of()).stream()
                .filter(each -> isBare || subject.equals(titles.get(each)))
                .toList();
    }

    private static @Nullable Node only(List<Node> found, Node from) {
        List<Node> others = found.stream().filter(each -> !each.equals(from)).toList();
        return others.size() == 1 ? others.getFirst() : null;
    }
}
