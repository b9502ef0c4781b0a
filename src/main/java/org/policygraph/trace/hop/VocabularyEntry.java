package org.policygraph.trace.hop;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.policygraph.extract.note.BodyIndex;
import org.policygraph.vocab.Pol;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks the word that a rule fired on up in the vocabulary, under the concept that a link leads to.
 * So an inference cannot pass for a statement: what a link says to be stated must be a name of its
 * concept.
 */
record VocabularyEntry(GraphReads facts, Node concept) {
    /** The rule by which a modifier and a head that several share name a group together. */
    static final String SHARED_HEAD = "shared head";

    /** The rule by which words before a name say which of the group are meant. */
    static final String MODIFIED_NAME = "group name with what defines it";

    /** The words of a condition, which a name of the vocabulary leaves open: 符合…条件的人员. */
    private static final Pattern CONDITION = Pattern.compile("(符合).+?(条件的)");

    /** The rule by which a body answers for a group, whatever the group is called. */
    static final String GROUP_IN_REMIT = "group within the remit";

    private static final int SHORTEST_MODIFIER = 2;

    /** What follows the name of a ministry in the word for its sector: 民政部门. */
    private static final String SECTOR = "门";

    /** Whether the vocabulary bears this use of a word out. */
    boolean allows(LinkBasis basis, AppliedRule rule) {
        String term = rule.term();
        if (basis.isDecided() || rule.name().equals(GROUP_IN_REMIT)) return true;
        if (term == null) return false;
        if (words(basis).anyMatch(term::equals) || isCompound(basis, term, rule.source())) {
            return true;
        }
        if (basis == LinkBasis.STATED && isPrintedName(term)) return true;
        return switch (basis) {
            case STATED ->
                    (rule.name().equals(SHARED_HEAD) && beginsLikeAName(term))
                            || (rule.name().equals(MODIFIED_NAME) && endsInAName(term))
                            || (isBody()
                                    && names().anyMatch(each -> BodyIndex.isShortFor(term, each)));
            case REMIT -> names().anyMatch(name -> term.equals(name + SECTOR));
            case IMPLIED, CURATED, REJECTED -> false;
        };
    }

    /**
     * Of a body that no vocabulary lists: what a document prints is its name, or the end of it
     * where a list gives the beginning once: 省甲厅、乙厅.
     */
    private boolean isPrintedName(String term) {
        return "false".equals(facts.literal(concept, Pol.listed))
                && names().anyMatch(name -> bare(name).endsWith(bare(term)));
    }

    private boolean isBody() {
        return facts.is(concept, Pol.DEPARTMENT_CLASS);
    }

    /** A name without white space, its brackets as the vocabulary writes them. */
    private static String bare(String name) {
        return CheckedSpan.folded(name).replaceAll("\\s", "");
    }

    private Stream<String> words(LinkBasis basis) {
        return words(basis.words());
    }

    private Stream<String> names() {
        return words(List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode()));
    }

    private Stream<String> words(List<Node> properties) {
        return properties.stream().flatMap(each -> facts.literals(concept, each).stream());
    }

    private boolean isCompound(LinkBasis basis, String term, @Nullable String source) {
        Node leading = basis.ofCompound();
        if (leading == null || source == null) return false;
        Node compound = NodeFactory.createURI(source);
        return facts.literals(compound, Pol.term).contains(term)
                && facts.graph().values(compound, leading).contains(concept);
    }

    private boolean endsInAName(String term) {
        String closed = CONDITION.matcher(term).replaceFirst("$1$2");
        return Stream.concat(names(), words(List.of(Pol.openHead)))
                .anyMatch(name -> term.endsWith(name) || closed.endsWith(name));
    }

    private boolean beginsLikeAName(String term) {
        return names().filter(name -> name.length() > SHORTEST_MODIFIER)
                .anyMatch(name -> term.startsWith(name.substring(0, SHORTEST_MODIFIER)));
    }
}
