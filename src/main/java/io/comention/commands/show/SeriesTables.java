package io.comention.commands.show;

import static org.apache.parquet.filter2.predicate.FilterApi.and;
import static org.apache.parquet.filter2.predicate.FilterApi.or;

import io.comention.job.Granularity;
import io.comention.job.Unit;
import io.comention.tables.Snapshot;
import io.comention.tables.Table;
import io.comention.tables.TrendTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterPredicate;

/** What the tables of a run say of an entity or a pair; reads no more of them than is asked for. */
final class SeriesTables {
    private final Snapshot snapshot;
    private final Unit unit;

    SeriesTables(Snapshot snapshot, Unit unit) {
        this.snapshot = snapshot;
        this.unit = unit;
    }

    /**
     * Whose series it is.
     *
     * @param b the greater id of a pair; null for an entity
     */
    record Subject(String a, String b) {
        boolean isPair() {
            return b != null;
        }
    }

    /** The units of every period, whether they name anybody or not. */
    Map<Granularity, SortedMap<LocalDate, Long>> totals() {
        Map<Granularity, SortedMap<LocalDate, Long>> totals = new EnumMap<>(Granularity.class);
        read(
                TrendTables.TOTALS,
                List.of("granularity", "period", "n_total"),
                Snapshot.is("unit", unit.id()),
                row -> totals.computeIfAbsent(granularity(row), granularity -> new TreeMap<>())
                        .put(Snapshot.date(row, "period"), row.getLong("n_total", 0)));
        return totals;
    }

    /** The periods of a granularity that have a row. */
    Map<LocalDate, Period> periods(Subject of, Granularity granularity) {
        Table table = of.isPair() ? TrendTables.PAIR_TRENDS : TrendTables.ENTITY_TRENDS;
        String n = of.isPair() ? "n_ab" : "n";
        FilterPredicate named = of.isPair()
                ? and(Snapshot.is("entity_a", of.a()), Snapshot.is("entity_b", of.b()))
                : Snapshot.is("entity_id", of.a());
        FilterPredicate wanted =
                and(named, and(Snapshot.is("unit", unit.id()), Snapshot.is("granularity", granularity.id())));
        Map<LocalDate, Period> periods = new TreeMap<>();
        read(table, List.of("period", n, "n_total", "burst", "change_point"), wanted, row -> {
            LocalDate first = Snapshot.date(row, "period");
            periods.put(
                    first,
                    new Period(
                            first,
                            row.getLong(n, 0),
                            row.getLong("n_total", 0),
                            isTrue(row, "burst"),
                            isTrue(row, "change_point")));
        });
        return periods;
    }

    private static boolean isTrue(Group row, String column) {
        return row.getFieldRepetitionCount(column) > 0 && row.getBoolean(column, 0);
    }

    /**
     * A pair over the whole corpus.
     *
     * @param expected what chance would give
     * @param expectedInPeriod what chance and time would give
     * @param strength above 0 where they are together more than that; null where undefined, as are npmi and q
     */
    record Pair(
            Subject of,
            long together,
            long a,
            long b,
            long total,
            Double expected,
            Double expectedInPeriod,
            Double npmi,
            Double strength,
            Double q,
            LocalDate first,
            LocalDate last) {
        /** Whoever is not the one. */
        String partner(String id) {
            return of.a().equals(id) ? of.b() : of.a();
        }
    }

    /** The pair over the whole corpus; empty where the table has no row of it. */
    Optional<Pair> pair(Subject of) {
        return pairs(and(Snapshot.is("entity_a", of.a()), Snapshot.is("entity_b", of.b()))).stream()
                .findFirst();
    }

    /** The pairs of an entity, the strongest first, then those without a strength, the most frequent first. */
    List<Pair> pairsOf(String id) {
        List<Pair> pairs = pairs(or(Snapshot.is("entity_a", id), Snapshot.is("entity_b", id)));
        pairs.sort(Comparator.comparing(Pair::strength, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Pair::together)
                .reversed()
                .thenComparing(pair -> pair.of().a())
                .thenComparing(pair -> pair.of().b()));
        return pairs;
    }

