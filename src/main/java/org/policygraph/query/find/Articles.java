package org.policygraph.query.find;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.form.FormReader;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.query.request.Arguments;
import org.policygraph.query.request.Base64Argument;
import org.policygraph.query.request.RequestState;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;
import org.policygraph.trace.FigureCheck;
import org.policygraph.trace.FigureComparison;
import org.policygraph.trace.PrintedFigure;
import org.policygraph.trace.QuotedPassage;
import org.policygraph.trace.StatedFigure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Holds every quotation and every number of an article against the held texts. */
public final class Articles {
    /** Longest article, in code points. */
    private static final int LONGEST = 20_000;

    /** Most quotations and most numbers. */
    private static final int MOST = 300;

    private final Quotations quotations;
    private final HeldFigures figures;

    public Articles(SchemaMapping mapping) {
        this.quotations = new Quotations(mapping);
        this.figures = new HeldFigures(mapping);
    }

    /**
     * What becomes of the article in a field's arguments.
     *
     * @throws QueryException if it cannot be read, is too long, has too many quotations or numbers,
     *     or names a document that is not held
     */
    public CheckedArticle check(Arguments given, RequestState request) {
        String text = text(given.get("text"), given.get("base64"));
        limit("characters", text.codePointCount(0, text.length()), LONGEST);
        List<QuotedPassage> passages = QuotedPassage.in(text);
        limit("quotations", passages.size(), MOST);
        List<PrintedFigure> numbers = PrintedFigure.in(text);
        limit("numbers", numbers.size(), MOST);
        Node document = quotations.wanted(given, request);
        return new CheckedArticle(
                text,
                quoted(passages, document, request),
                numbers(numbers, passages, document, request));
    }

    private static void limit(String what, int found, int most) {
        if (found <= most) return;
        throw QueryException.badInput(
                "the article has "
                        + found
                        + " "
                        + what
                        + ", and may have "
                        + most
                        + ": check it in parts");
    }

    private List<CheckedArticle.Quoted> quoted(
            List<QuotedPassage> passages, @Nullable Node document, RequestState request) {
        Function<String, Quotation> check = quotations.in(document, request);
        List<CheckedArticle.Quoted> found = new ArrayList<>();
        for (QuotedPassage each : passages) {
            request.checkDeadline();
            boolean isTooLong = each.text().length() > Quotations.LONGEST;
            found.add(new CheckedArticle.Quoted(each, isTooLong ? null : check.apply(each.text())));
        }
        return found;
    }

    private List<CheckedArticle.Judged> numbers(
            List<PrintedFigure> numbers,
            List<QuotedPassage> passages,
            @Nullable Node document,
            RequestState request) {
        if (numbers.isEmpty()) return List.of();
        RequestContext reading = request.reading();
        FigureCheck<Node> check = figures.check(document, reading);
        List<CheckedArticle.Judged> found = new ArrayList<>();
        for (PrintedFigure each : numbers) {
            FigureComparison<Node> compared = check.of(each);
            List<Node> commitments = compared.stated().stream().map(StatedFigure::record).toList();
            found.add(
                    new CheckedArticle.Judged(
                            compared,
                            entities(commitments, reading),
                            entities(compared.places(), reading),
                            around(each, passages)));
        }
        return found;
    }

    private static List<Entity> entities(List<Node> nodes, RequestContext reading) {
        return nodes.stream().map(reading::entity).toList();
    }

    private static @Nullable Integer around(PrintedFigure number, List<QuotedPassage> passages) {
        for (int at = 0; at < passages.size(); at++) {
            QuotedPassage each = passages.get(at);
            if (each.start() <= number.start() && number.end() <= each.end()) return at;
        }
        return null;
    }

    private static String text(@Nullable String text, @Nullable String base64) {
        if (text != null && base64 == null) return text;
        if (text == null && base64 != null) return read(Base64Argument.decode(base64, "base64"));
        throw QueryException.badInput("give the article as text or as base64, one of them");
    }

    /** Pages with a layout are for whoever may edit: anybody may ask for this. */
    private static String read(byte[] file) {
        String beginning =
                new String(file, 0, Math.min(file.length, 1024), StandardCharsets.ISO_8859_1);
        if (beginning.contains("%PDF-")) {
            throw QueryException.badInput(
                    "base64: found a PDF, expected a DOCX, HTML, Markdown or plain text; copy its text");
        }
        try {
            SourceFile read = FormReader.read(file);
            return read.text().text();
        } catch (UnreadableTextException e) {
            throw QueryException.badInput("base64: " + e.problems().getFirst());
        }
    }
}
