package org.policygraph.query.find;

import graphql.schema.DataFetchingEnvironment;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.graph.Names;
import org.policygraph.query.graph.Reading;
import org.policygraph.query.graph.Records;
import org.policygraph.query.graph.Spans;
import org.policygraph.query.graph.Terms;
import org.policygraph.query.page.MeasurePage;
import org.policygraph.query.request.RequestState;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;
import org.policygraph.trace.HeldIn;
import org.policygraph.trace.HeldPassage;
import org.policygraph.trace.QuoteCheck;
import org.policygraph.trace.QuoteMatch;
import org.policygraph.trace.QuoteVerification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/** Holds quotations against every held text of a snapshot. */
public final class Quotations {
    /** Longest quotation, in UTF-16 units: several measures long. */
    private static final int LONGEST = 2_000;

    private static final String DIGEST = "Digest";

    private final Node derivedFrom;
    private final Node span;
    private final Records measures;
    private final Records citations;
    private final Records paragraphs;
    private final String document;

    public Quotations(SchemaMapping mapping) {
        MappedType measure = mapping.type(MeasurePage.MEASURE);
        this.document = measure.property("document").shape().type();
        this.derivedFrom = Terms.iri(mapping.type(DIGEST).property("document").iri());
        this.span = Terms.iri(measure.property("span").iri());
        this.measures = Records.of(mapping, mapping.type(document).property("measures"));
        var citing = measure.property("citations");
        this.citations = Records.of(mapping, citing);
        MappedType citation = mapping.type(citing.shape().type());
        this.paragraphs = Records.of(mapping, citation.property("paragraph"));
    }

    /** The texts of a snapshot, folded once. */
    private record Held(List<HeldPassage<Node>> texts) {}

    /**
     * What becomes of the quotation in a field's arguments.
     *
     * @throws QueryException if it is too long, or names a document that is not held
     */
    public Quotation verify(DataFetchingEnvironment call, RequestState request) {
        String quote = Objects.requireNonNull(call.getArgument("text"));
        if (quote.length() > LONGEST) {
            throw QueryException.badInput(
                    "text has " + quote.length() + " characters, and may have " + LONGEST);
        }
        GraphView view = request.view();
        List<HeldPassage<Node>> texts = view.derived(Held.class, () -> held(view)).texts();
        @Nullable String asked = call.getArgument("document");
        if (asked != null) {
            Node wanted = Names.document(view, document, asked, ErrorCode.BAD_USER_INPUT);
            texts =
                    texts.stream()
                            .filter(each -> wanted.equals(of(each.document(), view)))
                            .toList();
        }
        QuoteVerification<Node> found = QuoteCheck.of(quote, texts);
        Reading reading = request.reading();
        return new Quotation(
                found.verdict(),
                found.matches().stream().map(each -> part(each, reading)).toList());
    }

    private static Held held(GraphView view) {
        List<HeldPassage<Node>> texts = new ArrayList<>();
        for (Node digest : view.list(DIGEST).nodes()) {
            HeldText text = view.text(digest);
            if (text != null) texts.add(new HeldPassage<>(digest, HeldIn.DIGEST, text));
        }
        return new Held(texts);
    }

    private Node of(Node digest, GraphView view) {
        return Objects.requireNonNull(view.facts().object(digest, derivedFrom));
    }

    private Quotation.Part part(QuoteMatch<Node> match, Reading reading) {
        Node digest = match.document();
        Entity found = reading.entity(of(digest, reading.view()));
        List<Entity> around =
                measures.find(found).stream().filter(each -> has(each, match.span())).toList();
        Collection<Entity> cited = new LinkedHashSet<>();
        for (Entity measure : around) {
            citations.find(measure).forEach(each -> cited.addAll(paragraphs.find(each)));
        }
        return new Quotation.Part(
                match,
                reading.entity(Spans.iri(digest, match.span())),
                found,
                around,
                List.copyOf(cited));
    }

    private boolean has(Entity measure, TextSpan characters) {
        Node iri = measure.value(span);
        TextSpan own = iri == null ? null : measure.reading().entity(iri).span();
        return own != null && own.source().equals(characters.source()) && own.overlaps(characters);
    }
}
