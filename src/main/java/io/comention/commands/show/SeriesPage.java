package io.comention.commands.show;

import io.comention.commands.show.SeriesTables.Pair;
import io.comention.commands.show.SeriesTables.Subject;
import io.comention.job.Granularity;
import io.comention.job.Unit;
import io.comention.report.Amounts;
import io.comention.report.FocusCurve;
import io.comention.report.Shares;
import io.comention.tables.Commit;
import io.comention.text.TerminalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that is printed of a series.
 *
 * @param unit what is counted
 */
record SeriesPage(
        Commit commit,
        EntityNames names,
        SeriesTables tables,
        ShownSeries series,
        Unit unit,
        Granularity finest,
        Terminal terminal) {
    private static final int MOST_PARTNERS = 10;
    private static final int INDENT = 2;

    /** The page of an entity or a pair, with so many sentences at most. */
    List<String> lines(Subject of, Granularity granularity, int evidence) {
        List<Period> periods = series.periods(of, granularity);
        Optional<Pair> pair = of.isPair() ? tables.pair(of) : Optional.empty();
        Counts counts = counts(of, pair, granularity, periods);
        List<String> lines = new ArrayList<>();
        if (counts.n() == 0) {
            return TerminalText.wrap(never(of, counts, granularity, periods), terminal.columns());
        }
        lines.add(head(of, counts, granularity, periods));
        pair.ifPresent(it -> {
            if (!series.isWhole()) {
                wrap(
                        String.format(Locale.ROOT, "over the whole corpus in %,d of %,d:", it.together(), it.total()),
                        lines);
            }
            SeriesWords.association(it, name(of.a()), name(of.b()), unit, finest)
                    .forEach(line -> wrap(line, lines));
        });
        curve(of, granularity, periods, lines);
        lines.add("");
        lines.addAll(new PeriodTable(periods, granularity, unit, terminal.columns()).lines());
        long inTable = periods.stream().mapToLong(Period::n).sum();
        if (series.isWhole() && inTable < counts.n()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %,d of the %,d are not in the table: their dates are known to a longer period only",
                    counts.n() - inTable,
                    counts.n()));
        }
        lines.add("");
        trend(of, granularity, periods, pair.map(Pair::together).orElse(counts.n()), lines);
        if (!of.isPair()) {
            partners(of, lines);
        } else if (evidence > 0) {
            evidence(of, granularity, periods, evidence, lines);
        }
        return lines;
    }

    private String name(String id) {
        return names.named(id).name();
    }

    private String title(Subject of) {
        return of.isPair() ? name(of.a()) + " – " + name(of.b()) : name(of.a());
    }

    private record Counts(long n, long total) {}

    /** Over the whole corpus whatever is known of the dates, or the sums of what is shown. */
    private Counts counts(Subject of, Optional<Pair> pair, Granularity granularity, List<Period> periods) {
        if (series.isWhole() && pair.isPresent()) {
            return new Counts(pair.get().together(), pair.get().total());
        }
        List<Period> counted =
                series.isWhole() && granularity != series.coarsest() ? series.periods(of, series.coarsest()) : periods;
        return new Counts(
                counted.stream().mapToLong(Period::n).sum(),
                counted.stream().mapToLong(Period::total).sum());
    }

    private String head(Subject of, Counts counts, Granularity granularity, List<Period> periods) {
        return String.format(
                Locale.ROOT,
                "%s: named %sin %,d of %,d %s (%s), %s",
                title(of),
                of.isPair() ? "together " : "",
                counts.n(),
                counts.total(),
                unit.plural(),
                Shares.percent((double) counts.n() / counts.total()),
                range(granularity, periods));
    }

    private static String range(Granularity granularity, List<Period> periods) {
        String first = granularity.nameOf(periods.get(0).first());
        return periods.size() == 1
                ? first
                : first + " to "
                        + granularity.nameOf(periods.get(periods.size() - 1).first());
    }

    /** That nothing names it, or both, and how many name the one and the other. */
    private String never(Subject of, Counts counts, Granularity granularity, List<Period> periods) {
        Object least = commit.job().get("pairs") instanceof Map<?, ?> pairs ? pairs.get("min_units") : null;
        boolean leftOut = of.isPair() && least instanceof Number number && number.longValue() > 1;
        String said = String.format(
                Locale.ROOT,
                "%s: %s %,d %s, %s",
                title(of),
                leftOut
                        ? "named together in fewer than " + least + " (pairs.min_units) of"
                        : of.isPair() ? "never named together in" : "never named in",
                counts.total(),
                unit.plural(),
                range(granularity, periods));
        if (!of.isPair()) {
            return said;
        }
        return said
                + String.format(
                        Locale.ROOT,
                        "; %s is in %,d of them, %s in %,d",
                        name(of.a()),
                        alone(of.a(), granularity),
                        name(of.b()),
                        alone(of.b(), granularity));
    }

    private long alone(String id, Granularity granularity) {
        return series.periods(new Subject(id, null), series.isWhole() ? series.coarsest() : granularity).stream()
                .mapToLong(Period::n)
                .sum();
    }

    /** One block per period, of the finest that has room; nothing where none has. */
    private void curve(Subject of, Granularity granularity, List<Period> periods, List<String> lines) {
        Granularity finest = series.finest(terminal.columns() - INDENT);
        List<Period> fine = finest == granularity ? periods : series.periods(of, finest);
        if (fine.size() > terminal.columns() - INDENT) {
            return;
        }
        Period peak = fine.stream()
                .max(Comparator.comparing(Period::n).thenComparing(Period::first, Comparator.reverseOrder()))
                .orElseThrow();
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "  %s by %s, most in %s (%,d)",
                unit.plural(),
                finest.id(),
                finest.nameOf(peak.first()),
                peak.n()));
        FocusCurve.lines(fine.stream()
                        .map(period -> new FocusCurve.Point(period.first(), period.n(), period.total()))
                        .toList())
                .forEach(line -> lines.add("  " + line));
    }

    private void trend(Subject of, Granularity granularity, List<Period> periods, long named, List<String> lines) {
        String label = series.isWhole() ? "trend: " : "trend over the whole corpus: ";
        wrap(label + SeriesWords.trend(tables.trend(of, granularity), granularity, unit, of.isPair(), named), lines);
        LocalDate end = granularity.next(periods.get(periods.size() - 1).first());
        SeriesWords.changes(
                        tables.changes(of, granularity),
                        granularity,
                        periods.get(0).first(),
                        end)
                .forEach(change -> lines.add("  " + change));
    }

    private void wrap(String text, List<String> lines) {
        TerminalText.wrap(text, terminal.columns() - INDENT).forEach(line -> lines.add(" ".repeat(INDENT) + line));
    }

    /** With whom an entity is named: more than chance and time explain, or, if with nobody so, most often. */
    private void partners(Subject of, List<String> lines) {
        List<Pair> all = tables.pairsOf(of.a());
        List<Pair> strong = all.stream()
                .filter(pair -> pair.strength() != null && pair.strength() > 0)
                .limit(MOST_PARTNERS)
                .toList();
        List<Pair> shown = !strong.isEmpty()
                ? strong
                : all.stream()
                        .sorted(Comparator.comparing(Pair::together).reversed())
                        .limit(MOST_PARTNERS)
                        .toList();
        if (shown.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add((strong.isEmpty()
                        ? "Most often named with"
                        : "Named with more often than chance and time explain, the strongest first")
                + (series.isWhole() ? "" : ", over the whole corpus"));
        int widest = shown.stream()
                .mapToInt(pair -> TerminalText.columns(name(pair.partner(of.a()))))
                .max()
                .orElse(0);
        lines.add("  " + " ".repeat(widest)
                + String.format(Locale.ROOT, "  %9s  %9s  %6s  %8s", unit.plural(), "expected", "NPMI", "strength"));
        for (Pair pair : shown) {
            lines.add("  " + TerminalText.padded(name(pair.partner(of.a())), widest)
                    + String.format(
                            Locale.ROOT,
                            "  %,9d  %9s  %6s  %8s",
                            pair.together(),
                            measure(pair.expectedInPeriod(), 1),
                            measure(pair.npmi(), 2),
                            measure(pair.strength(), 2)));
        }
    }

    private static String measure(Double value, int decimals) {
        return value == null ? "–" : SeriesWords.number(value, decimals);
    }

    private void evidence(Subject of, Granularity granularity, List<Period> periods, int most, List<String> lines) {
        LocalDate first = periods.get(0).first();
        LocalDate end = granularity.next(periods.get(periods.size() - 1).first());
        List<Sentence> all = tables.evidence(of).stream()
                .filter(sentence -> !sentence.published().isBefore(first)
                        && sentence.published().isBefore(end))
                .toList();
        lines.add("");
        if (all.isEmpty()) {
            boolean asked = !(commit.job().get("evidence") instanceof Map<?, ?> options)
                    || !Boolean.FALSE.equals(options.get("enabled"));
            lines.add(asked ? "Evidence: no sentence names both" : "Evidence: the job keeps none (evidence.enabled)");
            return;
        }
        Map<LocalDate, Long> weights = series.granularities().contains(Granularity.MONTH)
                ? tables.periods(of, Granularity.MONTH).values().stream()
                        .collect(Collectors.toMap(Period::first, Period::n))
                : Map.of();
        List<Sentence> chosen = Evidence.chosen(all, periods, granularity, weights, most);
        lines.add(
                chosen.size() == all.size()
                        ? "Evidence: " + Amounts.count(all.size(), "sentence") + " kept of those that name both"
                        : String.format(
                                Locale.ROOT,
                                "Evidence: %,d of the %,d sentences kept, from the periods with the most %s",
                                chosen.size(),
                                all.size(),
                                unit.plural()));
        for (Sentence sentence : chosen) {
            lines.add("");
            lines.addAll(sentence.lines(date(sentence), terminal));
        }
    }

    /** A day, or the year alone where no more is known. */
    private String date(Sentence sentence) {
        boolean onlyYear = sentence.granularity() == Granularity.YEAR
                && series.granularities().contains(Granularity.MONTH);
        return (onlyYear ? Granularity.YEAR : finest).nameOf(sentence.published());
    }
}
