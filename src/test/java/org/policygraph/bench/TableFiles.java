package org.policygraph.bench;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a corpus as files of comma-separated values, one for each table of a relational database.
 * A canonical file holds what is said of a subject in one place, so a subject is written as soon as
 * the next one begins, and nothing is kept.
 */
final class TableFiles extends StreamRDFBase implements AutoCloseable {
    /**
     * Name, class or a part of the IRIs of the subjects, and columns. A row for each subject, its
     * IRI first, then the first value of each property; with a star, a row for each value. A number
     * alone is a number of the IRI, the last one first.
     */
    private static final String TABLES =
            """
            document             PolicyDocument      dct:title
            theme                Theme               pol:document pol:themePosition skos:prefLabel
            measure              Measure             pol:document pol:theme pol:themePosition pol:measurePosition pol:number pol:text
            paragraph            SourceParagraph     pol:document pol:paragraphNumber
            span                 #char=              1 0 oa:exact
            audience             Audience            pol:measure pol:targetGroup pol:basis pol:position
            audience_evidence    Audience            pol:evidence *
            evidence             /evidence/          pol:term pol:rule pol:span 0
            responsibility       Responsibility      pol:measure pol:department pol:basis pol:position
            citation             Citation            pol:measure pol:marker pol:paragraph 0
            commitment           Commitment          pol:measure pol:printed pol:position
            target_group         TargetGroup         skos:prefLabel
            target_group_broader TargetGroup         skos:broader *
            department           Department          skos:prefLabel org:subOrganizationOf
            """;

    private static final PrefixMapping PREFIXES =
            PrefixMapping.Factory.create()
                    .setNsPrefix("pol", "https://w3id.org/policy-graph/ontology#")
                    .setNsPrefix("skos", "http://www.w3.org/2004/02/skos/core#")
                    .setNsPrefix("dct", "http://purl.org/dc/terms/")
                    .setNsPrefix("oa", "http://www.w3.org/ns/oa#")
                    .setNsPrefix("org", "http://www.w3.org/ns/org#");

    private final Map<Table, PrintWriter> files = new LinkedHashMap<>();
    private final List<Quad> subject = new ArrayList<>();

    /** One line of {@link #TABLES}, its names written out. */
    private record Table(String name, String type, List<String> columns, boolean everyValue) {
        static Table of(String line) {
            List<String> words =
                    Arrays.stream(line.split(" +", -1)).map(PREFIXES::expandPrefix).toList();
            boolean everyValue = words.getLast().equals("*");
            int end = everyValue ? words.size() - 1 : words.size();
            return new Table(words.get(0), words.get(1), words.subList(2, end), everyValue);
        }
    }

    private TableFiles(Path folder) throws IOException {
        for (Table table : TABLES.lines().map(Table::of).toList()) {
            Path file = folder.resolve(table.name + ".csv");
            files.put(table, new PrintWriter(Files.newBufferedWriter(file)));
        }
    }

    /**
     * Writes the tables.
     *
     * @param args the corpus; a folder that is there
     */
    public static void main(String[] args) throws IOException {
        try (TableFiles tables = new TableFiles(Path.of(args[1]))) {
            RDFParser.source(args[0]).lang(Lang.NQUADS).checking(false).parse(tables);
        }
    }

    @Override
    public void quad(Quad quad) {
        boolean next =
                !subject.isEmpty() && !subject.getFirst().getSubject().equals(quad.getSubject());
        if (next) writeSubject();
        subject.add(quad);
    }

    @Override
    public void close() throws IOException {
        if (!subject.isEmpty()) writeSubject();
        for (PrintWriter file : files.values()) {
            file.close();
            if (file.checkError()) throw new IOException("a table was not written whole");
        }
    }

    private void writeSubject() {
        List<String> types = values(RDF.type.getURI());
        String iri = subject.getFirst().getSubject().getURI();
        files.forEach(
                (table, file) -> {
                    boolean isOfIri = !Character.isLetter(table.type.charAt(0));
                    if (isOfIri ? iri.contains(table.type) : types.contains(table.type)) {
                        write(table, file);
                    }
                });
        subject.clear();
    }

    private void write(Table table, PrintWriter file) {
        String iri = quoted(subject.getFirst().getSubject().getURI());
        if (table.everyValue) {
            List<String> values = values(table.columns.getFirst());
            values.forEach(value -> file.println(iri + "," + quoted(value)));
        } else {
            file.println(iri + "," + row(table));
        }
    }

    /** A column without a value stays empty, which is null. */
    private String row(Table table) {
        return table.columns.stream()
                .map(column -> values(column).stream().findFirst().map(TableFiles::quoted))
                .map(value -> value.orElse(""))
                .collect(Collectors.joining(","));
    }

    /** Of labels, those in Chinese. */
    private List<String> values(String property) {
        if (property.length() == 1) return List.of(number(Integer.parseInt(property)));
        return subject.stream()
                .filter(quad -> quad.getPredicate().getURI().equals(property))
                .map(Quad::getObject)
                .filter(node -> !node.isLiteral() || !node.getLiteralLanguage().equals("en"))
                .map(TableFiles::value)
                .toList();
    }

    private String number(int fromTheEnd) {
        String iri = subject.getFirst().getSubject().getURI();
        String[] numbers = iri.replaceAll("^[^0-9]+", "").split("[^0-9]+", -1);
        return numbers[numbers.length - 1 - fromTheEnd];
    }

    /** Classes and bases go by their names, everything else as it stands. */
    private static String value(Node node) {
        if (node.isLiteral()) return node.getLiteralLexicalForm();
        String iri = node.getURI();
        String ontology = PREFIXES.expandPrefix("pol:");
        return iri.startsWith(ontology) ? iri.substring(ontology.length()) : iri;
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }
}
