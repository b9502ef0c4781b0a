package org.policygraph.trace;

/** How a number that an article prints stands to those that held texts state. */
public enum FigureVerdict {
    /** The held text states the same value of what is called by the same words. */
    SAME_VALUE,
    /** The same value of the same, but with another sign: 达到80% for 不低于80%. */
    COMPARED_OTHERWISE,
    /** The held text states another value of what is called by the same words. */
    OTHER_VALUE,
    /** The number stands in a held text; whether of the same thing cannot be told by machine. */
    VALUE_ALONE,
    /** No held text has the number. */
    NOT_FOUND,
    /** It leaves open how many, or has no unit that is known, so that nothing can be compared. */
    NOT_READ
}
