package org.policygraph.extract.rules;

import org.policygraph.extract.lexicon.Group;
import org.policygraph.extract.lexicon.Vocabulary;
import org.policygraph.text.Messages;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands around a group's name in an official text. In 符合条件的小微企业 the words before it say which
 * are meant, and belong to the mention; in 企业所得税 the word after it makes it the name of a levy.
 */
final class NameContexts {
    /** Stands in a modifier for words of the text. */
    private static final String GAP = "…";

    private static final String GAP_PATTERN = "[^,;。、:]{0,16}?";

    /** Between 符合条件的 and the name may stand what narrows it: 符合条件的生活困难下岗失业人员. */
    private static final String NARROWING =
            "[\\p{IsHan}0-9A-Za-z“”&&[^的和与及或给予发放可按由对向为将在把被使让应须及其]]{0,8}";

    /** Between a name and the end of the name of a programme: 企业〔职工〕教育经费. */
    private static final String TITLE_WORDS = "[\\p{IsHan}&&[^的等和与及或给对向为将在申发实开承享可应须提制]]{0,4}?";

    /** Schools before such words are levels of education: 小学、初中教育. */
    private static final String LEVEL =
            "(?:[、和与及至或](?:小学|初中|高中|普通高中|中等职业|技工|大学|本科|硕士研究生|博士研究生|研究生)){0,3}"
                    + "(?:教育(?!部|局|厅|委|系统|机构|集团|工作者)|阶段|入学|学段|学位)";

    private static final PrefilteredPattern NOTHING = PrefilteredPattern.compile("(?!)");

    /**
     * A name whose modifier holds words of the text: 符合创业担保贷款申请条件的人员.
     *
     * @param group its slug
     * @param source where the name stands
     * @param pattern how it is written
     */
    private record SpreadName(String group, String source, PrefilteredPattern pattern) {}

    private final PrefilteredPattern modified;
    private final PrefilteredPattern programme;
    private final List<SpreadName> spreadNames = new ArrayList<>();

    NameContexts(Vocabulary vocabulary) {
        List<String> modifiers = vocabulary.context().modifiers();
        this.modified =
                modifiers.isEmpty()
                        ? NOTHING
                        : PrefilteredPattern.compile(
                                "(?:" + alternatives(modifiers) + ")$", Pattern.DOTALL);
        List<String> programmes = vocabulary.context().programmes();
        this.programme =
                programmes.isEmpty()
                        ? NOTHING
                        : PrefilteredPattern.compile(
                                Messages.format(
                                        "^(?:%s%s|%s|%s)",
                                        TITLE_WORDS,
                                        endings(programmes, true),
                                        endings(programmes, false),
                                        LEVEL));
        modifiers.stream()
                .filter(modifier -> modifier.contains(GAP))
                .forEach(modifier -> learn(modifier, vocabulary.groups()));
    }

    private static String alternatives(List<String> modifiers) {
        return modifiers.stream()
                .map(modifier -> written(modifier) + (modifier.endsWith("的") ? NARROWING : ""))
                .collect(Collectors.joining("|"));
    }

    private static String written(String modifier) {
        return Pattern.compile(GAP)
                .splitAsStream(modifier)
                .map(Pattern::quote)
                .collect(Collectors.joining(GAP_PATTERN));
    }

    private static String endings(List<String> programmes, boolean areBehindGap) {
        return programmes.stream()
                .filter(programme -> programme.startsWith(GAP) == areBehindGap)
                .map(programme -> Pattern.quote(programme.replace(GAP, "")))
                .collect(Collectors.joining("|", "(?:(?!)|", ")"));
    }

    private void learn(String modifier, List<Group> groups) {
        String closed = modifier.replace(GAP, "");
        for (Group group : groups) {
            for (String name : group.names()) {
                if (!name.startsWith(closed)) continue;
                String head = Pattern.quote(name.substring(closed.length()));
                PrefilteredPattern pattern = PrefilteredPattern.compile(written(modifier) + head);
                spreadNames.add(new SpreadName(group.id(), group.source(), pattern));
            }
        }
    }

    /**
     * Where a mention begins, in UTF-16 units.
     *
     * @param earliest it does not begin before
     * @param nameStart where its name begins
     */
    int mentionStart(String text, int earliest, int nameStart) {
        int from = nameStart;
        while (true) {
            PrefilteredMatcher before = modified.matcher(text).region(earliest, from);
            if (!before.find()) return from;
            from = before.start();
        }
    }

    /** Whether a name is part of the name of a programme, by what follows it. */
    boolean isOfProgramme(String after) {
        return programme.matcher(after).find();
    }

    /** The names whose modifier holds words of the text. */
    List<GroupMention> spread(String text) {
        List<GroupMention> found = new ArrayList<>();
        for (SpreadName name : spreadNames) {
            PrefilteredMatcher matcher = name.pattern().matcher(text);
            while (matcher.find()) {
                found.add(
                        new GroupMention(
                                name.group(), name.source(), matcher.start(), matcher.end()));
            }
        }
        return found;
    }
}
