package io.comention.report;

import io.comention.job.Granularity;
import io.comention.job.Unit;
import io.comention.report.charts.Caption;
import io.comention.report.charts.Line;
import io.comention.report.charts.Markup;
import io.comention.report.charts.Point;
import io.comention.report.charts.SeriesChart;
import io.comention.report.charts.SmallMultiples;
import io.comention.stats.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The pairs that the reader asked about, each with its curve by whatever unit, period and alias kinds.
 *
 * <p>All curves are in the page; which one is seen is up to radio buttons and the style sheet, so that it works without
 * a script.
 *
 * @param granularities to choose from
 * @param first the one that is seen first
 */
record LeadSection(
        ReportJob job,
        EntityNames names,
        PeriodTotals totals,
        List<Granularity> granularities,
        Granularity first,
        EvidenceBook evidence) {
    private static final int MOST_SOURCES = 20;
    private static final List<String> KINDS = List.of(PairSeries.ALL, "name+demonym", "name");

    void write(Markup page, List<PairSeries> leads, PairRanking ranking) {
        page.open("section", "id", "focus");
        page.element("h2", job.focus().isEmpty() ? "The strongest pairs over time" : "The focus pairs");
        if (leads.isEmpty()) {
            page.element("p", "No pair is named together often enough to be shown.");
        }
        for (int i = 0; i < leads.size(); i++) {
            pair(page, "p" + i, leads.get(i), ranking);
        }
        if (!leads.isEmpty() && !job.undrawn(granularities).isEmpty()) {
            page.element(
                    "p",
                    "Too many periods to be drawn, and in the tables only: by "
                            + String.join(", ", job.undrawn(granularities)) + ".");
        }
        if (job.focus().size() > leads.size()) {
            page.element(
                    "p",
                    "Only the first " + leads.size() + " of " + job.focus().size()
                            + " pairs have curves here; the others are in the tables focus_trends and pair_trends.");
        }
        page.close("section");
    }

    private void pair(Markup page, String id, PairSeries series, PairRanking ranking) {
        page.open("article", "class", "lead", "id", id).element("h3", names.of(series.pair()), "dir", "auto");
        RankedPair ranked = ranking.of(series.pair());
        page.element("p", sum(series, ranked), "class", "sum");
        String judgement = judgement(ranked);
        if (!judgement.isEmpty()) {
            page.element("p", judgement);
        }
        List<String> kinds = KINDS.stream()
                .filter(kind -> kind.equals(PairSeries.ALL)
                        || series.together().containsKey(new PairSeries.Key(first, job.unit(), kind)))
                .toList();
        Switches switches = new Switches(job, granularities, first);
        switches.write(page, id, kinds);
        page.open("div", switches.only(kinds));
        for (Unit unit : job.units()) {
            for (Granularity granularity : granularities) {
                charts(page, id, series, unit, granularity, kinds);
            }
        }
        page.close("div");
        sources(page, id, series);
        page.close("article");
    }

    /** Over the whole corpus, of which a curve leaves out the articles whose dates are known to longer periods only. */
    private String sum(PairSeries series, RankedPair ranked) {
        Line line = line(series, job.unit(), first, PairSeries.ALL);
        long onCurve = line.points().stream().mapToLong(Point::count).sum();
        List<Point> whole = ranked != null
                ? List.of()
                : line(series, job.unit(), granularities.get(granularities.size() - 1), PairSeries.ALL)
                        .points();
        long together = ranked != null
                ? ranked.together()
                : whole.stream().mapToLong(Point::count).sum();
        long total = ranked != null
                ? ranked.total()
                : whole.stream().mapToLong(Point::total).sum();
        if (total == 0) {
            return "No " + job.unit().plural() + " are counted.";
        }
        Interval share = Interval.wilson(together, total);
        Point peak = line.points().stream()
                .reduce((a, b) -> b.count() > a.count() ? b : a)
                .orElseThrow();
        return names.of(series.pair().a()) + " and " + names.of(series.pair().b()) + " are named together in "
                + Words.number(together) + " of " + Words.number(total) + " "
                + job.unit().plural() + ": " + Shares.percent((double) together / total) + " (95 % interval "
                + Shares.interval(share.low(), share.high()) + ")"
                + (onCurve == 0
                        ? "."
                        : ", most in " + first.nameOf(peak.period()) + " (" + Words.number(peak.count()) + ").")
                + (onCurve < together
                        ? " " + Words.number(together - onCurve) + " of them are not on the curve by " + first.id()
                                + ": their dates are known to a longer period only."
                        : "");
    }

    private String judgement(RankedPair pair) {
        if (pair == null || pair.expected() == null) {
            return "";
        }
        String chance = String.format(
                Locale.ROOT,
                "Chance alone would name them together in %,.1f %s.",
                pair.expected(),
                job.unit().plural());
        if (pair.strength() == null) {
            return chance
                    + (pair.together() < job.number("pairs", "min_ranked")
                            ? " They are too few to be ranked."
                            : " No period tells them apart, so that they are not ranked.");
        }
        return chance
                + String.format(
                        Locale.ROOT,
                        " Within one and the same period, naming one multiplies the odds of the other by at least %.1f"
                                + " (lower end of the 95 %% interval, Mantel and Haenszel)",
                        Math.exp(pair.strength()))
                + (pair.strength() > 0
                        ? "."
                        : "; that is 1 or less, so that it may be that they only belong to the same time.");
    }

    /** The curves of a unit and granularity by each choice of alias kinds, and one table for them. */
    private void charts(
            Markup page, String id, PairSeries series, Unit unit, Granularity granularity, List<String> kinds) {
        String place = id + "-" + unit.id() + "-" + granularity.id();
        List<Line> lines = new ArrayList<>();
        for (String kind : kinds) {
            Line line = line(series, unit, granularity, kind);
            lines.add(line);
            PairSeries.Key key = new PairSeries.Key(granularity, unit, kind);
            String name = kind.replace('+', '-');
            String title = names.of(series.pair()) + ": share of " + unit.plural() + " by " + granularity.id() + ", "
                    + Switches.kinds(kind, job);
            page.open(
                    "figure",
                    "class",
                    "curve unit-" + unit.id() + " period-" + granularity.id() + " kinds-" + name,
                    "data-period",
                    granularity.id());
            Words.chart(
                    page,
                    title,
                    SeriesChart.of(
                            new Caption(place + "-" + name, title, description(kind)),
                            granularity,
                            unit.plural(),
                            line,
                            series.bursts().getOrDefault(key, List.of()),
                            series.changes().getOrDefault(key, List.of()),
                            period -> kind.equals(PairSeries.ALL)
                                    ? evidence.href(series.pair(), granularity, period)
                                    : Optional.empty()));
            page.element("figcaption", description(kind)).close("figure");
        }
        if (!lines.isEmpty()) {
            page.open("div", "class", "table unit-" + unit.id() + " period-" + granularity.id());
            table(page, unit, granularity, kinds, lines);
            page.close("div");
        }
    }

    private static String description(String kind) {
        return "Thin line: share of the period; thick: smoothed over its neighbours, dashed where later periods will"
                + " change it; band: 95 % interval (Wilson)."
                + (kind.equals(PairSeries.ALL)
                        ? " Shaded: bursts (Kleinberg); dashed upright: changes of level. A dot leads to the sentences"
                                + " of its period."
                        : " Bursts and changes of level are looked for with all mentions only.");
    }

    private void table(Markup page, Unit unit, Granularity granularity, List<String> kinds, List<Line> lines) {
        List<String> heads = new ArrayList<>(List.of("Period", "All " + unit.plural()));
        for (String kind : kinds) {
            String of = kind.equals(PairSeries.ALL) ? "" : ", " + Switches.kinds(kind, job);
            heads.add("With both" + of);
            heads.add("Share" + of);
            if (of.isEmpty()) {
                heads.add("95 % interval");
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < lines.get(0).points().size(); i++) {
            Point any = lines.get(0).points().get(i);
            List<String> row = new ArrayList<>(List.of(granularity.nameOf(any.period()), Words.number(any.total())));
            for (int kind = 0; kind < lines.size(); kind++) {
                Point point = lines.get(kind).points().get(i);
                row.add(Words.number(point.count()));
                row.add(point.share() == null ? "–" : Shares.percent(point.share()));
                if (kind == 0) {
                    row.add(point.share() == null ? "–" : Shares.interval(point.low(), point.high()));
                }
            }
            rows.add(row);
        }
        Words.table(page, "These curves in numbers, " + unit.plural() + " by " + granularity.id(), heads, rows);
    }

    private Line line(PairSeries series, Unit unit, Granularity granularity, String kind) {
        return series.line(
                new PairSeries.Key(granularity, unit, kind), names.of(series.pair()), totals.of(granularity, unit));
    }

    private void sources(Markup page, String id, PairSeries series) {
        Granularity longest = granularities.get(granularities.size() - 1);
        PairSeries.Key key = new PairSeries.Key(longest, job.unit(), PairSeries.ALL);
        if (!series.bySource().containsKey(key) || series.bySource().get(key).size() < 2) {
            return;
        }
        List<Line> lines = series.bySource().get(key).entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, SortedMap<LocalDate, long[]>> source) ->
                                source.getValue().values().stream()
                                        .mapToLong(both -> -both[1])
                                        .sum())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_SOURCES)
                .map(source -> series.line(key, source.getKey(), source.getKey(), totals.of(longest, job.unit())))
                .toList();
        page.element("h4", "At each source")
                .element(
                        "p",
                        "Share of " + job.unit().plural() + " by " + longest.id() + " at the " + lines.size()
                                + " largest sources, all on one scale: where the sources differ, a change of their mix moves the curve above.");
        multiples(
                page,
                id + "-source",
                longest,
                job.unit().plural(),
                lines,
                lines.stream().map(line -> Optional.<String>empty()).toList());
    }

    /** Small charts with one table for all. */
    static void multiples(
            Markup page,
            String id,
            Granularity granularity,
            String units,
            List<Line> lines,
            List<Optional<String>> hrefs) {
        page.open("ul", "class", "multiples");
        SmallMultiples.of(id, granularity, units, lines, hrefs)
                .forEach(chart -> page.open("li").raw(chart).close("li"));
        page.close("ul");
        List<String> heads = new ArrayList<>(List.of("Period"));
        lines.forEach(line -> heads.add(line.name()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < lines.get(0).points().size(); i++) {
            List<String> row = new ArrayList<>();
            row.add(granularity.nameOf(lines.get(0).points().get(i).period()));
            for (Line line : lines) {
                Point point = line.points().get(i);
                row.add(point.total() == 0 ? "–" : Words.number(point.count()) + " of " + Words.number(point.total()));
            }
            rows.add(row);
        }
        Words.table(page, "These curves in numbers", heads, rows);
    }
}
