package org.policygraph.extract;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Division;
import org.policygraph.extract.facts.DivisionLevel;
import org.policygraph.extract.official.ListIntroduction;
import org.policygraph.extract.official.ListIntroduction.Sense;
import org.policygraph.extract.official.OfficialOutline.Paragraph;
import org.policygraph.extract.official.OfficialOutline.Sentence;
import org.policygraph.extract.official.SentenceKind;
import org.policygraph.extract.rules.Numbers;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.time.Year;
import java.util.HashMap;
import java.util.Map;

/**
 * What holds for a sentence from one before it: a deadline, and what introduces the list that it is
 * an item of. 到2030年，河湖面貌明显改善 holds for the goals after it in its paragraph, and for the list that
 * its paragraph leads to, until another year opens a sentence. Sentences are asked for in the order
 * of the text.
 */
final class GoverningSentences {
    /** What is to be done within days, or again and again, has its own time. */
    private static final String OWN_TIME = "[日天](?:以)?[内內]|工作日|每(?:[月季周週日天]|[个個]月)";

    private static final PrefilteredPattern NO_GOAL = PrefilteredPattern.compile(OWN_TIME);

    /** Nor is what is granted or forbidden part of a goal, where the sentence is none itself. */
    private static final PrefilteredPattern NO_PART_OF_GOAL =
            PrefilteredPattern.compile(
                    OWN_TIME + "|不得|应当|應當|给予|給予|补贴|補貼|补助|補助|奖励|獎勵|罚款|罰款|每[人户戶次年]");

    private static final PrefilteredPattern UP_TO = PrefilteredPattern.compile("^(?:力争|力爭)?[到至]");

    /** 展望2035年 ends what 到2025年 governs, though it is no deadline itself. */
    private static final PrefilteredPattern ANOTHER_TIME =
            PrefilteredPattern.compile("^\\p{IsHan}{0,4}20[0-9]{2}\\s?[年—–-]");

    private final Map<String, Division> divisions;
    private final @Nullable Year written;

    /** The deadline in force at the end of what each division says itself. */
    private final Map<String, TextSpan> last = new HashMap<>();

    /** Divisions whose own text ends with a colon, and so leads to their parts. */
    private final Map<String, Boolean> leads = new HashMap<>();

    /** What introduces the parts of a division, and its paragraphs to come. */
    private final Map<String, ListIntroduction> introductions = new HashMap<>();

    /** The same of the names of divisions, which hold to their ends. */
    private final Map<String, ListIntroduction> headings = new HashMap<>();

    private @Nullable ListIntroduction introduction;
    private Sense sense = Sense.PLAIN;
    private @Nullable Paragraph paragraph;
    private @Nullable TextSpan current;

    /**
     * Starts before the first sentence.
     *
     * @param written the year of the document; null where it is not known
     */
    GoverningSentences(Map<String, Division> divisions, @Nullable Year written) {
        this.divisions = divisions;
        this.written = written;
        for (Division division : divisions.values()) {
            TextSpan heading = division.heading();
            ListIntroduction named = heading == null ? null : ListIntroduction.ofHeading(heading);
            if (named != null) headings.put(division.path(), named);
        }
    }

    /** The characters of the deadline that governs a sentence; null if none does. */
    @Nullable TextSpan of(Paragraph of, Sentence sentence) {
        if (!of.equals(paragraph)) enter(of);
        TextSpan held = current;
        String text = sentence.span().text();
        boolean isGoal = sentence.kind() == SentenceKind.GOAL;
        TextSpan own =
                sentence.kind() == SentenceKind.AMENDED
                        ? null
                        : Numbers.governing(sentence.span(), written);
        boolean governs = own != null && (isGoal || UP_TO.matcher(own.text()).find());
        if (governs) {
            current = own;
        } else if (own != null || ANOTHER_TIME.matcher(text).find()) {
            current = null;
        }
        introduction = null;
        sense = Sense.PLAIN;
        introduce(of.division(), sentence.span());
        remember(of.division(), sentence);
        PrefilteredPattern excluding = isGoal ? NO_GOAL : NO_PART_OF_GOAL;
        return excluding.matcher(text).find() ? null : held;
    }

    /** What introduces the list that the sentence asked for is an item of; null if none does. */
    @Nullable TextSpan introduction() {
        return introduction == null ? null : introduction.span();
    }

    /** What the introductions above it make of the sentence asked for. */
    Sense sense() {
        return sense;
    }

    private void introduce(String division, TextSpan sentence) {
        for (String at = division; at != null; at = parent(at)) {
            ListIntroduction over = introductions.get(at);
            if (over == null) over = headings.get(at);
            if (over == null || over.span().overlaps(sentence)) continue;
            sense = over.sense().within(sense);
            if (introduction == null || (!introduction.changesSense() && over.changesSense()))
                introduction = over;
        }
    }

    private @Nullable String parent(String division) {
        Division found = divisions.get(division);
        return found == null ? null : found.parent();
    }

    private void remember(String division, Sentence sentence) {
        String text = sentence.span().text();
        ListIntroduction own = ListIntroduction.ofSentence(sentence.span());
        leads.put(division, own != null);
        if (own != null) {
            introductions.put(division, own);
        } else if (!text.endsWith("；")) {
            introductions.remove(division);
        }
        if (current == null) {
            last.remove(division);
        } else {
            last.put(division, current);
        }
    }

    private void enter(Paragraph next) {
        String division = next.division();
        boolean isSame = paragraph != null && paragraph.division().equals(division);
        paragraph = next;
        current = isSame ? led(division) : inherited(divisions.get(division));
    }

    private @Nullable TextSpan led(String division) {
        return leads.getOrDefault(division, false) ? last.get(division) : null;
    }

    private @Nullable TextSpan inherited(@Nullable Division division) {
        if (division == null || division.parent() == null) return null;
        String parent = division.parent();
        return division.level() == DivisionLevel.GOAL ? last.get(parent) : led(parent);
    }
}
