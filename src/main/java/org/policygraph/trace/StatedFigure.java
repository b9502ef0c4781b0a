package org.policygraph.trace;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Comparator;
import org.policygraph.fold.NormalizedText;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number that a held text states, with what it is a number of.
 *
 * @param <D> how whoever holds it names its record
 * @param comparator null where it is a time
 * @param subject the words of what is measured or counted
 * @param act where these stand behind the number, the end of what is done to them: 扩建 in
 *     新建改扩建1000所以上优质普通高中; else null
 * @param printed its characters with their signs
 */
public record StatedFigure<D>(
        D record,
        PrintedFigure.Value value,
        @Nullable Comparator comparator,
        String subject,
        @Nullable String act,
        String printed,
        HeldIn heldIn) {
    /** Fewer characters name nothing. */
    private static final int LEAST = 3;

    /** Fewer characters may be those of other things too: 覆盖率, 床位占比. */
    private static final int TELLING = 6;

    /** Characters of what is done that are compared. */
    private static final int ACT = 2;

    /** What links a noun to its number and says nothing of what is measured. */
    private static final Pattern TAIL =
            Pattern.compile(
                    "(?:原则上|力争|基本|分别|平均|总体|保持|控制|提[高升]|增[加长]|下降|降低|达|到|至|为|了|在|要|将|应当?|须|均|都|也|已|的|是|有|仅|只|就|就是|由)+$");

    /** What stands before a noun and makes no other of it. */
    private static final Pattern LEAD =
            Pattern.compile(
                    "(?:\\p{IsHan}{0,8}(?:称|指出|要求|提出|明确|规定|显示|表示|强调|了解到|获悉))?(?:力争|确保|争取|努力|要|将|使|让|其中|并|且|和|及|以及|而|的|全国|各地|实现|推动|推进|到时|届时|[底末前内]|\\s|、)*");

    /**
     * Reads one as the graph has it.
     *
     * @param comparator its name; null where it is a time
     * @param indicator what is measured, as printed before the number; null for nothing
     * @param population what is counted; null for nothing
     * @param before what stands before the number
     * @return empty where nothing is told that other words could be held against
     */
    public static <D> Optional<StatedFigure<D>> of(
            D record,
            PrintedFigure.@Nullable Value value,
            @Nullable String comparator,
            @Nullable String indicator,
            @Nullable String population,
            String before,
            String printed,
            HeldIn heldIn) {
        String subject = indicator != null ? indicator : population;
        if (value == null || subject == null) return Optional.empty();
        String folded = noun(NormalizedText.fold(subject));
        if (folded.length() < LEAST) return Optional.empty();
        String act = indicator != null ? null : end(noun(NormalizedText.fold(before)), ACT);
        if (act != null && act.length() < ACT) return Optional.empty();
        return Optional.of(
                new StatedFigure<>(
                        record,
                        value,
                        comparator == null ? null : Comparator.valueOf(comparator),
                        folded,
                        act,
                        printed,
                        heldIn));
    }

    /** By these characters it is found: those in which its subject ends, or begins. */
    String key() {
        return end(subject, LEAST);
    }

    boolean isBehind() {
        return act != null;
    }

    String beginning() {
        return beginning(subject);
    }

    static String beginning(String words) {
        return words.substring(0, Math.min(words.length(), LEAST));
    }

    /** The key of a number that has these words before it. */
    static String key(String words) {
        return end(noun(words), LEAST);
    }

    private static String end(String words, int length) {
        return words.substring(Math.max(0, words.length() - length));
    }

    /** The words before a number without what links them to it. */
    static String noun(String before) {
        return TAIL.matcher(before.strip()).replaceFirst("").strip();
    }

    /**
     * Whether a printed number is called by the same words: they end in all of the subject, or are
     * the end of it, and what is shared is long enough to tell. Where each has words of its own
     * before that, as 男职工参保率 and 女职工参保率, they are two things. Of what stands behind a number the
     * same must be done: 改扩建1000所高中 says nothing of how many there are.
     */
    boolean isOf(PrintedFigure figure) {
        String words = noun(figure.before());
        if (act != null && words.endsWith(act)) return figure.behind().contains(subject);
        int shared = 0;
        while (shared < Math.min(words.length(), subject.length())
                && words.charAt(words.length() - 1 - shared)
                        == subject.charAt(subject.length() - 1 - shared)) {
            shared++;
        }
        boolean isPlain = LEAD.matcher(words.substring(0, words.length() - shared)).matches();
        if (shared == subject.length()) return act == null && (isPlain || shared >= TELLING);
        return shared >= TELLING && act == null && isPlain;
    }

    boolean hasSameValue(PrintedFigure figure) {
        return value.equals(figure.value());
    }

    /** 达到80% says another thing than 不低于80%. A time is compared by nothing. */
    boolean isComparedAs(PrintedFigure figure) {
        return comparator == null || comparator == figure.comparator();
    }
}
