package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Jurisdiction;
import org.policygraph.extract.facts.OfficialHeader.Issuer;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

import java.util.List;

/**
 * Tells the level of a document from the names of those who issued it: the last place that a name
 * begins with (浙江省杭州市…) is that of the body. A body of the vocabulary is a central one.
 */
public final class IssuerLevels {
    private static final PrefilteredPattern CENTRAL =
            PrefilteredPattern.compile(
                    "^(?:中共中央|中央|国务院|全国|中华|中国(?!共产党)|国家|最高人民)|^(?:市场监管|[\\p{IsHan}&&[^省市区县州盟旗]]{1,10})(?:部|总局|总署)办公厅$");
    private static final PrefilteredPattern PARTY = PrefilteredPattern.compile("^(?:中国共产党|中共|共青团)");
    private static final PrefilteredPattern PROVINCE =
            PrefilteredPattern.compile(
                    "^(?:(?:北京|上海|天津|重庆)市?|[\\p{IsHan}&&[^省区市]]{1,7}(?:省|自治区|特别行政区))");
    private static final PrefilteredPattern CITY =
            PrefilteredPattern.compile("^[\\p{IsHan}&&[^市盟区县旗]]{1,8}?(?:(?<!城)市|自治州|盟|地区)");

    /** No word that is no place: 社区, 园区, 开发区 … */
    private static final PrefilteredPattern COUNTY =
            PrefilteredPattern.compile(
                    "^[\\p{IsHan}&&[^县区旗]]{1,7}(?:县|旗|(?<![社园景小灾山牧老校库发验范])区)(?!域|级)");

    /** The administration of a zone, whatever the level of that. */
    private static final PrefilteredPattern ZONE =
            PrefilteredPattern.compile("^[\\p{IsHan}]{2,12}[区园](?:管委会|管理委员会)");

    private IssuerLevels() {}

    /** Whether a name begins with a place below the centre. */
    public static boolean isOfPlace(String name) {
        Jurisdiction level = ofName(name);
        return level == null ? ZONE.matcher(name).find() : level != Jurisdiction.CENTRE;
    }

    /** The highest level of the issuers; null where no name tells one. */
    public static @Nullable Jurisdiction of(List<Issuer> issuers) {
        Jurisdiction highest = null;
        for (Issuer issuer : issuers) {
            Jurisdiction level =
                    issuer.department() != null
                            ? Jurisdiction.CENTRE
                            : ofName(issuer.printed().text().replaceAll("\\s", ""));
            if (level == null) continue;
            if (highest == null || level.compareTo(highest) < 0) highest = level;
        }
        return highest;
    }

    /** The level of a body of this name; null where the name does not tell. */
    static @Nullable Jurisdiction ofName(String name) {
        if (CENTRAL.matcher(name).find()) return Jurisdiction.CENTRE;
        String rest = PARTY.matcher(name).replaceFirst("");
        Jurisdiction found = null;
        PrefilteredMatcher province = PROVINCE.matcher(rest);
        if (province.find()) {
            found = Jurisdiction.PROVINCE;
            rest = rest.substring(province.end());
        }
        PrefilteredMatcher city = CITY.matcher(rest);
        if (city.find()) {
            found = Jurisdiction.CITY;
            rest = rest.substring(city.end());
        }
        return COUNTY.matcher(rest).find() ? Jurisdiction.COUNTY : found;
    }
}
