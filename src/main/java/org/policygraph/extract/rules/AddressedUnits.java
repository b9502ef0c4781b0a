package org.policygraph.extract.rules;

import org.policygraph.text.PrefilteredPattern;

/**
 * Whether 单位 by itself is whom a text addresses: 任何单位和个人不得, 缴纳社会保险费的单位，给予补贴. Elsewhere it ends the
 * name of another (责任单位) or is a unit of measure.
 */
final class AddressedUnits {
    static final String WORD = "单位";

    private static final PrefilteredPattern BEFORE =
            PrefilteredPattern.compile("(?:^|[,;:]|任何|其他|[^目]的)$");

    private static final PrefilteredPattern AFTER =
            PrefilteredPattern.compile(
                    "^(?:(?:和|或者?|、|及)个人)?(?:应当|不得|可以?|必?须|要|均|都|给予|予以|[,;。:]|$)");

    private AddressedUnits() {}

    /** Whether it is. */
    static boolean stand(String text, int from, int to) {
        return BEFORE.matcher(text.substring(0, from)).find()
                && AFTER.matcher(text.substring(to)).find();
    }
}
