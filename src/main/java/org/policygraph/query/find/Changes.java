package org.policygraph.query.find;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.NameResolver;
import org.policygraph.query.graph.RecordType;
import org.policygraph.query.page.ChangePage;
import org.policygraph.query.page.ChangePage.Change;
import org.policygraph.query.page.PageRequest;
import org.policygraph.query.request.Arguments;
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
    public static List<VersionChange> versions(Arguments given, RequestState request) {
        PageRequest page = PageRequest.of(given.values(), ChangePage.CURSORS, request.limits());
        int most = Objects.requireNonNull(page.first());
        return request.history().changes().reversed().stream().limit(most).toList();
    }

    /** The page that a field's arguments ask for. */
    public static ChangePage page(Arguments given, RequestState request) {
        return page(versions(given.get("since"), request.history()), given, request);
    }

    /** The page that a field's arguments ask for, of what these versions did. */
    public static ChangePage page(
            List<VersionChange> versions, Arguments given, RequestState request) {
        PageRequest page = PageRequest.of(given.values(), ChangePage.CURSORS, request.limits());
        boolean isFromEnd = page.last() != null;
        int most = Objects.requireNonNull(isFromEnd ? page.last() : page.first());
        List<Found> found = new ArrayList<>();
        for (VersionChange version : isFromEnd ? versions.reversed() : versions) {
            if (found.size() > most) break;
            if (!ChangePage.mayHold(version, page)) continue;
            request.checkDeadline();
            add(version, page, most + 1, request, found);
        }
        boolean isMore = found.size() > most;
        List<Found> kept = isMore ? found.subList(0, most) : found;
        List<Change> changes = new ArrayList<>();
        for (Found each : isFromEnd ? kept.reversed() : kept) changes.add(each.change(request));
        return new ChangePage(
                changes,
                page.after() != null || (isFromEnd && isMore),
                page.before() != null || (!isFromEnd && isMore));
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
                                        "since: there is no version " + NameResolver.echo(since)));
    }

    /** Adds those of a version that lie between the bounds, from the end where that is asked. */
    private static void add(
            VersionChange version,
            PageRequest page,
            int most,
            RequestState request,
            List<Found> found) {
        List<NodeChange> nodes = version.nodes();
        for (NodeChange each : page.last() != null ? nodes.reversed() : nodes) {
            if (found.size() == most) return;
            RecordType type = request.view().typeOf(each.types());
            if (type == null || !ChangePage.lies(version, each, page)) continue;
            found.add(new Found(version, each, type));
        }
    }
}
