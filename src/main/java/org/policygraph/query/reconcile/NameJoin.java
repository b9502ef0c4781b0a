package org.policygraph.query.reconcile;

import org.policygraph.query.error.QueryException;
import org.policygraph.query.request.Arguments;
import org.policygraph.query.request.RequestState;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** NameJoin a column of names to records. */
public final class NameJoin {
    /** Longest name, in UTF-16 units. */
    public static final int LONGEST = 500;

    private NameJoin() {}

    /** One entry for each name, in the order of the names. */
    public static List<JoinedName> join(Arguments given, RequestState request) {
        List<String> names = Objects.requireNonNull(given.get("names"));
        EntityType type = EntityType.valueOf(Objects.requireNonNull(given.<String>get("type")));
        int most = request.limits().maxPageSize();
        if (names.size() > most) {
            throw QueryException.badInput(
                    names.size() + " names, and at most " + most + " may be joined at once");
        }
        Matcher matcher = new Matcher(request.settings().iriBase());
        List<JoinedName> joined = new ArrayList<>(names.size());
        for (String name : names) {
            request.reading().step();
            List<NameMatch> equal =
                    isTooLong(name) ? List.of() : matcher.equal(request.reading(), type, name);
            joined.add(new JoinedName(name, type, equal, request.reading(), matcher));
        }
        return joined;
    }

    /** Whether a name is longer than any that is compared: no record has one like it. */
    static boolean isTooLong(String name) {
        return name.length() > LONGEST;
    }
}
