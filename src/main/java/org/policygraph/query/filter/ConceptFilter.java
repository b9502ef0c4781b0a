package org.policygraph.query.filter;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.index.Criterion;
import org.policygraph.index.MeasureIndex;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.graph.NameIndex;
import org.policygraph.query.graph.NameResolver;
import org.policygraph.query.request.RequestState;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** The input ConceptFilter: keeps the concepts that meet all its conditions. */
public final class ConceptFilter {
    private final String type;
    private final MappedType link;
    private final @Nullable ConceptKind kind;
    private final RequestState request;
    private final Map<String, Object> where;

    public ConceptFilter(
            SchemaMapping mapping, String type, Map<String, Object> where, RequestState request) {
        this.type = type;
        this.link =
                Objects.requireNonNull(mapping.linkTo(type), type + " is the target of no link");
        this.kind = ConceptKind.of(mapping, type, where);
        this.where = where;
        this.request = request;
    }

    /** Whether those are asked for that the vocabulary lacks. */
    public static boolean isUnlisted(@Nullable Map<String, Object> where) {
        return where != null && Boolean.FALSE.equals(where.get("listed"));
    }

    public List<Node> kept(List<Node> concepts) {
        Predicate<Node> condition = label().and(linkedBy()).and(directlyBelow()).and(kind());
        List<Node> kept = new ArrayList<>();
        for (Node concept : concepts) {
            request.checkDeadline();
            if (condition.test(concept)) kept.add(concept);
        }
        return kept;
    }

    private Predicate<Node> label() {
        if (!(where.get("label") instanceof String label)) return concept -> true;
        String folded = FilterText.folded("label", label);
        NameIndex names =
                isUnlisted(where) ? request.view().unlistedNames(type) : request.view().names(type);
        return concept ->
                names.of(concept).stream().anyMatch(each -> each.folded().contains(folded));
    }

    private Predicate<Node> linkedBy() {
        if (!(where.get("linkedBy") instanceof List<?> asked)) return concept -> true;
        Set<String> bases = Bases.named("linkedBy", asked);
        return concept -> {
            MeasureIndex index = request.reading().index();
            var linked = new Criterion.Linked(link.name(), Set.of(concept), false, bases);
            return index.anyMeets(linked);
        };
    }

    private Predicate<Node> directlyBelow() {
        if (!(where.get("directlyBelow") instanceof String asked)) return concept -> true;
        GraphView view = request.view();
        Node above = NameResolver.concept(request.reading(), type, asked, ErrorCode.BAD_USER_INPUT);
        Node upwards = EngineTerms.iri(link.linkShape().below());
        return concept -> view.facts().has(concept, upwards, above);
    }

    private Predicate<Node> kind() {
        if (kind == null) return concept -> true;
        GraphView view = request.view();
        return concept ->
                kind.kinds().stream()
                        .anyMatch(each -> view.facts().has(concept, kind.property(), each));
    }
}
