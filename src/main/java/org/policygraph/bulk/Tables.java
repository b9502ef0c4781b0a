package org.policygraph.bulk;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.policygraph.bulk.Column.Datatype;
import org.policygraph.bulk.Dump.Contents;
import org.policygraph.bulk.Table.Reference;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables of the CSV set. What may have several values has rows of its own, so that every cell
 * holds one value and nothing is lost.
 */
public final class Tables {
    static final String ID = "id";

    private static final String CHINESE = "zh";
    private static final String ENGLISH = "en";
    private static final Node PREFERRED = SKOS.prefLabel.asNode();

    private static final Column RECORD = Column.id(ID, "IRI of the record");
    private static final Column MEASURE =
            Column.of("measure", Datatype.IRI, "The measure", Pol.measure).always();
    private static final Column MEASURE_NUMBER =
            Column.of(
                            "number",
                            Datatype.STRING,
                            "The measure's number, as 1.10 or 2.3.1; text, not a decimal",
                            Pol.measure,
                            Pol.number)
                    .always();

    /** The measures; also the columns of every list of them. */
    public static final Table MEASURES =
            table(
                    "measures",
                    "Measures: sentences of official texts, in the policy's own words, or measures of digests, which paraphrase",
                    Pol.MEASURE_CLASS,
                    columns(
                            Stream.of(
                                    RECORD,
                                    Column.of(
                                                    "document",
                                                    Datatype.IRI,
                                                    "The official document",
                                                    Pol.document)
                                            .always(),
                                    Column.of(
                                                    "number",
                                                    Datatype.STRING,
                                                    "Of a digest theme and measure, as 1.10; of an official text division and sentence, as 2.3.1; text, not a decimal",
                                                    Pol.number)
                                            .always(),
                                    Column.of(
                                                    "held_in",
                                                    Datatype.STRING,
                                                    "ORIGINAL or DIGEST; where both texts of a document are held, both have their measures here",
                                                    Pol.heldIn)
                                            .always(),
                                    Column.label(
                                            "locator",
                                            CHINESE,
                                            "Where it stands in an official text",
                                            Pol.locator),
                                    Column.of(
                                            "division",
                                            Datatype.IRI,
                                            "The division of an official text that it stands in",
                                            Pol.division),
                                    Column.of("theme", Datatype.IRI, "The theme", Pol.theme),
                                    Column.label(
                                            "theme_name",
                                            CHINESE,
                                            "The theme's name",
                                            Pol.theme,
                                            PREFERRED),
                                    Column.of(
                                                    "theme_position",
                                                    Datatype.INTEGER,
                                                    "Place of the theme, from 1",
                                                    Pol.themePosition)
                                            .always(),
                                    Column.of(
                                                    "measure_position",
                                                    Datatype.INTEGER,
                                                    "Place of the measure in its theme, from 1",
                                                    Pol.measurePosition)
                                            .always(),
                                    Column.of(
                                                    "text",
                                                    Datatype.STRING,
                                                    "Its wording: the policy's own, or a digest's",
                                                    Pol.text)
                                            .always()),
                            span("", "the measure", Pol.span)),
                    new Reference("document", "documents"));

    /** All tables, those that others refer to among them. */
    static final List<Table> ALL =
            List.of(
                    documents(),
                    digests(),
                    originals(),
                    divisions(),
                    references(),
                    MEASURES,
                    audiences(Contents.STATED),
                    audiences(Contents.INFERRED),
                    responsibilities(Contents.STATED),
                    responsibilities(Contents.INFERRED),
                    CurationsTable.made(),
                    citations(),
                    commitments(Contents.STATED),
                    commitments(Contents.INFERRED),
                    groups(),
                    names("group-names", "group", "groups", Pol.TARGET_GROUP_CLASS),
                    groupBroader(),
                    departments(),
                    names("department-names", "department", "departments", Pol.DEPARTMENT_CLASS),
                    formerNames(),
                    names(
                            "former-name-names",
                            "former_name",
                            "former-names",
                            Pol.FORMER_NAME_CLASS),
                    successors());

    private Tables() {}

