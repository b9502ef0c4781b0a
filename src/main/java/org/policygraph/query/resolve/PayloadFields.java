package org.policygraph.query.resolve;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.edit.EditWarning;
import org.policygraph.mapping.PropertyField;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.edit.EditPayload;
import org.policygraph.query.edit.Edits;
import org.policygraph.query.filter.Bases;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.RecordType;
import org.policygraph.query.graph.Records;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** What edits answer. */
record PayloadFields(SchemaMapping mapping) {
    private static final Set<String> UNMATCHED = Set.of("UNMATCHED");

    DataFetcher<@Nullable Object> fetcher(String type, String field) {
        return switch (field) {
            case "changed" -> of(EditPayload::isChange);
            case "version" -> of(EditPayload::version);
            case "document" ->
                    type.equals("RetractDocumentPayload")
                            ? of(payload -> payload.about().getURI())
                            : of(EditPayload::record);
            case "warnings" -> PayloadFields::warnings;
            case "unmatched" -> of(unmatched("curations"));
            case "unmatchedAlignments" -> of(unmatched("alignmentCurations"));
            case "sourceParagraph" -> of(EditPayload::record);
            case "audience" -> of(link("Audience"));
            case "responsibility" -> of(link("Responsibility"));
            case "changes" -> Edits::changes;
            default -> throw StructureResolvers.unknown(type + "." + field);
        };
    }

    private static List<String> warnings(DataFetchingEnvironment call) {
        EditPayload payload = Objects.requireNonNull(call.<EditPayload>getSource());
        boolean isEnglish = Captions.isEnglish(Captions.asked(call.getArguments()));
        return payload.warnings().stream()
                .map(isEnglish ? EditWarning::english : EditWarning::chinese)
                .toList();
    }

    private static DataFetcher<@Nullable Object> of(Function<EditPayload, @Nullable Object> field) {
        return PlainFetcher.of(EditPayload.class, field);
    }

    /** The decisions on a document that decide nothing any more. */
    private Function<EditPayload, @Nullable Object> unmatched(String field) {
        PropertyField property = mapping.type("PolicyDocument").property(field);
        Records decisions = Records.of(mapping, property);
        Node state = EngineTerms.iri(mapping.type(property.shape().type()).property("state").iri());
        return payload -> Bases.kept(decisions.find(payload.record()), state, UNMATCHED);
    }

    /** The link that was decided on, if it is of this type. */
    private Function<EditPayload, @Nullable Object> link(String name) {
        RecordType type = RecordType.of(mapping.type(name));
        return payload -> payload.record().is(type) ? payload.record() : null;
    }
}
