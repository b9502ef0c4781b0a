package org.policygraph.query.count;

/** The values of the enum Dimension. */
public enum DimensionName {
    TARGET_GROUP,
    DEPARTMENT,
    THEME,
    PARAGRAPH,
    BASIS,
    DOCUMENT
}
