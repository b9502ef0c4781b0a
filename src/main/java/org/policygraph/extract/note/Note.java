package org.policygraph.extract.note;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

import java.util.List;

/**
 * A note of responsibility.
 *
 * @param span the whole note, with its brackets
 * @param bodies those whom it makes responsible, in order; none where it only states a rule
 * @param unread the first part of it whose words nothing reads; null if all of it is read
 */
public record Note(TextSpan span, List<NotedBody> bodies, @Nullable TextSpan unread) {
    /** One that speaks of who is responsible in words that nothing reads. */
    public static Note unread(TextSpan span) {
        return new Note(span, List.of(), span);
    }
}
