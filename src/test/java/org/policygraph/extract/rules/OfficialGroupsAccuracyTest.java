package org.policygraph.extract.rules;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.policygraph.extract.facts.Basis;
import org.policygraph.extract.facts.Evidence;
import org.policygraph.extract.lexicon.Group;
import org.policygraph.extract.lexicon.GroupKind;
import org.policygraph.extract.outline.Clauses;
import org.policygraph.extract.outline.Outline;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How well groups are read in sentences of fields for which no rule was made. */
@SuppressWarnings("NullAway")
class OfficialGroupsAccuracyTest {
    private static final MeasureRules RULES = new MeasureRules(Extraction.VOCABULARY);
    private static final Map<String, GroupKind> KINDS =
            Extraction.VOCABULARY.groups().stream()
                    .collect(Collectors.toMap(Group::id, Group::kind));

    /** A span that a group is stated by. */
    private record Read(TextSpan span, GroupKind kind) {
        boolean isIn(MarkedGroups.Mention mention) {
            return mention.holdsMostOf(span.start(), span.end());
        }
    }

    private final List<String> missed = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int marked;
    private int read;

    private static List<Read> read(String sentence) {
        HeldText text = new HeldText(sentence);
        TextSpan span = text.span(0, text.length());
        Outline.Measure outline = new Outline.Measure(span, Clauses.of(span), List.of());
        return RULES.apply(outline, 1, 1, true, null).audiences().stream()
                .filter(link -> link.basis() == Basis.STATED)
                .flatMap(
                        link ->
                                link.evidence().stream()
                                        .map(Evidence::span)
                                        .map(each -> new Read(each, KINDS.get(link.concept()))))
                .toList();
    }

    private void compare(MarkedGroups gold) {
        List<Read> answers = read(gold.sentence());
        for (MarkedGroups.Mention mention : gold.mentions()) {
            marked++;
            boolean found =
                    answers.stream()
                            .anyMatch(each -> each.kind() == mention.kind() && each.isIn(mention));
            if (!found) missed.add(gold.sentence().substring(mention.from(), mention.to()));
        }
        for (Read answer : answers) {
            read++;
            if (gold.mentions().stream().noneMatch(answer::isIn)) wrong.add(answer.span().text());
        }
    }

    @Test
    void readsMostGroupsOfOtherFieldsAndAlmostNoneThatAreNot() {
        MarkedGroups.of("/official/groups.tsv").forEach(this::compare);

        SoftAssertions.assertSoftly(
                softly -> {
                    softly.assertThat(1 - (double) missed.size() / marked)
                            .as("of %s groups, found; not: %s", marked, missed)
                            .isGreaterThanOrEqualTo(0.93);
                    softly.assertThat(1 - (double) wrong.size() / read)
                            .as("of %s spans, right; not: %s", read, wrong)
                            .isGreaterThanOrEqualTo(0.95);
                });
    }
}
