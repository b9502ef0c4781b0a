package org.policygraph.cli;

import java.util.LinkedHashSet;
import java.util.Set;

/** Why a store cannot be used, for the one who runs it. */
final class CauseChain {
    private CauseChain() {}

    /** The messages of a failure and of what it comes from, each once. */
    static String of(Throwable failure) {
        Set<String> messages = new LinkedHashSet<>();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String message = each.getMessage();
            boolean isNew =
                    message != null && messages.stream().noneMatch(one -> one.contains(message));
            if (isNew) messages.add(message);
        }
        return String.join(": ", messages);
    }
}
