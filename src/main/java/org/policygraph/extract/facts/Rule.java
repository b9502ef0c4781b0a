package org.policygraph.extract.facts;

/** The rules that make facts. The name that is published is {@link #id()}. */
public enum Rule {
    /** A name of the group stands in the measure. */
    GROUP_NAME("group name"),
    /** A name of the group, with words before it that say which of them are meant. */
    MODIFIED_NAME("group name with what defines it"),
    /** The group's name is part of the name of a programme, a fund or a levy. */
    PROGRAMME("group name inside the name of a programme"),
    /** A set phrase stands in the measure that means several groups at once and names none. */
    SET_PHRASE("set phrase"),
    /** A modifier before another group's name, or before a head that several modifiers share. */
    SHARED_HEAD("shared head"),
    /** A longer word of fixed meaning that names the group. */
    COMPOUND_NAME("compound that names the group"),
    /** A longer word of fixed meaning that entails the group. */
    COMPOUND_TERM("compound that entails the group"),
    /** A term that entails the group. */
    ENTAILING_TERM("term that entails the group"),
    /** A term that entails the group, in a clause where nothing else fires. */
    WEAK_TERM("weak term, nothing else in the clause"),
    /** The group's name is part of the name of an institution. */
    INSTITUTION("group name inside the name of an institution"),
    /** The group's name is part of a title or of the name of a festival. */
    PROPER_NAME("group name inside a title or festival"),
    /** The group's name is part of a longer word: a paper, a place, a trade. */
    LONGER_WORD("group name inside a longer word"),
    /** A body is named as the one who acts. */
    ACTING_BODY("body named as acting"),
    /** A note of responsibility names the body. */
    NOTED_BODY("body named in a note"),
    /** A term of the department's field of work. */
    REMIT_TERM("term of the remit"),
    /** A group that the department's field of work covers. */
    REMIT_GROUP("group within the remit"),
    /** A number with a unit. */
    VALUE("number with unit"),
    /** Both ends of a range. */
    RANGE("range"),
    /** A number in a table of indicators, below a year. */
    INDICATOR_CELL("cell of a table of indicators"),
    /** 全覆盖 is 100 %. */
    FULL_COVERAGE("全覆盖 = 100 %"),
    /** A period, start not stated. */
    PERIOD("period"),
    /** A calendar year, month or day. */
    DEADLINE("deadline"),
    /** When something holds. */
    WINDOW("window of validity"),
    /** How often something is done. */
    RECURRENCE("recurrence");

    private final String id;

    Rule(String id) {
        this.id = id;
    }

    /** The published name. */
    public String id() {
        return id;
    }
}
