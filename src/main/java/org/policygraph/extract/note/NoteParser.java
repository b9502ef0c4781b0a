package org.policygraph.extract.note;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds out what a note says of each body: a label holds for the names behind it, a verb for those
 * before it up to the last verb, 会同 parts those who lead from those who support.
 */
final class NoteParser {
    private final List<Mention> mentions = new ArrayList<>();

    /** Names for which no verb has come yet. */
    private final List<NoteToken.Name> waiting = new ArrayList<>();

    private final List<Integer> runs = new ArrayList<>();

    /** How many of those waiting stand before 会同; -1 as long as there is none. */
    private int conveners = -1;

    private @Nullable Claim label;
    private int run;
    private boolean open;
    private boolean statesRule;
    private boolean isLabelled;
    private boolean hasVerb;

    /** Whether the names that come belong to something else: 完成时限：…. */
    private boolean isAside;

    private NoteParser() {}

    static ParsedNote parse(List<NoteToken> tokens) {
        NoteParser parser = new NoteParser();
        tokens.forEach(parser::take);
        parser.endGroup(null);
        return new ParsedNote(
                parser.mentions, parser.open, parser.statesRule, parser.isLabelled, parser.hasVerb);
    }

    private void take(NoteToken token) {
        switch (token) {
            case NoteToken.Name name -> {
                if (isAside) return;
                waiting.add(name);
                runs.add(run);
            }
            case NoteToken.Label next -> {
                endGroup(null);
                label = next.claim();
                isLabelled = true;
                isAside = false;
            }
            case NoteToken.Verb verb -> {
                hasVerb = true;
                endGroup(verb.claim());
            }
            case NoteToken.Convening convening -> {
                hasVerb = true;
                conveners = waiting.size();
            }
            case NoteToken.Joint joint -> {
                if (joint.endsPart()) endPart();
                if (joint.isWide()) run++;
            }
            case NoteToken.Open rest -> open = true;
            case NoteToken.FirstLeads rule -> {
                statesRule = true;
                endPart();
            }
            case NoteToken.Aside aside -> {
                if (!aside.isLabelled()) return;
                endPart();
                isAside = true;
            }
        }
    }

    private void endPart() {
        endGroup(null);
        label = null;
        isAside = false;
    }

    /**
     * A verb says something of those right before it; behind 牵头单位为甲局， only of those behind the
     * comma, and that they are responsible takes nothing from a label.
     */
    private void endGroup(@Nullable Claim verb) {
        Claim said = verb != null ? verb : label != null ? label : Claim.SHARES;
        if (label == Claim.LEADS && said == Claim.SHARES) said = Claim.LEADS;
        for (int at = 0; at < waiting.size(); at++) {
            NoteToken.Name name = waiting.get(at);
            Claim ofRun = label == null || runs.get(at).equals(runs.getLast()) ? said : label;
            Claim claim = name.claim() != null ? name.claim() : claim(at, ofRun);
            mentions.add(
                    new Mention(
                            name.from(),
                            name.to(),
                            name.text(),
                            name.alias(),
                            claim,
                            runs.get(at)));
        }
        waiting.clear();
        runs.clear();
        conveners = -1;
        run++;
    }

    private Claim claim(int at, Claim said) {
        if (conveners < 0) return said;
        return at < conveners ? Claim.CONVENES : Claim.IS_CONVENED;
    }
}
