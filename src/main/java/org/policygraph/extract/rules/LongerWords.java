package org.policygraph.extract.rules;

import org.policygraph.text.PrefilteredPattern;

/**
 * Longer words that begin with the name of a group, by what follows it: 残疾人|证 is a paper, 青年|路 a
 * street and 司机|端 a program. Nobody is named there; a paper, a building or a trade for somebody
 * entails him all the same.
 */
final class LongerWords {
    /** Streets, newspapers, programs and quantities, which are named after a group at most. */
    private static final PrefilteredPattern OF_OTHERS =
            PrefilteredPattern.compile(
                    "^(?:批准|审批|审签|签字|签发|阅批)|^(?:[东西南北中][一二三]?)?(?:路(?![演人径由透障途线上过费])|街(?![头面区坊]|道?办|道工委)|大道|大街|巷(?!子)|日报|晚报|晨报|周报|时报|周刊|杂志"
                            + "|端(?:App|APP|小?程序|系统|界面|功能|应用|软件|口|平台|[、和及与,;。]|$)|口(?=[0-9]|达|超|占|比例|数|总|的|[、和及与,;。]|$))");

    /** Papers, files, buildings and things for somebody. */
    private static final PrefilteredPattern OF_THINGS =
            PrefilteredPattern.compile(
                    "^(?:优待|资格|身份|居住|上岗|执业|从业|服务|就业|健康|信用|诚信|成长|学籍|用药|电子|人才){0,2}(?:证(?![明实券据监照言])|证书|卡(?!车|点)|档案|病历|周转房|宿舍|文明[号岗]|先锋号|示范岗|玩具|服装|校服|用车|配方(?:乳粉|奶粉|食品)|运动会|艺术节|大?讲堂|论坛|工资(?:保证金|专用账户|支付)|年金|征信|信用(?:平台|体系|信息)|投诉(?:站|点|平台|热线|电话)|资助(?:系统|信息|平台)|自付(?:费用|比例|部分)|托举工程|突击队|驿站|名册|台账|数据库|信息库|公寓|餐厅|食堂|书屋"
                            + "|友好(?:城市|社区|街区|乡镇|医院|型|学校|空间)|创业园|小程序|App|APP|手册|读本|码(?!头)|专座|专柜|通道|食品|用品|读物|电价|气价|水价|票价|工位)");

    /** 老年人|能力评估师 and 残疾人|就业辅导员 work for a group and are another. */
    private static final PrefilteredPattern OF_TRADES =
            PrefilteredPattern.compile(
                    "^(?:能力|照护|护理|陪护|就业|创业|服务|健康|心理|权益|康复|生活|教育|事务|工作|养老|评估|综合|职业|法律|社会|体育|体能|营养|手语|辅导|指导|管理|协理|帮扶|家庭|保护|督导){1,3}(?:师(?![资生范傅])|员(?!工|额)|工作者|专员|志愿者|顾问|专干)");

    private LongerWords() {}

    /** Whether a name with this behind it names neither a group nor what is for one. */
    static boolean areOfOthers(String after) {
        return OF_OTHERS.matcher(after).find();
    }

    /** Whether a name with this behind it is the beginning of a longer word. */
    static boolean areThere(String after) {
        return OF_THINGS.matcher(after).find() || OF_TRADES.matcher(after).find();
    }
}
