package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.error.QueryException;
import org.policygraph.text.Messages;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the records that a client means by a name or an IRI, and says so where it cannot: an
 * unknown name is never an empty list.
 */
public final class NameResolver {
    private static final int ECHOED = 60;
    private static final int ECHOED_OF_IRI = 200;

    private NameResolver() {}

    /** The one concept of a name or IRI. */
    public static Node concept(
            RequestContext reading, String type, String asked, ErrorCode ifUnknown) {
        Set<Node> found = found(reading, type, asked, ifUnknown);
        if (found.size() == 1) return found.iterator().next();
        throw QueryException.badInput(
                Messages.format(
                        "“%s” names %s records; ask for one by its IRI: %s",
                        echo(asked), found.size(), iris(found)));
    }

    /**
     * All records of a name, or the one of an IRI. A body that the vocabulary lacks has the name
     * that documents print, one record for each of them.
     */
    public static Set<Node> found(
            RequestContext reading, String type, String asked, ErrorCode ifUnknown) {
        Node identified = reading.ids().node(asked);
        if (reading.has(type, identified)) return Set.of(identified);
        NameIndex names = reading.view().names(type);
        List<Name> equal = names.equal(asked);
        Set<Node> named = nodes(equal);
        if (named.isEmpty()) named = PrintedBodyNames.named(reading.view(), type, asked);
        if (named.isEmpty()) throw unknown(reading.view(), type, asked, ifUnknown);
        boolean isFormer = equal.stream().allMatch(name -> name.kind() == Name.Kind.FORMER);
        if (isFormer && named.size() > 1) throw split(asked, named);
        return named;
    }

    private static Set<Node> nodes(List<Name> names) {
        return names.stream().map(Name::node).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of a body whose duties were split, no one body may stand for it unasked. */
    private static QueryException split(String asked, Set<Node> successors) {
        return QueryException.badInput(
                Messages.format(
                        "“%s” is a former name, and its duties were split among %s bodies; ask"
                                + " for those that you mean by name or IRI: %s",
                        echo(asked), successors.size(), iris(successors)));
    }

    private static String iris(Set<Node> nodes) {
        return nodes.stream().map(Node::getURI).collect(Collectors.joining(", "));
    }

    /** The document of an IRI or short id. */
    public static Node document(
            RequestContext reading, String type, String asked, ErrorCode ifUnknown) {
        Node identified = reading.ids().node(asked);
        if (reading.has(type, identified)) return identified;
        GraphView view = reading.view();
        var identifier = view.mapping().type(type).findProperty("identifier");
        if (identifier == null) throw unidentified(reading, type, asked, ifUnknown);
        Node property = EngineTerms.iri(identifier.iri());
        String wanted = NameIndex.fold(asked);
        List<Node> nodes = view.list(type).nodes();
        for (Node node : nodes) {
            if (identifiers(view, node, property).contains(wanted)) return node;
        }
        List<String> held =
                nodes.stream()
                        .flatMap(node -> identifiers(view, node, property).stream())
                        .sorted(byLikeness(wanted))
                        .limit(5)
                        .toList();
        throw unknown(type, asked, held, ifUnknown);
    }

    /** That no record of a type has an id. */
    public static QueryException unidentified(
            RequestContext reading, String type, String asked, ErrorCode code) {
        return new QueryException(
                code,
                "no " + type + " has the id “" + echoIri(asked) + "”, " + reading.ids().expected());
    }

    private static Collection<String> identifiers(GraphView view, Node node, Node property) {
        return view.facts().objects(node, property).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .map(NameIndex::fold)
                .toList();
    }

    public static Comparator<String> byLikeness(String asked) {
        return Comparator.comparingDouble((String each) -> Likeness.distance(asked, each))
                .thenComparing(Comparator.naturalOrder());
    }

    private static QueryException unknown(
            GraphView view, String type, String asked, ErrorCode code) {
        NameIndex names = view.names(type);
        String message =
                unknown(type, asked, names.nearest(asked), code).getMessage()
                        + more(
                                "; documents print ",
                                PrintedBodyNames.nearest(view, type, asked).stream())
                        + more(
                                "; if it is a local body, its counterpart in the centre is ",
                                names.counterparts(asked).stream().map(Name::written));
        return new QueryException(code, message);
    }

    private static String more(String beginning, Stream<String> names) {
        String quoted = names.map(name -> "“" + name + "”").collect(Collectors.joining(", "));
        return quoted.isEmpty() ? "" : beginning + quoted;
    }

    static QueryException unknown(String type, String asked, List<String> nearest, ErrorCode code) {
        String message = "no " + type + " is named “" + echo(asked) + "”";
        if (!nearest.isEmpty()) message += "; nearest: " + String.join(", ", nearest);
        return new QueryException(code, message);
    }

    /** What a client wrote, short, and without characters that would disturb a line of text. */
    public static String echo(String asked) {
        return echo(asked, ECHOED);
    }

    /** The same of an IRI, whose end matters more than its beginning. */
    public static String echoIri(String asked) {
        return echo(asked, ECHOED_OF_IRI);
    }

    private static String echo(String asked, int most) {
        StringBuilder shown = new StringBuilder();
        asked.codePoints().limit(most).forEach(character -> show(character, shown));
        return asked.codePointCount(0, asked.length()) > most ? shown + "…" : shown.toString();
    }

    private static String hexadecimal(int character) {
        return Integer.toHexString(character).toUpperCase(Locale.ROOT);
    }

    private static void show(int character, StringBuilder shown) {
        boolean disturbs =
                switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.UNASSIGNED ->
                            true;
                    default -> false;
                };
        if (disturbs) shown.append("\\u{").append(hexadecimal(character)).append('}');
        else shown.appendCodePoint(character);
    }
}
