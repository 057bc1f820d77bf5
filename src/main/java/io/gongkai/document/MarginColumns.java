package io.gongkai.document;

import io.gongkai.document.Extract.Geometry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Columns that the form does not have and offices add at its sides: running numbers, remarks. */
final class MarginColumns {

    private static final Set<String> HEADS = Set.of("序号", "编号", "备注");

    private MarginColumns() {}

    private record Column(int from, int to) {
        private boolean holds(Token token) {
            return token.column() >= from && token.column() < to;
        }
    }

    /** The lines without those columns. */
    static List<Line> leftOut(List<Line> lines) {
        Map<Integer, List<Column>> columns = lines.stream()
                .filter(line -> line.geometry() == Geometry.EXACT && line.isWordsOnly())
                .flatMap(line -> line.tokens().stream()
                        .filter(token -> HEADS.contains(token.label()))
                        .map(token ->
                                Map.entry(line.grid(), new Column(token.column(), token.column() + token.width()))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        if (columns.isEmpty()) {
            return lines;
        }
        List<Line> left = new ArrayList<>();
        for (Line line : lines) {
            List<Column> out = columns.getOrDefault(line.grid(), List.of());
            List<Token> tokens = line.tokens().stream()
                    .filter(token -> out.stream().noneMatch(column -> column.holds(token)))
                    .toList();
            if (!tokens.isEmpty()) {
                left.add(new Line(line.grid(), line.geometry(), line.gapBefore(), line.last(), tokens));
            }
        }
        return left;
    }
}
