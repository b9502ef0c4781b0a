package org.policygraph.extract.rules;

import org.policygraph.extract.lexicon.Body;
import org.policygraph.extract.lexicon.Compound;

import java.util.List;

/** What a word of the lexicon means to the rules. */
sealed interface Meaning {
    /** A name of one group. */
    record GroupName(String group, String source) implements Meaning {}

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
