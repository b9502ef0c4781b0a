package org.policygraph.extract.facts;

import org.policygraph.text.Sha256;

/**
 * A body that a document names and the vocabulary does not list.
 *
 * @param name as printed, with a prefix that its list shares written out
 * @param kind how it is named
 */
public record UnlistedBody(String name, BodyKind kind) {
    /** Its key within the document: the same for the same name after every reading. */
    public String key() {
        return Sha256.of(name).substring(0, 12);
    }
}
