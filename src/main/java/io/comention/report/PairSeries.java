package io.comention.report;

import io.comention.job.EntityPair;
import io.comention.job.Granularity;
import io.comention.job.Unit;
import io.comention.report.charts.Line;
import io.comention.report.charts.Mark;
import io.comention.report.charts.Point;
import io.comention.report.charts.Span;
import io.comention.stats.Interval;
import io.comention.stats.Smoothed;
import io.comention.stats.Window;
import io.comention.tables.Snapshot;
import io.comention.tables.Table;
import io.comention.tables.TrendTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.FilterPredicate;

/**
 * How often a pair is named together, by everything the report can switch to.
 *
 * @param together units that name both, by period; a period that is not there has none
 * @param bySource of {@link #ALL} alias kinds, the same at each source with the units that the source has
 */
record PairSeries(
        EntityPair pair,
        Map<Key, Map<LocalDate, Long>> together,
        Map<Key, SortedMap<String, SortedMap<LocalDate, long[]>>> bySource,
        Map<Key, List<Span>> bursts,
        Map<Key, List<Mark>> changes) {
    /** All alias kinds of the job. */
    static final String ALL = "all";

    /** What a series counts. */
    record Key(Granularity granularity, Unit unit, String aliasKinds) {
        private static Key of(Cells row, String aliasKinds) {
            return new Key(row.granularity(), row.unit(), aliasKinds);
        }
    }

    /** A pair of the focus: table {@code focus_trends}. */
    static PairSeries ofFocus(Snapshot snapshot, EntityPair pair) {
        PairSeries series = empty(pair);
        Set<String> columns = Set.of(
                "granularity", "period", "unit", "entity_a", "entity_b", "source", "alias_kinds", "n_ab", "n_total");
        snapshot.read(TrendTables.FOCUS_TRENDS, columns, FilterCompat.get(withPeriods(is(pair))), row -> {
            Cells cells = new Cells(row);
            Key key = Key.of(cells, cells.text("alias_kinds"));
            if (!cells.has("source")) {
                series.add(key, cells);
            } else if (key.aliasKinds().equals(ALL)) {
                series.bySource
                        .computeIfAbsent(key, k -> new TreeMap<>())
                        .computeIfAbsent(cells.text("source"), source -> new TreeMap<>())
                        .put(cells.day("period"), new long[] {cells.number("n_ab"), cells.number("n_total")});
            }
            return true;
        });
        series.addTurns(snapshot);
        return series;
    }

    /** Any pair: table {@code pair_trends}. */
    static PairSeries of(Snapshot snapshot, EntityPair pair) {
        PairSeries series = empty(pair);
        Set<String> columns = Set.of("granularity", "period", "unit", "entity_a", "entity_b", "n_ab");
        snapshot.read(TrendTables.PAIR_TRENDS, columns, FilterCompat.get(withPeriods(is(pair))), row -> {
            Cells cells = new Cells(row);
            series.add(Key.of(cells, ALL), cells);
            return true;
        });
        series.addTurns(snapshot);
        return series;
    }

    /** Only what one granularity and unit say of several pairs, in their order: table {@code pair_trends}, read once. */
    static List<PairSeries> ofAll(Snapshot snapshot, List<EntityPair> pairs, Granularity granularity, Unit unit) {
        Map<EntityPair, PairSeries> series = new LinkedHashMap<>();
        pairs.forEach(pair -> series.put(pair, empty(pair)));
        FilterPredicate filter =
                FilterApi.and(Snapshot.is("granularity", granularity.id()), Snapshot.is("unit", unit.id()));
        Optional<FilterPredicate> any = pairs.stream().map(PairSeries::is).reduce(FilterApi::or);
        any.ifPresent(ofPairs -> snapshot.read(
                TrendTables.PAIR_TRENDS,
                Set.of("granularity", "period", "unit", "entity_a", "entity_b", "n_ab"),
                FilterCompat.get(FilterApi.and(filter, ofPairs)),
                row -> {
                    Cells cells = new Cells(row);
                    series.get(EntityPair.of(cells.text("entity_a"), cells.text("entity_b")))
                            .add(Key.of(cells, ALL), cells);
                    return true;
                }));
        return List.copyOf(series.values());
    }

    private static PairSeries empty(EntityPair pair) {
        return new PairSeries(pair, new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    }

    private void add(Key key, Cells row) {
        together.computeIfAbsent(key, k -> new HashMap<>()).put(row.day("period"), row.number("n_ab"));
    }

    private void addTurns(Snapshot snapshot) {
        turns(snapshot, TrendTables.BURSTS, Set.of("start", "end"), row -> bursts.computeIfAbsent(
                        Key.of(row, ALL), k -> new ArrayList<>())
                .add(new Span(row.day("start"), row.day("end"), "burst")));
        turns(snapshot, TrendTables.CHANGE_POINTS, Set.of("period", "before", "after"), row -> changes.computeIfAbsent(
                        Key.of(row, ALL), k -> new ArrayList<>())
                .add(new Mark(
                        row.day("period"),
                        Shares.percent(row.measure("before")) + " → " + Shares.percent(row.measure("after")))));
    }

    private void turns(Snapshot snapshot, Table table, Set<String> columns, Consumer<Cells> add) {
        Set<String> all = new HashSet<>(columns);
        all.addAll(Set.of("granularity", "unit", "kind", "id_a", "id_b"));
        FilterPredicate ofPair = FilterApi.and(
                FilterApi.and(Snapshot.is("id_a", pair.a()), Snapshot.is("id_b", pair.b())),
                Snapshot.is("kind", "pair"));
        snapshot.read(table, all, FilterCompat.get(withPeriods(ofPair)), row -> {
            add.accept(new Cells(row));
            return true;
        });
    }

    private static FilterPredicate is(EntityPair pair) {
        return FilterApi.and(Snapshot.is("entity_a", pair.a()), Snapshot.is("entity_b", pair.b()));
    }

    private static FilterPredicate withPeriods(FilterPredicate filter) {
        return FilterApi.and(filter, FilterApi.not(Snapshot.is("granularity", Granularity.DAY.id())));
    }

    /** The line of a series, complete over the periods of the corpus. */
    Line line(Key key, String name, SortedMap<LocalDate, Long> totals) {
        Map<LocalDate, Long> counts = together.getOrDefault(key, Map.of());
        SortedMap<LocalDate, long[]> counted = new TreeMap<>();
        totals.forEach((period, total) -> counted.put(period, new long[] {counts.getOrDefault(period, 0L), total}));
        return line(name, key.granularity(), counted);
    }

    /** The line at a source; periods in which the source has nothing are gaps. */
    Line line(Key key, String source, String name, SortedMap<LocalDate, Long> totals) {
        SortedMap<LocalDate, long[]> there =
                bySource.getOrDefault(key, new TreeMap<>()).getOrDefault(source, new TreeMap<>());
        SortedMap<LocalDate, long[]> counted = new TreeMap<>();
        totals.keySet().forEach(period -> counted.put(period, there.getOrDefault(period, new long[2])));
        return line(name, key.granularity(), counted);
    }

    private static Line line(String name, Granularity granularity, SortedMap<LocalDate, long[]> counted) {
        long[] counts = counted.values().stream().mapToLong(both -> both[0]).toArray();
        long[] totals = counted.values().stream().mapToLong(both -> both[1]).toArray();
        int around = Window.valueOf(granularity.name()).around();
        List<Point> points = new ArrayList<>();
        for (LocalDate period : counted.keySet()) {
            int i = points.size();
            Smoothed smoothed = Smoothed.of(counts, totals, i, around).orElse(null);
            Interval share = totals[i] == 0 ? null : Interval.wilson(counts[i], totals[i]);
            points.add(new Point(
                    period,
                    counts[i],
                    totals[i],
                    share == null ? null : (double) counts[i] / totals[i],
                    share == null ? null : share.low(),
                    share == null ? null : share.high(),
                    smoothed == null ? null : smoothed.share(),
                    smoothed != null && smoothed.provisional()));
        }
        return new Line(name, points);
    }
}
