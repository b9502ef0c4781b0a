package org.policygraph.extract.rules;

import org.policygraph.extract.facts.Basis;
import org.policygraph.extract.facts.Evidence;
import org.policygraph.extract.facts.Rule;
import org.policygraph.extract.lexicon.Body;
import org.policygraph.extract.lexicon.Compound;
import org.policygraph.extract.lexicon.Group;
import org.policygraph.extract.lexicon.GroupKind;
import org.policygraph.extract.lexicon.Lexicon;
import org.policygraph.extract.lexicon.Lexicon.Hit;
import org.policygraph.extract.lexicon.Vocabulary;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Infers departments from their fields of work, where a measure names none.
 *
 * <ol>
 *   <li>The measure is read once more, with the remit terms added to the lexicon, so that a short
 *       term inside a longer word stays silent here too.
 *   <li>Each term gives its bodies points: more for a longer term, since it is more specific; fewer
 *       where several bodies share it; fewer where only a group within the remit was found.
 *   <li>The best fitting bodies are kept, at most {@value #KEPT}, none with less than {@value
 *       #SHARE} of the best's points.
 * </ol>
 */
final class RemitRules {
    private static final int KEPT = 3;
    private static final double SHARE = 0.5;
    private static final int LONGEST_COUNTED = 5;
    private static final double GROUP_WEIGHT = 0.5;
    private static final double ANCESTOR_WEIGHT = 0.4;

    /** 教育卫生社保就业等领域 lists whom money is spent on, not who is responsible. */
    private static final PrefilteredPattern SECTOR_LIST =
            PrefilteredPattern.compile("等[^、，]{0,4}(?:领域|部门|行业)");

    private static final int SECTORS = 3;

    /** Words that hold a term of some body's field, and are of no field themselves. */
    private static final List<String> OF_NO_FIELD = List.of("人民政府", "企业主体");

    /**
     * What a word says about fields of work: the bodies whose term it is, and the groups that it
     * stands for.
     */
    private record Field(Set<Body> bodies, Set<String> groups) {}

    /** A term found, for one body. */
    private record Point(Body body, double weight, Evidence evidence) {}

    private final Lexicon<Field> lexicon;
    private final Map<String, Set<Body>> bodiesOfGroup;
    private final Map<String, SequencedSet<String>> ancestors;

    RemitRules(Vocabulary vocabulary) {
        this.ancestors = vocabulary.ancestors();
        Map<String, Field> fields = new LinkedHashMap<>();
        block(vocabulary, fields);
        Map<String, String> groupOfName = groupOfName(vocabulary);
        this.bodiesOfGroup = new LinkedHashMap<>();
        sectors(vocabulary, fields);
        for (Body body : vocabulary.bodies()) {
            for (String term : body.remitTerms()) {
                Field field =
                        fields.computeIfAbsent(
                                term, t -> new Field(new LinkedHashSet<>(), Set.of()));
                field.bodies().add(body);
                String named = groupOfName.get(term);
                if (named != null) {
                    bodiesOfGroup.computeIfAbsent(named, g -> new LinkedHashSet<>()).add(body);
                }
            }
        }
        this.lexicon = new Lexicon<>(fields);
    }

    /**
     * Groups in whose name a field of work may be said. What policies call 医院 or 企业 stands in the
     * fields of many.
     */
    private static Map<String, String> groupOfName(Vocabulary vocabulary) {
        Map<String, String> all = new LinkedHashMap<>(vocabulary.groupOfName());
        Set<String> others =
                vocabulary.groups().stream()
                        .filter(Group::officialTextsOnly)
                        .filter(group -> group.kind() != GroupKind.PEOPLE)
                        .map(Group::id)
                        .collect(Collectors.toSet());
        all.values().removeIf(others::contains);
        return all;
    }

    /** 民政部门 is a sector at any level of government, and so within the remit of 民政部. */
    private static void sectors(Vocabulary vocabulary, Map<String, Field> fields) {
        for (Body body : vocabulary.bodies()) {
            for (String sector : body.sectors()) {
                fields.put(sector, field(new LinkedHashSet<>(Set.of(body)), Set.of()));
            }
        }
    }

    /** Words that are not remit terms themselves, and the groups that they stand for. */
    private static void block(Vocabulary vocabulary, Map<String, Field> fields) {
        for (Group group : vocabulary.groups()) {
            group.triggers().forEach(term -> fields.put(term, field(Set.of())));
            group.names().forEach(name -> fields.put(name, field(Set.of(group.id()))));
        }
        for (Compound compound : vocabulary.compounds()) {
            Set<String> groups = new LinkedHashSet<>(compound.states());
            groups.addAll(compound.implies());
            fields.put(compound.term(), field(groups));
        }
        for (Body body : vocabulary.bodies()) {
            body.names().forEach(name -> fields.put(name, field(Set.of())));
        }
        OF_NO_FIELD.forEach(word -> fields.put(word, field(Set.of())));
    }

    private static Field field(Set<String> groups) {
        return field(new LinkedHashSet<>(), groups);
    }

    private static Field field(Set<Body> bodies, Set<String> groups) {
        return new Field(bodies, groups);
    }

    /** The inferred bodies, best fit first. */
    List<RuleMatch> firings(List<ParsedClause> clauses) {
        Map<Body, List<Point>> points = new LinkedHashMap<>();
        for (ParsedClause clause : clauses) {
            for (Point point : inClause(clause)) {
                points.computeIfAbsent(point.body(), b -> new ArrayList<>()).add(point);
            }
        }
        List<Map.Entry<Body, List<Point>>> ranked = new ArrayList<>(points.entrySet());
        ranked.sort(Comparator.comparingDouble(entry -> -total(entry.getValue())));
        if (ranked.isEmpty()) return List.of();
        double floor = total(ranked.getFirst().getValue()) * SHARE;
        return ranked.stream()
                .limit(KEPT)
                .filter(entry -> total(entry.getValue()) >= floor)
                .flatMap(entry -> entry.getValue().stream())
                .map(point -> new RuleMatch(point.body().id(), Basis.REMIT, point.evidence()))
                .toList();
    }

    /** A term that occurs twice counts once. */
    private static double total(List<Point> points) {
        Set<String> counted = new HashSet<>();
        return points.stream()
                .filter(point -> counted.add(point.evidence().term()))
                .mapToDouble(Point::weight)
                .sum();
    }

    private List<Point> inClause(ParsedClause clause) {
        List<Point> points = new ArrayList<>();
        for (Hit<Field> hit : outsideSectorList(clause.text(), lexicon.read(clause.text()))) {
            if (clause.isExcluded(hit.from())) continue;
            Field field = hit.entry();
            if (!field.bodies().isEmpty()) {
                double weight = specificity(hit.word()) / Math.sqrt(field.bodies().size());
                add(points, clause, hit, field.bodies(), weight, Rule.REMIT_TERM);
            } else {
                for (String group : field.groups()) addByGroup(points, clause, hit, group);
            }
        }
        return points;
    }

    private void addByGroup(List<Point> points, ParsedClause clause, Hit<Field> hit, String group) {
        if (addOf(points, clause, hit, group, GROUP_WEIGHT)) return;
        for (String ancestor : ancestors.getOrDefault(group, Collections.emptyNavigableSet())) {
            if (addOf(points, clause, hit, ancestor, ANCESTOR_WEIGHT)) return;
        }
    }

    /** Whether there is a body in whose remit the group is. */
    private boolean addOf(
            List<Point> points, ParsedClause clause, Hit<Field> hit, String group, double share) {
        Set<Body> bodies = bodiesOfGroup.getOrDefault(group, Set.of());
        if (bodies.isEmpty()) return false;
        double weight = share * specificity(hit.word()) / Math.sqrt(bodies.size());
        add(points, clause, hit, bodies, weight, Rule.REMIT_GROUP);
        return true;
    }

    private static double specificity(String word) {
        return Math.min(word.length(), LONGEST_COUNTED);
    }

    private static void add(
            List<Point> points,
            ParsedClause clause,
            Hit<Field> hit,
            Set<Body> bodies,
            double weight,
            Rule rule) {
        for (Body body : bodies) {
            Evidence evidence =
                    new Evidence(
                            clause.span(hit.from(), hit.to()),
                            hit.word(),
                            rule,
                            body.remitSource());
            points.add(new Point(body, weight, evidence));
        }
    }

    private static List<Hit<Field>> outsideSectorList(String text, List<Hit<Field>> hits) {
        PrefilteredMatcher list = SECTOR_LIST.matcher(text);
        if (!list.find()) return hits;
        long sectors =
                hits.stream()
                        .filter(hit -> hit.to() <= list.start() && !hit.entry().bodies().isEmpty())
                        .count();
        if (sectors < SECTORS) return hits;
        return hits.stream().filter(hit -> hit.from() >= list.end()).toList();
    }
}
