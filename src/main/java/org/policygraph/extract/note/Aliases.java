package org.policygraph.extract.note;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.note.WrittenNames.Written;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Short names that a document defines for bodies: 设立甲领导小组（以下简称领导小组）. Each holds behind its
 * definition, in notes and sentences alike. Not safe for use by several threads.
 */
public final class Aliases {
    private static final PrefilteredPattern DEFINED =
            PrefilteredPattern.compile(
                    "(?<=^|[、,;。:()由向在为和与及]|建立|成立|设立|组建|会同)(?<name>(?:(?![、,;。:()由])[\\p{IsHan}]){3,30})\\((?:以下|下)(?:简|统|合)称(?:为|:)?[\"“”]*(?<alias>[\\p{IsHan}]{2,12})[\"“”]*\\)");

    private static final PrefilteredPattern FOUNDING =
            PrefilteredPattern.compile("^(?:建立健全|建立|成立|设立|组建|完善|健全|充分发挥|发挥|依托|组织)");

    private static final PrefilteredPattern OFFICE =
            PrefilteredPattern.compile("(?<body>.{2,})(?<office>办公室|成员单位)");

    /** For each short name, what it stands for from a place of the text on. */
    private final Map<String, TreeMap<Integer, Written>> defined = new HashMap<>();

    /** Takes in the definitions of a stretch of prose. */
    void hear(NoteText prose) {
        String text = prose.text();
        if (!text.contains("称")) return;
        PrefilteredMatcher matcher = DEFINED.matcher(text);
        while (matcher.find()) {
            String name = FOUNDING.matcher(matcher.group("name")).replaceFirst("");
            if (!BodyNames.isCertain(name)) continue;
            TextSpan alias = prose.span(matcher.start("alias"), matcher.end("alias"));
            define(matcher.group("alias"), new Written(name, name), alias.start());
        }
    }

    /** From that place on, a short name means a body. */
    void define(String alias, Written name, int from) {
        defined.computeIfAbsent(alias, _ -> new TreeMap<>()).put(from, name);
    }

    /**
     * What a name stands for at a place, with the office of such a body: 领导小组办公室.
     *
     * @return null if it is no short name there
     */
    @Nullable Written at(String name, int place) {
        Written own = before(name, place);
        PrefilteredMatcher office = OFFICE.matcher(name);
        if (own != null || !office.matches()) return own;
        Written body = before(office.group("body"), place);
        return body == null ? null : body.between("", office.group("office"));
    }

    private @Nullable Written before(String name, int place) {
        TreeMap<Integer, Written> names = defined.get(name);
        var last = names == null ? null : names.lowerEntry(place);
        return last == null ? null : last.getValue();
    }
}
