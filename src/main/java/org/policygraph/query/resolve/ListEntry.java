package org.policygraph.query.resolve;

import graphql.schema.DataFetchingEnvironment;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.EntryField;
import org.policygraph.mapping.PropertyField;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.filter.ConceptFilter;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.graph.Names;
import org.policygraph.query.graph.Terms;
import org.policygraph.query.page.Connection;
import org.policygraph.query.page.ListOrder;
import org.policygraph.query.page.PageRequest;
import org.policygraph.query.page.Reasons;
import org.policygraph.query.request.RequestState;

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

    ListEntry(SchemaMapping mapping, EntryField field) {
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
    public Connection enter(DataFetchingEnvironment call, RequestState request) {
        PageRequest page = PageRequest.of(call.getArguments(), type, request.limits());
        List<Node> nodes = request.view().list(type).nodes();
        for (PropertyField filter : filters) {
            @Nullable String asked = call.getArgument(filter.name());
            if (asked != null) nodes = kept(nodes, filter, asked, request);
        }
        @Nullable Map<String, Object> where = call.getArgument("where");
        if (where != null) {
            nodes = new ConceptFilter(mapping, type, where, request).kept(nodes);
        }
        ListOrder order = ListOrder.of(request.view().type(type));
        List<Entity> all = request.reading().entities(nodes);
        return Connection.page(order, all, page, Reasons.NONE);
    }

    private static List<Node> kept(
            List<Node> nodes, PropertyField filter, String asked, RequestState request) {
        GraphView view = request.view();
        String target = filter.shape().type();
        Node wanted = Names.document(request.reading(), target, asked, ErrorCode.BAD_USER_INPUT);
        Node property = Terms.iri(filter.iri());
        return nodes.stream().filter(node -> view.facts().has(node, property, wanted)).toList();
    }
}
