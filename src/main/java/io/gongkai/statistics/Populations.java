package io.gongkai.statistics;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Residents by division and year, from the file that whoever runs the service supplies: lines of {@code
 * division,year,population,source} under a line of these names, in UTF-8. The service has no numbers of its own.
 */
@ApplicationScoped
class Populations {

    private static final List<String> HEAD = List.of("division", "year", "population", "source");
    private static final int MOST_FAULTS = 20;

    /** @param source who published it, in the words of the file */
    record Entry(long people, String source) {

        Entry and(Entry other) {
            TreeSet<String> sources = new TreeSet<>(List.of(source.split("；")));
            sources.addAll(List.of(other.source.split("；")));
            return new Entry(people + other.people, String.join("；", sources));
        }
    }

    private record Key(DivisionCode division, int year) {}

    private final DivisionRegister register;
    private final Map<Key, Entry> entries = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    Populations(@ConfigProperty(name = "gongkai.population") Optional<String> file, DivisionRegister register) {
        this.register = register;
        file.ifPresent(this::read);
    }

    /** @throws ConfigurationException if the file cannot be used, with everything that is wrong with it */
    void check(@Observes StartupEvent start) {
        if (!faults.isEmpty()) {
            throw new ConfigurationException("GONGKAI_POPULATION 有误 · GONGKAI_POPULATION cannot be used:\n"
                    + String.join("\n", faults.subList(0, Math.min(faults.size(), MOST_FAULTS)))
                    + (faults.size() > MOST_FAULTS ? "\n… %d".formatted(faults.size()) : ""));
        }
    }

    Optional<Entry> of(DivisionCode division, int year) {
        return Optional.ofNullable(entries.get(new Key(division, year)));
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    private void read(String file) {
        try (MappingIterator<List<String>> lines = new CsvMapper()
                .readerForListOf(String.class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                .with(CsvParser.Feature.TRIM_SPACES)
                .readValues(Files.readString(Path.of(file)).replaceFirst("^\uFEFF", ""))) {
            if (!lines.hasNext() || !lines.next().equals(HEAD)) {
                faults.add("第一行应为 · the first line is to be: " + String.join(",", HEAD));
                return;
            }
            for (int number = 2; lines.hasNext(); number++) {
                line(number, lines.next());
            }
        } catch (IOException e) {
            faults.add("%s：读不出 · cannot be read as CSV in UTF-8: %s".formatted(file, e.getMessage()));
        }
    }

    private void line(int number, List<String> fields) {
        if (fields.size() != HEAD.size()) {
            fault(number, "应有四项 · has not four fields", String.join(",", fields));
            return;
        }
        Optional<Integer> year = Optional.of(fields.get(1))
                .filter(word -> word.matches("[0-9]{4}"))
                .map(Integer::valueOf);
        Optional<DivisionCode> division = DivisionCode.of(fields.get(0))
                .filter(code ->
                        year.isEmpty() || register.in(year.get()).find(code).isPresent());
        boolean counted = fields.get(2).matches("[1-9][0-9]{0,11}");
        if (year.isEmpty()) {
            fault(number, "年度应为四位数字 · the year is not of four digits", fields.get(1));
        }
        if (division.isEmpty()) {
            fault(number, "该年度没有这个行政区划代码 · there is no such division in that year", fields.get(0));
        }
        if (!counted) {
            fault(number, "人口应为正整数，单位人 · the population is not a whole number of people above 0", fields.get(2));
        }
        if (fields.get(3).isBlank()) {
            fault(number, "没有写明来源 · there is no source", "");
        }
        if (year.isPresent()
                && division.isPresent()
                && counted
                && !fields.get(3).isBlank()) {
            Key key = new Key(division.get(), year.get());
            if (entries.putIfAbsent(key, new Entry(Long.parseLong(fields.get(2)), fields.get(3))) != null) {
                fault(number, "同一地区同一年度重复 · the division and year stand there already", fields.get(0));
            }
        }
    }

    private void fault(int line, String what, String found) {
        faults.add("第%d行 · line %d: %s%s".formatted(line, line, what, found.isEmpty() ? "" : ": " + found));
    }
}
