package org.policygraph.extract.facts;

/** What a number, period or deadline is to those whom it binds. */
public enum Nature {
    /** To be reached: 建成100所, 达到80%, 到2030年. */
    TARGET,
    /** A level that holds, or a limit: 不低于每人3平方米, 30日内办结, 每年一次. */
    STANDARD,
    /** What is granted, as an amount, a share or a ceiling: 每人每月补助200元. */
    SUBSIDY,
    /**
     * What must be met to be covered, and is promised to nobody: 年收入不超过6万元的家庭. Only {@link
     * Measure#conditions()} have it.
     */
    CONDITION
}
