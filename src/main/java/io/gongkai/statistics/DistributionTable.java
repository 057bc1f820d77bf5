package io.gongkai.statistics;

import io.gongkai.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A distribution as a row: the area's own figure, its place, and the quartiles of its peers. */
final class DistributionTable {

    private static final List<String> COLUMNS = List.of(
            "place",
            "unranked",
            "interval_low",
            "interval_high",
            "peers",
            "peers_within",
            "peers_within_name",
            "peers_level",
            "peers_all",
            "peers_n",
            "left_out",
            "min",
            "q1",
            "median",
            "q3",
            "max",
            "withheld");

    private static final Set<String> TEXTS =
            Set.of("unranked", "peers", "peers_within", "peers_within_name", "peers_level", "left_out", "withheld");

    private DistributionTable() {}

    static Table of(DistributionView view) {
        Set<String> texts = new HashSet<>(TEXTS);
        texts.addAll(SeriesTable.TEXTS);
        return new Table(
                Stream.concat(COLUMNS.stream(), SeriesTable.COLUMNS.stream()).toList(), texts, List.of(row(view)));
    }

    private static List<@Nullable String> row(DistributionView view) {
        DistributionView.Own own = view.own();
        DistributionView.Peers peers = view.peers();
        DistributionView.Spread spread = view.distribution();
        WilsonInterval interval = own.interval();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(own.place());
        values.add(own.unranked());
        values.add(interval == null ? null : interval.low());
        values.add(interval == null ? null : interval.high());
        values.add(peers.of());
        values.add(peers.within().code());
        values.add(peers.within().name());
        values.add(peers.level());
        values.add(peers.all());
        values.add(peers.n());
        values.add(peers.leftOut().entrySet().stream()
                .map(reason -> reason.getKey() + " " + reason.getValue())
                .collect(Collectors.joining(SeriesTable.BETWEEN)));
        values.add(spread == null ? null : spread.min());
        values.add(spread == null ? null : spread.q1());
        values.add(spread == null ? null : spread.median());
        values.add(spread == null ? null : spread.q3());
        values.add(spread == null ? null : spread.max());
        values.add(String.join(SeriesTable.BETWEEN, view.withheld()));
        List<@Nullable String> row = new ArrayList<>();
        values.forEach(value -> row.add(SeriesTable.written(value)));
        row.addAll(new SeriesTable(view, List.of(own.area())).row(own.figure()));
        return row;
    }
}
