package org.policygraph.extract.gold;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Basis;
import org.policygraph.extract.facts.Commitment;
import org.policygraph.extract.facts.Comparator;
import org.policygraph.extract.facts.Evidence;
import org.policygraph.extract.facts.Link;
import org.policygraph.extract.facts.Measure;
import org.policygraph.extract.facts.Quantity;
import org.policygraph.extract.gold.GoldDigest.Expected;
import org.policygraph.extract.gold.GoldDigest.ExpectedQuantity;
import org.policygraph.extract.lexicon.Body;
import org.policygraph.extract.lexicon.Group;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Counts and names what was found, missed and made up in one digest. */
final class GoldComparison {
    private static final int LONGER_THAN_MENTION = 6;
    private static final Map<String, Comparator> SIGNS =
            Map.of(
                    "=", Comparator.EQUAL,
                    ">=", Comparator.AT_LEAST,
                    "<=", Comparator.AT_MOST,
                    ">", Comparator.MORE_THAN,
                    "<", Comparator.LESS_THAN);

    private static final Map<String, Set<String>> LABELS = new HashMap<>();
    private static final Map<String, List<String>> BODY_NAMES = new HashMap<>();

    static {
        for (Group group : GoldDigest.VOCABULARY.groups()) {
            Set<String> labels = new HashSet<>(group.names());
            labels.addAll(group.setPhrases());
            LABELS.put(group.id(), labels);
        }
        for (Body body : GoldDigest.VOCABULARY.bodies()) BODY_NAMES.put(body.id(), body.names());
    }

    int named;
    int implied;
    int audiences;
    int remits;
    int acceptedRemits;
    int measures;
    int quantities;
    final List<String> missedNamed = new ArrayList<>();
    final List<String> missedImplied = new ArrayList<>();
    final List<String> forbidden = new ArrayList<>();
    final List<String> extra = new ArrayList<>();
    final List<String> structure = new ArrayList<>();
    final List<String> withoutAcceptedDepartment = new ArrayList<>();
    final List<String> tooManyRemits = new ArrayList<>();
    final List<String> wrongRemits = new ArrayList<>();
    final List<String> wrongStated = new ArrayList<>();
    final List<String> missedQuantities = new ArrayList<>();
    final List<String> surplusQuantities = new ArrayList<>();

    static GoldComparison of(GoldDigest digest) {
        GoldComparison comparison = new GoldComparison();
        Map<String, Measure> found = new LinkedHashMap<>();
        digest.facts().measures().forEach(measure -> found.put(measure.number(), measure));
        if (!found.keySet().equals(digest.answers().measures().keySet())) {
            comparison.structure.add("measures " + found.keySet());
        }
        digest.answers()
                .measures()
                .forEach(
                        (number, expected) -> {
                            Measure measure = found.get(number);
                            if (measure != null) comparison.compare(measure, expected);
                        });
        return comparison;
    }

    private void compare(Measure measure, Expected expected) {
        measures++;
        compareStructure(measure, expected);
        compareGroups(measure, expected);
        compareDepartments(measure, expected);
        compareQuantities(measure, expected);
    }

    private void compareStructure(Measure measure, Expected expected) {
        List<Integer> cited = measure.citations().stream().map(c -> c.paragraph()).toList();
        if (!cited.equals(expected.cite())) structure.add(measure.number() + " cites " + cited);
        if (measure.clauses().size() != expected.clauses()) {
            structure.add(measure.number() + " has " + measure.clauses().size() + " clauses");
        }
    }

    private void compareGroups(Measure measure, Expected expected) {
        Set<Link> accounted = new HashSet<>();
        for (String mention : list(expected.named())) {
            named++;
            boolean met = false;
            for (Link link : measure.audiences()) {
                if (!names(measure, link, mention)) continue;
                met = true;
                accounted.add(link);
            }
            if (!met) missedNamed.add(measure.number() + " " + mention);
        }
        for (String alternatives : list(expected.implied())) {
            implied++;
            List<Link> met =
                    measure.audiences().stream()
                            .filter(link -> carriesAny(link, alternatives))
                            .toList();
            accounted.addAll(met);
            if (met.isEmpty()) missedImplied.add(measure.number() + " " + alternatives);
        }
        for (Link link : measure.audiences()) {
            audiences++;
            String shown = measure.number() + " " + shown(link);
            if (list(expected.forbidden()).stream().anyMatch(label -> carriesAny(link, label))) {
                forbidden.add(shown);
            }
            boolean tolerated =
                    !expected.none()
                            || list(expected.optional()).stream()
                                    .anyMatch(l -> carriesAny(link, l));
            boolean optional =
                    list(expected.optional()).stream().anyMatch(l -> carriesAny(link, l));
            if (!accounted.contains(link) && !(tolerated && optional)) extra.add(shown);
        }
    }

    /**
     * The link is STATED, one of its spans is the mention itself, and its group carries the mention
     * or its head.
     */
    private static boolean names(Measure measure, Link link, String mention) {
        if (link.basis() != Basis.STATED) return false;
        boolean labelled =
                LABELS.getOrDefault(link.concept(), Set.of()).stream().anyMatch(mention::endsWith);
        boolean wholeNamed =
                LABELS.getOrDefault(link.concept(), Set.of()).stream()
                        .anyMatch(
                                label ->
                                        label.endsWith(mention)
                                                && label.length() > mention.length());
        return (labelled || wholeNamed)
                && link.evidence().stream()
                        .anyMatch(evidence -> overlaps(measure, evidence, mention));
    }

