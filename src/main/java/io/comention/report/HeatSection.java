package io.comention.report;

import io.comention.job.EntityPair;
import io.comention.report.charts.Caption;
import io.comention.report.charts.HeatMap;
import io.comention.report.charts.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who goes with whom among the entities named most. */
record HeatSection(ReportJob job, EntityNames names, EvidenceBook evidence) {
    void write(Markup page, PairRanking ranking) {
        page.open("section", "id", "matrix").element("h2", "Who goes with whom");
        List<String> entities = ranking.entities();
        if (ranking.among().isEmpty()) {
            page.element("p", "No two entities are named together.").close("section");
            return;
        }
        long least = job.number("pairs", "min_ranked");
        page.element(
                "p",
                "The " + entities.size() + " entities that most " + job.unit().plural()
                        + " name, those of the focus among them, those with the same company beside each other. The larger a square, and the farther"
                        + " its colour towards the right of the scale below, the closer the pair (normalised pointwise mutual information, 0 to 1); hatched where fewer"
                        + " than " + least + " " + job.unit().plural()
                        + " name both; empty where none does. A square leads to the pair's sentences.");
        List<HeatMap.Cell> cells = new ArrayList<>();
        for (int row = 0; row < entities.size(); row++) {
            for (int column = 0; column < row; column++) {
                RankedPair ranked = ranking.among().get(EntityPair.of(entities.get(row), entities.get(column)));
                if (ranked != null && ranked.together() > 0) {
                    double npmi = ranked.npmi() == null ? (ranked.together() == ranked.total() ? 1 : 0) : ranked.npmi();
                    cells.add(new HeatMap.Cell(
                            row,
                            column,
                            Math.max(0, Math.min(1, npmi)),
                            ranked.together() < least,
                            title(ranked),
                            evidence.href(ranked.pair())));
                }
            }
        }
        Words.chart(
                page,
                "Matrix of entities",
                HeatMap.of(
                        new Caption(
                                "matrix-chart",
                                "Association of the entities named most",
                                "A triangle of squares, one for each pair of " + entities.size() + " entities."),
                        entities.stream().map(names::of).toList(),
                        cells));
        Words.table(
                page,
                "The matrix in numbers",
                List.of("Pair", "Together", "By chance", "NPMI", "Log-odds, lower end"),
                ranking.among().values().stream()
                        .sorted((x, y) -> Long.compare(y.together(), x.together()))
                        .map(ranked -> List.of(
                                names.of(ranked.pair()),
                                Words.number(ranked.together()),
                                Words.measure(ranked.expected(), 1),
                                Words.measure(ranked.npmi(), 2),
                                Words.measure(ranked.strength(), 2)))
                        .toList());
        page.close("section");
    }

    private String title(RankedPair ranked) {
        return String.format(
                Locale.ROOT,
                "%s: %,d %s name both, %s by chance; NPMI %s",
                names.of(ranked.pair()),
                ranked.together(),
                job.unit().plural(),
                Words.measure(ranked.expected(), 1),
                Words.measure(ranked.npmi(), 2));
    }
}
