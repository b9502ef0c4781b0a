package org.policygraph.http.setting;

import org.policygraph.access.ApiKeys;

/**
 * Who may come in.
 *
 * @param keys the keys that the server knows; where it knows none, it looks at none
 * @param isKeyRequired whether those without a key may not even read; needs keys
 */
public record AccessRules(ApiKeys keys, boolean isKeyRequired) {
    /** Everybody may read. */
    public static final AccessRules OPEN = new AccessRules(ApiKeys.NONE, false);

    /**
     * Checks the rules.
     *
     * @throws IllegalArgumentException if a key is required that nobody can have
     */
    public AccessRules {
        if (isKeyRequired && !keys.areInUse()) {
            throw new IllegalArgumentException("a key can be required only where there are keys");
        }
    }
}
