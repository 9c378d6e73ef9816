package io.comention.report;

import io.comention.job.EntityPair;
import io.comention.job.Granularity;
import io.comention.job.Unit;
import io.comention.report.charts.Caption;
import io.comention.report.charts.DataTable;
import io.comention.report.charts.IntervalDots;
import io.comention.report.charts.Markup;
import io.comention.stats.Interval;
import io.comention.tables.Snapshot;
import io.comention.tables.TermTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;

/** What rose and what fell: pairs and terms. */
record MoversSection(Snapshot snapshot, ReportJob job, EntityNames names, PeriodTotals totals, EvidenceBook evidence) {
    /** With fewer periods than this a longer granularity says less. */
    private static final int LEAST_PERIODS = 10;

    void write(Markup page) {
        Granularity granularity = granularity();
        page.open("section", "id", "movers").element("h2", "What rose and what fell");
        page.element(
                "p",
                "The steepest lasting changes of a share, in percentage points per year (median of all slopes, Theil"
                        + " and Sen, over shares by " + granularity.id()
                        + "), with their 95 % intervals; only those whose interval leaves out zero. Over so many"
                        + " series some do so by chance: one in forty on either side.");
        dots(page, "pairs", "Pairs", Mover.read(snapshot, "pair", granularity, job.unit(), Report.MOST_MOVERS));
        dots(page, "terms", "Terms", Mover.read(snapshot, "term", granularity, Unit.ARTICLE, Report.MOST_MOVERS));
        keyTerms(page);
        page.close("section");
    }

    /** The longest that has periods enough. */
    private Granularity granularity() {
        List<Granularity> all = job.periods();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (totals.of(all.get(i), job.unit()).size() >= LEAST_PERIODS) {
                return all.get(i);
            }
        }
        return all.get(0);
    }

    private void dots(Markup page, String id, String what, Mover.Found found) {
        page.element("h3", what);
        if (found.moving().isEmpty()) {
            page.element(
                    "p",
                    found.all() == 0
                            ? "There are none with a series."
                            : "None of " + Words.number(found.all()) + " series moves beyond doubt; of "
                                    + Words.number(found.all() - found.series())
                                    + " it cannot be said, for want of periods that name them.");
            return;
        }
        page.element(
                "p",
                "Of " + Words.number(found.all()) + " series, " + Words.number(found.series())
                        + " are named in enough of the periods to tell.");
        List<IntervalDots.Item> items = found.moving().stream()
                .map(mover -> new IntervalDots.Item(
                        label(mover),
                        100 * mover.slope(),
                        100 * mover.low(),
                        100 * mover.high(),
                        points(100 * mover.slope()),
                        mover.b().isEmpty() ? Optional.empty() : evidence.href(EntityPair.of(mover.a(), mover.b()))))
                .toList();
        Words.chart(
                page,
                what + " that rose or fell",
                IntervalDots.of(
                        new Caption(
                                "movers-" + id,
                                what + " whose share rose or fell",
                                "One line for each, from the fastest rise to the fastest fall."),
                        "percentage points per year",
                        items,
                        MoversSection::points));
        Words.table(
                page,
                what + " in numbers",
                List.of(what, "Points per year", "95 % interval"),
                items.stream()
                        .map(item ->
                                List.of(item.label(), item.text(), points(item.low()) + " to " + points(item.high())))
                        .toList());
    }

    private String label(Mover mover) {
        return mover.b().isEmpty() ? mover.a() : names.of(EntityPair.of(mover.a(), mover.b()));
    }

    private static String points(double points) {
        if (points == 0) {
            return "0";
        }
        int decimals = Math.max(0, Math.min(6, 1 - (int) Math.floor(Math.log10(Math.abs(points)))));
        return String.format(Locale.ROOT, "%+." + decimals + "f", points).replace('-', '−');
    }

    private record KeyTerm(String direction, int rank, List<String> cells) {}

    /** The terms of the last period that has any, against those before it: table {@code term_movers}. */
    private void keyTerms(Markup page) {
        Granularity longest = job.periods().get(job.periods().size() - 1);
        LocalDate[] last = {null};
        List<KeyTerm> terms = new ArrayList<>();
        Set<String> columns = Set.of(
                "granularity",
                "period",
                "direction",
                "rank",
                "term",
                "articles",
                "total_articles",
                "articles_before",
                "total_before");
        snapshot.read(
                TermTables.TERM_MOVERS,
                columns,
                FilterCompat.get(FilterApi.and(
                        Snapshot.is("granularity", longest.id()),
                        FilterApi.ltEq(FilterApi.intColumn("rank"), Report.MOST_MOVERS))),
                row -> {
                    Cells cells = new Cells(row);
                    LocalDate period = cells.day("period");
                    if (last[0] == null || period.isAfter(last[0])) {
                        last[0] = period;
                        terms.clear();
                    }
                    if (period.equals(last[0])) {
                        terms.add(new KeyTerm(cells.text("direction"), cells.integer("rank"), row(cells)));
                    }
                    return true;
                });
        if (terms.isEmpty()) {
            return;
        }
        terms.sort(Comparator.comparing(KeyTerm::direction).reversed().thenComparing(KeyTerm::rank));
        page.element("h3", "Terms of " + longest.nameOf(last[0]) + " against the time before");
        page.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "Key terms");
        page.raw(DataTable.of(
                List.of("Term", "", "Share of articles", "95 % interval", "Before", "95 % interval before"),
                terms.stream().map(KeyTerm::cells).toList()));
        page.close("div");
    }

    private static List<String> row(Cells cells) {
        long articles = cells.number("articles");
        long total = cells.number("total_articles");
        long before = cells.number("articles_before");
        long totalBefore = cells.number("total_before");
        Interval now = Interval.wilson(articles, total);
        Interval then = Interval.wilson(before, totalBefore);
        return List.of(
                cells.text("term"),
                cells.text("direction").equals("rising") ? "▲ rising" : "▼ falling",
                Shares.percent((double) articles / total),
                Shares.interval(now.low(), now.high()),
                Shares.percent((double) before / totalBefore),
                Shares.interval(then.low(), then.high()));
    }
}
