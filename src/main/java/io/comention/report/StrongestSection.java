package io.comention.report;

import io.comention.job.EntityPair;
import io.comention.job.Granularity;
import io.comention.report.charts.Line;
import io.comention.report.charts.Markup;
import io.comention.tables.Snapshot;
import java.util.List;
import java.util.Optional;

/** The pairs that go together most, each over time on one scale. */
record StrongestSection(
        Snapshot snapshot,
        ReportJob job,
        EntityNames names,
        PeriodTotals totals,
        Granularity granularity,
        EvidenceBook evidence) {
    void write(Markup page, PairRanking ranking) {
        page.open("section", "id", "strongest").element("h2", "The strongest pairs");
        List<RankedPair> strongest = ranking.strongest();
        if (strongest.isEmpty()) {
            page.element(
                            "p",
                            "No pair of entities is in at least " + job.number("pairs", "min_ranked") + " "
                                    + job.unit().plural() + " and more than chance and time have it.")
                    .close("section");
            return;
        }
        page.element(
                "p",
                "Of " + Amounts.count(ranking.known(), "pair") + " named together in one of the "
                        + job.unit().plural() + ", the " + strongest.size()
                        + " that go together most beyond chance and time, by the lower end of the interval of their"
                        + " log-odds; all on one scale, so that the often named stand out from the closely bound.");
        PairSeries.Key key = new PairSeries.Key(granularity, job.unit(), PairSeries.ALL);
        List<EntityPair> pairs = strongest.stream().map(RankedPair::pair).toList();
        List<Line> lines = PairSeries.ofAll(snapshot, pairs, granularity, job.unit()).stream()
                .map(series -> series.line(key, names.of(series.pair()), totals.of(granularity, job.unit())))
                .toList();
        List<Optional<String>> hrefs =
                strongest.stream().map(ranked -> evidence.href(ranked.pair())).toList();
        LeadSection.multiples(page, "strong", granularity, job.unit().plural(), lines, hrefs);
        Words.table(
                page,
                "The strongest pairs in numbers",
                List.of("Pair", "Together", "First", "Second", "All", "By chance", "NPMI", "Log-odds, lower end", "q"),
                strongest.stream().map(this::row).toList());
        page.close("section");
    }

    private List<String> row(RankedPair ranked) {
        return List.of(
                names.of(ranked.pair()),
                Words.number(ranked.together()),
                Words.number(ranked.a()),
                Words.number(ranked.b()),
                Words.number(ranked.total()),
                Words.measure(ranked.expected(), 1),
                Words.measure(ranked.npmi(), 2),
                Words.measure(ranked.strength(), 2),
                ranked.q() == null ? "–" : ranked.q() < 0.0001 ? "< 0.0001" : Words.measure(ranked.q(), 4));
    }
}
