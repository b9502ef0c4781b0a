package org.policygraph.extract.note;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.BodyKind;
import org.policygraph.extract.facts.Part;
import org.policygraph.extract.facts.Role;
import org.policygraph.extract.facts.RoleBasis;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;

/**
 * From what a note says of its bodies to their parts.
 *
 * <ol>
 *   <li>Who is said to lead leads, here or in the note right before; everybody else then supports.
 *   <li>Else, under the rule that the first leads, the first that does not only support leads and
 *       everybody else supports, unless that first is an unnamed class. Governments of whom the
 *       note says apart that they are responsible (甲部、乙部，各省级人民政府按职责分工负责) have no part by that rule.
 *   <li>Else whoever convenes leads those convened; a sole body leads; several are jointly
 *       responsible.
 * </ol>
 */
final class Roles {
    private final ParsedNote note;
    private final List<Claim> claims;
    private final List<BodyKind> kinds;
    private final boolean someoneLeads;
    private final boolean isSole;

    private Roles(ParsedNote note, List<BodyKind> kinds, boolean isLed) {
        this.note = note;
        this.claims = note.mentions().stream().map(Mention::claim).toList();
        this.kinds = kinds;
        this.someoneLeads = isLed || claims.contains(Claim.LEADS);
        this.isSole = !note.open() && claims.stream().filter(Roles::shares).count() == 1;
    }

    /**
     * The part of each body; null where the note says none.
     *
     * @param kinds how each is named
     * @param firstLeads the words with which the document has said that the first body of a note
     *     leads; null if it has not, or not for this one
     * @param isLed whether the note right before it says who leads
     */
    static List<@Nullable Part> of(
            ParsedNote note, List<BodyKind> kinds, @Nullable TextSpan firstLeads, boolean isLed) {
        Roles roles = new Roles(note, kinds, isLed);
        int first = roles.first();
        boolean isByOrder = firstLeads != null && first >= 0 && !roles.someoneLeads;
        List<@Nullable Part> parts = new ArrayList<>();
        for (int at = 0; at < roles.claims.size(); at++) {
            parts.add(isByOrder ? roles.byOrder(at, first, firstLeads) : roles.said(at));
        }
        return parts;
    }

    /** Who leads where the first does; -1 if nobody can. */
    private int first() {
        int first = 0;
        while (first < claims.size() && supports(claims.get(first))) first++;
        boolean leads = first < claims.size() && kinds.get(first) != BodyKind.GENERIC;
        return leads ? first : -1;
    }

    private @Nullable Part byOrder(int at, int first, @Nullable TextSpan rule) {
        Claim claim = claims.get(at);
        if (at == first && claim == Claim.CONVENES) return Part.said(Role.LEAD);
        if (at == first) return new Part(Role.LEAD, RoleBasis.BY_ORDER, rule);
        if (supports(claim)) return Part.said(Role.SUPPORT);
        return isApart(at, first) ? null : new Part(Role.SUPPORT, RoleBasis.BY_ORDER, rule);
    }

    /** Whether all governments of a level are named behind the list, and said to be responsible. */
    private boolean isApart(int at, int first) {
        return kinds.get(at) == BodyKind.LOCAL
                && note.hasVerb()
                && shares(claims.get(at))
                && note.mentions().get(at).text().startsWith("各")
                && note.mentions().get(at).run() != note.mentions().get(first).run();
    }

    private @Nullable Part said(int at) {
        Claim claim = claims.get(at);
        return switch (claim) {
            case LEADS, CONVENES -> Part.said(Role.LEAD);
            case IS_CONVENED, SUPPORTS -> Part.said(Role.SUPPORT);
            case SHARES -> shared(kinds.get(at) == BodyKind.GENERIC);
        };
    }

    private @Nullable Part shared(boolean isClass) {
        if (someoneLeads) return new Part(Role.SUPPORT, RoleBasis.BESIDE_LEAD, null);
        if (isClass) return null;
        return new Part(isSole ? Role.LEAD : Role.JOINT, RoleBasis.BY_COUNT, null);
    }

    private static boolean shares(Claim claim) {
        return claim == Claim.SHARES;
    }

    private static boolean supports(Claim claim) {
        return claim == Claim.SUPPORTS || claim == Claim.IS_CONVENED;
    }
}