    private static boolean overlaps(Measure measure, Evidence evidence, String mention) {
        String text = measure.span().text();
        int from = evidence.span().utf16Start() - measure.span().utf16Start();
        int to = evidence.span().utf16End() - measure.span().utf16Start();
        if (to - from > mention.length() + LONGER_THAN_MENTION) return false;
        for (int at = text.indexOf(mention); at >= 0; at = text.indexOf(mention, at + 1)) {
            if (at < to && from < at + mention.length()) return true;
        }
        return false;
    }

    private static boolean carriesAny(Link link, String alternatives) {
        Set<String> labels = LABELS.getOrDefault(link.concept(), Set.of());
        return List.of(alternatives.split("\\|")).stream().anyMatch(labels::contains);
    }

    private void compareDepartments(Measure measure, Expected expected) {
        int inferred = 0;
        boolean met = expected.departments().isEmpty();
        for (Link link : measure.responsibilities()) {
            boolean accepted =
                    BODY_NAMES.getOrDefault(link.concept(), List.of()).stream()
                            .anyMatch(expected.departments()::contains);
            met |= accepted;
            String shown = measure.number() + " " + shown(link);
            if (link.basis() == Basis.STATED) {
                boolean stated =
                        BODY_NAMES.getOrDefault(link.concept(), List.of()).stream()
                                .anyMatch(list(expected.statedDepartments())::contains);
                if (!stated) wrongStated.add(shown);
                continue;
            }
            inferred++;
            remits++;
            if (accepted) acceptedRemits++;
            else wrongRemits.add(shown);
        }
        if (!met) withoutAcceptedDepartment.add(measure.number() + " " + expected.departments());
        if (inferred > 4) tooManyRemits.add(measure.number());
    }

    private void compareQuantities(Measure measure, Expected expected) {
        Set<Commitment> met = new HashSet<>();
        for (ExpectedQuantity quantity : list(expected.quantities())) {
            quantities++;
            List<Commitment> same =
                    Stream.concat(measure.commitments().stream(), measure.conditions().stream())
                            .filter(c -> matches(c, quantity))
                            .toList();
            met.addAll(same);
            if (same.isEmpty()) missedQuantities.add(measure.number() + " " + quantity);
        }
        for (Commitment commitment : measure.commitments()) {
            boolean hasExpectedValue = commitment.quantity() == null || met.contains(commitment);
            if (!hasExpectedValue) surplusQuantities.add(measure.number() + " " + commitment);
        }
    }

    private static boolean matches(Commitment commitment, ExpectedQuantity expected) {
        Quantity quantity = commitment.quantity();
        if (expected.value() != null) {
            if (quantity == null || !states(quantity, expected)) return false;
            if (!quantity.unit().equals(expected.unit())) return false;
            if (expected.approx() != quantity.approximate()) return false;
        }
        if (expected.duration() != null) {
            if (commitment.duration() == null) return false;
            if (!String.valueOf(commitment.duration().period()).equals(expected.duration()))
                return false;
            if (commitment.duration().approximate() != expected.approx()) return false;
        }
        return expected.deadline() == null
                || (commitment.deadline() != null
                        && expected.deadline().equals(commitment.deadline().calendar()));
    }

    /** A range states its lower end as a floor and its upper end as a ceiling. */
    private static boolean states(Quantity quantity, ExpectedQuantity expected) {
        Comparator wanted = SIGNS.get(expected.comparator());
        Quantity.Max max = quantity.max();
        if (max == null) return isEnd(quantity.value(), quantity.comparator(), wanted, expected);
        return isEnd(quantity.value(), Comparator.AT_LEAST, wanted, expected)
                || isEnd(max.value(), Comparator.AT_MOST, wanted, expected);
    }

    private static boolean isEnd(
            BigDecimal value,
            Comparator comparator,
            @Nullable Comparator wanted,
            ExpectedQuantity expected) {
        return value.compareTo(expected.value()) == 0 && (wanted == null || comparator == wanted);
    }

    private static String shown(Link link) {
        Evidence first = link.evidence().getFirst();
        return link.basis()
                + " "
                + link.concept()
                + " ← "
                + first.term()
                + " ("
                + first.rule().id()
                + ")";
    }

    private static <T> Collection<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        out.append(
                "%d measures; named %d missed %d; implied %d missed %d; audiences %d extra %d forbidden %d; without department %d; remits %d/%d accepted; quantities %d missed %d surplus %d%n"
                        .formatted(
                                measures,
                                named,
                                missedNamed.size(),
                                implied,
                                missedImplied.size(),
                                audiences,
                                extra.size(),
                                forbidden.size(),
                                withoutAcceptedDepartment.size(),
                                acceptedRemits,
                                remits,
                                quantities,
                                missedQuantities.size(),
                                surplusQuantities.size()));
        list(out, "structure", structure);
        list(out, "missed named", missedNamed);
        list(out, "missed implied", missedImplied);
        list(out, "forbidden", forbidden);
        list(out, "extra", extra);
        list(out, "without accepted department", withoutAcceptedDepartment);
        list(out, "wrong remit", wrongRemits);
        list(out, "wrongly stated", wrongStated);
        list(out, "missed quantity", missedQuantities);
        list(out, "surplus quantity", surplusQuantities);
        return out.toString();
    }

    private static void list(StringBuilder out, String title, List<String> lines) {
        if (!lines.isEmpty()) out.append("  ").append(title).append(":\n");
        lines.forEach(line -> out.append("    ").append(line).append('\n'));
    }
}
