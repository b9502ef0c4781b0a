package org.policygraph.extract.note;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Short names that prose defines for bodies: 设立甲领导小组（以下简称领导小组）. */
final class Aliases {
    private static final Pattern DEFINED =
            Pattern.compile(
                    "(?<=^|[、,;。:()由向在为和与及]|建立|成立|设立|组建|会同)(?<name>(?:(?![、,;。:()由])[\\p{IsHan}]){3,30})\\((?:以下|下)(?:简|统|合)称(?:为|:)?[\"“”]*(?<alias>[\\p{IsHan}]{2,12})[\"“”]*\\)");

    private static final Pattern FOUNDING =
            Pattern.compile("^(?:建立健全|建立|成立|设立|组建|完善|健全|充分发挥|发挥|依托|组织)");

    private Aliases() {}

    /** Short name to name, of the bodies among what is abbreviated. */
    static Map<String, String> in(String text) {
        if (!text.contains("称")) return Map.of();
        Map<String, String> found = new HashMap<>();
        Matcher matcher = DEFINED.matcher(text);
        while (matcher.find()) {
            String name = FOUNDING.matcher(matcher.group("name")).replaceFirst("");
            String alias = matcher.group("alias");
            if (BodyNames.isCertain(name)) found.put(alias, name);
        }
        return found;
    }
}
