package org.policygraph.query.resolve;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.find.CheckedArticle;

import java.util.function.Function;

/** Compiles the fields of what becomes of an article. */
final class ArticleResolvers {
    private ArticleResolvers() {}

    static Function<CheckedArticle, @Nullable Object> article(String field) {
        return switch (field) {
            case "text" -> CheckedArticle::text;
            case "quotations" -> CheckedArticle::quotations;
            case "numbers" -> CheckedArticle::numbers;
            default -> throw StructureResolvers.unknown("CheckedArticle." + field);
        };
    }

    static Function<CheckedArticle.Quoted, @Nullable Object> quotation(String field) {
        return switch (field) {
            case "start" -> quoted -> quoted.passage().start();
            case "end" -> quoted -> quoted.passage().end();
            case "text" -> quoted -> quoted.passage().text();
            case "closed" -> quoted -> quoted.passage().isClosed();
            case "verification" -> CheckedArticle.Quoted::verified;
            default -> throw StructureResolvers.unknown("CheckedQuotation." + field);
        };
    }

    static Function<CheckedArticle.Judged, @Nullable Object> number(String field) {
        return switch (field) {
            case "start" -> number -> number.compared().figure().start();
            case "end" -> number -> number.compared().figure().end();
            case "text" -> number -> number.compared().figure().text();
            case "verdict" -> number -> number.compared().verdict().name();
            case "commitments" -> CheckedArticle.Judged::commitments;
            case "places" -> CheckedArticle.Judged::places;
            case "quotation" -> CheckedArticle.Judged::quotation;
            default -> throw StructureResolvers.unknown("CheckedNumber." + field);
        };
    }
}
