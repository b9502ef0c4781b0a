package org.policygraph.store.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

import java.util.List;
import java.util.regex.Matcher;

/** REPLACE (SPARQL 1.1 Query, §17.4.3.15) that can be given up, and charges what it makes. */
final class WatchedReplace extends ExprFunctionN {
    private final Budget budget;
    private final WatchedPattern pattern;

    WatchedReplace(ExprList arguments, Budget budget) {
        super("replace", arguments);
        this.budget = budget;
        this.pattern = new WatchedPattern(budget);
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        String replacement = WatchedPattern.string(arguments.get(2));
        Matcher matcher = pattern.matcher(arguments, 3);
        // Functions and Operators 3.1, §5.6.4: an error, since it would replace nothing for ever.
        if (matcher.pattern().matcher("").find()) {
            throw new ExprEvalException("the pattern matches the empty string");
        }
        try {
            return inKind(replaced(matcher, replacement), arguments.get(0).asNode());
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException("the replacement names a group that is not there", e);
        }
    }

    private String replaced(Matcher matcher, String replacement) {
        long references = replacement.chars().filter(character -> character == '$').count();
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            budget.fit(out.length() + replacement.length() + references * longestGroup(matcher));
            matcher.appendReplacement(out, replacement);
        }
        matcher.appendTail(out);
        budget.make(out.length());
        return out.toString();
    }

    private static long longestGroup(Matcher matcher) {
        int longest = 0;
        for (int group = 0; group <= matcher.groupCount(); group++) {
            longest = Math.max(longest, matcher.end(group) - matcher.start(group));
        }
        return longest;
    }

    /** What comes out is of the language or type of what went in. */
    private static NodeValue inKind(String text, Node original) {
        return NodeValue.makeNode(
                NodeFactory.createLiteral(
                        text,
                        original.getLiteralLanguage(),
                        original.getLiteralBaseDirection(),
                        original.getLiteralDatatype()));
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new WatchedReplace(arguments, budget);
    }
}
