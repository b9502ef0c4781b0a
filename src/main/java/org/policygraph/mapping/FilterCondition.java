package org.policygraph.mapping;

/**
 * A condition of a filter that the schema alone states.
 *
 * @param field the field that it is on
 * @param isByValue whether it asks for one of some values, or else for any or none
 */
public record FilterCondition(PropertyField field, boolean isByValue) {}
