package org.policygraph.query.limit;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.ListType;
import graphql.language.Node;
import graphql.language.NonNullType;
import graphql.language.SelectionSet;
import graphql.language.Type;
import graphql.language.TypeName;

import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.error.QueryException;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts what graphql-java does not: aliases, directives, the same field over and over in one
 * selection set, and list types within list types. Looks at the document as written, so that it
 * costs one walk and can stand before validation.
 */
public final class DocumentLimits {
    private static final int MOST_DIRECTIVES = 200;
    private static final int MOST_LISTS = 5;

    private final QueryLimits limits;
    private int aliases;
    private int directives;

    private DocumentLimits(QueryLimits limits) {
        this.limits = limits;
    }

    /**
     * Checks a document.
     *
     * @throws QueryException with the limit that it passes
     */
    public static void check(Document document, QueryLimits limits) {
        new DocumentLimits(limits).walk(document);
    }

    private void walk(Document document) {
        Deque<Node<?>> waiting = new ArrayDeque<>();
        waiting.add(document);
        while (!waiting.isEmpty()) {
            Node<?> node = waiting.pop();
            count(node);
            for (Node<?> child : node.getChildren()) waiting.push(child);
        }
    }

    private void count(Node<?> node) {
        switch (node) {
            case Field field when field.getAlias() != null ->
                    aliases = within(aliases + 1, limits.maxAliases(), "aliases");
            case Directive _ -> directives = within(directives + 1, MOST_DIRECTIVES, "directives");
            case ListType list -> within(depth(list), MOST_LISTS, "levels of list types");
            case SelectionSet set -> countRepeats(set);
            default -> {}
        }
    }

    private void countRepeats(SelectionSet set) {
        Map<String, Integer> seen = new HashMap<>();
        for (Field field : set.getSelectionsOfType(Field.class)) {
            int times = seen.merge(field.getName(), 1, Integer::sum);
            within(times, limits.maxRepeats(), "repetitions of a field in one selection set");
        }
    }

    private static int depth(ListType list) {
        int depth = 1;
        Type<?> inner = list.getType();
        while (depth <= MOST_LISTS && !(inner instanceof TypeName)) {
            if (inner instanceof ListType) depth++;
            inner = inner instanceof NonNullType strict ? strict.getType() : unwrapped(inner);
        }
        return depth;
    }

    private static Type<?> unwrapped(Type<?> type) {
        return type instanceof ListType list ? list.getType() : type;
    }

    private static int within(int found, int most, String what) {
        if (found <= most) return found;
        throw new QueryException(
                ErrorCode.QUERY_TOO_COMPLEX, "the document has more than " + most + " " + what);
    }
}
