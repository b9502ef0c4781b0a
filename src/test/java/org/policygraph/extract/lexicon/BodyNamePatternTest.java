package org.policygraph.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class BodyNamePatternTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "省甲厅",
                "市乙局",
                "市科委",
                "市教委",
                "市经济信息化委",
                "市市场监管局",
                "市住房城乡建设管理委",
                "市住房和城乡建设管理委员会",
                "省发展和改革委员会",
                "省住房和城乡建设厅",
                "市国防科工办",
                "市政府办公厅",
                "区政府",
                "县人民政府",
                "青浦区政府",
                "临港新片区管委会",
                "经济技术开发区管委会",
                "自治区财政厅",
                "某某壮族自治区水利厅",
                "浙江省教育厅",
                "江东省清河市民政局",
                "市委",
                "省委组织部",
                "市委网信办",
                "市委编办",
                "省高级人民法院",
                "市总工会",
                "县残联",
                "市就业工作领导小组",
                "州农业农村局",
                "旗林草局",
                "市地方金融监管局",
            })
    void knowsAName(String name) {
        assertThat(BodyNamePattern.matches(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "财政部",
                "市场监管总局",
                "市场监管局",
                "区域合作办公室",
                "县域商业",
                "市民办理落户",
                "加强城市管理委托",
                "城市规划局部调整",
                "省级示范",
                "全市教育系统",
                "有关部门",
                "教育局",
                "市内交通",
                "区分局势",
                "在市区办理业务",
                "县办企业",
            })
    void takesNothingElseForAName(String text) {
        assertThat(BodyNamePattern.matches(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "由市科委会同市财政局制定办法, 市科委|市财政局",
        "市教委要加强指导，各区教育局要落实, 市教委|区教育局",
        "（牵头部门：市甲局，配合单位：市乙局，各区）, 市甲局|市乙局",
        "督促江东省民政厅办理, 江东省民政厅",
        "加强城市管理委托服务, ''",
        "面向市民办理业务, ''",
        "县级人民政府组织实施, ''",
        "各省、自治区、直辖市人民政府, ''",
        "鼓励贫困地区联合举办展会, ''",
        "优化农村地区产业布局, ''",
        "根据市政府部署，相关区政府落实, 市政府|区政府",
        "政府要建立省级办公制度, ''",
    })
    void findsNamesInASentence(String text, String names) {
        List<String> expected = names.isEmpty() ? List.of() : List.of(names.split("\\|", -1));
        assertThat(BodyNamePattern.in(text))
                .extracting(match -> text.substring(match.from(), match.to()))
                .isEqualTo(expected);
    }

    @Test
    void saysWhichWordsNameTheArea() {
        assertThat(BodyNamePattern.in("省甲厅")).extracting("area").containsExactly("省");
        assertThat(BodyNamePattern.in("江东省甲厅")).extracting("area").containsExactly("江东省");
        assertThat(BodyNamePattern.in("青浦区政府")).extracting("area").containsExactly("青浦区");
        assertThat(BodyNamePattern.at("由省甲厅负责", 0)).isNull();
        assertThat(BodyNamePattern.at("由省甲厅负责", 1)).isEqualTo(new BodyNamePattern.Match(1, 4, "省"));
    }
}