    private static Table documents() {
        return table(
                "documents",
                "Official documents; their own text is held only where the data say so",
                Pol.POLICY_DOCUMENT,
                List.of(
                        RECORD,
                        Column.of(
                                        "identifier",
                                        Datatype.STRING,
                                        "Short id",
                                        DCTerms.identifier.asNode())
                                .always(),
                        Column.of("title", Datatype.STRING, "Title", DCTerms.title.asNode())
                                .always(),
                        Column.of(
                                "kind",
                                Datatype.STRING,
                                "The last word of the title",
                                Pol.documentKind),
                        Column.of(
                                "issuers_printed",
                                Datatype.STRING,
                                "The issuers as printed",
                                Pol.issuerPrinted),
                        Column.of(
                                "number",
                                Datatype.STRING,
                                "The document's number (文号)",
                                Pol.documentNumber),
                        Column.of(
                                "signed_on",
                                Datatype.STRING,
                                "The date of signing (成文日期): a year, month or day, no finer than printed",
                                Pol.signedOn),
                        Column.of(
                                "published_on",
                                Datatype.STRING,
                                "The date of publication, likewise",
                                Pol.publishedOn),
                        Column.of(
                                "effective_on",
                                Datatype.STRING,
                                "The date of effect, likewise",
                                Pol.effectiveOn),
                        Column.of(
                                "jurisdiction",
                                Datatype.STRING,
                                "CENTRE, PROVINCE, CITY or COUNTY, by the issuer",
                                Pol.jurisdiction)));
    }

    private static Table originals() {
        return table(
                "originals",
                "Official texts as held; spans count the code points of their text, from 0, the end excluded",
                Pol.ORIGINAL,
                columns(
                        Stream.of(
                                RECORD,
                                Column.of(
                                                "document",
                                                Datatype.IRI,
                                                "The document whose text it is",
                                                Terms.WAS_DERIVED_FROM)
                                        .always()),
                        heldText()),
                new Reference("document", "documents"));
    }

    private static Table divisions() {
        return table(
                "divisions",
                "Parts of official texts: headings, items, articles, goals",
                Pol.DIVISION,
                columns(
                        Stream.of(
                                RECORD,
                                Column.of("document", Datatype.IRI, "The document", Pol.document)
                                        .always(),
                                Column.of(
                                                "position",
                                                Datatype.INTEGER,
                                                "Place among the divisions of the document, from 1",
                                                Pol.divisionPosition)
                                        .always(),
                                Column.of(
                                                "path",
                                                Datatype.STRING,
                                                "Place in the tree, as 2.3; text, not a decimal",
                                                Pol.divisionPath)
                                        .always(),
                                Column.of(
                                                "level",
                                                Datatype.STRING,
                                                "What kind of part it is",
                                                Pol.level)
                                        .always(),
                                Column.of(
                                        "label",
                                        Datatype.STRING,
                                        "Its number as printed",
                                        Pol.label),
                                Column.of(
                                        "heading",
                                        Datatype.STRING,
                                        "Its heading as printed",
                                        Pol.heading),
                                Column.of(
                                        "parent",
                                        Datatype.IRI,
                                        "What it is a part of",
                                        Pol.parent)),
                        span("", "the division", Pol.span)),
                new Reference("document", "documents"),
                new Reference("parent", "divisions"));
    }

    private static Table references() {
        return table(
                "references",
                "Other documents that official texts name",
                Pol.REFERENCE_CLASS,
                columns(
                        Stream.of(
                                RECORD,
                                Column.of(
                                                "document",
                                                Datatype.IRI,
                                                "The document that names the other",
                                                Pol.document)
                                        .always(),
                                Column.of(
                                                "kind",
                                                Datatype.STRING,
                                                "Why it is named: CITES, BASED_ON, IMPLEMENTS, REPEALS, AMENDS, FORWARDS",
                                                Pol.referenceKind)
                                        .always(),
                                Column.of(
                                        "title",
                                        Datatype.STRING,
                                        "The title as printed",
                                        Pol.referenceTitle),
                                Column.of(
                                        "number",
                                        Datatype.STRING,
                                        "The number as printed",
                                        Pol.documentNumber),
                                Column.of(
                                        "ends_on",
                                        Datatype.STRING,
                                        "Of a document that is ended, from when, where a day is said",
                                        Pol.endsOn)),
                        span("", "title and number", Pol.span)),
                new Reference("document", "documents"));
    }

