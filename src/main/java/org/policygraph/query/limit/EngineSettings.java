package org.policygraph.query.limit;

/**
 * What an engine is told about the place where it runs.
 *
 * @param iriBase the beginning of the IRIs that this graph mints, with its final slash
 * @param publicUrl where this server is reached from outside, without a final slash
 * @param limits what one request may ask
 */
public record EngineSettings(String iriBase, String publicUrl, QueryLimits limits) {}
