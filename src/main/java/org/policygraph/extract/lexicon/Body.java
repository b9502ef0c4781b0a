package org.policygraph.extract.lexicon;

import java.util.List;

/**
 * A body of state, party or a mass organisation.
 *
 * @param id its slug
 * @param source where the entry stands: its IRI
 * @param names full and short names
 * @param weakNames names that many bodies share and that count only where the body acts, as 工会
 * @param remitTerms words of its field of work
 * @param remitSource where those words come from
 */
public record Body(
        String id,
        String source,
        List<String> names,
        List<String> weakNames,
        List<String> remitTerms,
        String remitSource) {
    /** Words for the sector of a ministry at any level of government, which name no body: 民政部门. */
    public List<String> sectors() {
        return names.stream().filter(name -> name.endsWith("部")).map(name -> name + "门").toList();
    }
}
