package io.gongkai.narrative;

import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.FilledForm;
import io.gongkai.form.OutcomeGroup;
import io.gongkai.form.Text;
import io.gongkai.form.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks quantities up in the tables of a report. A cell without a number makes its quantity unknown, never smaller. */
final class Tables {

    private static final String LEGAL = "legal";
    private static final BigDecimal WAN = new BigDecimal(10_000);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int DECIMALS = 2;
    private static final List<String> LEGAL_COLUMNS = List.of(
            "enterprise",
            "research_institution",
            "public_interest_organization",
            "legal_service_organization",
            "other_organization");
    private static final List<String> APPLICANT_COLUMNS =
            Stream.concat(Stream.of("natural_person"), LEGAL_COLUMNS.stream()).toList();

    private final Vocabulary vocabulary = Vocabulary.get();
    private final FilledForm form;
    private final Set<CellId> printed;

    Tables(FilledForm form) {
        this.form = form;
        this.printed = form.printedCells().stream().map(Cell::id).collect(Collectors.toSet());
    }

    /** A row's number in a column, as one cell or as the columns it is the sum of. */
    private record Summand(BigDecimal value, List<CellId> cells, Text name) {}

    /** What the quantity is by the tables, in each sense it has; empty if a cell of any of them holds no number. */
    List<TableFigure> of(Quantity quantity) {
        Optional<TableFigure> plain = sum(quantity);
        if (!quantity.share()) {
            return plain.stream().toList();
        }
        // A share is of what was handled; some bodies divide by what came in.
        List<TableFigure> shares = new ArrayList<>();
        for (Quantity whole : List.of(Readings.HANDLED, Readings.NEW, Readings.DUE)) {
            Optional<TableFigure> divisor =
                    sum(whole).filter(figure -> figure.value().signum() > 0);
            if (plain.isEmpty() || divisor.isEmpty()) {
                return List.of();
            }
            shares.add(share(plain.get(), divisor.get()));
        }
        return shares;
    }

    private static TableFigure share(TableFigure part, TableFigure whole) {
        BigDecimal share = part.value().multiply(HUNDRED).divide(whole.value(), DECIMALS, RoundingMode.HALF_UP);
        List<CellId> cells = Stream.concat(part.cells().stream(), whole.cells().stream())
                .distinct()
                .toList();
        return new TableFigure(
                share,
                cells,
                part.zh() + "占" + whole.zh() + "的" + share.toPlainString() + "%",
                part.en() + " is " + share.toPlainString() + " % of " + whole.en());
    }

    private Optional<TableFigure> sum(Quantity quantity) {
        List<Summand> summands = new ArrayList<>();
        for (String id : quantity.ids()) {
            List<Optional<Summand>> rows = rows(vocabulary.quantity(id), quantity.column());
            if (rows.isEmpty() || rows.stream().anyMatch(Optional::isEmpty)) {
                return Optional.empty();
            }
            rows.forEach(row -> summands.add(row.orElseThrow()));
        }
        BigDecimal value = summands.stream().map(Summand::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(new TableFigure(
                value,
                summands.stream().flatMap(summand -> summand.cells().stream()).toList(),
                words(summands, value, Text::zh, "合计"),
                words(summands, value, Text::en, "in all")));
    }

    private static String words(List<Summand> summands, BigDecimal value, Function<Text, String> language, String all) {
        List<Summand> shown = summands.stream()
                .filter(summand -> summands.size() <= 2 || summand.value().signum() != 0)
                .toList();
        if (shown.isEmpty()) {
            return language.apply(summands.getFirst().name())
                    + language.apply(new Text(
                            "等%d项都是 0".formatted(summands.size()),
                            " and the other %d are 0".formatted(summands.size() - 1)));
        }
        String sum = shown.stream()
                .map(summand -> language.apply(summand.name()) + " " + plain(summand.value()))
                .collect(Collectors.joining(" + "));
        return shown.size() == 1 ? sum : sum + " = " + all + " " + plain(value);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private List<Optional<Summand>> rows(VocabularyFile.Entry entry, String column) {
        if (column.isEmpty()) {
            // Alternatives: the editions name the cell differently.
            return cells(entry).stream()
                    .map(CellId::new)
                    .filter(id -> form.edition().cell(id).isPresent())
                    .findFirst()
                    .map(id -> List.of(one(id)))
                    .orElse(List.of());
        }
        return rowIds(entry).stream().map(row -> row(row, column)).toList();
    }

    private List<String> rowIds(VocabularyFile.Entry entry) {
        if (entry.group() == null) {
            return cells(entry);
        }
        return form.edition().outcomes().stream()
                .filter(group -> group.id().equals(entry.group()))
                .map(OutcomeGroup::rows)
                .flatMap(List::stream)
                .map(row -> "applications." + row)
                .filter(row -> printed.contains(new CellId(row + "." + Quantity.TOTAL)))
                .toList();
    }

    private static List<String> cells(VocabularyFile.Entry entry) {
        return entry.cells() == null ? List.of() : entry.cells();
    }

    private Optional<Summand> row(String row, String column) {
        if (column.equals(LEGAL)) {
            return added(row, LEGAL_COLUMNS);
        }
        Optional<Summand> cell = one(new CellId(row + "." + column));
        boolean applicants = column.equals(Quantity.TOTAL)
                && form.edition()
                        .cell(new CellId(row + "." + APPLICANT_COLUMNS.getFirst()))
                        .isPresent();
        // A blank 总计 beside six numbers is their sum.
        return cell.isEmpty() && applicants ? added(row, APPLICANT_COLUMNS) : cell;
    }

    private Optional<Summand> added(String row, List<String> columns) {
        List<Optional<Summand>> summands = columns.stream()
                .map(column -> one(new CellId(row + "." + column)))
                .toList();
        if (summands.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Summand> known = summands.stream().map(Optional::orElseThrow).toList();
        Text name = form.edition()
                .cell(known.getFirst().cells().getFirst())
                .orElseThrow()
                .rowName();
        boolean all = columns.size() == APPLICANT_COLUMNS.size();
        return Optional.of(new Summand(
                known.stream().map(Summand::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                known.stream().flatMap(summand -> summand.cells().stream()).toList(),
                new Text(
                        name.zh() + (all ? "各列" : "“法人或其他组织”各列"),
                        name.en() + (all ? ", all columns" : ", legal persons and other organisations"))));
    }

    private Optional<Summand> one(CellId id) {
        Optional<Cell> cell = form.edition().cell(id);
        Optional<BigDecimal> number = cell.flatMap(known -> form.value(id)).flatMap(CellValue::number);
        if (cell.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        boolean money = cell.get().unit() == Unit.WAN_YUAN;
        boolean only = cell.get().column().id().equals(Quantity.TOTAL);
        return Optional.of(new Summand(
                money ? number.get().multiply(WAN) : number.get(),
                List.of(id),
                only ? cell.get().rowName() : cell.get().name()));
    }
}
