package org.policygraph.query.limit;

/**
 * What an engine is told about the place where it runs.
 *
 * @param iriBase the beginning of the IRIs that this graph mints, with its final slash
 * @param publicUrl where this server is reached from outside, without a final slash
 * @param limits what one request may ask
 * @param index what measures are found by; NONE only over an engine elsewhere
 */
public record EngineSettings(
        String iriBase, String publicUrl, QueryLimits limits, IndexKind index) {
    /** With an index here. */
    public EngineSettings(String iriBase, String publicUrl, QueryLimits limits) {
        this(iriBase, publicUrl, limits, IndexKind.LOCAL);
    }
}
