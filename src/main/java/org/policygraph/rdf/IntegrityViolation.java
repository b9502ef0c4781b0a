package org.policygraph.rdf;

/**
 * Something that is no longer as it was when the graph was made.
 *
 * @param documentId the document that it belongs to; with {@code /original} where its original is
 *     meant
 * @param place line and column in the source, {@code 6:120}, or the IRI of the record
 * @param message what was found and what was expected
 */
public record IntegrityViolation(String documentId, String place, String message) {
    @Override
    public String toString() {
        return documentId + ":" + place + ": " + message;
    }
}
