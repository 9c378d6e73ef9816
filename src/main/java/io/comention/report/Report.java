package io.comention.report;

import io.comention.job.EntityPair;
import io.comention.job.Granularity;
import io.comention.job.Unit;
import io.comention.report.charts.Markup;
import io.comention.tables.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a run has found, for people to read: a few lines, and a page that needs no network and no script, for any browser.
 *
 * <p>Both are made from the published tables alone, of which no more is kept than is shown.
 */
public final class Report {
    /** Pairs of the focus that lead the page; the others are told of in the evidence. */
    static final int MOST_LEADS = 4;

    /** Without a focus so many of the strongest pairs lead. */
    static final int LEADS_WITHOUT_FOCUS = 2;

    static final int MOST_STRONGEST = 12;
    static final int MOST_ENTITIES = 24;
    static final int MOST_MOVERS = 8;

    /** Characters of evidence; with marks and tags around them they are some three times as many bytes. */
    static final int MOST_CHARACTERS = 200_000;

    /** More points than this are not seen apart. */
    static final int MOST_POINTS = 600;

    private static final int DEFAULT_POINTS = 160;
    private static final int SMALL_POINTS = 60;

    private final Snapshot snapshot;
    private final ReportJob job;
    private final EntityNames names;
    private final PeriodTotals totals;
    private final Covered covered;
    private final PairRanking ranking;

    private Report(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.job = ReportJob.of(snapshot.commit());
        this.names = EntityNames.read(snapshot);
        this.totals = PeriodTotals.read(snapshot, job);
        this.covered = Covered.read(snapshot);
        Set<String> focused = new HashSet<>();
        job.focus().stream().limit(MOST_LEADS).forEach(pair -> focused.addAll(List.of(pair.a(), pair.b())));
        this.ranking = PairRanking.read(snapshot, job.unit().id(), MOST_STRONGEST, MOST_ENTITIES, focused);
    }

    /** What is said of a snapshot. */
    public static Report of(Snapshot snapshot) {
        return new Report(snapshot);
    }

    /** In the few lines that a run ends with. */
    public Highlights highlights() {
        return Highlights.of(snapshot, job, covered, ranking, totals);
    }

    /** On one page; always the same for the same tables. */
    public String page() {
        Unit unit = job.unit();
        List<EntityPair> strongest =
                ranking.strongest().stream().map(RankedPair::pair).toList();
        List<EntityPair> leads = leads(strongest);
        List<PairSeries> series = leads.stream()
                .map(pair ->
                        job.focus().contains(pair) ? PairSeries.ofFocus(snapshot, pair) : PairSeries.of(snapshot, pair))
                .toList();
        EvidenceBook evidence = EvidenceBook.read(snapshot, leads, others(ranking, strongest), MOST_CHARACTERS);

        Markup page = new Markup();
        new HeadSection(snapshot.commit(), job, covered).write(page);
        new CoverageSection(covered).write(page);
        if (job.periods().isEmpty()) {
            page.open("section", "id", "focus").element("h2", "Over time");
            page.element(
                    "p",
                    "This run counts by days only, which are not drawn; with month or year among its granularities there"
                            + " are curves here.");
            page.close("section");
        } else {
            new LeadSection(job, names, totals, granularities(unit), defaultGranularity(unit, DEFAULT_POINTS), evidence)
                    .write(page, series, ranking);
            new StrongestSection(snapshot, job, names, totals, defaultGranularity(unit, SMALL_POINTS), evidence)
                    .write(page, ranking);
        }
        new HeatSection(job, names, evidence).write(page, ranking);
        if (!job.periods().isEmpty()) {
            new MoversSection(snapshot, job, names, totals, evidence).write(page);
        }
        new EvidenceSection(job, names, covered, evidence).write(page);
        new MethodSection(snapshot.commit(), job).write(page);
        return HtmlPage.of(job.name(), page);
    }

    private List<EntityPair> leads(List<EntityPair> strongest) {
        return job.focus().isEmpty()
                ? strongest.stream().limit(LEADS_WITHOUT_FOCUS).toList()
                : job.focus().stream().limit(MOST_LEADS).toList();
    }

    /** The focus beyond the leads, the strongest pairs, then those of the matrix, those most often together first. */
    private List<EntityPair> others(PairRanking ranking, List<EntityPair> strongest) {
        List<EntityPair> others = new ArrayList<>(job.focus());
        others.addAll(strongest);
        ranking.among().values().stream()
                .sorted((x, y) -> Long.compare(y.together(), x.together()))
                .map(RankedPair::pair)
                .forEach(others::add);
        return others.stream().distinct().toList();
    }

    /** Those that the reader can switch to. */
    private List<Granularity> granularities(Unit unit) {
        List<Granularity> readable = job.periods().stream()
                .filter(granularity -> totals.of(granularity, unit).size() <= MOST_POINTS)
                .toList();
        return readable.isEmpty()
                ? job.periods().subList(job.periods().size() - 1, job.periods().size())
                : readable;
    }

    private Granularity defaultGranularity(Unit unit, int points) {
        return totals.finest(granularities(unit), unit, points);
    }
}
