package io.gongkai.narrative;

import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Edition;
import io.gongkai.form.Editions;
import io.gongkai.form.FilledForm;
import io.gongkai.form.OutcomeGroup;
import io.gongkai.form.Unit;
import io.gongkai.narrative.LabelledSentence.Meaning;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A form that bears out what a labelled sentence means: every cell 0 but those it tells. */
final class AgreeingForm {

    private static final BigDecimal WAN = new BigDecimal(10_000);
    private static final BigDecimal FAR_OFF = new BigDecimal(57);
    private static final Edition EDITION = Editions.bundled().find("F2021").orElseThrow();
    private static final List<String> GROUPS = List.of("refused", "unable", "not_processed", "other");
    private static final List<String> PREFERRED = List.of("new", "due", "handled");

    private static final Set<String> IDS =
            EDITION.index().keySet().stream().map(CellId::value).collect(Collectors.toSet());

    private final Map<CellId, BigDecimal> told = new LinkedHashMap<>();
    private final Map<String, CellId> cellOf = new HashMap<>();

    /** Rows before their groups, and what is surely told before what may be. */
    AgreeingForm(List<Meaning> meanings) {
        meanings.stream()
                .filter(meaning -> meaning.value().isPresent())
                .sorted(Comparator.comparing((Meaning meaning) -> isSum(name(meaning)))
                        .thenComparing(Meaning::optional))
                .forEach(this::tell);
    }

    static boolean canBearOut(LabelledSentence sentence) {
        return sentence.meanings().stream()
                .flatMap(meaning -> meaning.names().stream())
                .noneMatch(name -> name.endsWith("%"));
    }

    private static boolean isSum(String name) {
        return GROUPS.contains(name)
                || List.of("due", "granted", "disputes", "litigation").contains(name);
    }

    private static String name(Meaning meaning) {
        return PREFERRED.stream()
                .filter(meaning.names()::contains)
                .findFirst()
                .orElseGet(() -> meaning.names().iterator().next());
    }

    private void tell(Meaning meaning) {
        String name = name(meaning);
        BigDecimal value = meaning.value().orElseThrow();
        switch (name) {
            case "due" ->
                put(name, "applications.new_received.total", value.subtract(at("applications.carried_in.total")));
            case "granted" ->
                put(name, "applications.granted_full.total", value.subtract(at("applications.granted_part.total")));
            case "disputes" ->
                put(name, "disputes.reconsideration.total", value.subtract(at("disputes.litigation_direct.total")));
            case "litigation" ->
                put(
                        name,
                        "disputes.litigation_direct.total",
                        value.subtract(at("disputes.litigation_after_recon.total")));
            default ->
                cell(name)
                        .ifPresent(id ->
                                put(name, id, name.equals("fees") ? value.divide(WAN) : value.subtract(rest(name))));
        }
    }

    /** What rows of a group were told already. */
    private BigDecimal rest(String name) {
        return GROUPS.contains(name)
                ? told.entrySet().stream()
                        .filter(entry -> entry.getKey().value().startsWith("applications." + name + "."))
                        .map(Map.Entry::getValue)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                : BigDecimal.ZERO;
    }

    private Optional<String> cell(String name) {
        String row = name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
        String column =
                switch (name.substring(name.indexOf('@') + 1)) {
                    case "natural" -> "natural_person";
                    case "legal", "enterprise" -> "enterprise";
                    default -> "total";
                };
        return switch (row) {
            case "new", "due", "" -> Optional.of("applications.new_received." + column);
            case "handled" -> Optional.of("applications.handled_total." + column);
            case "carried_in", "carried_out" -> Optional.of("applications." + row + ".total");
            case "full", "part" -> Optional.of("applications.granted_" + row + ".total");
            case "refused", "unable", "not_processed", "other" -> firstFree(row);
            case "recon" -> Optional.of("disputes.reconsideration.total");
            case "litigation.direct" -> Optional.of("disputes.litigation_direct.total");
            case "litigation.after" -> Optional.of("disputes.litigation_after_recon.total");
            case "licensing", "penalty", "coercion" -> Optional.of("disclosure." + row + ".decisions");
            case "fees" -> Optional.of("disclosure.fees.amount_wan_yuan");
            default -> other(row);
        };
    }

    private static Optional<String> other(String row) {
        String result = row.substring(row.indexOf('.') + 1).replace("other", "other_result");
        return Stream.of(
                        row.startsWith("recon.") ? "disputes.reconsideration." + result : "",
                        row.startsWith("litigation.") ? "disputes.litigation_direct." + result : "",
                        "disclosure." + row,
                        "applications." + row + ".total")
                .filter(IDS::contains)
                .findFirst();
    }

    private Optional<String> firstFree(String group) {
        return EDITION.outcomes().stream()
                .filter(one -> one.id().equals(group))
                .map(OutcomeGroup::rows)
                .flatMap(List::stream)
                .map(row -> "applications." + row + ".total")
                .filter(id -> !told.containsKey(new CellId(id)))
                .findFirst();
    }

    private BigDecimal at(String id) {
        return told.getOrDefault(new CellId(id), BigDecimal.ZERO);
    }

    private void put(String name, String id, BigDecimal value) {
        cellOf.putIfAbsent(name, new CellId(id));
        told.putIfAbsent(new CellId(id), value);
    }

    FilledForm form() {
        return form(told);
    }

    /** The same with this meaning borne out no more; empty if it stands in no cell. */
    Optional<FilledForm> without(Meaning meaning) {
        CellId id = cellOf.get(name(meaning));
        if (id == null) {
            return Optional.empty();
        }
        Map<CellId, BigDecimal> changed = new HashMap<>(told);
        changed.put(id, told.get(id).multiply(BigDecimal.TWO).add(FAR_OFF));
        return Optional.of(form(changed));
    }

    private static FilledForm form(Map<CellId, BigDecimal> told) {
        Map<CellId, CellValue> values = new HashMap<>();
        for (Cell cell : EDITION.cells()) {
            BigDecimal value = told.getOrDefault(cell.id(), BigDecimal.ZERO);
            values.put(
                    cell.id(),
                    cell.unit() == Unit.WAN_YUAN
                            ? new CellValue.Amount(value)
                            : new CellValue.Count(value.longValue()));
        }
        return new FilledForm(EDITION, values);
    }
}
