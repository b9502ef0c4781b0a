package org.policygraph.extract.facts;

/** Why a document names another. */
public enum ReferenceKind {
    /** It mentions it. */
    CITES,
    /** It rests on it: 根据《…》. */
    BASED_ON,
    /** It carries it out: 为贯彻落实《…》. */
    IMPLEMENTS,
    /** It ends it: 《…》同时废止. */
    REPEALS,
    /** Its sentence ends something; what, or from when, is not understood. */
    MAY_REPEAL,
    /** It changes it: 对《…》作如下修改. */
    AMENDS,
    /** It passes it on: 现将《…》转发给你们. */
    FORWARDS
}
