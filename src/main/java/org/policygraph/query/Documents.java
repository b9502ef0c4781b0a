package org.policygraph.query;

import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.validation.OperationValidationRule;
import graphql.validation.QueryComplexityLimits;
import graphql.validation.ValidationError;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.error.RequestRefusedException;
import org.policygraph.query.limit.DocumentLimits;
import org.policygraph.query.limit.QueryLimits;
import org.policygraph.query.limit.UnsupportedDirectives;
import org.policygraph.query.request.Errors;
import org.policygraph.query.request.InputErrors;
import org.policygraph.query.request.Wording;
import org.policygraph.text.Messages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Documents that were parsed and validated; the last ones used are kept. */
final class Documents {
    private static final int KEPT = 500;

    /** Longer documents are not kept, in UTF-16 units: they are rarely asked twice. */
    private static final int KEPT_LENGTH = 20_000;

    private final GraphQLSchema schema;
    private final QueryLimits limits;
    private final ParserOptions parserOptions;
    private final Map<String, ValidDocument> kept = new LastUsed();

    /** A map that forgets what was not used for the longest time. */
    private static final class LastUsed extends LinkedHashMap<String, ValidDocument> {
        private static final long serialVersionUID = 1L;

        LastUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ValidDocument> eldest) {
            return size() > KEPT;
        }
    }

    Documents(GraphQLSchema schema, QueryLimits limits) {
        this.schema = schema;
        this.limits = limits;
        this.parserOptions =
                ParserOptions.getDefaultOperationParserOptions()
                        .transform(
                                options ->
                                        options.maxCharacters(limits.maxCharacters())
                                                .maxTokens(limits.maxTokens())
                                                .maxWhitespaceTokens(limits.maxCharacters()));
    }

    /**
     * The document, valid and within the limits of form.
     *
     * @throws RequestRefusedException with the reasons if it is not
     */
    ValidDocument valid(String query, Errors errors) {
        ValidDocument known = known(query);
        if (known != null) return known;
        Document document = parsed(query, errors);
        validate(document, errors);
        ValidDocument valid = new ValidDocument(schema, document);
        if (query.length() <= KEPT_LENGTH) keep(query, valid);
        return valid;
    }

    private @Nullable ValidDocument known(String query) {
        synchronized (kept) {
            return kept.get(query);
        }
    }

    private void keep(String query, ValidDocument document) {
        synchronized (kept) {
            kept.put(query, document);
        }
    }

    /** The document as written, valid or not. */
    Document parsed(String query, Errors errors) {
        ValidDocument known = known(query);
        if (known != null) return known.document();
        if (query.length() > limits.maxCharacters()) {
            throw new RequestRefusedException(
                    errors.error(
                            ErrorCode.QUERY_TOO_COMPLEX,
                            Messages.format(
                                    "the document has %s characters, and may have %s",
                                    query.length(), limits.maxCharacters())));
        }
        try {
            return Parser.parse(
                    ParserEnvironment.newParserEnvironment()
                            .document(query)
                            .parserOptions(parserOptions)
                            .locale(Wording.LOCALE)
                            .build());
        } catch (InvalidSyntaxException e) {
            throw new RequestRefusedException(errors.of(e, query));
        }
    }

    private void validate(Document document, Errors errors) {
        try {
            DocumentLimits.check(document, limits);
            List<ValidationError> found = validationErrors(document);
            if (found.isEmpty()) return;
            throw new RequestRefusedException(new InputErrors(schema, document, errors).of(found));
        } catch (QueryException e) {
            throw new RequestRefusedException(errors.of(e, null, null));
        }
    }

    private List<ValidationError> validationErrors(Document document) {
        QueryComplexityLimits complexity =
                QueryComplexityLimits.newLimits()
                        .maxDepth(limits.maxDepth())
                        .maxFieldsCount(limits.maxFields())
                        .build();
        List<ValidationError> found =
                new ArrayList<>(
                        ParseAndValidate.validate(
                                schema,
                                document,
                                // Introspection has a cost as everything else, see QueryCost.
                                rule -> rule != OperationValidationRule.GOOD_FAITH_INTROSPECTION,
                                Wording.LOCALE,
                                complexity));
        found.addAll(UnsupportedDirectives.in(document));
        return found;
    }

    /**
     * The operation of a name, or the only one.
     *
     * @return null if there is none, or it cannot be told which
     */
    static @Nullable OperationDefinition operation(Document document, @Nullable String name) {
        List<OperationDefinition> operations =
                document.getDefinitionsOfType(OperationDefinition.class);
        if (name == null || name.isEmpty()) {
            return operations.size() == 1 ? operations.getFirst() : null;
        }
        return operations.stream()
                .filter(each -> name.equals(each.getName()))
                .findFirst()
                .orElse(null);
    }
}
