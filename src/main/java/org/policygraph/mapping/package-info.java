/**
 * The schema is the mapping: reads the directives of {@code schema.graphqls} into an immutable
 * {@link org.policygraph.mapping.SchemaMapping}, and names everything that is wrong with them at
 * once, each at its line and column.
 *
 * <p>One directive, one file: the record says what it means, its {@code read} holds its rule. Knows
 * GraphQL's schema language and IRIs as strings; no graph, no query and no web enter here.
 */
@NullMarked
package org.policygraph.mapping;

import org.jspecify.annotations.NullMarked;
