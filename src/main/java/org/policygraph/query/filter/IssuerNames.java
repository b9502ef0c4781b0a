package org.policygraph.query.filter;

import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.NameIndex;
import org.policygraph.query.graph.NameResolver;
import org.policygraph.text.Messages;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The bodies that documents print as their issuers, by the names that people give them: whole, or
 * short as officials write them, 上海市科委 for 上海市科学技术委员会. A short name has the same place, begins its
 * field with the same character, keeps some of the others in their order, and ends as the long one
 * does.
 */
final class IssuerNames {
    private static final Pattern BODY =
            Pattern.compile(
                    "(?<place>.*?[省市区县州盟旗])?(?<field>.*?)(?<ending>委员会|办公厅|办公室|政府|[委局厅部办署])");

    private static final int NEAREST = 5;

    private IssuerNames() {}

    /**
     * The names that one means, as they are compared; empty where it means none.
     *
     * @param held all names, as they are compared and as they are printed
     * @throws QueryException if it is short for several
     */
    static List<String> named(String asked, Map<String, String> held) {
        String name = NameIndex.fold(asked);
        if (held.containsKey(name)) return List.of(name);
        List<String> whole = held.keySet().stream().filter(each -> isShort(name, each)).toList();
        if (whole.size() < 2) return whole;
        throw QueryException.badInput(
                "issuer: “"
                        + NameResolver.echo(asked)
                        + "” is short for several issuers; ask for those that you mean: "
                        + printed(whole.stream().sorted().toList(), held));
    }

    /** The error about a name that no body has, with the printed names that are most like it. */
    static QueryException unknown(
            String asked, Map<String, String> held, QueryException byVocabulary) {
        String name = NameIndex.fold(asked);
        List<String> nearest =
                held.keySet().stream()
                        .sorted(NameResolver.byLikeness(name))
                        .limit(NEAREST)
                        .toList();
        if (nearest.isEmpty()) return byVocabulary;
        return QueryException.badInput(
                Messages.format(
                        "issuer: %s; nearest among the issuers that documents print: %s",
                        byVocabulary.getMessage(), printed(nearest, held)));
    }

    private static String printed(List<String> names, Map<String, String> held) {
        return names.stream().map(held::get).collect(Collectors.joining(", "));
    }

    private static boolean isShort(String name, String whole) {
        Matcher shorter = BODY.matcher(plain(name));
        Matcher longer = BODY.matcher(plain(whole));
        if (!shorter.matches() || !longer.matches()) return false;
        String place = longer.group("place");
        if (place == null || !place.equals(shorter.group("place"))) return false;
        if (!longer.group("ending").startsWith(shorter.group("ending").substring(0, 1))) {
            return false;
        }
        return keepsOrder(shorter.group("field"), longer.group("field"));
    }

    private static String plain(String name) {
        return name.replace("人民政府", "政府");
    }

    /**
     * Whether a field is what is left of another when some characters but the first are dropped.
     */
    private static boolean keepsOrder(String field, String whole) {
        if (field.isEmpty() || whole.isEmpty()) return field.equals(whole);
        if (field.charAt(0) != whole.charAt(0)) return false;
        int at = 0;
        for (int next = 0; next < whole.length() && at < field.length(); next++) {
            if (whole.charAt(next) == field.charAt(at)) at++;
        }
        return at == field.length();
    }
}
