package io.comention.commands.show;

import io.comention.job.Granularity;
import io.comention.job.Unit;
import io.comention.job.UserException;
import io.comention.tables.Commit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Which periods are shown: of what length, from when to when. */
final class ShownSeries {
    private final SeriesTables tables;
    private final Map<Granularity, SortedMap<LocalDate, Long>> totals;
    private final LocalDate from;
    private final LocalDate to;

    /**
     * Of the periods that a run counts.
     *
     * @param from a day of the first one; null: from the beginning
     * @param to the last one begins before; null: to the end
     */
    ShownSeries(SeriesTables tables, LocalDate from, LocalDate to) {
        this.tables = tables;
        this.totals = tables.totals();
        this.from = from;
        this.to = to;
    }

    /** The units that a run counts by; at least one. */
    static List<Unit> units(Commit commit) {
        return ids(commit, "units").stream()
                .map(id -> Unit.valueOf(id.toUpperCase(Locale.ROOT)))
                .toList();
    }

    private static List<String> ids(Commit commit, String key) {
        return ((List<?>) commit.job().getOrDefault(key, List.of()))
                .stream().map(String::valueOf).toList();
    }

    private SortedMap<LocalDate, Long> inRange(Granularity granularity) {
        SortedMap<LocalDate, Long> all = totals.get(granularity);
        SortedMap<LocalDate, Long> begun = from == null ? all : all.tailMap(granularity.periodOf(from));
        return to == null ? begun : begun.headMap(to);
    }

    /** The granularities of the run, the finest first. */
    List<Granularity> granularities() {
        return totals.keySet().stream().sorted().toList();
    }

    /** The coarsest one, which has also the articles whose date is known to the year only. */
    Granularity coarsest() {
        return totals.keySet().stream()
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> UserException.input("the last run has counted nothing of that unit"));
    }

    /** The finest granularity of at most so many periods in the range; the coarsest where none is. */
    Granularity finest(int most) {
        return granularities().stream()
                .filter(granularity ->
                        !inRange(granularity).isEmpty() && inRange(granularity).size() <= most)
                .findFirst()
                .orElse(coarsest());
    }

    /** Whether the whole corpus is shown. */
    boolean isWhole() {
        return from == null && to == null;
    }

    /** Whether any period of that length is in the range. */
    boolean has(Granularity granularity) {
        return !inRange(granularity).isEmpty();
    }

    /** From when to when there are periods of that length. */
    String span(Granularity granularity) {
        SortedMap<LocalDate, Long> all = totals.get(granularity);
        return granularity.nameOf(all.firstKey()) + " to " + granularity.nameOf(all.lastKey());
    }

    /** The series in the range, zeros and gaps included. */
    List<Period> periods(SeriesTables.Subject of, Granularity granularity) {
        Map<LocalDate, Period> named = tables.periods(of, granularity);
        return inRange(granularity).entrySet().stream()
                .map(period -> named.getOrDefault(
                        period.getKey(), new Period(period.getKey(), 0, period.getValue(), false, false)))
                .collect(Collectors.toList());
    }
}
