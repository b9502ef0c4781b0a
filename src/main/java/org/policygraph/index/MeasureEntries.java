package org.policygraph.index;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.util.BytesRef;
import org.policygraph.fold.NormalizedText;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads measures from a graph into what the index keeps of them. */
final class MeasureEntries {
    /** Longer texts are cut in the key of the order, in UTF-16 units. */
    private static final int KEYED = 4_000;

    private static final Node TYPE = RDF.type.asNode();
    private static final Node FALSE = NodeFactory.createLiteralDT("false", XSDDatatype.XSDboolean);

    private final IndexPlan plan;
    private final Graph graph;

    /** Each concept or division with all above it, itself included. */
    private final Map<Node, Set<Node>> upwards = new HashMap<>();

    MeasureEntries(IndexPlan plan, Graph graph) {
        this.plan = plan;
        this.graph = graph;
    }

    /** The entry of a measure that a named graph holds. */
    Document entry(Node measure, Node name) {
        Map<Node, List<Node>> said = said(measure);
        Document entry = new Document();
        entry.add(new Field(Fields.GRAPH, name.getURI(), Fields.KEYWORD));
        entry.add(new Field(Fields.TERM, Fields.MEASURE, Fields.KEYWORD));
        entry.add(new SortedDocValuesField(Fields.KEY, key(said, plan.order(), measure)));
        entry.add(new BinaryDocValuesField(Fields.IRI, new BytesRef(measure.getURI())));
        entry.add(new Field(Fields.NAMED, measure.getURI(), Fields.KEYWORD));
        for (String term : terms(said)) entry.add(new Field(Fields.TERM, term, Fields.KEYWORD));
        addText(said, entry);
        return entry;
    }

    private Map<Node, List<Node>> said(Node subject) {
        Map<Node, List<Node>> said = new HashMap<>();
        graph.find(subject, Node.ANY, Node.ANY)
                .forEach(
                        triple ->
                                said.computeIfAbsent(
                                                triple.getPredicate(), each -> new ArrayList<>())
                                        .add(triple.getObject()));
        return said;
    }

    private static List<Node> values(Map<Node, List<Node>> said, Node property) {
        return said.getOrDefault(property, List.of());
    }

    /** The entry of another record that a named graph holds. */
    Document entry(Node record, RecordPlan type, Node name, long stated) {
        Map<Node, List<Node>> said = said(record);
        Document entry = new Document();
        entry.add(new Field(Fields.GRAPH, name.getURI(), Fields.KEYWORD));
        entry.add(new SortedDocValuesField(Fields.KEY, key(said, type.order(), record)));
        entry.add(new BinaryDocValuesField(Fields.IRI, new BytesRef(record.getURI())));
        entry.add(new SortedDocValuesField(Fields.TYPE, new BytesRef(type.name())));
        entry.add(new NumericDocValuesField(Fields.STATED, stated));
        Node listed = type.listed();
        boolean isApart = listed != null && values(said, listed).contains(FALSE);
        String kind = isApart ? Fields.UNLISTED : Fields.LISTED;
        entry.add(new Field(Fields.TERM, kind + Fields.PART + type.name(), Fields.KEYWORD));
        Node above = type.above();
        if (above == null) return entry;
        for (Node each : values(said, above)) {
            if (!each.isURI()) continue;
            String term = Fields.of(Fields.ABOVE + Fields.PART + above.getURI(), each);
            entry.add(new Field(Fields.TERM, term, Fields.KEYWORD));
        }
        return entry;
    }

    private static BytesRef key(Map<Node, List<Node>> said, List<Node> order, Node record) {
        return bytes(OrderKey.of(order, property -> values(said, property), record));
    }

    /** A key as bytes that compare as keys do. */
    static BytesRef bytes(OrderKey key) {
        var bytes = new ByteArrayOutputStream();
        for (OrderKey.Part part : key.parts()) write(part, bytes);
        return new BytesRef(bytes.toByteArray());
    }

    private static void write(OrderKey.Part part, ByteArrayOutputStream bytes) {
        bytes.write(part.rank());
        switch (part) {
            case OrderKey.Whole whole -> {
                long ordered = whole.value() ^ Long.MIN_VALUE;
                for (int shift = 56; shift >= 0; shift -= 8) bytes.write((int) (ordered >>> shift));
            }
            case OrderKey.Text text -> {
                String value = text.value();
                for (int at = 0; at < Math.min(KEYED, value.length()); at++) {
                    bytes.write(value.charAt(at) >>> 8);
                    bytes.write(value.charAt(at));
                }
                bytes.write(0);
                bytes.write(0);
            }
            case OrderKey.Nothing _ -> {}
        }
    }

