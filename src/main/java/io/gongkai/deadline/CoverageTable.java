package io.gongkai.deadline;

import io.gongkai.body.BodyKind;
import io.gongkai.body.BodyTitle;
import io.gongkai.table.Section;
import io.gongkai.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Coverage as rows: everybody who is told of with his state, then those from whom nothing is expected, with the reason. */
final class CoverageTable {

    private static final List<String> COLUMNS = List.of(
            "body",
            "body_name",
            "body_kind",
            "division",
            "division_name",
            "level",
            "state",
            "days_late",
            "due",
            "extended_until",
            "extension_reason",
            "filed_at",
            "status",
            "report",
            "not_expected_reason",
            "year",
            "day",
            "statutory",
            "bodies",
            "scope",
            "snapshot");

    private static final Set<String> NUMBERS = Set.of("days_late", "year", "snapshot");

    private static final String NOT_EXPECTED = "not_expected";

    private final FilingCoverageView view;

    private CoverageTable(FilingCoverageView view) {
        this.view = view;
    }

    static Table of(FilingCoverageView view) {
        Set<String> texts = new TreeSet<>(COLUMNS);
        texts.removeAll(NUMBERS);
        return new Table(COLUMNS, texts, new CoverageTable(view).rows());
    }

    private List<List<@Nullable String>> rows() {
        List<List<@Nullable String>> rows = new ArrayList<>();
        Optional.ofNullable(view.governments())
                .ifPresent(all -> all.forEach(one -> rows.add(row(
                        List.of(one.code(), one.name() + "人民政府", BodyKind.GOVERNMENT.id(), one.code(), one.name()),
                        one.level(),
                        one))));
        Optional.ofNullable(view.departments())
                .ifPresent(all -> all.forEach(one -> rows.add(row(titles(one.body(), one.division()), null, one))));
        view.notExpected().forEach(one -> rows.add(excused(one)));
        return rows;
    }

    private static List<String> titles(BodyTitle body, FilingCoverageView.Named division) {
        return List.of(body.id(), body.name(), body.kind(), division.code(), division.name());
    }

    /** @param titles of the body and its division, in the first columns */
    private List<@Nullable String> row(List<String> titles, @Nullable String level, FilingStanding stands) {
        ExtensionView extension = stands.extension();
        List<@Nullable Object> values = new ArrayList<>(titles);
        values.addAll(Arrays.asList(
                level,
                stands.state(),
                stands.daysLate(),
                stands.due(),
                extension == null ? null : extension.until(),
                extension == null ? null : extension.reason(),
                stands.filedAt(),
                stands.status(),
                stands.report(),
                null));
        return written(values);
    }

    private List<@Nullable String> excused(FilingCoverageView.Excused one) {
        List<@Nullable Object> values = new ArrayList<>(titles(one.body(), one.division()));
        values.addAll(Arrays.asList(null, NOT_EXPECTED, null, null, null, null, null, null, null, one.reason()));
        return written(values);
    }

    /** With what stands on every row. */
    private List<@Nullable String> written(List<@Nullable Object> values) {
        values.addAll(List.of(view.year(), view.day(), view.statutory(), view.bodies(), view.scope(), view.snapshot()));
        List<@Nullable String> row = new ArrayList<>();
        values.forEach(value -> row.add(value == null ? null : value.toString()));
        return row;
    }

    static List<Section> sections(FilingCoverageView view) {
        FilingCoverageView.Counts counts = view.counts();
        return List.of(
                Section.of("所问 Question")
                        .line(
                                "division",
                                view.division().code(),
                                view.division().name())
                        .line("year", String.valueOf(view.year()))
                        .line("bodies", view.bodies())
                        .line("scope", view.scope())
                        .lineIf("kind", view.kind())
                        .line("day", view.day().toString())
                        .line("statutory", view.statutory().toString())
                        .line("snapshot", String.valueOf(view.snapshot()))
                        .done(),
                Section.of("报告 Coverage")
                        .line("expected", String.valueOf(counts.expected()))
                        .line("on_time", String.valueOf(counts.onTime()))
                        .line("late", String.valueOf(counts.late()))
                        .line("not_due", String.valueOf(counts.notDue()))
                        .line("extended", String.valueOf(counts.extended()))
                        .line("missing", String.valueOf(counts.missing()))
                        .line(NOT_EXPECTED, String.valueOf(view.notExpected().size()))
                        .done(),
                Section.of("状态 Definitions")
                        .line("on_time", "在截止日期前首次报送", "First filed by the last day")
                        .line("late", "截止日期后才首次报送", "First filed after the last day")
                        .line("not_due", "未报送，尚未到截止日期", "Not filed, before the last day")
                        .line("extended", "未报送，在延期之内", "Not filed, within an extension")
                        .line("missing", "未报送，已过截止日期", "Not filed, after the last day")
                        .line(
                                NOT_EXPECTED,
                                "主管部门说明不要求报送，不计入expected",
                                "An office has said that no report is expected; not in expected")
                        .line(
                                "days_late",
                                "按首次报送计算，中国时间；更正不算迟报",
                                "By the first filing, China time; a correction is not late")
                        .done());
    }
}
