package org.policygraph.extract.official;

import static org.policygraph.extract.official.Dates.DAY;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.PrintedDate;
import org.policygraph.extract.facts.Validity;
import org.policygraph.extract.official.OfficialOutline.Paragraph;
import org.policygraph.extract.official.OfficialOutline.Sentence;
import org.policygraph.extract.outline.ChineseNumbers;
import org.policygraph.fold.SimplifiedForms;
import org.policygraph.text.MatchingCopy;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.time.Period;
import java.util.List;

/**
 * How long a document says that it holds: 本办法自2026年1月1日起施行，有效期5年; 本通知有效期至2030年12月31日; 本意见执行至2030年底.
 * What holds only for a part of it, or for a licence that it is about, is not meant.
 */
public final class ValidityRules {
    private static final String UNTIL =
            "(?:自\\s?"
                    + DAY
                    + "\\s?起?)?(?:截?至|截止到?|到)\\s?(?<until>"
                    + DAY
                    + "|20[0-9]{2}\\s?年)(?:年?[底末])?(?:止|为止)?";

    private static final String NUMERAL = "(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3})";
    private static final String LENGTH =
            "(?:(?<years>" + NUMERAL + ")\\s?年|(?<months>" + NUMERAL + ")\\s?个月)(?![内前后])";

    private static final String NAME =
            "(?:有效期限?|有效期间|试行期限?|施行期限?|实施期限?|执行期限?|政策期限|适用期限?|期限)(?:暂定|暂)?(?:为|是|:)?\\s?";

    private static final String HOLDS = "(?:试行|暂行|有效|施行|实施|执行)";

    private static final String ITSELF =
            "本(?!条|款|项|章|节|类|批|次)\\p{IsHan}{0,8}?(?:" + TitleKinds.KINDS + "|文件|若干政策|政策)的?";

    private static final String IN_EFFECT =
            "(?:自|从)[^,;。]{1,30}?(?:起|后)(?:正式)?(?:" + HOLDS + "|生效)?,?(?:" + HOLDS + "期间,)?";

    /** With a named length or end behind the document, its day of effect, or alone. */
    private static final PrefilteredPattern STATED =
            PrefilteredPattern.compile(
                    "(?<itself>"
                            + ITSELF
                            + ")?(?<effect>"
                            + IN_EFFECT
                            + ")?(?<stated>(?:"
                            + NAME
                            + "|(?<holds>"
                            + HOLDS
                            + "))(?:"
                            + UNTIL
                            + "|"
                            + LENGTH
                            + "))(?=[,;。()]|$)");

    /** 本办法自2026年1月1日至2030年12月31日施行. */
    private static final PrefilteredPattern FROM_TO =
            PrefilteredPattern.compile(
                    ITSELF
                            + "(?<stated>(?:自|从)\\s?"
                            + DAY
                            + "\\s?起?(?:至|到)\\s?(?<until>"
                            + DAY
                            + ")(?:止|期间)?(?:有效|施行|实施|执行)?)(?=[,;。]|$)");

    private static final PrefilteredPattern OF_DOCUMENT =
            PrefilteredPattern.compile(ITSELF + "[^。;]{0,30}起(?:正式)?" + HOLDS);

    private ValidityRules() {}

    /** What the sentences say, else the portal's table; null where nothing does. */
    public static @Nullable Validity of(OfficialOutline outline) {
        for (Paragraph paragraph : outline.paragraphs()) {
            for (Sentence sentence : paragraph.sentences()) {
                if (sentence.kind() == SentenceKind.AMENDED) continue;
                Validity found = of(sentence.span(), paragraph.span());
                if (found != null) return found;
            }
        }
        PrintedDate listed = outline.masthead().expiresOn();
        return listed == null ? null : new Validity(listed.calendar(), null, listed.span());
    }

    private static @Nullable Validity of(TextSpan sentence, TextSpan paragraph) {
        if (sentence.text().indexOf('期') < 0 && sentence.text().indexOf('行') < 0) return null;
        MatchingCopy copy = MatchingCopy.unbroken(sentence);
        String text = SimplifiedForms.of(copy);
        PrefilteredMatcher between = FROM_TO.matcher(text);
        if (between.find() && !LeadingClauses.isQuoted(text, between.start()))
            return until(copy, between);
        PrefilteredMatcher stated = STATED.matcher(text);
        while (stated.find()) {
            if (LeadingClauses.isQuoted(text, stated.start())) continue;
            if (!isOfDocument(stated, text, paragraph)) continue;
            Validity found =
                    stated.group("until") != null ? until(copy, stated) : length(copy, stated);
            if (found != null) return found;
        }
        return null;
    }

    /**
     * Said of the document by name; or behind its day of effect, which only a sentence of its own
     * has; or in a sentence behind the one that says from when it is in effect.
     */
    private static boolean isOfDocument(
            PrefilteredMatcher stated, String text, TextSpan paragraph) {
        if (stated.group("itself") != null) return true;
        boolean isFirst = stated.start() == 0;
        if (stated.group("effect") != null) return isFirst || OF_DOCUMENT.matcher(text).find();
        boolean opens = isFirst || ",;(".indexOf(text.charAt(stated.start() - 1)) >= 0;
        if (stated.group("holds") != null || !opens) return false;
        return isFirst
                ? OF_DOCUMENT.matcher(MatchingCopy.unbroken(paragraph).text()).find()
                : OF_DOCUMENT.matcher(text).find();
    }

    private static @Nullable Validity until(MatchingCopy copy, PrefilteredMatcher stated) {
        TextSpan day = copy.span(stated.start("until"), stated.end("until"));
        FoldedPassage passage = FoldedPassage.of(List.of(day));
        PrintedDate date = Dates.first(passage, 0, passage.text().length());
        String until = date == null ? year(passage.text()) : date.calendar();
        TextSpan span = copy.span(stated.start("stated"), stated.end("stated"));
        return until == null ? null : new Validity(until, null, span);
    }

    private static @Nullable String year(String text) {
        return text.matches("20[0-9]{2}\\s?年") ? text.substring(0, 4) : null;
    }

    private static @Nullable Validity length(MatchingCopy copy, PrefilteredMatcher stated) {
        String years = stated.group("years");
        int number = ChineseNumbers.parse(years == null ? stated.group("months") : years);
        TextSpan span = copy.span(stated.start("stated"), stated.end("stated"));
        return new Validity(
                null, years == null ? Period.ofMonths(number) : Period.ofYears(number), span);
    }
}
