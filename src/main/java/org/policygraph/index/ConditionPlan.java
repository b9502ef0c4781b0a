package org.policygraph.index;

import org.apache.jena.graph.Node;

/**
 * A property of measures by which they are found.
 *
 * @param isByValue whether by its values, or else by having one
 * @param isByName whether a value that is an IRI is asked for by its last part
 */
public record ConditionPlan(Node property, boolean isByValue, boolean isByName) {
    /** What stands for a value. */
    public String written(Node value) {
        if (value.isLiteral()) return value.getLiteralLexicalForm();
        return isByName ? value.getLocalName() : value.toString();
    }
}
