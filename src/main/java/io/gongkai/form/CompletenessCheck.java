package io.gongkai.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for what a report leaves out: tables, numbers, sections; and for outcomes it gives twice. */
record CompletenessCheck(Rule rule, FilledForm form) {

    Stream<Finding> findings(Collection<Cell> printed, Set<String> sections) {
        List<Finding> findings = new ArrayList<>();
        for (Table table : form.edition().tables()) {
            List<Cell> cells = printed.stream()
                    .filter(cell -> cell.table().id().equals(table.id()))
                    .toList();
            List<Cell> numberless = cells.stream()
                    .filter(cell ->
                            form.value(cell.id()).flatMap(CellValue::number).isEmpty())
                    .toList();
            if (cells.stream().noneMatch(cell -> form.value(cell.id()).isPresent())) {
                findings.add(missingTable(table, cells));
            } else if (!numberless.isEmpty()) {
                findings.add(missingNumbers(table, numberless));
            }
        }
        form.edition().alternatives().stream()
                .flatMap(alternative -> givenTwice(alternative).stream())
                .forEach(findings::add);
        missingSections(sections).ifPresent(findings::add);
        return findings.stream();
    }

    private Finding missingTable(Table table, List<Cell> cells) {
        return finding(
                rule.severity(),
                cells,
                new Text(
                        "没有“" + table.title().zh() + "”表。" + rule.remedy().zh(),
                        "The table \"" + table.title().en() + "\" is missing. "
                                + rule.remedy().en()));
    }

    private Finding missingNumbers(Table table, List<Cell> cells) {
        Text names = CellNames.of(cells, this::nameAndState);
        return finding(
                Severity.WARNING,
                cells,
                new Text(
                        "“" + table.title().zh() + "”表有" + cells.size() + "格没有数字：" + names.zh() + "。"
                                + rule.remedy().zh(),
                        "The table \"" + table.title().en() + "\" has cells without a number (" + cells.size() + "): "
                                + names.en() + ". "
                                + rule.remedy().en()));
    }

    private Text nameAndState(Cell cell) {
        Text name = cell.name();
        Text state = form.value(cell.id()).map(CompletenessCheck::state).orElse(new Text("缺", "missing"));
        return new Text(name.zh() + "（" + state.zh() + "）", name.en() + " (" + state.en() + ")");
    }

    private static Text state(CellValue value) {
        return switch (value) {
            case CellValue.Blank() -> new Text("空白", "blank");
            case CellValue.NotApplicable() -> new Text("填“不适用”", "not applicable");
            case CellValue.Count _, CellValue.Amount _ -> new Text("有数字", "a number");
        };
    }

    /** Rows and the rows printed in their place: a report with numbers in both counts the same applications twice. */
    private Optional<Finding> givenTwice(Alternative alternative) {
        if (!form.hasNumber(alternative.statutoryCells()) || !form.hasNumber(alternative.insteadCells())) {
            return Optional.empty();
        }
        List<Cell> cells = Stream.concat(alternative.insteadCells().stream(), alternative.statutoryCells().stream())
                .filter(form.values()::containsKey)
                .flatMap(id -> form.edition().cell(id).stream())
                .toList();
        Text first = rows(alternative.statutory());
        Text second = rows(alternative.instead());
        return Optional.of(
                finding(
                        Severity.ERROR,
                        cells,
                        new Text(
                                "“" + first.zh() + "”与“" + second.zh() + "”只能填一种，现在两种都有数字，同一件申请会计两次。请删去其中一种。",
                                "A report has either \"" + first.en() + "\" or \"" + second.en()
                                        + "\"; this one has numbers in both, which counts applications twice. Remove one of them.")));
    }

    private static Text rows(List<Row> rows) {
        return new Text(
                rows.stream().map(row -> row.number() + row.label().zh()).collect(Collectors.joining("；")),
                rows.stream().map(row -> row.number() + row.label().en()).collect(Collectors.joining("; ")));
    }

    private Optional<Finding> missingSections(Set<String> present) {
        List<Section> missing = form.edition().sections().stream()
                .filter(section -> !present.contains(section.id()) && !hasTable(section))
                .toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String zh = missing.stream().map(section -> section.label().zh()).collect(Collectors.joining("”“", "“", "”"));
        String en =
                missing.stream().map(section -> section.label().en()).collect(Collectors.joining("\", \"", "\"", "\""));
        return Optional.of(finding(
                Severity.WARNING,
                List.of(),
                new Text(
                        "没有读到这些部分：" + zh + "。六个部分都要有，没有内容的也请写明。",
                        "These sections were not found: " + en
                                + ". A report has all six; say so where there is nothing to tell.")));
    }

    /** A section that is a table is there with its table, also where its heading was not found or is not given. */
    private boolean hasTable(Section section) {
        return form.edition().tables().stream()
                .filter(table -> table.section().equals(section.id()))
                .anyMatch(table -> form.values().keySet().stream()
                        .anyMatch(cell -> form.edition()
                                .cell(cell)
                                .orElseThrow()
                                .table()
                                .id()
                                .equals(table.id())));
    }

    private Finding finding(Severity severity, List<Cell> cells, Text message) {
        return new Finding(rule.id(), severity, cells.stream().map(Cell::id).toList(), null, message, rule.citation());
    }
}
