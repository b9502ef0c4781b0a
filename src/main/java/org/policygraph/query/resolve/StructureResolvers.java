package org.policygraph.query.resolve;

import graphql.schema.DataFetcher;

import org.jspecify.annotations.Nullable;
import org.policygraph.index.BasisCount;
import org.policygraph.mapping.FieldShape;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.count.Coverage;
import org.policygraph.query.count.EmptyReason;
import org.policygraph.query.count.Facet;
import org.policygraph.query.count.FacetLine;
import org.policygraph.query.filter.Bases;
import org.policygraph.query.find.CheckedArticle;
import org.policygraph.query.find.ComparedCitation;
import org.policygraph.query.find.Quotation;
import org.policygraph.query.find.Related;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.Records;
import org.policygraph.query.page.ChangePage;
import org.policygraph.query.page.Connection;
import org.policygraph.query.page.Match;
import org.policygraph.query.page.PageBounds;
import org.policygraph.query.page.RankedPage;
import org.policygraph.query.reconcile.JoinedName;
import org.policygraph.store.Edit;
import org.policygraph.store.VersionChange;
import org.policygraph.trace.PrintableVerdict;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Compiles the fields of what is no record: connections, edges, page information and matches. */
public final class StructureResolvers {
    private final SchemaMapping mapping;
    private final DatasetFigures figures;
    private final Captions captions = new Captions();

    StructureResolvers(SchemaMapping mapping, Addresses addresses) {
        this.mapping = mapping;
        this.figures = new DatasetFigures(addresses.publicUrl());
    }

    /**
     * The fetcher of a field.
     *
     * @throws IllegalStateException if the engine has no answer for it
     */
    DataFetcher<@Nullable Object> compile(String type, FieldShape field) {
        String name = field.name();
        return switch (type) {
            case "PageInfo" -> PlainFetcher.of(PageBounds.class, pageInfo(name));
            case "Match" -> PlainFetcher.of(Match.class, match -> part(match, field));
            case "SearchConnection", "RelatedConnection" ->
                    PlainFetcher.of(RankedPage.class, rankedPage(name));
            case "SearchEdge", "RelatedEdge" ->
                    PlainFetcher.of(RankedPage.Edge.class, rankedEdge(name));
            case "RelatedReason" ->
                    name.equals("label")
                            ? caption(Related.Shared.class, Related.Shared::node)
                            : PlainFetcher.of(Related.Shared.class, shared(name));
            case "Facet" -> PlainFetcher.of(Facet.class, facet(name));
            case "Coverage" -> PlainFetcher.of(Coverage.class, coverage(name));
            case "CoverageCell" -> PlainFetcher.of(Coverage.Crossing.class, cell(name));
            case "BasisCount" -> PlainFetcher.of(BasisCount.class, basisCount(name));
            case "FacetValue", "CoverageLine" ->
                    name.equals("label")
                            ? caption(FacetLine.class, FacetLine::node)
                            : PlainFetcher.of(FacetLine.class, line(name));
            case "QuoteVerification" ->
                    name.equals("sentence")
                            ? printed(Quotation.class, QuotationResolvers::sentence)
                            : PlainFetcher.of(Quotation.class, QuotationResolvers.quotation(name));
            case "QuoteMatch" ->
                    PlainFetcher.of(Quotation.Part.class, QuotationResolvers.match(name));
            case "CutOff" -> PlainFetcher.of(Quotation.Lost.class, QuotationResolvers.cutOff(name));
            case "QuoteDiffPart" ->
                    PlainFetcher.of(Quotation.DiffPart.class, QuotationResolvers.diffPart(name));
            case "CheckedArticle" ->
                    PlainFetcher.of(CheckedArticle.class, ArticleResolvers.article(name));
            case "CheckedQuotation" ->
                    PlainFetcher.of(CheckedArticle.Quoted.class, ArticleResolvers.quotation(name));
            case "CheckedNumber" ->
                    name.equals("sentence")
                            ? printed(CheckedArticle.Judged.class, CheckedArticle.Judged::compared)
                            : PlainFetcher.of(
                                    CheckedArticle.Judged.class, ArticleResolvers.number(name));
            case "Fidelity" ->
                    name.equals("sentence")
                            ? printed(ComparedCitation.class, ComparedCitation::sentence)
                            : PlainFetcher.of(
                                    ComparedCitation.class, FidelityResolvers.fidelity(name));
            case "DiffPart" ->
                    PlainFetcher.of(ComparedCitation.Part.class, FidelityResolvers.part(name));
            case "HedgeChange" ->
                    PlainFetcher.of(ComparedCitation.Hedge.class, FidelityResolvers.hedge(name));
            case "NamedGraph", "TermCount" ->
                    PlainFetcher.of(
                            DatasetFigures.Counted.class, DatasetFigures.counted(type, name));
            case "Licence" ->
                    PlainFetcher.of(DatasetFigures.Terms.class, DatasetFigures.licence(name));
            case "Distribution" ->
                    PlainFetcher.of(DatasetFigures.Distribution.class, figures.distribution(name));
            case "JoinedName" -> PlainFetcher.of(JoinedName.class, joined(name));
            case "SuggestedName" -> PlainFetcher.of(JoinedName.Suggestion.class, suggested(name));
            case "ChangeConnection" -> PlainFetcher.of(ChangePage.class, changePage(name));
            case "ChangeEdge" -> PlainFetcher.of(ChangePage.Change.class, changeEdge(name));
            case "Change" -> PlainFetcher.of(ChangePage.Change.class, change(name));
            case "Subscription" -> event(name);
            case "DatasetVersion" -> PlainFetcher.of(VersionChange.class, version(name));
            case "DatasetEdit" -> PlainFetcher.of(Edit.class, edit(name));
            case "IngestDocumentPayload",
                    "RetractDocumentPayload",
                    "CuratePayload",
                    "CurateAlignmentPayload" ->
                    new PayloadFields(mapping).fetcher(type, name);
            case "Trace" -> known(TraceFields.ofTrace(name), "Trace." + name);
            case "_Service" -> PlainFetcher.of(Subgraph.class, Subgraph::sdl);
            case "Hop" -> known(TraceFields.ofHop(name), "Hop." + name);
            default -> ofList(type, field);
        };
    }