    private static Table digests() {
        return table(
                "digests",
                "Digests as held; spans count the code points of their text, from 0, the end excluded",
                Pol.DIGEST,
                columns(
                        Stream.of(
                                RECORD,
                                Column.of(
                                                "document",
                                                Datatype.IRI,
                                                "The document that it is a digest of",
                                                Terms.WAS_DERIVED_FROM)
                                        .always(),
                                Column.of(
                                        "stated_source",
                                        Datatype.STRING,
                                        "The source that the digest prints under the document's title; whether it made the digest is not said",
                                        Pol.statedSource),
                                Column.of(
                                        "stated_on",
                                        Datatype.DATE,
                                        "Date as the digest states it, which may differ from the official one",
                                        Pol.statedOn),
                                Column.of(
                                        "stated_at",
                                        Datatype.DATE_TIME,
                                        "The same with the time, where it states one",
                                        Pol.statedAt)),
                        heldText()),
                new Reference("document", "documents"));
    }

    /** What tells a held text, and the file that it was read from. */
    private static Stream<Column> heldText() {
        return Stream.of(
                Column.of("sha256", Datatype.STRING, "SHA-256 of the file's bytes", Pol.sha256),
                Column.of(
                        "text_sha256",
                        Datatype.STRING,
                        "SHA-256 of the decoded text in UTF-8",
                        Pol.textSha256),
                Column.of(
                        "length",
                        Datatype.INTEGER,
                        "Length of the text in code points",
                        Pol.length));
    }

    private static Table audiences(Contents contents) {
        return links(
                "audiences",
                contents,
                Pol.AUDIENCE,
                concept("target_group", "group", Pol.targetGroup),
                new Reference("target_group", "groups"));
    }

    private static Table responsibilities(Contents contents) {
        return links(
                "responsibilities",
                contents,
                Pol.RESPONSIBILITY,
                Stream.concat(
                        concept("department", "department", Pol.department),
                        Stream.of(
                                Column.of(
                                        "role",
                                        Datatype.STRING,
                                        "LEAD, JOINT or SUPPORT, where the text says so",
                                        Pol.role),
                                Column.of(
                                        "role_basis",
                                        Datatype.STRING,
                                        "On what the role rests: SAID, BY_ORDER, BESIDE_LEAD or BY_COUNT",
                                        Pol.roleBasis),
                                Column.of(
                                        "printed",
                                        Datatype.STRING,
                                        "The name as printed, where the text names it",
                                        Pol.printed),
                                Column.of(
                                        "note",
                                        Datatype.STRING,
                                        "The whole note that names it",
                                        Pol.note,
                                        Terms.EXACT))),
                new Reference("department", "departments"));
    }

    private static Table links(
            String name,
            Contents contents,
            Node type,
            Stream<Column> concept,
            Reference reference) {
        boolean isInferred = contents == Contents.INFERRED;
        Stream<Column> link = Stream.of(RECORD, MEASURE, MEASURE_NUMBER);
        Stream<Column> evidence =
                Stream.of(
                        Column.of("basis", Datatype.STRING, "On what the link rests", Pol.basis)
                                .always(),
                        Column.of(
                                "found_basis",
                                Datatype.STRING,
                                "On what it rested before a person decided on it",
                                Pol.foundBasis),
                        Column.value(
                                "evidence",
                                Datatype.IRI,
                                "IRI of the evidence, or of a person's decision"),
                        Column.ofValue("term", Datatype.STRING, "The vocabulary entry", Pol.term),
                        Column.ofValue("rule", Datatype.STRING, "The rule that fired", Pol.rule),
                        Column.ofValue(
                                "source",
                                Datatype.STRING,
                                "Where the entry comes from",
                                Pol.source),
                        Column.ofValue(
                                "evidence_text",
                                Datatype.STRING,
                                "The characters",
                                Pol.span,
                                Terms.EXACT),
                        Column.ofValue(
                                "span", Datatype.IRI, "Permalink of the characters", Pol.span),
                        Column.ofValue(
                                "start",
                                Datatype.INTEGER,
                                "Their start in code points, from 0",
                                Pol.span,
                                Terms.START),
                        Column.ofValue(
                                "end",
                                Datatype.INTEGER,
                                "Their end, excluded",
                                Pol.span,
                                Terms.END));
        return new Table(
                isInferred ? name + "-inferred" : name,
                isInferred
                        ? "Links that are only inferred, a row for each evidence"
                        : "Links that are stated or curated, a row for each evidence and for a person's decision",
                type,
                List.of(Pol.evidence, Pol.curation),
                contents,
                columns(link, concept, evidence),
                List.of("id", "evidence"),
                List.of(new Reference("measure", "measures"), reference));
    }

