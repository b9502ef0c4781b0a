package org.policygraph.query.limit;

import graphql.Directives;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLSchema;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Directives that graphql-java adds to every schema and that do nothing here: answers come whole,
 * and a null takes away what the specification says. They are no part of the contract, so the
 * schema does not tell of them, and a document that has one is not valid.
 */
public final class UnsupportedDirectives {
    private static final Set<String> NAMES =
            Set.of(
                    Directives.DeferDirective.getName(),
                    Directives.ExperimentalDisableErrorPropagationDirective.getName());

    private UnsupportedDirectives() {}

    /** The directives of a schema without these. */
    public static List<GraphQLDirective> without(GraphQLSchema schema) {
        return schema.getDirectives().stream()
                .filter(directive -> !NAMES.contains(directive.getName()))
                .toList();
    }

    /** An error for each place where a document has one. */
    public static List<ValidationError> in(Document document) {
        List<ValidationError> found = new ArrayList<>();
        new NodeTraverser()
                .preOrder(
                        new NodeVisitorStub() {
                            @Override
                            @SuppressWarnings("rawtypes") // as graphql-java declares it
                            public TraversalControl visitDirective(
                                    Directive directive, TraverserContext<Node> context) {
                                if (NAMES.contains(directive.getName())) {
                                    found.add(error(directive));
                                }
                                return TraversalControl.CONTINUE;
                            }
                        },
                        document);
        return found;
    }

    private static ValidationError error(Directive directive) {
        return ValidationError.newValidationError()
                .validationErrorType(ValidationErrorType.UnknownDirective)
                .sourceLocation(directive.getSourceLocation())
                .description("Unknown directive '" + directive.getName() + "'")
                .build();
    }
}
