package io.gongkai.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Cells of a sheet as the arguments of a formula. */
final class TemplateRanges {

    private TemplateRanges() {}

    /** Cells as ranges where they adjoin: {@code D9:D29,D31}. */
    static String of(Collection<Area> cells) {
        Map<Integer, TreeMap<Integer, Area>> byRow = new TreeMap<>();
        cells.forEach(cell ->
                byRow.computeIfAbsent(cell.top(), row -> new TreeMap<>()).put(cell.left(), cell));
        Map<String, Area> open = new LinkedHashMap<>();
        List<Area> ranges = new ArrayList<>();
        byRow.forEach((row, inRow) -> runs(inRow).forEach(run -> {
            String columns = run.left() + ":" + run.right();
            Area above = open.get(columns);
            if (above != null && above.bottom() == row - 1) {
                open.put(columns, new Area(above.top(), run.left(), row, run.right()));
            } else {
                if (above != null) {
                    ranges.add(above);
                }
                open.put(columns, run);
            }
        }));
        ranges.addAll(open.values());
        return String.join(",", ranges.stream().map(Area::address).toList());
    }

    private static List<Area> runs(TreeMap<Integer, Area> inRow) {
        List<Area> runs = new ArrayList<>();
        inRow.values().forEach(area -> {
            Area last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.right() == area.left() - 1) {
                runs.set(runs.size() - 1, new Area(last.top(), last.left(), last.bottom(), area.right()));
            } else {
                runs.add(area);
            }
        });
        return runs;
    }
}
