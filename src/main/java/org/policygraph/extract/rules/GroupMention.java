package org.policygraph.extract.rules;

import org.policygraph.extract.lexicon.Group;

/**
 * A group named in a clause by more than a name of the vocabulary.
 *
 * @param group its slug
 * @param source where the entry stands
 * @param from its first UTF-16 unit
 * @param to one past its last unit
 */
record GroupMention(String group, String source, int from, int to) {
    static GroupMention of(Group group, int from, int to) {
        return new GroupMention(group.id(), group.source(), from, to);
    }
}
