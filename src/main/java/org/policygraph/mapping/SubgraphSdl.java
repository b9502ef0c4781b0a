package org.policygraph.mapping;

import graphql.language.AstPrinter;
import graphql.language.AstTransformer;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.SchemaDefinition;
import graphql.language.TypeDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.idl.TypeInfo;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A schema as a subgraph tells it to what composes a supergraph (Apollo Federation v2, subgraph
 * specification, {@code _service}): without the mapping to RDF, whose {@code @link} is another than
 * the one by which a subgraph names the specification, and without what only gateways ask.
 */
public final class SubgraphSdl {
    private static final String SPECIFICATION =
            "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.3\","
                    + " import: [\"@key\", \"@shareable\"])\n\n";

    private static final Set<String> TOLD = Set.of("key", "shareable", "deprecated", "specifiedBy");

    private SubgraphSdl() {}

    /** The schema language text. */
    public static String of(SchemaText schema) {
        var environment =
                ParserEnvironment.newParserEnvironment()
                        .document(schema.sdl())
                        .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                        .build();
        Document document = Parser.parse(environment);
        Node<?> told =
                new AstTransformer().transform(document, new Leaving(argumentTypes(document)));
        return SPECIFICATION + AstPrinter.printAst(told);
    }

    /** The types of the arguments of the mapping's directives. */
    private static Set<String> argumentTypes(Document document) {
        return document.getDefinitionsOfType(DirectiveDefinition.class).stream()
                .flatMap(directive -> directive.getInputValueDefinitions().stream())
                .map(argument -> TypeInfo.typeInfo(argument.getType()).getName())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Leaves out what is not told. */
    private static final class Leaving extends NodeVisitorStub {
        private final Set<String> argumentTypes;

        Leaving(Set<String> argumentTypes) {
            this.argumentTypes = argumentTypes;
        }

        @Override
        @SuppressWarnings("rawtypes") // as graphql-java declares it
        protected TraversalControl visitNode(Node node, TraverserContext<Node> context) {
            return isTold(node)
                    ? TraversalControl.CONTINUE
                    : TreeTransformerUtil.deleteNode(context);
        }

        private boolean isTold(Node<?> node) {
            return switch (node) {
                case SchemaDefinition _, DirectiveDefinition _ -> false;
                case Directive directive -> TOLD.contains(directive.getName());
                case EnumTypeDefinition choice -> !argumentTypes.contains(choice.getName());
                case TypeDefinition<?> type -> !isForGateways(type);
                case FieldDefinition field -> !isForGateways(field);
                default -> true;
            };
        }

        private static boolean isForGateways(NamedNode<?> node) {
            return Objects.requireNonNull(node.getName()).startsWith("_");
        }
    }
}
