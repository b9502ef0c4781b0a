package org.policygraph.query.resolve;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.bulk.CompressedFile;
import org.policygraph.bulk.Counts;
import org.policygraph.bulk.Dump;
import org.policygraph.bulk.Edition;
import org.policygraph.bulk.FileMetadata;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.GraphView;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Licence;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Compiles the fields of the dataset that no statement answers: its figures and its files. */
final class DatasetFigures {
    /** How long an answer waits for files that are being written. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String publicUrl;

    DatasetFigures(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /**
     * How many there are of something with a name: instances of a class, statements of a property
     * or in a named graph.
     *
     * @param inferred those of them that belong to links that are only inferred; of a graph 0,
     *     since its name says it
     */
    record Counted(Node name, long count, long inferred) {}

    /**
     * A file of an edition.
     *
     * @param path where it can be had
     */
    record Distribution(Dump dump, Edition edition, String path) {
        FileMetadata figures() {
            CompressedFile written = edition.files(PATIENCE).get(dump);
            if (written != null) return written.plain();
            throw new QueryException(
                    ErrorCode.TIMEOUT,
                    "the files of this version are being written: ask again later");
        }
    }

    /** What the terms of use say of a part. */
    record Terms(String covers, @Nullable Licence licence, String statement) {}

    private static final List<Terms> LICENCES =
            List.of(
                    new Terms("graph and vocabularies", Licence.DATA, Licence.DATA.shortName()),
                    new Terms("program", Licence.CODE, Licence.CODE.shortName()),
                    new Terms("text of the digests", null, Licence.DIGESTS));

    Function<Entity, @Nullable Object> dataset(String field) {
        if (field.equals("distributions")) return DatasetFigures::distributions;
        Function<Edition, Object> figure =
                switch (field) {
                    case "inferredTripleCount" -> edition -> edition.counts().inferredTriples();
                    case "subjectCount" -> edition -> edition.counts().subjects();
                    case "graphs" -> edition -> counted(edition.counts().graphs(), Map.of());
                    case "classes" -> edition -> terms(edition, Counts::classes);
                    case "properties" -> edition -> terms(edition, Counts::properties);
                    case "vocabularies" -> edition -> List.copyOf(edition.counts().vocabularies());
                    case "licences" -> _ -> LICENCES;
                    default -> throw StructureResolvers.unknown("Dataset." + field);
                };
        return record -> figure.apply(record.reading().view().edition());
    }

    private static List<Counted> terms(Edition edition, Function<Counts, Map<Node, Long>> counted) {
        Counts counts = edition.counts();
        return counted(counted.apply(counts), counts.inferred());
    }

    private static List<Counted> counted(Map<Node, Long> counts, Map<Node, Long> inferred) {
        return counts.entrySet().stream()
                .map(
                        each ->
                                new Counted(
                                        each.getKey(),
                                        each.getValue(),
                                        inferred.getOrDefault(each.getKey(), 0L)))
                .toList();
    }

    private static List<Distribution> distributions(Entity dataset) {
        GraphView view = dataset.reading().view();
        Edition edition = view.edition();
        String which = view.isPast() ? "?version=" + view.version() : "";
        return Arrays.stream(Dump.values())
                .map(dump -> new Distribution(dump, edition, "/" + dump.fileName() + which))
                .toList();
    }

    static Function<Counted, @Nullable Object> counted(String type, String field) {
        return switch (field) {
            case "name" -> counted -> counted.name().getURI();
            case "inferred" ->
                    type.equals("NamedGraph")
                            ? counted -> Iris.isInferred(counted.name())
                            : Counted::inferred;
            case "count" -> Counted::count;
            default -> throw StructureResolvers.unknown(type + "." + field);
        };
    }

    static Function<Terms, @Nullable Object> licence(String field) {
        return switch (field) {
            case "covers" -> Terms::covers;
            case "statement" -> Terms::statement;
            case "url" -> terms -> terms.licence() == null ? null : terms.licence().iri();
            default -> throw StructureResolvers.unknown("Licence." + field);
        };
    }

    Function<Distribution, @Nullable Object> distribution(String field) {
        return switch (field) {
            case "name" -> file -> file.dump().fileName();
            case "url" -> file -> publicUrl + file.path();
            case "mediaType" -> file -> file.dump().mediaType();
            case "contents" -> file -> file.dump().contents().name();
            case "description" -> file -> file.dump().description();
            case "byteSize" -> file -> file.figures().byteSize();
            case "sha256" -> file -> file.figures().sha256();
            default -> throw StructureResolvers.unknown("Distribution." + field);
        };
    }
}
