package org.policygraph.bulk;

import org.apache.jena.graph.Node;
import org.policygraph.bulk.CsvColumn.Datatype;
import org.policygraph.bulk.Dump.Contents;
import org.policygraph.vocab.Pol;

import java.util.List;

/** The table of the decisions of curators: those that count and those that do not any more. */
final class CurationsTable {
    private CurationsTable() {}

    static CsvTable made() {
        return new CsvTable(
                "curations",
                "Decisions of persons on links, whatever became of them; links that were rejected are in no other table",
                Pol.CURATION_CLASS,
                List.of(),
                Contents.STATED,
                List.of(
                        CsvColumn.id("id", "IRI"),
                        text("decision", "What was decided", Pol.decision),
                        text(
                                "state",
                                "What has become of it in the current text",
                                Pol.curationState),
                        CsvColumn.of("document", Datatype.IRI, "The document", Pol.document)
                                .always(),
                        text("wording", "All characters of the measure at the time", Pol.wording),
                        text("number_then", "The measure's number at the time", Pol.numberThen),
                        CsvColumn.of(
                                "group", Datatype.IRI, "The group decided on", Pol.curatedGroup),
                        CsvColumn.of(
                                "department",
                                Datatype.IRI,
                                "The department decided on",
                                Pol.curatedDepartment),
                        text("reason", "Why", Pol.decisionReason),
                        text("reference", "An address or a citation", Pol.reference),
                        text("author", "The name of the key that was used", Pol.decidedBy),
                        CsvColumn.of("decided_at", Datatype.DATE_TIME, "When", Pol.decidedAt)
                                .always()),
                List.of("id"),
                List.of(
                        new CsvTable.Reference("document", "documents"),
                        new CsvTable.Reference("group", "groups"),
                        new CsvTable.Reference("department", "departments")));
    }

    private static CsvColumn text(String name, String description, Node property) {
        return CsvColumn.of(name, Datatype.STRING, description, property).always();
    }
}
