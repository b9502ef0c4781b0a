package org.policygraph.extract.facts;

/** How a body is named. */
public enum BodyKind {
    /** By its name: 财政部. */
    NAMED,
    /** As the authorities of a level below: 各省级人民政府. */
    LOCAL,
    /** Without a name: 有关部门, 各成员单位. */
    GENERIC
}
