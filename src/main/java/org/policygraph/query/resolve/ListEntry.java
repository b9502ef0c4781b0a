package org.policygraph.query.resolve;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.EntryField;
import org.policygraph.mapping.PropertyField;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.filter.ConceptFilter;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.graph.NameResolver;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.query.graph.TypeList;
import org.policygraph.query.page.Connection;
import org.policygraph.query.page.ListOrder;
import org.policygraph.query.page.MatchReasons;
import org.policygraph.query.page.PageRequest;
import org.policygraph.query.request.Arguments;
import org.policygraph.query.request.RequestState;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All records of a type, or those that meet a filter on concepts; an argument that is named like a
 * field of the type keeps the records whose field leads to the document it names.
 */
public final class ListEntry implements Entries.Entry {
    private static final Set<String> PAGING = Set.of("where", "first", "last", "after", "before");

    private final SchemaMapping mapping;
    private final String type;
    private final List<PropertyField> filters;

    public ListEntry(SchemaMapping mapping, EntryField field) {
        this.mapping = mapping;
        this.type = field.shape().type();
        this.filters =
                field.arguments().stream()
                        .filter(argument -> !PAGING.contains(argument))
                        .sorted()
                        .map(argument -> mapping.type(type).property(argument))
                        .toList();
    }

    @Override
    public Connection enter(Arguments given, RequestState request) {
        PageRequest page = PageRequest.of(given.values(), type, request.limits());
        @Nullable Map<String, Object> where = given.get("where");
        GraphView view = request.view();
        TypeList listed = ConceptFilter.isUnlisted(where) ? view.unlisted(type) : view.list(type);
        List<Node> nodes = listed.nodes();
        for (var each : asked(given, request.reading()).entrySet()) {
            nodes = kept(nodes, each.getKey(), each.getValue(), view);
        }
        if (where != null) {
            nodes = new ConceptFilter(mapping, type, where, request).kept(nodes);
        }
        ListOrder order = ListOrder.of(request.view().type(type));
        List<Entity> all = request.reading().entities(nodes);
        return Connection.page(order, all, page, MatchReasons.NONE);
    }

    private static List<Node> kept(List<Node> nodes, Node property, Node wanted, GraphView view) {
        return nodes.stream().filter(node -> view.facts().has(node, property, wanted)).toList();
    }

    /**
     * What the arguments that are named like fields ask for: the properties, and the values that
     * they must have.
     */
    public Map<Node, Node> asked(Arguments given, RequestContext reading) {
        Map<Node, Node> asked = new LinkedHashMap<>();
        for (PropertyField filter : filters) {
            @Nullable String name = given.get(filter.name());
            if (name == null) continue;
            String target = filter.shape().type();
            Node wanted = NameResolver.document(reading, target, name, ErrorCode.BAD_USER_INPUT);
            asked.put(EngineTerms.iri(filter.iri()), wanted);
        }
        return asked;
    }
}
