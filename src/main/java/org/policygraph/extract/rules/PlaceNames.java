package org.policygraph.extract.rules;

import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

/**
 * Names of places that stand for those who govern them: 云阳县要…, 由九龙镇负责…, 高新区应当…. By its form alone
 * such a name is hard to tell from a noun (景区, 高发区, 城镇), so it must be short, end in none of those,
 * and an outright word for a duty must follow it.
 */
final class PlaceNames {
    private static final String ZONE = "(?:高新(?:技术产业(?:开发)?)?|经济技术开发|经济开发|经开|(?:综合)?保税|开发|新)区";

    private static final PrefilteredPattern NAME =
            PrefilteredPattern.compile(
                    "[\\p{IsHan}]{2,3}(?:区|县|市|镇|乡|旗|省|街道)|[\\p{IsHan}]{2,8}自治[县州区旗]|[\\p{IsHan}]{0,6}"
                            + ZONE);

    /** Words that end as the names of places do. */
    private static final PrefilteredPattern NOUN =
            PrefilteredPattern.compile(
                    "^(?:各|全|本|我|你|该|此|每|某|哪|外|有关|相关|其他|其它|所在|上述|这些|一些|部分|多数|个别|所有|任何|计划单列|直辖)"
                            + "|[社景小园校厂矿库林牧港辖片城山灾地郊农街商禁限海湿旱渔灌疫专盲误雷战军防特学站楼院作考]区$"
                            + "|(?:核心|缓冲|实验|试验|示范|保护|试点|先行|先导|引领|合作|功能|集聚|集中|产业|工业|农业|商业|商务|生态|旅游|度假|风景|住宅|居住|生活|办公|服务|管控|控制|治理|重点|一般|贫困|脱贫|边境|沿海|沿边|沿江|平原|丘陵|高原|高寒|高发|多发|易发|频发|密集|稀疏|薄弱|空白|中心|边缘|周边|毗邻|发达|受灾|滞洪|行洪|养殖|种植|主产|主销|产销|禁养|限养|禁采|开采|采煤|沉陷|塌陷|影响|污染|超采|漏斗|展示|体验|样板|标杆|创新|科创|物流|仓储|加工|监管|等候|候诊|隔离|观察|接种|作业|施工|休闲|活动|运动|教学|公共|共享|净空|适飞|管制|飞行|民族|革命|粮食|连片|特困|热点|水源|取水|用水|补给|涵养|退化|敏感|脆弱|安置|移民|搬迁|改造|更新|拆迁|征收|规划|建成|待建|在建|覆盖|优势|特色|辐射|聚集|配套|预留|绿化|停车|充电|消费|贸易|自贸|口岸|跨境|联动|协作|毗连|交界|接壤|空心|老旧|主城|老城|中心城)区$"
                            + "|[城超都股门上夜集楼入地县省房车牛菜花早]市$|级市$|[郡市区州贫省]县$|(?:贫困|试点|示范|重点|大|强|产粮|边境|民族|牧业|脱贫|人口|先进|样板)县$"
                            + "|[城乡小集古市区强]镇$|(?:建制|中心|特色|重点|试点|示范|特大|卫星|一般)镇$|[城家返下回故老水还归同民]乡$|[国红党军团锦彩]旗$|[节外各]省$"
                            + "|(?:商业|城市|城镇|重点|试点|示范|主要|乡镇|社区)街道$");

    private PlaceNames() {}

    /** Whether characters that end at a place may be one, so that a closer look is worth it. */
    static boolean endsAt(String text, int to) {
        return "区县市旗镇乡州省道".indexOf(text.charAt(to - 1)) >= 0;
    }

    /** Whether one stands there, whatever follows it. */
    static boolean stands(String text, int from) {
        PrefilteredMatcher name = NAME.matcher(text).region(from, text.length());
        return name.lookingAt() && is(name.group());
    }

    /** Whether these characters are one. */
    static boolean is(String name) {
        return NAME.matcher(name).matches() && !NOUN.matcher(name).find();
    }
}