    private static Stream<Column> concept(String name, String called, Node property) {
        return Stream.of(
                Column.of(name, Datatype.IRI, "The " + called, property).always(),
                Column.label(name + "_zh", CHINESE, "Its Chinese name", property, PREFERRED),
                Column.label(name + "_en", ENGLISH, "Its English name", property, PREFERRED));
    }

    private static Table citations() {
        return table(
                "citations",
                "Of digests markers as printed, and the wording that they follow; of official texts the paragraph of each measure",
                Pol.CITATION,
                columns(
                        Stream.of(
                                RECORD,
                                MEASURE,
                                MEASURE_NUMBER,
                                Column.of(
                                        "marker",
                                        Datatype.STRING,
                                        "The marker as printed; empty of an official text",
                                        Pol.marker),
                                Column.of(
                                        "paragraph",
                                        Datatype.IRI,
                                        "The source paragraph; empty of an official text",
                                        Pol.paragraph),
                                Column.of(
                                        "paragraph_number",
                                        Datatype.INTEGER,
                                        "The number in the marker",
                                        Pol.paragraph,
                                        Pol.paragraphNumber),
                                Column.of(
                                        "alignment",
                                        Datatype.STRING,
                                        "Whether it is ASSUMED, PROPOSED or CONFIRMED which paragraphs the marker stands for; REJECTED or UNALIGNED if none is known",
                                        Pol.paragraph,
                                        Pol.alignment),
                                Column.of(
                                        "text_held",
                                        Datatype.BOOLEAN,
                                        "Whether the paragraph's official wording is held",
                                        Pol.paragraph,
                                        Pol.textHeld),
                                Column.of(
                                        "division",
                                        Datatype.IRI,
                                        "Of an official text, the division that the wording stands in",
                                        Pol.division),
                                Column.of(
                                                "quote",
                                                Datatype.STRING,
                                                "The wording: the policy's own, or a digest's, which is a paraphrase and no quotation of the policy",
                                                Pol.text)
                                        .always()),
                        span("marker_", "the marker", Pol.span),
                        span("quote_", "the wording", Pol.quoteSpan)),
                new Reference("measure", "measures"));
    }

