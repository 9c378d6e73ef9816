package io.comention.report;

import io.comention.job.EntityPair;
import io.comention.job.Granularity;
import io.comention.job.Unit;
import io.comention.tables.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a run has found, in the few lines that it ends with.
 *
 * @param first day of an article; null where there are none
 * @param last day of one
 * @param sources how many there are
 * @param strongest the pairs that go together most beyond chance and time; empty where none does
 * @param curves one for each pair of the focus
 */
public record Highlights(LocalDate first, LocalDate last, long sources, String strongest, List<String> curves) {
    private static final int STRONGEST = 3;

    static Highlights of(Snapshot snapshot, ReportJob job, Covered covered, PairRanking ranking, PeriodTotals totals) {
        List<String> curves = new ArrayList<>();
        job.focus().forEach(pair -> curves.add(curve(snapshot, job, totals, pair)));
        return new Highlights(
                covered.first(),
                covered.last(),
                covered.bySource().keySet().stream()
                        .filter(source -> !source.isEmpty())
                        .count(),
                ranking.strongest().stream()
                        .limit(STRONGEST)
                        .map(ranked -> String.format(
                                Locale.ROOT,
                                "%s – %s (%,d)",
                                ranked.pair().a(),
                                ranked.pair().b(),
                                ranked.together()))
                        .collect(Collectors.joining(", ")),
                curves);
    }

    /** What the best known date of the corpus is known to: the day, month or year. */
    public static Granularity finestDate(Snapshot snapshot) {
        return Covered.read(snapshot).finest();
    }

    /** The curve of a pair in the finest periods that fit a line; weeks and longer are complete. */
    private static String curve(Snapshot snapshot, ReportJob job, PeriodTotals totals, EntityPair pair) {
        Unit unit = job.unit();
        return job.periods().stream()
                .filter(granularity -> !totals.of(granularity, unit).isEmpty()
                        && totals.of(granularity, unit).size() <= FocusCurve.WIDEST)
                .findFirst()
                .map(granularity -> curve(snapshot, job, totals, pair, granularity))
                .orElse(pair.a() + " – " + pair.b() + ": see pair_trends for the series");
    }

    /** A pair below the limit has no rows, which must not be read as zeros. */
    private static String curve(
            Snapshot snapshot, ReportJob job, PeriodTotals totals, EntityPair pair, Granularity granularity) {
        List<FocusCurve.Point> points = PairSeries.of(snapshot, pair)
                .line(
                        new PairSeries.Key(granularity, job.unit(), PairSeries.ALL),
                        pair.a(),
                        totals.of(granularity, job.unit()))
                .points()
                .stream()
                .map(point -> new FocusCurve.Point(point.period(), point.count(), point.total()))
                .toList();
        long least = job.number("pairs", "min_units");
        return least > 1 && points.stream().allMatch(point -> point.together() == 0)
                ? String.format(
                        Locale.ROOT,
                        "%s – %s: fewer than %,d %s name both, which pairs.min_units leaves out",
                        pair.a(),
                        pair.b(),
                        least,
                        job.unit().plural())
                : FocusCurve.of(pair, job.unit().plural(), granularity, points);
    }
}
