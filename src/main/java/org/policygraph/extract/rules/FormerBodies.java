package org.policygraph.extract.rules;

import org.policygraph.extract.lexicon.Body;
import org.policygraph.extract.lexicon.Lexicon;
import org.policygraph.extract.lexicon.Vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds names of bodies that are no more. A text that says 卫生部 speaks of that body and not of the
 * one that took over: such a name states nothing, infers nothing, and nothing inside it is read.
 */
final class FormerBodies {
    /** What makes a longer word of 部: 农业部门, 文化部分, 建设部署. */
    private static final List<String> AFTER_MINISTRY = List.of("门", "分", "署", "位", "队", "件", "落");

    private final Lexicon<Boolean> lexicon;

    FormerBodies(Vocabulary vocabulary) {
        Map<String, Boolean> isFormer = new LinkedHashMap<>();
        for (String name : vocabulary.formerNames()) {
            isFormer.put(name, true);
            if (!name.endsWith("部")) continue;
            AFTER_MINISTRY.forEach(after -> isFormer.put(name + after, false));
        }
        for (Body body : vocabulary.bodies()) {
            body.names().forEach(name -> isFormer.put(name, false));
            body.sectors().forEach(name -> isFormer.put(name, false));
        }
        this.lexicon = new Lexicon<>(isFormer);
    }

    /** Where they stand in a clause. */
    List<Range> in(String clause) {
        return lexicon.read(clause).stream()
                .filter(Lexicon.Hit::entry)
                .map(hit -> new Range(hit.from(), hit.to()))
                .toList();
    }
}
