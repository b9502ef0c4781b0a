package org.policygraph.query.reconcile;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.graph.Entity;

import java.util.List;
import java.util.function.Function;

/**
 * Something that the records of a type say of themselves.
 *
 * @param id the field of the schema; after a colon the language, or the basis of the links that it
 *     goes by, so that no list mixes what is stated with what is inferred
 * @param name for people, in Chinese and English
 * @param target the type of its values if they are records, or null
 * @param inferred whether the digest does not say it
 * @param values reads them from a record
 */
public record Property(
        String id,
        String name,
        @Nullable EntityType target,
        boolean inferred,
        Function<Entity, List<PropertyValue>> values) {}
