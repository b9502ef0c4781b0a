package org.policygraph.extract.lexicon;

import java.util.List;

/**
 * Words around a group's name that change what it says. Official texts are read with them; digests
 * without.
 *
 * @param modifiers words before a name that say which of the group are meant: 各类, 符合…条件的; … stands
 *     for some words of the text
 * @param programmes words that end the name of a programme, a fund or a levy; a group's name before
 *     one is part of that name: 企业所得税; … stands for a few characters between them
 * @param overlaps words of two characters that a name's last or first character may really be part
 *     of: 方式 in 采购方式, which names no 采购方
 */
public record NameContext(List<String> modifiers, List<String> programmes, List<String> overlaps) {
    /** Names are read by themselves. */
    public static final NameContext NONE = new NameContext(List.of(), List.of(), List.of());
}