    private static DataFetcher<@Nullable Object> known(
            @Nullable DataFetcher<@Nullable Object> fetcher, String field) {
        if (fetcher == null) throw unknown(field);
        return fetcher;
    }

    /** A verdict in a sentence. */
    private static <T> DataFetcher<@Nullable Object> printed(
            Class<T> type, Function<T, PrintableVerdict> verdict) {
        return inLanguage(
                type,
                (source, language) -> {
                    PrintableVerdict found = verdict.apply(source);
                    return Captions.isEnglish(language) ? found.english() : found.chinese();
                });
    }

    private static Function<JoinedName, @Nullable Object> joined(String field) {
        return switch (field) {
            case "name" -> JoinedName::name;
            case "status" -> joined -> joined.status().name();
            case "node" -> JoinedName::node;
            case "nodes" -> JoinedName::nodes;
            case "matchedBy" -> JoinedName::matchedBy;
            case "folded" -> JoinedName::isFolded;
            case "nearest" -> JoinedName::nearest;
            case "suggestions" -> JoinedName::suggestions;
            default -> throw unknown("JoinedName." + field);
        };
    }

    private static Function<JoinedName.Suggestion, @Nullable Object> suggested(String field) {
        return switch (field) {
            case "name" -> JoinedName.Suggestion::name;
            case "kind" -> JoinedName.Suggestion::kind;
            case "node" -> JoinedName.Suggestion::node;
            default -> throw unknown("SuggestedName." + field);
        };
    }

    private static DataFetcher<@Nullable Object> ofList(String type, FieldShape field) {
        if (type.endsWith("Edge")) {
            return PlainFetcher.of(Connection.Edge.class, edge(field.name()));
        }
        if (type.endsWith("Connection")) {
            return PlainFetcher.of(Connection.class, connection(field.name()));
        }
        throw unknown(type + "." + field.name());
    }

