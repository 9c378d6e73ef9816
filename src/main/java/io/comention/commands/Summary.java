package io.comention.commands;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.comention.articles.InputFile;
import io.comention.job.CorpusEntry;
import io.comention.job.EntityPair;
import io.comention.job.Granularity;
import io.comention.job.Job;
import io.comention.job.ModelEntry;
import io.comention.job.Unit;
import io.comention.report.Amounts;
import io.comention.report.FocusCurve;
import io.comention.tables.Commit;
import io.comention.tables.Tables;
import io.comention.tables.TrendTables;
import io.comention.tables.Version;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Says on a terminal what a run will do or has done. */
final class Summary {
    /** How many pairs are named as those that go together most. */
    private static final int STRONGEST = 3;

    private Summary() {}

    /** What {@code --dry-run} prints. */
    static void plan(Plan plan, PrintWriter out) {
        Job job = plan.job();
        out.printf(Locale.ROOT, "comention %s, job %s: nothing is written%n", Version.number(), job.name());
        for (int i = 0; i < job.corpus().size(); i++) {
            CorpusEntry entry = job.corpus().get(i);
            int place = i;
            List<InputFile> files =
                    plan.files().stream().filter(f -> f.entry() == place).toList();
            long bytes = files.stream().mapToLong(InputFile::bytes).sum();
            out.printf(
                    Locale.ROOT,
                    "  read     %s (%s): %s, %s%n",
                    entry.path(),
                    entry.format().name().toLowerCase(Locale.ROOT),
                    Amounts.count(files.size(), "file"),
                    Amounts.bytes(bytes));
        }
        out.printf(
                Locale.ROOT,
                "  match    %,d entities of %s%n",
                plan.gazetteers().gazetteer().entities().size(),
                String.join(", ", job.gazetteers()));
        for (ModelEntry model : job.models()) {
            out.printf(
                    Locale.ROOT,
                    "  find     %s names by %s%n",
                    model.type(),
                    model.path().text());
        }
        out.printf(
                Locale.ROOT,
                "  count    by %s, per %s%n",
                job.units().stream().map(Unit::id).collect(Collectors.joining(", ")),
                job.granularities().stream().map(Granularity::id).collect(Collectors.joining(", ")));
        stage(plan, "articles", plan.articlesDigest(), out);
        stage(plan, "annotations", plan.annotationsDigest(), out);
        stage(plan, "stories", plan.storiesDigest(), out);
        stage(plan, "counts", plan.countsDigest(), out);
        out.printf(Locale.ROOT, "  write to %s%n", job.output());
    }

    private static void stage(Plan plan, String name, String digest, PrintWriter out) {
        boolean there = plan.output().stage(name, digest).isComplete();
        out.printf(Locale.ROOT, "  stage    %s: %s%n", name, there ? "is there already, will be reused" : "to be made");
    }

    /** What a run prints at its end. */
    static void print(Plan plan, Pipeline.Result result, Run run, boolean verbose, PrintWriter out) {
        Reading reading = result.reading();
        out.printf(
                Locale.ROOT,
                "comention %s, job %s%n",
                Version.number(),
                plan.job().name());
        out.printf(
                Locale.ROOT,
                "  read     %s in %s, %s%n",
                Amounts.count(reading.records(), "record"),
                Amounts.count(plan.files().size(), "file"),
                Amounts.bytes(plan.bytes()));
        long dropped = reading.records() - reading.articles();
        if (result.commit() == null) {
            out.printf(Locale.ROOT, "  kept     %s%n", Amounts.count(reading.articles(), "article"));
        } else {
            kept(run, reading, out);
        }
        out.printf(
                Locale.ROOT,
                "  dropped  %s%s%n",
                Amounts.count(dropped, "record"),
                dropped == 0 ? "" : ": " + reading.reasons());
        out.printf(
                Locale.ROOT,
                "  stages   %s%n",
                run.stages().stream()
                        .map(s -> s.stage()
                                + (s.reused()
                                        ? " reused"
                                        : verbose
                                                ? String.format(Locale.ROOT, " made in %.1f s", s.seconds())
                                                : " made"))
                        .collect(Collectors.joining(", ")));
        if (result.commit() != null) {
            written(plan, result.commit(), out);
            Warnings.of(result.commit()).forEach(warning -> out.println("  warning  " + warning));
            strongest(plan.job(), run, out);
            for (EntityPair pair : plan.job().focus()) {
                out.println();
                out.println(curve(pair, plan.job(), run));
            }
        }
    }

