package org.policygraph.query.reconcile;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.graph.Name;
import org.policygraph.query.graph.NameIndex;
import org.policygraph.query.graph.RequestContext;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers what a reconciliation service is asked. */
public final class Reconciliation {
    private final String iriBase;
    private final Matcher matcher;

    /**
     * @param iriBase what the IRIs of the records begin with; the rest of an IRI is the record's id
     */
    public Reconciliation(String iriBase) {
        this.iriBase = iriBase;
        this.matcher = new Matcher(iriBase);
    }

    /** The id of a record. */
    public String id(Node node) {
        String iri = node.getURI();
        return iri.startsWith(iriBase) ? iri.substring(iriBase.length()) : iri;
    }

    /** What a record is called. */
    public String name(Entity record, EntityType type) {
        return Caption.of(record, type);
    }

    /** What a type is called. */
    public String name(RequestContext reading, EntityType type) {
        return Caption.of(reading.view(), type);
    }

    /** The same of a record that was found by a name: if it is called otherwise, by which one. */
    public String description(Entity record, NameMatch match) {
        return Caption.description(record, match);
    }

    /** A value as people read it. */
    public String text(PropertyValue value) {
        return Caption.of(value);
    }

    /** The record of an id or IRI; null if there is none of a known type. */
    public @Nullable TypedEntity find(RequestContext reading, String idOrIri) {
        Node node = matcher.node(idOrIri);
        for (EntityType type : EntityType.values()) {
            if (reading.has(type.id(), node)) {
                return new TypedEntity(reading.entity(node), type);
            }
        }
        return null;
    }

    /** The properties of a type. */
    public Collection<Property> properties(RequestContext reading, EntityType type) {
        return Properties.of(reading.view()).of(type).values();
    }

    /** The properties of all types by their ids. */
    public Map<String, Property> properties(RequestContext reading) {
        return Properties.of(reading.view()).all();
    }

    /** The values of a property of a record; none if its type has no such property. */
    public List<PropertyValue> values(TypedEntity record, String property) {
        GraphView view = record.entity().reading().view();
        Property found = Properties.of(view).of(record.type()).get(property);
        return found == null ? List.of() : found.values().apply(record.entity());
    }

    /** The candidates for a question, best first. */
    public List<Candidate> candidates(ReconciliationQuery question, RequestContext reading) {
        List<NameMatch> found = new ArrayList<>();
        for (EntityType type : EntityType.values()) {
            if (question.admits(type)) found.addAll(ofType(question, type, reading));
        }
        long equal =
                found.stream()
                        .filter(match -> question.wants(match.type()))
                        .filter(match -> match.how().isEqual())
                        .count();
        return found.stream()
                .map(match -> candidate(match, question, (int) equal))
                .sorted(
                        Comparator.comparingDouble(Candidate::score)
                                .reversed()
                                .thenComparing(Candidate::match, NameMatch.BEST_FIRST))
                .limit(question.limit())
                .toList();
    }

    private List<NameMatch> ofType(
            ReconciliationQuery question, EntityType type, RequestContext reading) {
        Map<Node, NameMatch> found = new LinkedHashMap<>();
        for (NameMatch match : named(question.name(), type, reading)) {
            found.merge(match.node(), match, NameMatch::better);
        }
        return found.values().stream().filter(match -> meets(match, question, reading)).toList();
    }

    private List<NameMatch> named(@Nullable String name, EntityType type, RequestContext reading) {
        if (name == null) {
            return reading.view().list(type.id()).nodes().stream()
                    .map(node -> NameMatch.ofProperties(node, type))
                    .toList();
        }
        List<NameMatch> found = new ArrayList<>(matcher.equal(reading, type, name));
        found.addAll(matcher.near(reading, type, name));
        return found;
    }

    private boolean meets(NameMatch match, ReconciliationQuery question, RequestContext reading) {
        return question.conditions().stream()
                .allMatch(
                        condition -> {
                            reading.step();
                            return condition.isMet(match, reading, matcher);
                        });
    }

    private static Candidate candidate(NameMatch match, ReconciliationQuery question, int equal) {
        boolean wanted = question.wants(match.type());
        return new Candidate(
                match,
                wanted ? match.score() : match.score() / 2,
                wanted && match.how().isEqual() && equal == 1,
                equal,
                wanted,
                question.conditions().size());
    }

    /**
     * The records that have a name with this beginning or are called by this id; shorter names
     * first.
     *
     * @param types types to look among, all if empty
     */
    public List<NameMatch> beginningWith(
            String prefix, Collection<EntityType> types, RequestContext reading) {
        Map<Node, NameMatch> found = new LinkedHashMap<>();
        for (EntityType type : types.isEmpty() ? List.of(EntityType.values()) : types) {
            for (NameMatch match : beginning(prefix, type, reading)) {
                found.merge(match.node(), match, NameMatch::shorter);
            }
        }
        return found.values().stream().sorted(NameMatch.SHORTEST_FIRST).toList();
    }

    private List<NameMatch> beginning(String prefix, EntityType type, RequestContext reading) {
        List<NameMatch> found = new ArrayList<>(matcher.equal(reading, type, prefix));
        String folded = NameIndex.fold(prefix);
        for (List<Name> names : reading.view().names(type.id()).all()) {
            reading.step();
            if (!names.getFirst().folded().startsWith(folded)) continue;
            names.forEach(name -> found.add(NameMatch.equal(prefix, name, type)));
        }
        return found;
    }
}
