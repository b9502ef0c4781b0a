package org.policygraph.store.remote;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for the values for which a version makes some statements.
 *
 * @param among what the last of the wanted variables may be; null for anything
 */
public record Lookup(Pattern pattern, @Nullable Set<Node> among) {
    /**
     * Statements with variables in them.
     *
     * @param statements in the order in which they are best looked for, from the last of the wanted
     *     variables on
     * @param wanted the variables whose values are wanted, at least one
     */
    public record Pattern(List<Triple> statements, List<Var> wanted) {
        public Pattern {
            statements = List.copyOf(statements);
            wanted = List.copyOf(wanted);
        }
    }

    /** Copies the values. */
    public Lookup {
        among = among == null ? null : Set.copyOf(among);
    }

    /** One for each pattern, which finds all that those of the pattern find. */
    static List<Lookup> joined(Collection<Lookup> lookups) {
        Map<Pattern, Lookup> joined = new LinkedHashMap<>();
        lookups.forEach(each -> joined.merge(each.pattern, each, Lookup::with));
        return List.copyOf(joined.values());
    }

    private Lookup with(Lookup other) {
        if (among == null || other.among == null) return new Lookup(pattern, null);
        Set<Node> all = new HashSet<>(among);
        all.addAll(other.among);
        return new Lookup(pattern, all);
    }
}
