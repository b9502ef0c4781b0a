package org.policygraph.http;

import com.github.houbb.opencc4j.util.ZhConverterUtil;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.policygraph.query.graph.NameIndex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The names of all records of a class, each made messy by every rule, at its beginning, middle and
 * end.
 *
 * <p>A messy name remains unambiguous if it is not, once folded, the name of another record of the
 * class, and none of the rules makes it from a name of another one.
 */
final class MessyNames {
    private static final List<Node> LABELS =
            List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode());

    private final Map<String, Set<Node>> meant = new HashMap<>();
    private final List<Messy> all = new ArrayList<>();

    /** A way to make a name messy. */
    enum Rule {
        DROPPED,
        SWAPPED,
        TRADITIONAL,
        FULL_WIDTH,
        TRAILING_SPACES,
        LOWER_CASE;

        private List<String> forms(String name) {
            return switch (this) {
                case DROPPED -> dropped(name);
                case SWAPPED -> swapped(name);
                case TRADITIONAL -> List.of(ZhConverterUtil.toTraditional(name));
                case FULL_WIDTH -> List.of(fullWidth(name));
                case TRAILING_SPACES -> List.of(name + "  ");
                case LOWER_CASE -> List.of(name.toLowerCase(Locale.ROOT));
            };
        }
    }

    /** A messy form of a record's name. */
    record Messy(Node record, String name, Rule rule, String form) {}

    private MessyNames(Graph graph, Node type) {
        for (Node record :
                graph.find(Node.ANY, RDF.type.asNode(), type)
                        .mapWith(Triple::getSubject)
                        .toList()) {
            for (Node property : LABELS) {
                graph.find(record, property, Node.ANY)
                        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                        .forEachRemaining(name -> add(record, name));
            }
        }
    }

    static MessyNames of(Graph graph, Node type) {
        return new MessyNames(graph, type);
    }

    /** Those that remain unambiguous. */
    List<Messy> unambiguous() {
        return all.stream().filter(each -> isUnambiguous(each.form())).toList();
    }

    int size() {
        return all.size();
    }

    private boolean isUnambiguous(String form) {
        return meant.getOrDefault(NameIndex.fold(form), Set.of()).size() == 1;
    }

    private void add(Node record, String name) {
        meant(record, name);
        for (Rule rule : Rule.values()) {
            for (String form : new HashSet<>(rule.forms(name))) {
                if (form.isBlank() || form.equals(name)) continue;
                meant(record, form);
                all.add(new Messy(record, name, rule, form));
            }
        }
    }

    private void meant(Node record, String form) {
        meant.computeIfAbsent(NameIndex.fold(form), each -> new HashSet<>()).add(record);
    }

    private static List<String> dropped(String name) {
        return places(name.length() - 1)
                .mapToObj(at -> name.substring(0, at) + name.substring(at + 1))
                .toList();
    }

    private static List<String> swapped(String name) {
        if (name.length() < 2) return List.of();
        return places(name.length() - 2)
                .mapToObj(
                        at ->
                                name.substring(0, at)
                                        + name.charAt(at + 1)
                                        + name.charAt(at)
                                        + name.substring(at + 2))
                .toList();
    }

    /** The first place, the one in the middle, and the last. */
    private static IntStream places(int last) {
        return IntStream.of(0, last / 2, last).distinct();
    }

    private static String fullWidth(String name) {
        StringBuilder wide = new StringBuilder();
        name.chars().map(MessyNames::wide).forEach(each -> wide.append((char) each));
        return wide.toString();
    }

    private static int wide(int character) {
        if (character == ' ') return 0x3000;
        return character > 0x20 && character < 0x7F ? character - 0x20 + 0xFF00 : character;
    }
}