    /** What to call the record of something; a value without a record is a basis. */
    private <T> DataFetcher<@Nullable Object> caption(
            Class<T> type, Function<T, @Nullable Entity> node) {
        return inLanguage(
                type,
                (source, language) -> {
                    Entity record = node.apply(source);
                    if (record != null) return captions.of(record, language);
                    return source instanceof FacetLine line ? line.basis() : null;
                });
    }

    /** A field that depends on the argument {@code lang}. */
    static <T> DataFetcher<@Nullable Object> inLanguage(
            Class<T> type, BiFunction<T, String, @Nullable Object> text) {
        return ArgumentFetcher.of(type, Captions::asked, text);
    }

    private static Function<ChangePage, @Nullable Object> changePage(String field) {
        return switch (field) {
            case "edges", "nodes" -> ChangePage::changes;
            case "pageInfo" -> page -> page;
            default -> throw unknown("ChangeConnection." + field);
        };
    }

    private static Function<ChangePage.Change, @Nullable Object> changeEdge(String field) {
        return switch (field) {
            case "cursor" -> ChangePage.Change::cursor;
            case "node" -> change -> change;
            default -> throw unknown("ChangeEdge." + field);
        };
    }

    private static Function<ChangePage.Change, @Nullable Object> change(String field) {
        return switch (field) {
            case "iri" -> change -> change.node().node().getURI();
            case "type" -> ChangePage.Change::type;
            case "kind" -> change -> change.node().kind().name();
            case "version" -> ChangePage.Change::version;
            case "record" -> ChangePage.Change::record;
            default -> throw unknown("Change." + field);
        };
    }

    private static Function<VersionChange, @Nullable Object> version(String field) {
        return switch (field) {
            case "version" -> version -> version.version().id();
            case "time" -> version -> version.version().time().atOffset(ZoneOffset.UTC);
            case "number" -> VersionChange::number;
            case "edit" -> version -> version.version().edit();
            default -> throw unknown("DatasetVersion." + field);
        };
    }

    private static Function<Edit, @Nullable Object> edit(String field) {
        return switch (field) {
            case "action" -> edit -> edit.action().name();
            case "by" -> Edit::by;
            case "about" -> Edit::about;
            default -> throw unknown("DatasetEdit." + field);
        };
    }

    /** What a subscription is told of is given to each of its executions. */
    private static DataFetcher<@Nullable Object> event(String field) {
        return switch (field) {
            case "datasetVersion" -> call -> call.getGraphQlContext().get(VersionChange.class);
            default -> throw unknown("Subscription." + field);
        };
    }

    private static Function<RankedPage, @Nullable Object> rankedPage(String field) {
        return switch (field) {
            case "edges" -> RankedPage::edges;
            case "nodes" -> RankedPage::nodes;
            case "pageInfo" -> page -> page;
            case "totalCount" -> RankedPage::totalCount;
            case "totalsByBasis" -> page -> page.totalsByBasis().get();
            case "matching" -> page -> Objects.requireNonNull(page.matching()).name();
            default -> throw unknown("RankedPage." + field);
        };
    }

    private static Function<RankedPage.Edge, @Nullable Object> rankedEdge(String field) {
        return switch (field) {
            case "cursor" -> RankedPage.Edge::cursor;
            case "node" -> RankedPage.Edge::node;
            case "score" -> RankedPage.Edge::score;
            case "highlights", "reasons" -> RankedPage.Edge::shown;
            default -> throw unknown("RankedPage.Edge." + field);
        };
    }

    private static Function<Related.Shared, @Nullable Object> shared(String field) {
        return switch (field) {
            case "dimension" -> Related.Shared::dimension;
            case "node" -> Related.Shared::node;
            case "weight" -> Related.Shared::weight;
            default -> throw unknown("RelatedReason." + field);
        };
    }

    private static Function<Facet, @Nullable Object> facet(String field) {
        return switch (field) {
            case "dimension" -> facet -> facet.dimension().name();
            case "total" -> Facet::total;
            case "totalsByBasis" -> facet -> facet.totals().get();
            case "unknown" -> Facet::unknown;
            case "values" -> Facet::values;
            default -> throw unknown("Facet." + field);
        };
    }

