package org.policygraph.extract.facts;

/** The level of the bodies that issue a document, highest first. */
public enum Jurisdiction {
    /** Of the whole country. */
    CENTRE,
    /** Of a province, an autonomous region or a municipality under the central government. */
    PROVINCE,
    /** Of a city or prefecture; also of a city of the level of a county. */
    CITY,
    /** Of a county or district. */
    COUNTY
}
