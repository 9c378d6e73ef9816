package io.comention.report;

import io.comention.job.Granularity;
import io.comention.job.Unit;
import io.comention.tables.Snapshot;
import io.comention.tables.TrendTables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;

/**
 * A series whose share rises or falls over the whole time: its 95 % interval does not hold zero.
 *
 * @param a an entity or a term
 * @param b the other entity; empty of terms
 * @param slope change of the share per year (Theil 1950, Sen 1968)
 */
record Mover(String a, String b, double slope, double low, double high) {
    private static final Set<String> COLUMNS =
            Set.of("granularity", "unit", "kind", "id_a", "id_b", "status", "slope", "slope_low", "slope_high");

    private static final Comparator<Mover> RISING_FIRST = Comparator.comparing(Mover::slope)
            .reversed()
            .thenComparing(Mover::a)
            .thenComparing(Mover::b);

    private static final Comparator<Mover> FALLING_FIRST =
            Comparator.comparing(Mover::slope).thenComparing(Mover::a).thenComparing(Mover::b);

    /**
     * Those of a kind.
     *
     * @param series of how many it is known whether they move
     * @param all of how many series that was asked
     * @param moving the steepest, from the fastest rise to the fastest fall
     */
    record Found(long series, long all, List<Mover> moving) {}

    /** The steepest so many risers and so many fallers of table {@code series}. */
    static Found read(Snapshot snapshot, String kind, Granularity granularity, Unit unit, int most) {
        PriorityQueue<Mover> rising = new PriorityQueue<>(RISING_FIRST.reversed());
        PriorityQueue<Mover> falling = new PriorityQueue<>(FALLING_FIRST.reversed());
        long[] counts = new long[2];
        FilterCompat.Filter filter = FilterCompat.get(FilterApi.and(
                FilterApi.and(Snapshot.is("kind", kind), Snapshot.is("unit", unit.id())),
                Snapshot.is("granularity", granularity.id())));
        snapshot.read(TrendTables.SERIES, COLUMNS, filter, row -> {
            Cells cells = new Cells(row);
            counts[1]++;
            if (cells.has("slope") && cells.has("slope_low") && cells.has("slope_high")) {
                counts[0]++;
                Mover mover = new Mover(
                        cells.text("id_a"),
                        cells.text("id_b"),
                        cells.measure("slope"),
                        cells.measure("slope_low"),
                        cells.measure("slope_high"));
                if (mover.low() > 0) {
                    keep(mover, rising, most);
                } else if (mover.high() < 0) {
                    keep(mover, falling, most);
                }
            }
            return true;
        });
        List<Mover> moving =
                new ArrayList<>(rising.stream().sorted(RISING_FIRST).toList());
        moving.addAll(falling.stream().sorted(FALLING_FIRST.reversed()).toList());
        return new Found(counts[0], counts[1], moving);
    }

    private static void keep(Mover mover, PriorityQueue<Mover> queue, int most) {
        queue.add(mover);
        if (queue.size() > most) {
            queue.remove();
        }
    }
}
