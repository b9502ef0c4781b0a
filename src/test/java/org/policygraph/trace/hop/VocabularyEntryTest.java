package org.policygraph.trace.hop;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.vocab.Iris;

/** A mention that is longer than a name is borne out by the name that it ends in. */
class VocabularyEntryTest {
    private static final GraphReads FACTS = new GraphReads(HeldFile.shipped());

    private static boolean isBorneOut(String group, String rule, String mention) {
        Node concept = NodeFactory.createURI(Iris.DEFAULT.base() + "group/" + group);
        return new VocabularyEntry(FACTS, concept)
                .allows(LinkBasis.STATED, new AppliedRule(rule, mention, null));
    }

    @ParameterizedTest
    @CsvSource({
        "micro-small-enterprises, 符合条件的小微企业",
        "enterprises, 符合条件的清河纺织企业",
        "eligible-persons, 符合转岗补贴申请条件的人员",
    })
    void bearsOutAMentionThatEndsInAName(String group, String mention) {
        assertThat(isBorneOut(group, VocabularyEntry.MODIFIED_NAME, mention)).isTrue();
        assertThat(isBorneOut(group, "group name", mention)).isFalse();
        assertThat(isBorneOut("children", VocabularyEntry.MODIFIED_NAME, mention)).isFalse();
    }
}