    private static Table commitments(Contents contents) {
        boolean isInferred = contents == Contents.INFERRED;
        return new Table(
                isInferred ? "commitments-inferred" : "commitments",
                isInferred
                        ? "Numbers that a rule makes of words, and that no measure states"
                        : "Numbers and times that measures state, and conditions, which their nature tells apart",
                Pol.COMMITMENT,
                List.of(),
                contents,
                columns(
                        Stream.of(
                                RECORD,
                                MEASURE,
                                MEASURE_NUMBER,
                                Column.of(
                                                "printed",
                                                Datatype.STRING,
                                                "The characters that were read",
                                                Pol.printed)
                                        .always(),
                                Column.of(
                                                "basis",
                                                Datatype.STRING,
                                                "STATED, or IMPLIED where a rule makes the number of words",
                                                Pol.basis)
                                        .always(),
                                Column.of(
                                                "nature",
                                                Datatype.STRING,
                                                "TARGET, STANDARD or SUBSIDY; or CONDITION, which is promised to nobody",
                                                Pol.nature)
                                        .always(),
                                Column.of(
                                        "comparator",
                                        Datatype.STRING,
                                        "How the value is to be read",
                                        Pol.comparator),
                                Column.of(
                                        "value",
                                        Datatype.DECIMAL,
                                        "The value as printed: 10 in 10万张; of a range its lower end",
                                        Pol.value),
                                Column.of(
                                        "value_max",
                                        Datatype.DECIMAL,
                                        "The upper end of a range, in the unit of the lower",
                                        Pol.valueMax),
                                Column.of(
                                        "unit",
                                        Datatype.STRING,
                                        "The unit as printed: 万张",
                                        Pol.unit),
                                Column.of(
                                        "base_value",
                                        Datatype.DECIMAL,
                                        "The value without multiplier: 100000",
                                        Pol.baseValue),
                                Column.of(
                                        "base_value_max",
                                        Datatype.DECIMAL,
                                        "The upper end of a range without multiplier",
                                        Pol.baseValueMax),
                                Column.of(
                                        "base_unit",
                                        Datatype.STRING,
                                        "The unit of the base value: 张",
                                        Pol.baseUnit),
                                Column.of(
                                                "approximate",
                                                Datatype.BOOLEAN,
                                                "Whether the text says about, some, around",
                                                Pol.approximate)
                                        .always(),
                                Column.of(
                                        "duration", Datatype.DURATION, "The period", Pol.duration),
                                Column.of(
                                        "duration_approximate",
                                        Datatype.BOOLEAN,
                                        "Whether the text says so of the period",
                                        Pol.durationApproximate),
                                Column.of(
                                        "deadline",
                                        Datatype.STRING,
                                        "A year, month or day that the text names; never computed",
                                        Pol.deadline),
                                Column.of(
                                        "duration_max",
                                        Datatype.DURATION,
                                        "The longer end of a period such as 3—5年",
                                        Pol.durationMax),
                                Column.of(
                                        "duration_start",
                                        Datatype.STRING,
                                        "From when the period runs, as printed",
                                        Pol.durationStart),
                                Column.of(
                                        "valid_from",
                                        Datatype.STRING,
                                        "The year, month or day from which it holds",
                                        Pol.validFrom),
                                Column.of(
                                        "valid_to",
                                        Datatype.STRING,
                                        "The year, month or day until which it holds",
                                        Pol.validTo),
                                Column.of(
                                        "recurrence",
                                        Datatype.DURATION,
                                        "What lies between two times: P1Y in 每年",
                                        Pol.recurrence),
                                Column.of(
                                        "indicator",
                                        Datatype.STRING,
                                        "What is measured, as printed",
                                        Pol.indicator),
                                Column.of(
                                        "population",
                                        Datatype.STRING,
                                        "What is counted, as printed",
                                        Pol.population),
                                Column.of("rule", Datatype.STRING, "The rule that fired", Pol.rule)
                                        .always()),
                        span("", "the characters", Pol.span),
                        Stream.of(
                                Column.of(
                                        "hedge_span",
                                        Datatype.IRI,
                                        "Permalink of what softens it: 原则上, 力争, 左右",
                                        Pol.hedgeSpan),
                                Column.of(
                                        "unit_span",
                                        Datatype.IRI,
                                        "Permalink of the unit where it stands apart from the number",
                                        Pol.unitSpan))),
                List.of(ID),
                List.of(new Reference("measure", "measures")));
    }

    private static Table groups() {
        return table(
                "groups",
                "The vocabulary of target groups; other names and broader groups have tables of their own",
                Pol.TARGET_GROUP_CLASS,
                List.of(
                        RECORD,
                        Column.label("name_zh", CHINESE, "Chinese name", PREFERRED).always(),
                        Column.label("name_en", ENGLISH, "English name", PREFERRED),
                        Column.of(
                                        "kind",
                                        Datatype.STRING,
                                        "Whether it consists of people, enterprises or other organisations",
                                        Pol.groupKind)
                                .always()));
    }

    private static Table groupBroader() {
        return new Table(
                "group-broader",
                "Which group is directly below which",
                Pol.TARGET_GROUP_CLASS,
                List.of(SKOS.broader.asNode()),
                Contents.STATED,
                List.of(
                        Column.id("group", "The narrower group"),
                        Column.value("broader", Datatype.IRI, "The broader group")),
                List.of("group", "broader"),
                List.of(new Reference("group", "groups"), new Reference("broader", "groups")));
    }