    private static Function<Coverage, @Nullable Object> coverage(String field) {
        return switch (field) {
            case "rows" -> Coverage::rows;
            case "columns" -> Coverage::columns;
            case "cells" -> Coverage::cells;
            case "empty" -> Coverage::empty;
            case "total" -> Coverage::total;
            case "totalsByBasis" -> coverage -> coverage.totals().get();
            default -> throw unknown("Coverage." + field);
        };
    }

    private static Function<BasisCount, @Nullable Object> basisCount(String field) {
        return switch (field) {
            case "basis" -> BasisCount::basis;
            case "count" -> BasisCount::count;
            default -> throw unknown("BasisCount." + field);
        };
    }

    private static Function<Coverage.Crossing, @Nullable Object> cell(String field) {
        return switch (field) {
            case "row" -> Coverage.Crossing::rowPlace;
            case "column" -> Coverage.Crossing::columnPlace;
            case "direct" -> Coverage.Crossing::direct;
            case "rolledUp" -> Coverage.Crossing::rolledUp;
            case "directByBasis" -> Coverage.Crossing::directByBasis;
            case "rolledUpByBasis" -> Coverage.Crossing::rolledUpByBasis;
            case "reason" -> cell -> name(cell.reason());
            case "otherBases" -> Coverage.Crossing::otherBases;
            default -> throw unknown("CoverageCell." + field);
        };
    }

    private static Function<FacetLine, @Nullable Object> line(String field) {
        return switch (field) {
            case "node" -> FacetLine::node;
            case "basis" -> FacetLine::basis;
            case "direct" -> FacetLine::direct;
            case "rolledUp" -> FacetLine::rolledUp;
            case "directByBasis" -> FacetLine::directByBasis;
            case "rolledUpByBasis" -> FacetLine::rolledUpByBasis;
            case "filled" -> FacetLine::filled;
            case "unknown" -> FacetLine::unknown;
            case "reason" -> line -> name(line.reason());
            case "otherBases" -> FacetLine::otherBases;
            default -> throw unknown("Line." + field);
        };
    }

    private static @Nullable String name(@Nullable EmptyReason reason) {
        return reason == null ? null : reason.name();
    }

    static IllegalStateException unknown(String field) {
        return new IllegalStateException("the engine has no answer for " + field);
    }

    private static Function<Connection, @Nullable Object> connection(String field) {
        return switch (field) {
            case "edges" -> Connection::edges;
            case "nodes" -> Connection::nodes;
            case "pageInfo" -> connection -> connection;
            case "totalCount" -> connection -> connection.extent().total();
            case "totalsByBasis" -> connection -> connection.extent().totalsByBasis();
            default -> throw unknown("Connection." + field);
        };
    }

    private static Function<Connection.Edge, @Nullable Object> edge(String field) {
        return switch (field) {
            case "cursor" -> Connection.Edge::cursor;
            case "node" -> Connection.Edge::node;
            case "basis" -> Connection.Edge::basis;
            case "matches" -> Connection.Edge::matches;
            default -> throw unknown("Edge." + field);
        };
    }

    private static Function<PageBounds, @Nullable Object> pageInfo(String field) {
        return switch (field) {
            case "hasNextPage" -> PageBounds::hasNextPage;
            case "hasPreviousPage" -> PageBounds::hasPreviousPage;
            case "startCursor" -> PageBounds::startCursor;
            case "endCursor" -> PageBounds::endCursor;
            default -> throw unknown("PageInfo." + field);
        };
    }

    private @Nullable Object part(Match match, FieldShape field) {
        if (field.name().equals("asked")) return match.asked();
        if (field.name().equals("span")) return match.span();
        boolean list = field.plurality() == FieldShape.Plurality.LIST;
        MappedType type = match.linkType() == null ? null : mapping.type(match.linkType());
        Entity link = match.link();
        if (type == null || link == null) return list ? List.of() : null;
        if (field.name().equals("basis")) return Bases.of(link, type.linkShape());
        if (field.type().equals(type.name())) return link;
        if (!list) return null;
        if (field.type().equals(type.linkShape().target())) return match.path();
        var sibling = type.findProperty(field.name());
        return sibling == null ? List.of() : Records.of(mapping, sibling).find(link);
    }
}
