package org.policygraph.query.reconcile;

import org.policygraph.query.graph.Entity;

/**
 * A record that names can be joined to.
 *
 * @param entity the record
 * @param type its type
 */
public record TypedEntity(Entity entity, EntityType type) implements PropertyValue {}