    private static Table departments() {
        return table(
                "departments",
                "The vocabulary of bodies, and those that documents name and it lacks; other names have a table of their own",
                Pol.DEPARTMENT_CLASS,
                List.of(
                        RECORD,
                        Column.label("name_zh", CHINESE, "Chinese name", PREFERRED).always(),
                        Column.label("name_en", ENGLISH, "English name", PREFERRED),
                        Column.of(
                                "parent", Datatype.IRI, "The body that it is under", Terms.PARENT),
                        Column.of("homepage", Datatype.IRI, "Its own page", Terms.HOMEPAGE),
                        Column.of(
                                "listed",
                                Datatype.BOOLEAN,
                                "Whether the vocabulary lists it; else it is named as a document prints it",
                                Pol.listed),
                        Column.of(
                                "kind",
                                Datatype.STRING,
                                "NAMED, LOCAL (authorities of a level below) or GENERIC (without a name)",
                                Pol.bodyKind),
                        Column.of(
                                "document",
                                Datatype.IRI,
                                "The document that names it, where the vocabulary lacks it",
                                Pol.document)),
                new Reference("parent", "departments"),
                new Reference("document", "documents"));
    }

    private static Table formerNames() {
        return table(
                "former-names",
                "Names of bodies that are no more; short names have a table of their own",
                Pol.FORMER_NAME_CLASS,
                List.of(
                        RECORD,
                        Column.label("name_zh", CHINESE, "Chinese name", PREFERRED).always(),
                        Column.label("name_en", ENGLISH, "English name", PREFERRED),
                        Column.of("until", Datatype.INTEGER, "Year in which it ended", Pol.until)
                                .always(),
                        Column.label(
                                "note",
                                CHINESE,
                                "How the duties were split, or what became of them in between",
                                SKOS.note.asNode()),
                        Column.of("source", Datatype.STRING, "Where it comes from", Pol.source)));
    }

    private static Table successors() {
        return new Table(
                "successors",
                "Which bodies took over the duties of those with a former name",
                Pol.DEPARTMENT_CLASS,
                List.of(Pol.formerName),
                Contents.STATED,
                List.of(
                        Column.id("department", "The body that took over"),
                        Column.value("former_name", Datatype.IRI, "The former name")),
                List.of("department", "former_name"),
                List.of(
                        new Reference("department", "departments"),
                        new Reference("former_name", "former-names")));
    }

    private static Table names(String name, String concept, String table, Node type) {
        return new Table(
                name,
                "All names, the preferred ones among them",
                type,
                List.of(PREFERRED, SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode(), Pol.weakName),
                Contents.STATED,
                List.of(
                        Column.id(concept, "The " + concept.replace('_', ' ')),
                        Column.ofRow(
                                "kind",
                                "prefLabel, altLabel, hiddenLabel for set phrases, or weakName",
                                row -> row.getPredicate().getLocalName()),
                        Column.ofRow(
                                "language",
                                "Language tag",
                                row -> row.getObject().getLiteralLanguage()),
                        Column.value("name", Datatype.STRING, "The name")),
                List.of(concept, "kind", "language", "name"),
                List.of(new Reference(concept, table)));
    }

    private static Stream<Column> span(String prefix, String what, Node property) {
        return Stream.of(
                Column.of(prefix + "span", Datatype.IRI, "Permalink of " + what, property).always(),
                Column.of(
                                prefix + "start",
                                Datatype.INTEGER,
                                "Start of " + what + " in code points, from 0",
                                property,
                                Terms.START)
                        .always(),
                Column.of(
                                prefix + "end",
                                Datatype.INTEGER,
                                "End of " + what + ", excluded",
                                property,
                                Terms.END)
                        .always());
    }

    private static Table table(
            String name,
            String description,
            Node type,
            List<Column> columns,
            Reference... references) {
        return new Table(
                name,
                description,
                type,
                List.of(),
                Contents.STATED,
                columns,
                List.of(ID),
                Arrays.asList(references));
    }

    @SafeVarargs
    private static List<Column> columns(Stream<Column>... parts) {
        List<Column> columns = new ArrayList<>();
        for (Stream<Column> part : parts) part.forEach(columns::add);
        return columns;
    }
}
