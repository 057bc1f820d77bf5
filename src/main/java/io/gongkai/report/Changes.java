package io.gongkai.report;

import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Editions;
import io.gongkai.form.FilledForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Tells two revisions of a report apart. */
@ApplicationScoped
class Changes {

    private final ReportRepository reports;
    private final RevisionRepository revisions;
    private final CellRepository cells;
    private final RevisionContentRepository contents;
    private final Editions editions;

    Changes(
            ReportRepository reports,
            RevisionRepository revisions,
            CellRepository cells,
            RevisionContentRepository contents,
            Editions editions) {
        this.reports = reports;
        this.revisions = revisions;
        this.cells = cells;
        this.contents = contents;
        this.editions = editions;
    }

    /** Empty if either revision is not there. */
    @Transactional
    Optional<ChangesView> between(ReportKey key, int since, int number) {
        return reports.find(key)
                .flatMap(report -> revisions
                        .of(report, since)
                        .flatMap(from -> revisions.of(report, number).map(to -> changes(from, to))));
    }

    private ChangesView changes(Revision from, Revision to) {
        FilledForm before = form(from);
        FilledForm after = form(to);
        Map<CellId, Cell> all = new LinkedHashMap<>(after.edition().index());
        before.edition().index().forEach(all::putIfAbsent);
        List<ChangesView.ChangedCell> changed = new ArrayList<>();
        all.forEach((id, cell) -> {
            Optional<CellValue> was = value(before, id);
            Optional<CellValue> is = value(after, id);
            if (!was.equals(is)) {
                changed.add(new ChangesView.ChangedCell(id.value(), FindingView.label(cell), json(was), json(is)));
            }
        });
        return new ChangesView(version(from), version(to), changed, sections(from, to));
    }

    private FilledForm form(Revision revision) {
        return cells.read(revision.id, editions.find(revision.edition).orElseThrow());
    }

    private static Optional<CellValue> value(FilledForm form, CellId id) {
        return form.edition().cell(id).flatMap(_ -> form.value(id));
    }

    private static Object json(Optional<CellValue> value) {
        return value.map(one -> one.equals(CellValue.BLANK) ? "blank" : Objects.requireNonNull(ReportView.json(one)))
                .orElse("missing");
    }

    private List<String> sections(Revision from, Revision to) {
        Map<String, String> before = contents.narrative(from.id);
        Map<String, String> after = contents.narrative(to.id);
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        ids.removeIf(id -> Objects.equals(before.get(id), after.get(id)));
        return List.copyOf(ids);
    }

    private ChangesView.Version version(Revision revision) {
        return new ChangesView.Version(
                revision.number, revision.edition, revision.filedAt, revisions.filedBy(revision));
    }
}
