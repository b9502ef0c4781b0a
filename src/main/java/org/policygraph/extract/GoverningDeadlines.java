package org.policygraph.extract;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Division;
import org.policygraph.extract.facts.DivisionLevel;
import org.policygraph.extract.official.OfficialOutline.Paragraph;
import org.policygraph.extract.official.OfficialOutline.Sentence;
import org.policygraph.extract.official.SentenceKind;
import org.policygraph.extract.rules.Numbers;
import org.policygraph.text.TextSpan;

import java.time.Year;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The deadlines that hold for a sentence from one before it. 到2030年，河湖面貌明显改善 holds for the goals
 * after it in its paragraph, and for the list that its paragraph leads to, until another year opens
 * a sentence. Sentences are asked for in the order of the text.
 */
final class GoverningDeadlines {
    /** What is to be done within days, or again and again, has its own time. */
    private static final String OWN_TIME = "[日天](?:以)?[内內]|工作日|每(?:[月季周週日天]|[个個]月)";

    private static final Pattern NO_GOAL = Pattern.compile(OWN_TIME);

    /** Nor is what is granted or forbidden part of a goal, where the sentence is none itself. */
    private static final Pattern NO_PART_OF_GOAL =
            Pattern.compile(OWN_TIME + "|不得|应当|應當|给予|給予|补贴|補貼|补助|補助|奖励|獎勵|罚款|罰款|每[人户戶次年]");

    private static final Pattern UP_TO = Pattern.compile("^(?:力争|力爭)?[到至]");

    /** 展望2035年 ends what 到2025年 governs, though it is no deadline itself. */
    private static final Pattern ANOTHER_TIME =
            Pattern.compile("^\\p{IsHan}{0,4}20[0-9]{2}\\s?[年—–-]");

    private final Map<String, Division> divisions;
    private final @Nullable Year written;

    /** The deadline in force at the end of what each division says itself. */
    private final Map<String, TextSpan> last = new HashMap<>();

    /** Divisions whose own text ends with a colon, and so leads to their parts. */
    private final Map<String, Boolean> leads = new HashMap<>();

    /** 应当符合下列条件： leads to what must be met, and 有下列情形之一的： to cases. */
    private static final Pattern LEADS_TO_CASES =
            Pattern.compile(
                    "(?:下列|以下|如下|之一|上述)[^，。；]{0,8}(?:条件|情形|情况|对象)|(?:条件|情形|情况|对象)(?:之一|如下|包括|为)");

    /** Divisions whose own text leads to cases. */
    private final Set<String> ofCases = new HashSet<>();

    private @Nullable Paragraph paragraph;
    private @Nullable TextSpan current;

    /**
     * Starts before the first sentence.
     *
     * @param written the year of the document; null where it is not known
     */
    GoverningDeadlines(Map<String, Division> divisions, @Nullable Year written) {
        this.divisions = divisions;
        this.written = written;
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
        remember(of.division(), text);
        Pattern excluding = isGoal ? NO_GOAL : NO_PART_OF_GOAL;
        return excluding.matcher(text).find() ? null : held;
    }

    /** Whether a paragraph is one case of a list, whose numbers are promised to nobody. */
    boolean isCase(Paragraph of) {
        Division division = divisions.get(of.division());
        return division != null && division.parent() != null && ofCases.contains(division.parent());
    }

    private void remember(String division, String text) {
        boolean isLead = text.endsWith("：") || text.endsWith(":");
        leads.put(division, isLead);
        if (isLead && LEADS_TO_CASES.matcher(text).find()) ofCases.add(division);
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
