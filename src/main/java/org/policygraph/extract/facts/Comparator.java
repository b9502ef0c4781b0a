package org.policygraph.extract.facts;

/** How a value is to be read. */
public enum Comparator {
    /** Neither more nor less is said. */
    EQUAL,
    /** 不低于, 以上. */
    AT_LEAST,
    /** 不超过, 以内. */
    AT_MOST,
    /** 超过. */
    MORE_THAN,
    /** 低于, 不足. */
    LESS_THAN,
    /** 80%—90%, 介于80%和90%之间: no less than the one end and no more than the other. */
    BETWEEN
}
