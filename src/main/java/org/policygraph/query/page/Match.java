package org.policygraph.query.page;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.graph.Entity;

import java.util.List;

/**
 * A condition that a measure meets, and by what.
 *
 * @param asked the name or IRI that was asked for, or the condition's field
 * @param linkType the type of the link that met it; null if none did
 * @param link the link that met it; null if none did
 * @param path from the concept asked for down to the one linked
 * @param span the characters that met a condition on text; null for other conditions
 */
public record Match(
        String asked,
        @Nullable String linkType,
        @Nullable Entity link,
        List<Entity> path,
        @Nullable Entity span) {}
