package org.policygraph.http.exchange;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.policygraph.access.ApiKeys;
import org.policygraph.access.Caller;
import org.policygraph.http.setting.AccessRules;

import java.util.Locale;

/**
 * Tells who sends a request, by the key in its field Authorization (RFC 6750 §2.1). A key in the
 * address would stand in every log on the way.
 */
public final class Callers {
    /** What a client is asked for (RFC 9110 §11.6.1). */
    public static final String CHALLENGE = "Bearer realm=\"Policy Graph\"";

    private static final String CALLER = "policygraph.caller";
    private static final String SCHEME = "bearer ";

    private final AccessRules rules;

    public Callers(AccessRules rules) {
        this.rules = rules;
    }

    /** The caller; null where a key was sent that is none, or credentials of another kind. */
    public @Nullable Caller identify(Context ctx) {
        ApiKeys keys = rules.keys();
        String sent = ctx.header("Authorization");
        if (sent == null || !keys.areInUse()) return Caller.ANONYMOUS;
        if (!sent.toLowerCase(Locale.ROOT).startsWith(SCHEME)) return null;
        return keys.caller(sent.substring(SCHEME.length()).strip()).orElse(null);
    }

    /**
     * Lets a caller in.
     *
     * @param isOpen whether the address is open to everybody
     * @throws HttpError if the key is none, or there is none where one is required
     */
    public void admit(Context ctx, @Nullable Caller caller, boolean isOpen) {
        if (caller == null) {
            throw new HttpError(
                    HttpErrorCode.UNAUTHENTICATED, "The key is not one of this server's.");
        }
        if (rules.isKeyRequired() && !caller.isKnown() && !isOpen) {
            throw new HttpError(
                    HttpErrorCode.UNAUTHENTICATED, "This server answers only with a key.");
        }
        ctx.attribute(CALLER, caller);
    }

    /** Who sent the request in hand. */
    public static Caller of(Context ctx) {
        Caller caller = ctx.attribute(CALLER);
        return caller == null ? Caller.ANONYMOUS : caller;
    }
}
