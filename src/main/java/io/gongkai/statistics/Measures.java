package io.gongkai.statistics;

import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.Edition;
import io.gongkai.form.Editions;
import io.gongkai.form.OutcomeGroup;
import io.gongkai.form.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The indicators and the notes on what compares, held against the editions they speak of. */
public final class Measures {

    /**
     * @param from the first report year it matters for; null for all
     * @param cells the cells it is about
     */
    record Note(String id, Text text, @Nullable Integer from, Set<CellId> cells) {}

    private final Editions editions;
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    private Measures(Editions editions, MeasuresFile file) {
        this.editions = editions;
        file.notes().forEach(entry -> notes.add(note(entry)));
        file.indicators().forEach(entry -> indicators.add(indicator(entry)));
        Set<String> ids = new HashSet<>();
        indicators.forEach(indicator -> unique(ids, indicator.id()));
        notes.forEach(note -> unique(ids, note.id()));
    }

    /** The measures that come with the product. */
    public static Measures bundled(Editions editions) {
        try (InputStream yaml = Measures.class.getResourceAsStream("/measures.yaml")) {
            if (yaml == null) {
                throw new IOException("no resource /measures.yaml");
            }
            return read(editions, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Measures read(Editions editions, InputStream yaml) throws IOException {
        return new Measures(editions, MeasuresFile.read(yaml));
    }

    Editions editions() {
        return editions;
    }

    /** The edition a report of the year should be in; of years before any, the earliest, in which nothing was reported. */
    Edition expected(int year) {
        Comparator<Edition> byYear = Comparator.comparingInt(Edition::firstYear);
        return editions.all().stream()
                .filter(edition -> edition.firstYear() <= year)
                .max(byYear)
                .or(() -> editions.all().stream().min(byYear))
                .orElseThrow();
    }

    List<Indicator> indicators() {
        return List.copyOf(indicators);
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    private Indicator indicator(MeasuresFile.IndicatorEntry entry) {
        String place = "indicator " + entry.id();
        for (String note : listed(entry.notes())) {
            if (notes.stream().noneMatch(known -> known.id().equals(note))) {
                throw new InvalidMeasures(place, "there is no note " + note);
            }
        }
        Set<String> comparable = new LinkedHashSet<>(entry.editions());
        for (String id : comparable) {
            Edition edition =
                    editions.find(id).orElseThrow(() -> new InvalidMeasures(place, "there is no edition " + id));
            Stream.concat(entry.count().stream(), listed(entry.by()).stream())
                    .filter(term -> Input.of(term).isEmpty())
                    .forEach(term -> exists(place, term, edition));
        }
        if (entry.count().isEmpty()) {
            throw new InvalidMeasures(place, "nothing is counted; name cells, groups or inputs");
        }
        return new Indicator(
                entry.id(),
                entry.label().text(),
                entry.definition().text(),
                entry.unit(),
                entry.times() == null ? 1 : entry.times(),
                entry.count().stream().map(this::term).toList(),
                listed(entry.by()).stream().map(this::term).toList(),
                comparable,
                listed(entry.notes()));
    }

    private void exists(String place, String term, Edition edition) {
        if (group(edition, term).isEmpty() && !hasCell(edition, term)) {
            throw new InvalidMeasures(
                    place,
                    edition.id() + " has neither a cell nor a group of outcomes " + term
                            + "; correct it or take the edition away");
        }
    }

    private Indicator.Term term(String name) {
        Optional<Input> input = Input.of(name);
        if (input.isPresent()) {
            return new Indicator.Term(name, input.get(), List.of());
        }
        Set<CellId> cells = new LinkedHashSet<>();
        for (Edition edition : editions.all()) {
            group(edition, name)
                    .ifPresentOrElse(
                            group -> group.rows().forEach(row -> cells.add(OutcomeSums.cell(row, "total"))),
                            () -> edition.index().keySet().stream()
                                    .filter(cell -> cell.value().equals(name))
                                    .forEach(cells::add));
        }
        return new Indicator.Term(name, null, List.copyOf(cells));
    }

    private static Optional<OutcomeGroup> group(Edition edition, String id) {
        return edition.outcomes().stream()
                .filter(group -> group.id().equals(id))
                .findFirst();
    }

    private static boolean hasCell(Edition edition, String id) {
        return edition.cells().stream()
                .map(Cell::id)
                .anyMatch(cell -> cell.value().equals(id));
    }

    private Note note(MeasuresFile.NoteEntry entry) {
        Set<CellId> cells = new LinkedHashSet<>();
        for (String pattern : entry.cells()) {
            Set<CellId> matching = matching(pattern);
            if (matching.isEmpty()) {
                throw new InvalidMeasures("note " + entry.id(), "no edition has a cell " + pattern);
            }
            cells.addAll(matching);
        }
        return new Note(entry.id(), entry.text().text(), entry.from(), cells);
    }

    private Set<CellId> matching(String pattern) {
        Set<CellId> matching = new LinkedHashSet<>();
        for (Edition edition : editions.all()) {
            edition.index().keySet().stream()
                    .filter(cell -> pattern.endsWith(".*")
                            ? cell.value().startsWith(pattern.substring(0, pattern.length() - 1))
                            : cell.value().equals(pattern))
                    .forEach(matching::add);
        }
        return matching;
    }

    private static void unique(Set<String> ids, String id) {
        if (!ids.add(id)) {
            throw new InvalidMeasures(id, "the id is given twice");
        }
    }

    private static List<String> listed(@Nullable List<String> entries) {
        return entries == null ? List.of() : entries;
    }
}
