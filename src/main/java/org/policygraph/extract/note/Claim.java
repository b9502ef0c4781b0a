package org.policygraph.extract.note;

/** What a note says of one of its bodies in words, before any rule on the order of names. */
enum Claim {
    /** 牵头, 牵头单位：. */
    LEADS,
    /** Before 会同. */
    CONVENES,
    /** Behind 会同. */
    IS_CONVENED,
    /** 负责, 责任单位：, or nothing: somebody leads only by another word or rule. */
    SHARES,
    /** 配合, 参与单位：. */
    SUPPORTS
}
