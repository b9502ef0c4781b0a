package org.policygraph.query.state;

import org.apache.jena.graph.Node;
import org.policygraph.mapping.LinkShape;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.filter.Bases;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.page.Connection;
import org.policygraph.query.page.Match;

import java.util.List;

/**
 * The statements that link measures to concepts. What is inferred is never stated as if it were
 * not: either by the link itself with its basis, or by the property that is kept for that basis.
 */
final class LinkStatements {
    private final SchemaMapping mapping;

    LinkStatements(SchemaMapping mapping) {
        this.mapping = mapping;
    }

    /**
     * A measure leads to the concept of a link, by the property for its basis. Where there is none,
     * the link itself is stated, with the basis that says why.
     */
    void shortcut(Node measure, Entity link, LinkShape shape, AnsweredField field) {
        String property = shape.shortcut(Bases.of(link, shape));
        if (property == null) {
            ends(link, shape, field);
            return;
        }
        for (Node concept : link.values(EngineTerms.iri(shape.to()))) {
            field.shows(measure, EngineTerms.iri(property), concept);
        }
    }

    private static void ends(Entity link, LinkShape shape, AnsweredField field) {
        for (String property : List.of(shape.from(), shape.to(), shape.basis())) {
            Node term = EngineTerms.iri(property);
            link.values(term).forEach(each -> field.shows(link.node(), term, each));
        }
    }

    /** On what a link rests: it is never shown without, whether that was asked or not. */
    void basis(Entity link, LinkShape shape, AnsweredField field) {
        Node property = EngineTerms.iri(shape.basis());
        link.values(property).forEach(each -> field.shows(link.node(), property, each));
    }

    /** Each measure of a page leads to the concept that it was listed for, or to one below it. */
    void ofPage(Connection page, AnsweredField field) {
        for (Connection.Edge edge : page.edges()) {
            for (Match match : edge.matches()) {
                Entity link = match.link();
                String type = match.linkType();
                if (link == null || type == null) continue;
                LinkShape shape = mapping.type(type).linkShape();
                shortcut(edge.node().node(), link, shape, field);
                path(match, shape, field);
            }
        }
    }

    /** Why a measure is in a list: the link with its ends and its basis, and the way down to it. */
    void ofMatch(Match match, Object value, AnsweredField field) {
        Entity link = match.link();
        String type = match.linkType();
        if (link == null || type == null) return;
        LinkShape shape = mapping.type(type).linkShape();
        field.shows(link.node(), EngineTerms.TYPE, EngineTerms.iri(mapping.type(type).classIri()));
        ends(link, shape, field);
        path(match, shape, field);
        if (!(value instanceof List<?> list)) return;
        for (Object each : list) {
            if (each instanceof Entity part) link(link, part, field);
        }
    }

    /** Whatever leads from a link to a part of it, such as its evidence. */
    private static void link(Entity link, Entity part, AnsweredField field) {
        field.facts()
                .graph()
                .find(link.node(), Node.ANY, part.node())
                .forEach(each -> field.shows(link.node(), each.getPredicate(), part.node()));
    }

    private static void path(Match match, LinkShape shape, AnsweredField field) {
        Node upwards = EngineTerms.iri(shape.below());
        List<Entity> path = match.path();
        for (int at = 1; at < path.size(); at++) {
            field.shows(path.get(at).node(), upwards, path.get(at - 1).node());
        }
    }
}
