package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Reference;
import org.policygraph.extract.facts.ReferenceKind;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Documents that a paragraph names, by title or number, with the words around that say why. */
final class ReferenceRules {
    private static final Pattern NUMBER = DocumentNumbers.ANYWHERE;
    private static final Pattern REPEALS = Pattern.compile("^.{0,60}?(?:停止执行|废止|不再执行|失效)");
    private static final Pattern AMENDS =
            Pattern.compile("^.{0,20}?(?:作(?:如下|以下)修改|修改为|予以修改|作出修改)");
    private static final Pattern FORWARDS =
            Pattern.compile("^.{0,60}?(?:(?:印发|转发|批转)给|现(?:予)?(?:印发|转发|公布|发布)|予以(?:印发|发布|公布))");
    private static final Pattern BASED = Pattern.compile("(?:根据|依据|依照|按照|遵照|按)[^。;]{0,40}$");
    private static final Pattern IMPLEMENTS = Pattern.compile("(?:贯彻落实|贯彻|落实|执行|实施)[^。;]{0,40}$");
    private static final Pattern NOT_A_DOCUMENT = Pattern.compile("(?:证书?|表|书|日报|报|单|协议书|建议书)$");

    private ReferenceRules() {}

    static List<Reference> read(Passage passage) {
        List<Reference> references = new ArrayList<>();
        String text = passage.text();
        int[] pairs = Brackets.pairs(text);
        int after = 0;
        for (int at = text.indexOf('《'); at >= 0; at = text.indexOf('《', after)) {
            after = at + 1;
            if (pairs[at] < 0) continue;
            int close = pairs[at] + 1;
            after = close;
            if (close - at < 6) continue;
            Matcher number = NUMBER.matcher(text);
            int end = close;
            TextSpan numbered = null;
            if (close < text.length() && text.charAt(close) == '(' && pairs[close] > 0) {
                number.region(close + 1, pairs[close]);
                if (number.find()) {
                    numbered = passage.span(number.start(), number.end());
                    end = pairs[close] + 1;
                }
            }
            after = end;
            Reference reference = reference(passage, at, end, passage.span(at, close), numbered);
            if (reference != null) references.add(reference);
        }
        return references;
    }

    private static @Nullable Reference reference(
            Passage passage, int from, int to, TextSpan title, @Nullable TextSpan number) {
        String text = passage.text();
        String before = text.substring(Math.max(0, from - 60), from);
        String behind = text.substring(to, Math.min(text.length(), to + 80));
        TextSpan span = passage.span(from, to);
        if (REPEALS.matcher(behind).find())
            return new Reference(ReferenceKind.REPEALS, title, number, span, "repeal");
        if (AMENDS.matcher(behind).find())
            return new Reference(ReferenceKind.AMENDS, title, number, span, "amendment");
        if (FORWARDS.matcher(behind).find())
            return new Reference(ReferenceKind.FORWARDS, title, number, span, "transmission");
        if (number == null && NOT_A_DOCUMENT.matcher(title.text().replaceAll("[》）)]+$", "")).find())
            return null;
        if (BASED.matcher(before).find())
            return new Reference(ReferenceKind.BASED_ON, title, number, span, "basis");
        if (IMPLEMENTS.matcher(before).find())
            return new Reference(ReferenceKind.IMPLEMENTS, title, number, span, "implementation");
        return new Reference(ReferenceKind.CITES, title, number, span, "mention");
    }
}
