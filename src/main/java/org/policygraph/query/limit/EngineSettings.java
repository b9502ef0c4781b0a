package org.policygraph.query.limit;

/**
 * What an engine is told about the place where it runs.
 *
 * @param iriBase the beginning of the IRIs that this graph mints, with its final slash
 * @param publicUrl where this server is reached from outside, without a final slash
 * @param limits what one request may ask
 * @param index what measures are found by; NONE only over an engine elsewhere
 * @param fetching how a store elsewhere is asked
 */
public record EngineSettings(
        String iriBase, String publicUrl, QueryLimits limits, IndexKind index, Fetching fetching) {
    /** With an index here; a store elsewhere is asked as usual. */
    public EngineSettings(String iriBase, String publicUrl, QueryLimits limits) {
        this(iriBase, publicUrl, limits, IndexKind.LOCAL, Fetching.DEFAULT);
    }
}
