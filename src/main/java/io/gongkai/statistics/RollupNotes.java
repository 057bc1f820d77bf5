package io.gongkai.statistics;

import io.gongkai.division.BodyId;
import io.gongkai.form.CellId;
import io.gongkai.form.Text;
import io.gongkai.form.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a reader of a roll-up must be told beside its figures. */
final class RollupNotes {

    /** The first year for which a uniform form was laid down (国办公开办函〔2019〕60号). */
    private static final int UNIFORM_FORM = 2019;

    private RollupNotes() {}

    static List<RollupView.Note> of(
            int year,
            int boundaries,
            Whose whose,
            CellSums sums,
            Map<BodyId, PublishedErrors> errors,
            Measures measures,
            List<SeriesView.Note> ofIndicators) {
        List<RollupView.Note> notes = new ArrayList<>();
        SeriesNote.of(whose).forEach(note -> notes.add(new RollupView.Note(note.id(), note.text(), List.of())));
        if (year < UNIFORM_FORM) {
            notes.add(note(
                    "before-uniform-form",
                    "%d年度还没有全国统一的年度报告格式；所列为最早版本的单元格，没有报告填写的为null。".formatted(year),
                    "There was no uniform form for %d yet; the cells are those of the earliest edition, null where no report gives one."
                            .formatted(year)));
        }
        if (boundaries != year) {
            notes.add(note(
                    "boundaries",
                    "行政区划名录没有%d年，按%d年的区划汇总。".formatted(year, boundaries),
                    "The register of divisions does not have %d; summed by the divisions of %d."
                            .formatted(year, boundaries)));
        }
        if (!errors.isEmpty()) {
            notes.add(note(
                    "published-with-errors",
                    "合计中有%d份报告公布时合计不符，按公布的样子计入；地区和单元格见coverage.withErrors和coverage.cellsWithErrors。"
                            .formatted(errors.size()),
                    "The sums hold %d reports that were published with sums that do not agree, as they stand; coverage.withErrors and coverage.cellsWithErrors name divisions and cells."
                            .formatted(errors.size())));
        }
        List<String> editions = sums.byForm().keySet().stream()
                .map(form -> form.edition().id())
                .sorted()
                .toList();
        if (editions.size() > 1) {
            notes.add(note(
                    "several-editions",
                    "报告使用了不同版本的表格（%s）：只有一个版本才有的单元格，合计的只是用该版本的报告，见coverage.blankCells的notPrinted；“其他处理”可比的只有outcomes中的合计。"
                            .formatted(String.join("、", editions)),
                    "The reports are in several editions of the form (%s): a cell of one edition is the sum of the reports in that edition alone, see notPrinted in coverage.blankCells; of the applications otherwise disposed of, only the group in outcomes compares."
                            .formatted(String.join(", ", editions))));
        }
        List<String> unspecified = sums.all().stream()
                .map(CellSum::cell)
                .filter(cell -> cell.unit() == Unit.MONEY_UNSPECIFIED)
                .map(cell -> cell.id().value())
                .toList();
        if (!unspecified.isEmpty()) {
            notes.add(new RollupView.Note(
                    "money-unspecified",
                    new Text(
                            "表格没有规定金额单位，各地填报的单位不同，不能相加，因此不合计。",
                            "The form leaves the unit of this amount open and bodies use different ones; it is never summed."),
                    unspecified));
        }
        measures.notes().stream()
                .filter(note -> note.from() != null && note.from() <= year)
                .forEach(note -> notes.add(new RollupView.Note(
                        note.id(),
                        note.text(),
                        sums.all().stream()
                                .map(sum -> sum.cell().id())
                                .filter(note.cells()::contains)
                                .map(CellId::value)
                                .toList())));
        Set<String> there = notes.stream().map(RollupView.Note::id).collect(Collectors.toSet());
        ofIndicators.stream()
                .filter(note -> !there.contains(note.id()))
                .forEach(note -> notes.add(new RollupView.Note(note.id(), note.text(), List.of())));
        return notes;
    }

    private static RollupView.Note note(String id, String zh, String en) {
        return new RollupView.Note(id, new Text(zh, en), List.of());
    }
}
