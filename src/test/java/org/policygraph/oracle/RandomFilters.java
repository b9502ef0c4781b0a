package org.policygraph.oracle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes filters of everything that can be asked; the same seed makes the same filters. */
public final class RandomFilters {
    private static final int DEPTH = 3;
    private static final int LONGEST_TEXT = 6;
    private static final List<String> BASES = List.of("STATED", "IMPLIED", "REMIT", "CURATED");

    /** A member of the input; those that hold filters come last. */
    private enum Member {
        DOCUMENT,
        THEME,
        PARAGRAPH,
        COMMITMENT,
        TEXT,
        GROUP,
        DEPARTMENT,
        AND,
        OR,
        NOT
    }

    private final Offer offer;
    private final Random random;

    private RandomFilters(Offer offer, long seed) {
        this.offer = offer;
        this.random = new Random(seed);
    }

    /** Some filters. */
    public static List<AskedFilter> of(Offer offer, long seed, int count) {
        RandomFilters filters = new RandomFilters(offer, seed);
        return Stream.generate(() -> filters.filter(DEPTH)).limit(count).toList();
    }

    private boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    private AskedFilter filter(int depth) {
        if (oneIn(50)) return new AskedFilter.Every();
        List<Member> members = new ArrayList<>(Arrays.asList(Member.values()));
        if (depth == 0) members.removeAll(List.of(Member.AND, Member.OR, Member.NOT));
        Collections.shuffle(members, random);
        int count = oneIn(4) ? 2 + random.nextInt(2) : 1;
        List<AskedFilter> parts =
                members.stream().limit(count).map(member -> filter(member, depth)).toList();
        return count == 1 ? parts.getFirst() : new AskedFilter.Members(parts);
    }

    private AskedFilter filter(Member member, int depth) {
        return switch (member) {
            case DOCUMENT -> new AskedFilter.InDocument(names(offer.documents(), 4));
            case THEME -> new AskedFilter.InTheme(names(offer.themes(), 4));
            case PARAGRAPH -> new AskedFilter.CitesParagraph(paragraphs());
            case COMMITMENT -> new AskedFilter.HasCommitment(random.nextBoolean());
            case TEXT -> new AskedFilter.HoldsText(text());
            case GROUP -> linked(LinkKind.GROUP, offer.groups());
            case DEPARTMENT -> linked(LinkKind.DEPARTMENT, offer.departments());
            case AND -> new AskedFilter.And(filters(depth - 1));
            case OR -> new AskedFilter.Or(filters(depth - 1));
            case NOT -> new AskedFilter.Not(filter(depth - 1));
        };
    }

    private List<AskedFilter> filters(int depth) {
        return IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(each -> filter(depth)).toList();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** From one to {@code most} names, which may mean the same record. */
    private List<String> names(List<List<String>> records, int most) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(each -> pick(pick(records)))
                .toList();
    }

    private List<Integer> paragraphs() {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(each -> pick(offer.paragraphs()))
                .toList();
    }

    /** Some characters of a text, or of two texts, which then perhaps none holds. */
    private String text() {
        return oneIn(4) ? run(LONGEST_TEXT / 2) + run(LONGEST_TEXT / 2) : run(LONGEST_TEXT);
    }

    private String run(int longest) {
        String run = pick(offer.writing());
        int length = Math.min(run.length(), 1 + random.nextInt(longest));
        int start = random.nextInt(run.length() - length + 1);
        return run.substring(start, start + length);
    }

    private AskedFilter linked(LinkKind kind, List<List<String>> concepts) {
        boolean any = !oneIn(3);
        boolean all = oneIn(3);
        boolean exists = (!any && !all) || oneIn(6);
        return new AskedFilter.Linked(
                kind,
                any ? names(concepts, 4) : List.of(),
                all ? names(concepts, 2) : List.of(),
                exists ? random.nextBoolean() : null,
                oneIn(2) ? random.nextBoolean() : null,
                bases(kind));
    }

    /** The basis may be left out for groups, and must be chosen for departments. */
    private @Nullable List<String> bases(LinkKind kind) {
        if (kind == LinkKind.GROUP && oneIn(2)) return null;
        List<String> bases = new ArrayList<>(BASES);
        Collections.shuffle(bases, random);
        return List.copyOf(bases.subList(0, 1 + random.nextInt(BASES.size())));
    }
}
