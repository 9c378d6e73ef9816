package io.comention.report;

import io.comention.report.charts.Caption;
import io.comention.report.charts.CoverageStrip;
import io.comention.report.charts.Markup;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How many articles there are when, and of whom. */
record CoverageSection(Covered covered) {
    private static final int MOST_SOURCES = 20;

    void write(Markup page) {
        page.open("section", "id", "coverage").element("h2", "Coverage");
        if (covered.bars().isEmpty()) {
            page.element("p", "There are no articles.").close("section");
            return;
        }
        long thin = covered.bars().stream().filter(CoverageStrip.Bar::thin).count();
        page.element(
                "p",
                "Articles " + Words.by(covered.granularity()) + ". "
                        + (thin == 0
                                ? "None of the " + covered.bars().size() + " periods is thin."
                                : Words.number(thin) + " of the "
                                        + covered.bars().size()
                                        + " periods are thin, with less than a quarter of the articles of the median"
                                        + " period: hatched and grey. Shares of so few articles move by chance."));
        Words.chart(
                page,
                "Articles by period",
                CoverageStrip.of(
                        new Caption(
                                "coverage-chart",
                                "Articles " + Words.by(covered.granularity()),
                                "One bar for each " + covered.granularity().id() + " from "
                                        + covered.finest().nameOf(covered.first()) + " to " + covered.last() + "."),
                        covered.granularity(),
                        covered.bars()));
        Words.table(
                page,
                "Articles by period, in numbers",
                List.of("Period", "Articles", "Thin"),
                covered.bars().stream()
                        .map(bar -> List.of(
                                covered.granularity().nameOf(bar.period()),
                                Words.number(bar.articles()),
                                bar.thin() ? "thin" : ""))
                        .toList());
        sources(page);
        page.close("section");
    }

    private void sources(Markup page) {
        List<List<String>> rows = covered.bySource().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(MOST_SOURCES)
                .map(source -> List.of(
                        source.getKey().isEmpty() ? "unknown" : source.getKey(), Words.number(source.getValue())))
                .toList();
        int all = covered.bySource().size();
        Words.table(
                page,
                all > MOST_SOURCES ? "The " + MOST_SOURCES + " largest of " + all + " sources" : "Articles by source",
                List.of("Source", "Articles"),
                rows);
    }
}
