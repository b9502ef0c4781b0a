package org.policygraph.query.reconcile;

import org.policygraph.query.graph.Name;
import org.policygraph.query.graph.NameIndex;
import org.policygraph.query.graph.RequestContext;

import java.util.List;

/**
 * A property that a record must have one of some values of.
 *
 * @param property its id
 * @param values ids, IRIs, names or literals, as text
 */
public record PropertyCondition(String property, List<String> values) {
    public PropertyCondition {
        values = List.copyOf(values);
    }

    /** Whether a record meets it; none does that has no such property. */
    boolean isMet(NameMatch match, RequestContext reading, Matcher matcher) {
        Property found = Properties.of(reading.view()).of(match.type()).get(property);
        if (found == null) return false;
        return found.values().apply(reading.entity(match.node())).stream()
                .anyMatch(value -> values.stream().anyMatch(asked -> is(value, asked, matcher)));
    }

    private static boolean is(PropertyValue value, String asked, Matcher matcher) {
        if (!(value instanceof TypedEntity record)) {
            return NameIndex.fold(Caption.of(value)).equals(NameIndex.fold(asked));
        }
        var view = record.entity().reading().view();
        if (record.entity().node().equals(matcher.node(asked))) return true;
        return view.names(record.type().id()).equal(asked).stream()
                .map(Name::node)
                .anyMatch(record.entity().node()::equals);
    }
}
