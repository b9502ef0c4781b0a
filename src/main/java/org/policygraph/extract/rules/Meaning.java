package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.lexicon.Body;
import org.policygraph.extract.lexicon.Compound;
import org.policygraph.extract.lexicon.GroupKind;

import java.util.List;

/** What a word of the lexicon means to the rules. */
sealed interface Meaning {
    /**
     * A name of one group.
     *
     * @param kind of whom the group consists
     * @param entailed what the same word entails besides: 幼儿园 names kindergartens and entails the
     *     children in them; null if nothing
     */
    record GroupName(String group, String source, GroupKind kind, @Nullable EntailingTerm entailed)
            implements Meaning {}

    /** A phrase that names several groups at once. */
    record SetPhrase(List<GroupName> members) implements Meaning {}

    /** A term that entails a group; a weak one only where nothing else in the clause fires. */
    record EntailingTerm(String group, String source, boolean weak) implements Meaning {}

    /** A longer word of fixed meaning. */
    record FixedWord(Compound compound) implements Meaning {}

    /** A name of a body. */
    record BodyName(Body body) implements Meaning {}

    /** Takes its characters and means nothing: 教育部门 is no ministry. */
    record Nothing() implements Meaning {}
}
