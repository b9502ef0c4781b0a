package org.policygraph.extract.facts;

/** What kind of part of an official text a division is. */
public enum DivisionLevel {
    /** What stands between the addressees and the first division: bases and purpose. */
    PREAMBLE,
    /** A document within the document: the covering notice, the plan that it issues (第一编). */
    PART,
    /** 第一章. */
    CHAPTER,
    /** 一、 */
    SECTION,
    /** （一） or 1. with its name on a line of its own. */
    SUBSECTION,
    /** （一） or 1. with its text on the same line: one task. */
    ITEM,
    /** A paragraph that begins with —— and states a result. */
    GOAL,
    /** A paragraph that begins with —— and states how things are to be done. */
    PRINCIPLE,
    /** 第一条. */
    ARTICLE,
    /** （一） in an article (项), 1. in an item, （1）. */
    SUBITEM,
    /** A paragraph without a label of its own that holds measures. */
    PARAGRAPH,
    /** What follows the signature: a table, a list. */
    ANNEX,
    /** What follows the last item and belongs to none. */
    TAIL
}
