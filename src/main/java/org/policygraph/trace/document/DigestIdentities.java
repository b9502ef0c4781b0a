package org.policygraph.trace.document;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocab.Pol;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which documents that are held as a digest alone are, by what the digest states, documents whose
 * official text is held under another id: it prints their number behind the title; or it prints
 * their title with who issued it, no other official text of that title is held, and it is of the
 * half year after they were signed. A title that comes back every year is not enough by itself.
 */
final class DigestIdentities {
    private static final int MONTHS = 6;

    private final RecordReads records;
    private final DocumentNames names;
    private final Map<Node, List<Node>> byOriginal = new HashMap<>();

    DigestIdentities(Graph union, DocumentNames names) {
        this.records = new RecordReads(union);
        this.names = names;
        for (Node digest : records.ofClass(Pol.DIGEST)) {
            Node document = records.value(digest, RecordReads.WAS_DERIVED_FROM);
            if (document != null) place(document, records.text(digest, Pol.statedAt));
        }
    }

    /** The documents that are one whose official text is held, without it itself. */
    List<Node> of(Node original) {
        return byOriginal.getOrDefault(original, List.of());
    }

    private void place(Node document, @Nullable String stated) {
        List<Node> originals = names.originalsElsewhere(document);
        for (Node each : originals) {
            String number = names.numberOf(document);
            boolean isOne =
                    number == null
                            ? originals.size() == 1
                                    && names.areIssuedAlike(document, each)
                                    && stated != null
                                    && isSoonAfter(each, stated)
                            : number.equals(names.numberOf(each));
            if (isOne) byOriginal.computeIfAbsent(each, _ -> new ArrayList<>(1)).add(document);
        }
    }

    private boolean isSoonAfter(Node original, String stated) {
        String signed = records.text(original, Pol.signedOn);
        if (signed == null) return false;
        LocalDate day = LocalDate.parse(stated.substring(0, 10));
        LocalDate behind = StatedEnds.last(signed).plusDays(1);
        return !day.isBefore(StatedEnds.first(signed)) && day.isBefore(behind.plusMonths(MONTHS));
    }
}
