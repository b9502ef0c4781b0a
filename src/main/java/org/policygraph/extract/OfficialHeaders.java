package org.policygraph.extract;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.OfficialHeader;
import org.policygraph.extract.facts.OfficialHeader.Issuer;
import org.policygraph.extract.lexicon.Body;
import org.policygraph.extract.note.BodyIndex;
import org.policygraph.extract.note.BodyNames;
import org.policygraph.extract.note.BodyResolver;
import org.policygraph.extract.official.IssuerLevels;
import org.policygraph.extract.official.OfficialOutline;
import org.policygraph.extract.official.OfficialOutline.Masthead;
import org.policygraph.extract.official.OfficialOutline.Paragraph;
import org.policygraph.extract.official.OfficialOutline.Sentence;
import org.policygraph.extract.official.SentenceKind;
import org.policygraph.extract.official.ValidityRules;
import org.policygraph.extract.rules.TitleRules;
import org.policygraph.text.MatchingCopy;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the header of an official text: which bodies issued it, of what kind it is. */
final class OfficialHeaders {
    /** 本办法自印发之日起施行: from when it is in effect, without a day that is printed. */
    private static final PrefilteredPattern FROM_AN_EVENT =
            PrefilteredPattern.compile(
                    "本[^，,。；;《》]{1,12}(?<from>自[^，,。；;《》]{0,8}(?:印发|发布|公布|颁布|下发|签署|签订|通过|批准)之?日起[^，,。；;《》]{0,12}?(?:施行|实施|执行|生效))");

    private static final PrefilteredPattern LAYOUT = PrefilteredPattern.compile("[\\s\\p{Z}]+");

    private static final PrefilteredPattern LINE_END =
            PrefilteredPattern.compile("[ \\t\\x{3000}]*\\R[\\s\\x{3000}]*");

    private final BodyIndex bodies;
    private final RunTogetherNames names;

    OfficialHeaders(BodyIndex bodies) {
        this.bodies = bodies;
        this.names = new RunTogetherNames(bodies);
    }

    OfficialHeader read(OfficialOutline outline) {
        Masthead masthead = outline.masthead();
        TextSpan kind = TitleRules.kind(MatchingCopy.unbroken(masthead.title()));
        TextSpan cover = masthead.coverTitle();
        if (kind == null && cover != null) kind = TitleRules.kind(MatchingCopy.unbroken(cover));
        List<Issuer> issuers = issuers(masthead.issuers());
        List<Absence> absences = new ArrayList<>();
        absent(absences, "number", masthead.number());
        absent(absences, "kind", kind);
        absent(absences, "issuers", issuers.isEmpty() ? null : issuers);
        absent(absences, "addressees", masthead.addressees());
        absent(absences, "signedOn", masthead.signedOn());
        absent(absences, "publishedOn", masthead.publishedOn());
        TextSpan untold = masthead.effectiveOn() == null ? effectiveFromAnEvent(outline) : null;
        if (untold == null) absent(absences, "effectiveOn", masthead.effectiveOn());
        else absences.add(Absence.notExtracted("effectiveOn", untold));
        return new OfficialHeader(
                onOneLine(masthead.title()),
                masthead.title(),
                masthead.coverTitle(),
                masthead.number(),
                kind,
                issuers,
                masthead.addressees(),
                masthead.signedOn(),
                masthead.publishedOn(),
                masthead.effectiveOn(),
                ValidityRules.of(outline),
                List.copyOf(absences));
    }

    /** The words that name no day but what it is counted from; null if there are none. */
    private static @Nullable TextSpan effectiveFromAnEvent(OfficialOutline outline) {
        for (Paragraph paragraph : outline.paragraphs()) {
            for (Sentence sentence : paragraph.sentences()) {
                if (sentence.kind() == SentenceKind.AMENDED) continue;
                MatchingCopy copy = MatchingCopy.unbroken(sentence.span());
                PrefilteredMatcher words = FROM_AN_EVENT.matcher(copy.text());
                if (words.find()) return copy.span(words.start("from"), words.end());
            }
        }
        return null;
    }

    private static void absent(List<Absence> absences, String field, @Nullable Object value) {
        if (value == null) absences.add(Absence.notInText(field));
    }

    private List<Issuer> issuers(List<TextSpan> printed) {
        Map<String, Issuer> byBody = new LinkedHashMap<>();
        for (TextSpan span : printed.stream().flatMap(each -> names.of(each).stream()).toList()) {
            String name = plain(span);
            Body listed = bodies.find(name, true);
            String key = listed == null ? name : listed.id();
            byBody.putIfAbsent(key, new Issuer(span, listed == null ? null : listed.id()));
        }
        return List.copyOf(byBody.values());
    }

    /** Whom names mean in a document with this header. */
    BodyResolver resolver(OfficialHeader header) {
        List<Issuer> issuers = header.issuers();
        String only = issuers.size() == 1 ? plain(issuers.getFirst().printed()) : null;
        return new BodyResolver(bodies, isCentral(header), only, addressee(header));
    }

    private static @Nullable String addressee(OfficialHeader header) {
        TextSpan printed = header.addressees();
        String name = printed == null ? "" : plain(printed);
        return BodyNames.isCertain(name) && BodyNames.isOne(name) ? name : null;
    }

    /**
     * Whether a document is one of the centre: no issuer is a body of a place; where none is
     * printed, the title begins with no place.
     */
    static boolean isCentral(OfficialHeader header) {
        if (header.issuers().isEmpty()) return !IssuerLevels.isOfPlace(header.title());
        return header.issuers().stream()
                .allMatch(
                        issuer ->
                                issuer.department() != null
                                        || !IssuerLevels.isOfPlace(plain(issuer.printed())));
    }

    /**
     * The characters of the title, without the line ends of its layout: what stands between the
     * names of two bodies is a part of it.
     */
    private static String onOneLine(TextSpan title) {
        return LINE_END.matcher(title.text()).replaceAll("");
    }

    private static String plain(TextSpan span) {
        return LAYOUT.matcher(span.text()).replaceAll("");
    }
}
