package io.gongkai.statistics;

import io.gongkai.form.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What must be known beside an observation, apart from the notes of the dictionary of measures. */
enum SeriesNote {
    NO_DIVISION(
            "该年度没有这个行政区划；breaks列出有关变更。",
            "There was no such division in that year; breaks lists the changes that concern it."),
    TERRITORY_CHANGED(
            "与所问的上一年度相比，该地的管辖范围或代码有变动，两年不可直接比较；变更见breaks。",
            "Its territory or its code is not that of the year asked for before; the two do not compare directly. The changes are in breaks."),
    TERRITORY_DIVIDED(
            "按现在的区划，当年有的行政区划只有一部分在该地；其报告不能拆分，不计入任何一地，见breaks的divided。",
            "By today's boundaries only part of a division of that year lies in the area; its report cannot be divided and is in no area's sum, see divided in breaks."),
    NEAREST_BOUNDARIES(
            "行政区划名录没有该年度，按最近年度的区划汇总。", "The register of divisions does not have the year; the nearest year's is used."),
    NOT_IN_EDITION(
            "该年度的表格或部分报告所用的版本没有这个指标，或其口径不可比。",
            "The form of the year, or the edition of some of the reports, does not have the measure, or it does not compare in it."),
    PUBLISHED_WITH_ERRORS(
            "所据报告中有公布时合计就不符的，按公布的样子计入，份数见withErrors。",
            "Some of the reports were published with sums that do not agree; they are in as they stand, withErrors counts them."),
    MONEY_UNSPECIFIED("表格没有规定金额单位，不能相加，因此不合计。", "The form leaves the unit of this amount open; it is never summed."),
    NOT_EXPECTED("不要求该地提交报告，不排名。", "No report is expected from this area; it has no rank."),
    NOT_REPORTED("没有可计入的报告，不排名。", "There is no report to count; it has no rank."),
    NO_NUMBER(
            "报告没有给出这个数字，或没有可作分母的数，不排名。",
            "No report gives the number, or there is nothing to divide by; it has no rank."),
    INCOMPLETE(
            "应计入的报告不全，数量因此偏小，不排名；份数见expected和numbers。",
            "Not every report expected gives the number, so the sum is too small to compare; it has no rank. See expected and numbers."),
    BELOW_BASE(
            "基数低于minBase，个别件数就会改变名次，不排名。",
            "Its base is below minBase, where single cases move the figure; it has no rank."),
    TOO_FEW_PEERS(
            "有这个数字的同级地区太少（见minimum），给出分布会透露单个地区的数字，因此不给出。",
            "Too few peers have the number (see minimum); a distribution of them would tell single ones, and is withheld."),
    EXTREMES_WITHHELD(
            "同级地区不多（见extremesFrom），最小值和最大值就是单个地区的数字，因此不给出。",
            "With as few peers (see extremesFrom) the least and the greatest are easily told to be whose, and are withheld."),
    PARTIAL(
            "有的名次依据的报告不全（partial），补齐后可能变动。",
            "Some ranks stand on part of the reports (partial) and may move once the others are in."),
    NO_POPULATION(
            "没有提供该地该年度的常住人口，或计入报告的地区中有的没有，因此不计算。",
            "The population of the area in that year, or of some whose reports are added, is not supplied; it is not computed."),
    POPULATION_SOURCE("常住人口来源：", "Population from: "),
    NOT_DUE_YET("有的报告还没有到期，数字还会变动。", "Some reports are not due yet; the figure may still change."),
    NOT_BOTH_YEARS("本年度或上一年度没有这个数字，无法比较。", "One of the two years has no such number; there is nothing to compare."),
    COVERAGE_DIFFERS(
            "两个年度计入的报告不是同一些机关的，或有的没有这个数字，变化不可比，因此不计算。",
            "The two years are not of the same bodies' reports, or some lack the number; the change would not compare and is not given."),
    FROM_ZERO("上一年度为0，没有相对变化。", "The year before has 0; there is no relative change."),
    DEPARTMENTS(
            "合计的是部门、乡镇、街道和开发区各自的报告，不含人民政府的报告；人民政府的报告已包括它们，两者不能相加。",
            "The sums are of the reports that departments, townships, sub-districts and zones file for themselves, and hold no government's: those include them, and the two are never added."),
    ONE_KIND(
            "只合计其中一类机关的报告，见kind；其余的不在内，也不计入应报数。",
            "The sums are of one kind of these bodies alone, see kind; the others are neither in the sums nor expected."),
    OWN_LEVEL(
            "合计的是各级人民政府的本级报告（本级政府及其部门，不含下级），不含全地区的报告；全地区的报告已包括它们，两者不能相加。没有规定要求另行提交本级报告，应报数按每级人民政府一份计。",
            "The sums are of the reports that governments of every level file for themselves and their own departments, without what lies below, and hold no region report: those include them, and the two are never added. No rule demands a report of the own level beside that of the region; expected counts one for each government.");

    private final Text text;

    SeriesNote(String zh, String en) {
        this.text = new Text(zh, en);
    }

    /** What is to be known of figures of such reports, whatever they are. */
    static List<SeriesNote> of(Whose whose) {
        return switch (whose) {
            case Whose.Regions() -> List.of();
            case Whose.OwnLevels() -> List.of(OWN_LEVEL);
            case Whose.Departments(var only) ->
                only.isPresent() ? List.of(DEPARTMENTS, ONE_KIND) : List.of(DEPARTMENTS);
        };
    }

    /** The name used in the API. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<SeriesNote> of(String id) {
        return Arrays.stream(values()).filter(note -> note.id().equals(id)).findFirst();
    }

    Text text() {
        return text;
    }
}
