package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.index.asked.Answers;
import org.policygraph.index.asked.Question;
import org.policygraph.store.remote.Lookup;
import org.policygraph.store.remote.Lookup.Pattern;
import org.policygraph.store.remote.RemoteCall;
import org.policygraph.store.remote.RemoteSnapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One request's way to what measures are found by. What has no answer yet is noted, as a record is
 * that is not here, and asked together with all else that was noted.
 */
final class RemoteAnswers implements Answers {
    private final RemoteSnapshot snapshot;
    private final KnownAnswers known;
    private final RemoteCall call;
    private final boolean isAtOnce;

    /** Not to be lost before the request ends, however little is kept. */
    private final Map<Question<?>, Object> answers = new HashMap<>();

    private final Set<Question<?>> open = new LinkedHashSet<>();

    /**
     * @param isAtOnce whether what is missing is asked when it is met
     */
    RemoteAnswers(RemoteSnapshot snapshot, KnownAnswers known, RemoteCall call, boolean isAtOnce) {
        this.snapshot = snapshot;
        this.known = known;
        this.call = call;
        this.isAtOnce = isAtOnce;
    }

    @Override
    @SuppressWarnings("unchecked") // an answer is kept under the question that it answers
    public <T> T of(Question<T> question) {
        Object found = find(question);
        if (found != null) return (T) found;
        open.add(question);
        missing();
        return (T) Objects.requireNonNull(find(question));
    }

    @Override
    public void require(Collection<? extends Question<?>> questions) {
        List<Question<?>> unknown = new ArrayList<>(questions);
        unknown.removeIf(each -> find(each) != null);
        open.addAll(unknown);
        if (!unknown.isEmpty()) missing();
    }

    private void missing() {
        if (!isAtOnce) throw new MissingRecordsException();
        fetch();
    }

    private @Nullable Object find(Question<?> question) {
        Object found = answers.get(question);
        if (found != null) return found;
        found = known.find(question);
        if (found != null) answers.put(question, found);
        return found;
    }

    boolean lacks() {
        return !open.isEmpty();
    }

    /** Asks all that was noted. */
    void fetch() {
        if (open.isEmpty()) return;
        var version = known.version();
        List<Lookup> lookups =
                open.stream().flatMap(each -> each.lookups(version).stream()).toList();
        Map<Pattern, List<Node[]>> found =
                snapshot.find(lookups, version.isWhole(), version.measures().size(), call);
        for (Question<?> each : open) {
            Object answer = each.answer(version, pattern -> found.getOrDefault(pattern, List.of()));
            answers.put(each, answer);
            known.keep(each, answer);
        }
        open.clear();
    }
}
