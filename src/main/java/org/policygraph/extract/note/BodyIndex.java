package org.policygraph.extract.note;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.lexicon.Body;
import org.policygraph.extract.lexicon.Vocabulary;
import org.policygraph.text.PrefilteredPattern;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The bodies of a vocabulary by name. A document of the centre drops 国家 or 中国 before a name (统计局);
 * in a document of a province or city the same short name is a body of that place, and none of the
 * vocabulary's.
 */
public final class BodyIndex {
    private static final List<String> DROPPED = List.of("国家", "国务院", "中国", "全国", "中央", "中华");

    /** May stand before the name of any body of the centre. */
    private static final List<String> STATE = List.of("中华人民共和国", "国务院");

    /** Only a body of the centre is called so. */
    private static final PrefilteredPattern CENTRAL =
            PrefilteredPattern.compile(
                    "(?:国家|国务院|中国|中华|中共中央|中央|全国|最高).+|.+(?:[^委]部|总局|总署)|审计署|国务院");

    /** A part that every body has, and no body by itself: 教育部办公厅 is none of 国务院办公厅. */
    private static final PrefilteredPattern ORGAN =
            PrefilteredPattern.compile("办公厅|办公室|综合司|研究室|秘书局|秘书处|委员会|机关党委|办事处");

    private final Map<String, Body> byName = new HashMap<>();

    /** Reads the names of all bodies, with those that many bodies share. */
    public BodyIndex(Vocabulary vocabulary) {
        for (Body body : vocabulary.bodies()) {
            body.weakNames().forEach(name -> byName.putIfAbsent(name, body));
        }
        for (Body body : vocabulary.bodies()) {
            body.names().forEach(name -> byName.put(name, body));
        }
    }

    /**
     * The body of this name, or null.
     *
     * @param name the whole name, simplified
     * @param isCentral whether the document is one of the centre
     */
    public @Nullable Body find(String name, boolean isCentral) {
        if (!isCentral && !CENTRAL.matcher(name).matches()) return null;
        Body found = byName.get(name);
        for (String state : STATE) {
            if (found == null && name.startsWith(state))
                found = byName.get(name.substring(state.length()));
        }
        if (found != null || !isCentral || ORGAN.matcher(name).matches()) return found;
        return DROPPED.stream()
                .map(prefix -> byName.get(prefix + name))
                .filter(body -> body != null)
                .findFirst()
                .orElse(null);
    }

    /** Whether a document of the centre may print this for the name: 统计局 for 国家统计局. */
    public static boolean isShortFor(String printed, String name) {
        return DROPPED.stream().anyMatch(prefix -> name.equals(prefix + printed))
                || STATE.stream().anyMatch(prefix -> printed.equals(prefix + name));
    }
}
