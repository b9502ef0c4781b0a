package org.policygraph.query.edit;

import org.policygraph.edit.DeadlinePassedException;
import org.policygraph.edit.RefusedEditException;
import org.policygraph.edit.RefusedEditException.Flaw;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.error.QueryException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a client is told of an edit that was not made. */
final class EditErrors {
    /** More problems are counted and not listed: the text is of another kind. */
    private static final int LISTED = 1_000;

    private EditErrors() {}

    /** Every problem, for programs at its place. */
    static QueryException of(RefusedEditException refused) {
        List<Flaw> flaws = refused.flaws();
        List<String> violations = refused.violations();
        int count = flaws.size() + violations.size();
        String first = flaws.isEmpty() ? violations.getFirst() : flaws.getFirst().toString();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("problemCount", count);
        details.put("problems", flaws.stream().limit(LISTED).map(EditErrors::written).toList());
        if (!violations.isEmpty()) {
            details.put("violations", violations.stream().limit(LISTED).toList());
        }
        String message = "the document was refused and nothing has changed; problems: " + count;
        return new QueryException(
                ErrorCode.BAD_USER_INPUT, message + ", the first being " + first, details);
    }

    private static Map<String, Object> written(Flaw flaw) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("text", flaw.text());
        written.put("line", flaw.problem().line());
        written.put("column", flaw.problem().column());
        written.put("found", flaw.problem().found());
        written.put("expected", flaw.problem().expected());
        return written;
    }

    static QueryException of(DeadlinePassedException passed) {
        return new QueryException(ErrorCode.TIMEOUT, String.valueOf(passed.getMessage()));
    }
}
