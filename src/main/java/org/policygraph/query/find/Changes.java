package org.policygraph.query.find;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.policygraph.index.OrderKey;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.Names;
import org.policygraph.query.graph.RecordType;
import org.policygraph.query.page.ChangePage;
import org.policygraph.query.page.ChangePage.Change;
import org.policygraph.query.page.PageRequest;
import org.policygraph.query.request.RequestState;
import org.policygraph.store.History;
import org.policygraph.store.NodeChange;
import org.policygraph.store.VersionChange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What became of records from version to version. A version is looked into only when a page comes
 * to it.
 */
public final class Changes {
    private Changes() {}

    /** The versions, newest first. */
    public static List<VersionChange> versions(DataFetchingEnvironment call, RequestState request) {
        PageRequest page =
                PageRequest.of(call.getArguments(), ChangePage.CURSORS, request.limits());
        int most = Objects.requireNonNull(page.first());
        return request.history().changes().reversed().stream().limit(most).toList();
    }

    /** The page that a field's arguments ask for. */
    public static ChangePage page(DataFetchingEnvironment call, RequestState request) {
        return page(versions(call.getArgument("since"), request.history()), call, request);
    }

    /** The page that a field's arguments ask for, of what these versions did. */
    public static ChangePage page(
            List<VersionChange> versions, DataFetchingEnvironment call, RequestState request) {
        PageRequest page =
                PageRequest.of(call.getArguments(), ChangePage.CURSORS, request.limits());
        OrderKey after = page.after();
        int most = Objects.requireNonNull(page.first());
        List<Found> found = new ArrayList<>();
        for (VersionChange version : versions) {
            if (found.size() > most) break;
            if (isBefore(version, after)) continue;
            request.checkDeadline();
            add(version, after, most + 1, request, found);
        }
        boolean isMore = found.size() > most;
        List<Change> changes = new ArrayList<>();
        request.reading()
                .each(
                        isMore ? found.subList(0, most) : found,
                        each -> changes.add(each.change(request)));
        return new ChangePage(changes, after == null, isMore);
    }

    /** A change of a record that has not been looked for yet. */
    private record Found(VersionChange version, NodeChange node, RecordType type) {
        Change change(RequestState request) {
            Entity record = request.reading().entity(node.node());
            boolean isHeld = request.view().typeOf(record) != null;
            return new Change(version, node, type.name(), isHeld ? record : null);
        }
    }

    private static List<VersionChange> versions(@Nullable String since, History history) {
        if (since == null) return history.changes();
        return history.since(since)
                .orElseThrow(
                        () ->
                                QueryException.badInput(
                                        "since: there is no version " + Names.echo(since)));
    }

    private static boolean isBefore(VersionChange version, @Nullable OrderKey after) {
        return after != null
                && after.parts().getFirst() instanceof OrderKey.Whole number
                && version.number() < number.value();
    }

    private static void add(
            VersionChange version,
            @Nullable OrderKey after,
            int most,
            RequestState request,
            List<Found> found) {
        for (NodeChange each : version.nodes()) {
            if (found.size() == most) return;
            RecordType type = request.view().typeOf(each.types());
            if (type == null) continue;
            if (after != null && ChangePage.place(version, each).compareTo(after) <= 0) continue;
            found.add(new Found(version, each, type));
        }
    }
}