    private static void kept(Run run, Reading reading, PrintWriter out) {
        Row span = run.read(Tables.COVERAGE)
                .selectExpr("min(published_date)", "max(published_date)", "count(DISTINCT source)")
                .first();
        out.printf(
                Locale.ROOT,
                "  kept     %s in %s, %s to %s, %s%n",
                Amounts.count(reading.articles(), "article"),
                Amounts.count(run.count(Tables.STORIES), "story"),
                span.get(0),
                span.get(1),
                Amounts.count(span.getLong(2), "source"));
    }

    private static void written(Plan plan, Commit commit, PrintWriter out) {
        out.printf(Locale.ROOT, "  wrote    %s/%s%n", plan.job().output(), commit.snapshot());
        int column = 0;
        for (Map.Entry<String, Long> table : commit.counts().entrySet()) {
            String cell = String.format(Locale.ROOT, "%-14s %,10d", table.getKey(), table.getValue());
            out.print((column % 3 == 0 ? "           " : "   ") + cell);
            column++;
            if (column % 3 == 0 || column == commit.counts().size()) {
                out.println();
            }
        }
    }

    /** The pairs that go together most, by the least that the data allow. */
    private static void strongest(Job job, Run run, PrintWriter out) {
        Unit unit = unit(job);
        String pairs = run
                .read(TrendTables.PAIRS)
                .filter(col("unit").equalTo(unit.id()).and(col("strength").gt(0)))
                .orderBy(col("strength").desc(), col("entity_a"), col("entity_b"))
                .limit(STRONGEST)
                .select("entity_a", "entity_b", "n_ab")
                .collectAsList()
                .stream()
                .map(pair -> String.format(
                        Locale.ROOT, "%s – %s (%,d)", pair.getString(0), pair.getString(1), pair.getLong(2)))
                .collect(Collectors.joining(", "));
        if (!pairs.isEmpty()) {
            out.printf(Locale.ROOT, "  strong   %s%n", pairs);
        }
    }

    /** Stories where they are counted, since the same text printed again says nothing new. */
    private static Unit unit(Job job) {
        return job.units().contains(Unit.STORY) ? Unit.STORY : job.units().get(0);
    }

    /** The curve of a pair in the finest periods that fit a line; weeks and longer are complete. */
    private static String curve(EntityPair pair, Job job, Run run) {
        Unit unit = unit(job);
        Map<String, Long> sizes = new TreeMap<>();
        Dataset<Row> totals = run.read(TrendTables.TOTALS).filter(col("unit").equalTo(unit.id()));
        for (Row row : totals.groupBy("granularity").count().collectAsList()) {
            sizes.put(row.getString(0), row.getLong(1));
        }
        return job.granularities().stream()
                .sorted()
                .filter(granularity -> granularity.isComplete()
                        && sizes.containsKey(granularity.id())
                        && sizes.get(granularity.id()) <= FocusCurve.WIDEST)
                .findFirst()
                .map(granularity -> curve(pair, job, granularity, points(pair, unit, granularity, run)))
                .orElse(pair.a() + " – " + pair.b() + ": see pair_trends for the series");
    }

    /** A pair below the limit has no rows, which must not be read as zeros. */
    private static String curve(EntityPair pair, Job job, Granularity granularity, List<FocusCurve.Point> points) {
        String units = unit(job).plural();
        int least = job.pairs().minUnits();
        return least > 1 && points.stream().allMatch(point -> point.together() == 0)
                ? String.format(
                        Locale.ROOT,
                        "%s – %s: fewer than %,d %s name both, which pairs.min_units leaves out",
                        pair.a(),
                        pair.b(),
                        least,
                        units)
                : FocusCurve.of(pair, units, granularity, points);
    }

    private static List<FocusCurve.Point> points(EntityPair pair, Unit unit, Granularity granularity, Run run) {
        Column wanted = col("unit").equalTo(unit.id()).and(col("granularity").equalTo(granularity.id()));
        Dataset<Row> together = run.read(TrendTables.PAIR_TRENDS)
                .filter(wanted)
                .filter(col("entity_a").equalTo(pair.a()).and(col("entity_b").equalTo(pair.b())))
                .select("period", "n_ab");
        return run
                .read(TrendTables.TOTALS)
                .filter(wanted)
                .select("period", "n_total")
                .join(broadcast(together), new String[] {"period"}, "left")
                .orderBy("period")
                .select(col("period"), coalesce(col("n_ab"), lit(0L)), col("n_total"))
                .collectAsList()
                .stream()
                .map(row -> new FocusCurve.Point((LocalDate) row.get(0), row.getLong(1), row.getLong(2)))
                .toList();
    }
}
