package org.policygraph.trace;

import java.util.List;
import java.util.stream.Collectors;

/**
 * That the official text of what a digest paraphrases is held, under other ids than the digest. By
 * the title alone nobody can say that they are one document.
 *
 * @param ids at least one
 */
public record OriginalElsewhere(List<String> ids) {
    public OriginalElsewhere {
        ids = List.copyOf(ids);
    }

    /** A clause without a full stop. */
    public String chinese() {
        return ids.stream()
                .map(id -> "“" + id + "”")
                .collect(Collectors.joining("、", "同题名的正式文件原文另以编号", "持有，是否同一份文件须由人判定"));
    }

    /** The same in English. */
    public String english() {
        return ids.stream()
                .map(id -> "“" + id + "”")
                .collect(
                        Collectors.joining(
                                ", ",
                                "an official text of this very title is held under another id, ",
                                ", and whether the two are one document is for a person to say"));
    }
}
