package io.gongkai.statistics;

import io.gongkai.table.Section;
import io.gongkai.table.Tabular;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures that are answered, with what must be known of them. */
interface Observed extends Tabular {

    String bodies();

    String scope();

    @Nullable
    String kind();

    String figures();

    String boundaries();

    SeriesView.Snapshot snapshot();

    List<SeriesView.MeasureInSeries> measures();

    /** How many rows all pages have. */
    int total();

    /** What the rows of this page show, in their order. */
    Stream<SeriesView.Observation> shown();

    List<TerritoryBreak> breaks();

    List<SeriesView.Note> notes();

    @Override
    default List<Section> sections() {
        return List.of(question(), coverage(), definitions(), words(), changes());
    }

    private Section question() {
        return Section.of("所问 Question")
                .line("address", snapshot().self())
                .line("snapshot", String.valueOf(snapshot().id()))
                .line("bodies", bodies())
                .line("scope", scope())
                .lineIf("kind", kind())
                .line("figures", figures())
                .line("boundaries", boundaries())
                .line("rows", shown().count() + " / " + total())
                .lineIf("next", next())
                .done();
    }

    private Section coverage() {
        return new Section(
                "报告 Coverage: division, year, expected, reported",
                shown().map(one -> List.of(
                                one.division(),
                                String.valueOf(one.year()),
                                String.valueOf(one.expected()),
                                String.valueOf(one.reported())))
                        .distinct()
                        .toList());
    }

    private Section definitions() {
        Section.Builder section = Section.of("指标 Definitions");
        measures()
                .forEach(measure -> section.line(
                                measure.id(),
                                measure.label().zh(),
                                measure.label().en(),
                                measure.unit())
                        .line(
                                "",
                                measure.definition().zh(),
                                measure.definition().en()));
        return section.done();
    }

    private Section words() {
        return new Section(
                "注释 Notes",
                notes().stream()
                        .map(note ->
                                List.of(note.id(), note.text().zh(), note.text().en()))
                        .toList());
    }

    private Section changes() {
        Section.Builder section = Section.of("区划变更 Breaks");
        for (TerritoryBreak one : breaks()) {
            String where = one.division() + " " + one.year();
            one.changes()
                    .forEach(change -> section.line(
                            where,
                            "%s: %s → %s"
                                    .formatted(
                                            change.kind(),
                                            named(change.oldCode(), change.oldName()),
                                            named(change.newCode(), change.newName())),
                            change.authority()));
            if (!one.divided().isEmpty()) {
                section.line(
                        where,
                        "divided: "
                                + one.divided().stream()
                                        .map(division -> named(division.code(), division.name()))
                                        .collect(Collectors.joining(", ")));
            }
        }
        return section.done();
    }

    private static String named(@Nullable String code, @Nullable String name) {
        return code == null ? "-" : name == null ? code : code + " " + name;
    }
}
