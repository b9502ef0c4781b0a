package org.policygraph.extract.note;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.BodyKind;
import org.policygraph.extract.facts.Role;

import java.util.ArrayList;
import java.util.List;

/**
 * From what a note says of its bodies to their roles.
 *
 * <ol>
 *   <li>Who is said to lead leads, here or in the note right before; everybody else then supports.
 *   <li>Else, under the rule that the first leads, the first that does not only support leads and
 *       everybody else supports, unless that first is an unnamed class.
 *   <li>Else whoever convenes leads those convened; a sole body leads; several are jointly
 *       responsible.
 * </ol>
 */
final class Roles {
    private Roles() {}

    /**
     * The role of each body.
     *
     * @param kinds how each is named
     * @param firstLeads whether the document has said that the first body of a note leads
     * @param isLed whether the note right before it says who leads
     */
    static List<@Nullable Role> of(
            ParsedNote note, List<BodyKind> kinds, boolean firstLeads, boolean isLed) {
        List<Claim> claims = note.mentions().stream().map(Mention::claim).toList();
        boolean someoneLeads = isLed || claims.contains(Claim.LEADS);
        int first = 0;
        while (first < claims.size() && supports(claims.get(first))) first++;
        boolean byOrder =
                !someoneLeads
                        && firstLeads
                        && first < claims.size()
                        && kinds.get(first) != BodyKind.GENERIC;
        boolean isSole = !note.open() && claims.stream().filter(Roles::shares).count() == 1;
        List<@Nullable Role> roles = new ArrayList<>();
        for (int at = 0; at < claims.size(); at++) {
            Role role =
                    byOrder
                            ? at == first ? Role.LEAD : Role.SUPPORT
                            : role(claims.get(at), someoneLeads, isSole);
            boolean isSilent = kinds.get(at) == BodyKind.GENERIC && shares(claims.get(at));
            roles.add(isSilent && role != Role.SUPPORT ? null : role);
        }
        return roles;
    }

    private static boolean shares(Claim claim) {
        return claim == Claim.SHARES;
    }

    private static boolean supports(Claim claim) {
        return claim == Claim.SUPPORTS || claim == Claim.IS_CONVENED;
    }

    private static Role role(Claim claim, boolean someoneLeads, boolean isSole) {
        return switch (claim) {
            case LEADS, CONVENES -> Role.LEAD;
            case IS_CONVENED, SUPPORTS -> Role.SUPPORT;
            case SHARES -> someoneLeads ? Role.SUPPORT : isSole ? Role.LEAD : Role.JOINT;
        };
    }
}
