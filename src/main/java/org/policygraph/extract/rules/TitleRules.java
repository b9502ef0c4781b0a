package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.Header;
import org.policygraph.extract.lexicon.Body;
import org.policygraph.extract.lexicon.Lexicon;
import org.policygraph.extract.lexicon.Vocabulary;
import org.policygraph.extract.official.IssuerLevels;
import org.policygraph.extract.official.TitleKinds;
import org.policygraph.extract.outline.Outline;
import org.policygraph.fold.SimplifiedForms;
import org.policygraph.text.MatchingCopy;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads issuers and kind of a document from its title: {@code 国务院办公厅关于…的意见}. */
public final class TitleRules {
    private static final PrefilteredPattern KIND =
            PrefilteredPattern.compile(
                    "(?<kind>"
                            + TitleKinds.ALTERNATIVES
                            + ")(?:\\s*[（(〔][^）)〕]*[）)〕])*\\s*[》”\"）)]?\\s*$");
    private static final PrefilteredPattern ISSUERS =
            PrefilteredPattern.compile("^(?<issuers>.+?)\\s*(?:关于|印发|转发|批转|发布|公布)");
    private static final PrefilteredPattern BETWEEN =
            PrefilteredPattern.compile(
                    "[\\s、，,和及与]*(?:等\\s*(?:[0-9]+|[一二三四五六七八九十]+)?\\s*个?(?:部门|单位|部委|机构)?)?\\s*");

    private static final PrefilteredPattern SEPARATORS = PrefilteredPattern.compile("[\\s、，,]+");
    private static final PrefilteredPattern JOINED = PrefilteredPattern.compile("^[和及与]");

    /** A place before the name of a body makes it a body of that place: 上海市 + 医疗保障局. */
    private static final PrefilteredPattern PLACE =
            PrefilteredPattern.compile("(?:省|自治区|市|县|区|州|盟|旗|乡|镇|兵团)$");

    private final Lexicon<Body> bodies;

    /** Compiles the names of bodies. */
    public TitleRules(Vocabulary vocabulary) {
        Map<String, Body> names = new LinkedHashMap<>();
        for (Body body : vocabulary.bodies()) {
            body.names().forEach(name -> names.put(name, body));
        }
        this.bodies = new Lexicon<>(names);
    }

    /** The header, with what its title says of issuers and kind. */
    public Header apply(Outline.Masthead masthead) {
        MatchingCopy title = MatchingCopy.of(masthead.title());
        List<Absence> absences = new ArrayList<>();
        List<String> issuers = new ArrayList<>();
        TextSpan printed = null;
        PrefilteredMatcher matcher = ISSUERS.matcher(SimplifiedForms.of(title));
        if (matcher.find()) {
            printed = title.span(matcher.start("issuers"), matcher.end("issuers"));
            issuers.addAll(recognised(title, matcher.end("issuers"), absences));
        } else {
            absences.add(Absence.notInDigest("issuers"));
        }
        TextSpan kind = kind(title);
        if (kind == null) absences.add(Absence.notInDigest("kind"));
        return new Header(
                masthead.pageTitle(),
                masthead.title(),
                masthead.statedSource(),
                masthead.stated(),
                printed,
                List.copyOf(issuers),
                kind,
                List.copyOf(absences));
    }

    /**
     * Whether a document is one of the centre: no body before 关于 is one of a place; where none is
     * printed, the title begins with no place.
     */
    public static boolean isCentral(Header header) {
        if (header.issuersPrinted() == null) return !isOfPlace(header.title());
        return header.absences().stream()
                .filter(absence -> absence.field().equals("issuers"))
                .map(Absence::span)
                .noneMatch(body -> body != null && isOfPlace(body));
    }

    private static boolean isOfPlace(TextSpan name) {
        return IssuerLevels.isOfPlace(SEPARATORS.matcher(name.text()).replaceAll(""));
    }

    private List<String> recognised(MatchingCopy title, int end, List<Absence> absences) {
        List<String> found = new ArrayList<>();
        String text = SimplifiedForms.of(title).substring(0, end);
        int at = 0;
        for (Lexicon.Hit<Body> hit : bodies.read(text)) {
            if (PLACE.matcher(text.substring(at, hit.from())).find()) continue;
            unread(title, at, hit.from(), absences);
            found.add(hit.entry().id());
            at = hit.to();
        }
        unread(title, at, end, absences);
        return found.stream().distinct().toList();
    }

    /** Characters between names that are no joint are bodies that the vocabulary lacks. */
    private static void unread(MatchingCopy title, int from, int to, List<Absence> absences) {
        String between = SimplifiedForms.of(title).substring(from, to);
        if (BETWEEN.matcher(between).matches()) return;
        PrefilteredMatcher separator = SEPARATORS.matcher(between);
        int start = 0;
        while (separator.find()) {
            body(title, from + start, from + separator.start(), absences);
            start = separator.end();
        }
        body(title, from + start, to, absences);
    }

    private static void body(MatchingCopy title, int from, int to, List<Absence> absences) {
        String printed = SimplifiedForms.of(title).substring(from, to);
        if (BETWEEN.matcher(printed).matches()) return;
        int start = JOINED.matcher(printed).find() ? from + 1 : from;
        absences.add(Absence.notExtracted("issuers", title.span(start, to)));
    }

    /** The kind of a document (文种), at the end of its title; null if it ends otherwise. */
    public static @Nullable TextSpan kind(MatchingCopy title) {
        PrefilteredMatcher matcher = KIND.matcher(SimplifiedForms.of(title));
        return matcher.find() ? title.span(matcher.start("kind"), matcher.end("kind")) : null;
    }
}
