package org.policygraph.query.cite;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.GraphView;
import org.policygraph.trace.cite.CitationData;
import org.policygraph.trace.cite.CitationFormatter;
import org.policygraph.trace.cite.CitedPassage;
import org.policygraph.trace.cite.Imprint;
import org.policygraph.trace.cite.OfficialDate;
import org.policygraph.trace.cite.Work;
import org.policygraph.trace.cite.Work.Change;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Cites measures, markers, documents and paragraphs of originals. */
public final class Citations {
    private static final String DOCUMENT = "PolicyDocument";
    private static final String DIGEST = "Digest";
    private static final String DATASET = "Dataset";

    private final CitationFormatter formatter = new CitationFormatter();
    private final Places places;
    private final String iriBase;
    private final UnaryOperator<String> addresses;
    private final Node title;
    private final Node issuers;
    private final Node number;
    private final Node signedOn;
    private final Node publishedOn;
    private final Node source;
    private final Node statedOn;
    private final Node printed;
    private final Node version;

    /**
     * Learns from the schema where everything stands.
     *
     * @param iriBase what the IRIs of records begin with
     * @param addresses from an IRI to the address where it opens
     */
    public Citations(SchemaMapping mapping, String iriBase, UnaryOperator<String> addresses) {
        Values values = new Values(mapping);
        this.places = new Places(mapping);
        this.iriBase = iriBase;
        this.addresses = addresses;
        this.title = values.property(DOCUMENT, "title");
        this.issuers = values.property(DOCUMENT, "issuersPrinted");
        this.number = values.property(DOCUMENT, "number");
        this.signedOn = values.property(DOCUMENT, "signedOn");
        this.publishedOn = values.property(DOCUMENT, "publishedOn");
        this.source = values.property(DIGEST, "statedSource");
        this.statedOn = values.property(DIGEST, "statedOn");
        this.printed = values.property(DIGEST, "statedAsPrinted");
        this.version = values.property(DATASET, "version");
    }

    /**
     * The way to cite records of a type.
     *
     * @throws IllegalStateException if they cannot be cited
     */
    public BiFunction<Entity, CitationForm, String> of(String type) {
        Function<Entity, Place> place = places.of(type);
        return (record, form) ->
                formatter.format(cited(record, place.apply(record), form.accessed()), form.style());
    }

    private CitationData cited(Entity record, Place place, @Nullable LocalDate accessed) {
        Entity document = place.document();
        Entity digest = place.digest();
        String iri = record.iri();
        return new CitationData(
                iri,
                iri.startsWith(iriBase) ? iri.substring(iriBase.length()) : iri,
                work(document),
                digest == null ? null : imprint(digest),
                place.original() != null,
                place.passage(),
                permalink(place),
                version(record.reading().view()),
                accessed);
    }

    private Work work(Entity document) {
        return Work.titled(
                        document.iri(),
                        Values.text(document, title),
                        Values.optional(document, issuers))
                .as(Values.optional(document, number), date(document))
                .changedBy(changes(document));
    }

    private static List<Change> changes(Entity document) {
        return document.reading().view().references().changes(document.node());
    }

    private @Nullable OfficialDate date(Entity document) {
        String signed = Values.optional(document, signedOn);
        if (signed != null) return new OfficialDate(signed, OfficialDate.Kind.SIGNED);
        String published = Values.optional(document, publishedOn);
        return published == null ? null : new OfficialDate(published, OfficialDate.Kind.PUBLISHED);
    }

    private Imprint imprint(Entity digest) {
        String day = Values.optional(digest, statedOn);
        return new Imprint(
                digest.iri(),
                Values.optional(digest, source),
                day == null ? null : LocalDate.parse(day),
                Values.optional(digest, printed));
    }

    /** In the text that is cited, which never changes; the record only where that is not held. */
    private String permalink(Place place) {
        CitedPassage passage = place.passage();
        Entity text = passage instanceof CitedPassage.OfDigest ? place.digest() : place.original();
        if (text == null) return addresses.apply(place.document().iri());
        String address = addresses.apply(text.iri());
        return passage == null ? address : address + "#" + passage.span().checkedFragment();
    }

    private String version(GraphView view) {
        return view.list(DATASET).nodes().stream()
                .map(dataset -> view.facts().object(dataset, version))
                .filter(Objects::nonNull)
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse("");
    }
}