    private List<Pair> pairs(FilterPredicate named) {
        List<String> columns = List.of(
                "entity_a",
                "entity_b",
                "n_ab",
                "n_a",
                "n_b",
                "n_total",
                "expected",
                "expected_in_period",
                "npmi",
                "strength",
                "q",
                "first_date",
                "last_date");
        List<Pair> pairs = new ArrayList<>();
        read(
                TrendTables.PAIRS,
                columns,
                and(named, Snapshot.is("unit", unit.id())),
                row -> pairs.add(new Pair(
                        new Subject(Snapshot.text(row, "entity_a"), Snapshot.text(row, "entity_b")),
                        row.getLong("n_ab", 0),
                        row.getLong("n_a", 0),
                        row.getLong("n_b", 0),
                        row.getLong("n_total", 0),
                        Snapshot.measure(row, "expected"),
                        Snapshot.measure(row, "expected_in_period"),
                        Snapshot.measure(row, "npmi"),
                        Snapshot.measure(row, "strength"),
                        Snapshot.measure(row, "q"),
                        Snapshot.date(row, "first_date"),
                        Snapshot.date(row, "last_date"))));
        return pairs;
    }

    /** What is said of a series as a whole; the slope and its bounds are null unless the status is ok. */
    record Trend(String status, Double slope, Double low, Double high) {}

    /** The trend of a series; empty where the table has none of it. */
    Optional<Trend> trend(Subject of, Granularity granularity) {
        List<Trend> trends = new ArrayList<>();
        read(
                TrendTables.SERIES,
                List.of("status", "slope", "slope_low", "slope_high"),
                series(of, granularity),
                row -> trends.add(new Trend(
                        Snapshot.text(row, "status"),
                        Snapshot.measure(row, "slope"),
                        Snapshot.measure(row, "slope_low"),
                        Snapshot.measure(row, "slope_high"))));
        return trends.stream().findFirst();
    }

    /** A change of level: the share before and from the period on. */
    record Change(LocalDate period, double before, double after) {}

    /** All changes of level of a series, in order. */
    List<Change> changes(Subject of, Granularity granularity) {
        List<Change> changes = new ArrayList<>();
        read(
                TrendTables.CHANGE_POINTS,
                List.of("period", "before", "after"),
                series(of, granularity),
                row -> changes.add(new Change(
                        Snapshot.date(row, "period"), row.getDouble("before", 0), row.getDouble("after", 0))));
        changes.sort(Comparator.comparing(Change::period));
        return changes;
    }

    private FilterPredicate series(Subject of, Granularity granularity) {
        FilterPredicate ids = of.isPair()
                ? and(Snapshot.is("id_a", of.a()), Snapshot.is("id_b", of.b()))
                : Snapshot.is("id_a", of.a());
        return and(
                and(ids, Snapshot.is("kind", of.isPair() ? "pair" : "entity")),
                and(Snapshot.is("unit", unit.id()), Snapshot.is("granularity", granularity.id())));
    }

    /** The sentences that name a pair. */
    List<Sentence> evidence(Subject of) {
        List<String> columns = List.of(
                "granularity",
                "period",
                "rank",
                "article_id",
                "published_date",
                "source",
                "title",
                "url",
                "sentence",
                "snippet",
                "begin",
                "a_begin",
                "a_end",
                "b_begin",
                "b_end");
        List<Sentence> sentences = new ArrayList<>();
        read(
                TrendTables.EVIDENCE,
                columns,
                and(Snapshot.is("entity_a", of.a()), Snapshot.is("entity_b", of.b())),
                row -> sentences.add(Sentence.of(row)));
        return sentences;
    }

    private interface Rows {
        void see(Group row);
    }

    /** The columns of some rows, and with them the key that they are found by: a filter sees only what is read. */
    private void read(Table table, List<String> columns, FilterPredicate wanted, Rows rows) {
        Set<String> all = new HashSet<>(columns);
        all.addAll(table.sortedBy());
        snapshot.read(table, all, FilterCompat.get(wanted), row -> {
            rows.see(row);
            return true;
        });
    }

    static Granularity granularity(Group row) {
        return Granularity.valueOf(Snapshot.text(row, "granularity").toUpperCase(Locale.ROOT));
    }
}