    private Set<String> terms(Map<Node, List<Node>> said) {
        Set<String> terms = new LinkedHashSet<>();
        for (Node document : values(said, plan.document())) {
            terms.add(Fields.of(Fields.DOCUMENT, document));
        }
        for (Node theme : values(said, plan.theme())) terms.add(Fields.of(Fields.THEME, theme));
        for (ConditionPlan each : plan.conditions()) {
            for (Node value : values(said, each.property())) {
                terms.add(Fields.has(each.property(), each.isByValue() ? each.written(value) : ""));
            }
        }
        List<Node> divisions = values(said, plan.division());
        if (!divisions.isEmpty()) terms.add(Fields.ORIGINAL);
        for (Node division : divisions) {
            for (Node each : upwards(division, plan.parent())) {
                terms.add(Fields.of(Fields.DIVISION, each));
            }
        }
        for (Node citation : values(said, plan.citation())) {
            for (Node paragraph : objects(citation, plan.paragraph())) {
                terms.add(Fields.of(Fields.PARAGRAPH, paragraph));
                for (Node number : objects(paragraph, plan.paragraphNumber())) {
                    if (number.isLiteral()) terms.add(Fields.number(written(number)));
                }
            }
        }
        return terms;
    }

    private static String written(Node literal) {
        return literal.getLiteralLexicalForm();
    }

    private List<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(each -> each.getObject()).toList();
    }

    /** Adds the links of a measure, which lead to it and not it to them. */
    void addLinks(Node measure, Document entry) {
        Set<String> terms = new LinkedHashSet<>();
        for (LinkPlan link : plan.links()) {
            graph.find(Node.ANY, link.measure(), measure)
                    .forEach(triple -> addLink(triple.getSubject(), link, terms));
        }
        for (String term : terms) entry.add(new Field(Fields.TERM, term, Fields.KEYWORD));
    }

    private void addLink(Node node, LinkPlan link, Set<String> terms) {
        Map<Node, List<Node>> said = said(node);
        if (!values(said, TYPE).contains(link.linkClass())) return;
        List<String> bases = new ArrayList<>();
        for (Node basis : values(said, link.basis())) {
            if (basis.isURI()) bases.add(LinkPlan.basisName(basis));
        }
        Node role = link.role();
        List<String> roles =
                role == null
                        ? List.of()
                        : values(said, role).stream().map(LinkPlan::basisName).toList();
        for (String basis : bases) {
            add(Fields.linked(link.name(), basis), roles, terms);
            for (Node concept : values(said, link.target())) {
                if (!concept.isURI()) continue;
                String iri = concept.getURI();
                add(Fields.link(Fields.LINK, link.name(), iri, basis), roles, terms);
                for (Node above : upwards(concept, link.above())) {
                    String up = above.getURI();
                    add(Fields.link(Fields.LINK_BELOW, link.name(), up, basis), roles, terms);
                }
            }
        }
    }

    private static void add(String term, List<String> roles, Set<String> terms) {
        terms.add(term);
        for (String role : roles) terms.add(Fields.withRole(term, role));
    }

    private Set<Node> upwards(Node lowest, Node property) {
        Set<Node> known = upwards.get(lowest);
        if (known != null) return known;
        Set<Node> found = new LinkedHashSet<>(List.of(lowest));
        Deque<Node> waiting = new ArrayDeque<>(found);
        while (!waiting.isEmpty()) {
            for (Node next : objects(waiting.remove(), property)) {
                if (next.isURI() && found.add(next)) waiting.add(next);
            }
        }
        upwards.put(lowest, found);
        return found;
    }

    private void addText(Map<Node, List<Node>> said, Document entry) {
        for (Node text : values(said, plan.text())) {
            if (!text.isLiteral()) continue;
            String folded = NormalizedText.fold(written(text));
            for (int length = 1; length <= Fields.LONGEST_GRAM; length++) {
                var type = length == Fields.LONGEST_GRAM ? Fields.PLACED_GRAM : Fields.GRAM;
                entry.add(new Field(Fields.gram(length), new NGrams(folded, length), type));
            }
        }
    }

    /** The records of a class that a graph holds. */
    static Set<Node> records(Node recordClass, Graph graph) {
        Map<Node, Boolean> found = new LinkedHashMap<>();
        graph.find(Node.ANY, TYPE, recordClass)
                .forEach(
                        triple -> {
                            Node subject = triple.getSubject();
                            if (subject.isURI()) found.put(subject, Boolean.TRUE);
                        });
        return found.keySet();
    }
}
