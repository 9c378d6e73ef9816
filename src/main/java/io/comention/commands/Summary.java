package io.comention.commands;

import io.comention.articles.InputFile;
import io.comention.job.CorpusEntry;
import io.comention.job.Granularity;
import io.comention.job.Job;
import io.comention.job.ModelEntry;
import io.comention.job.Unit;
import io.comention.report.Amounts;
import io.comention.report.Highlights;
import io.comention.tables.Commit;
import io.comention.tables.Tables;
import io.comention.tables.Version;
import io.comention.text.TerminalText;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says on a terminal what a run will do or has done. */
final class Summary {
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
        stage(plan, "terms", plan.termsDigest(), out);
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
        Highlights highlights = result.commit() == null ? null : result.report().highlights();
        if (highlights == null) {
            out.printf(Locale.ROOT, "  kept     %s%n", Amounts.count(reading.articles(), "article"));
        } else {
            kept(highlights, run, reading, out);
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
        if (!run.takenOver().isEmpty()) {
            out.printf(Locale.ROOT, "  taken    from an earlier snapshot: %s%n", String.join(", ", run.takenOver()));
        }
        if (highlights != null) {
            written(plan, result.commit(), out);
            Warnings.of(result.commit()).forEach(warning -> out.println("  warning  " + TerminalText.of(warning)));
            if (!highlights.strongest().isEmpty()) {
                out.println("  strong   " + highlights.strongest());
            }
            for (String curve : highlights.curves()) {
                out.println();
                out.println(curve);
            }
        }
    }

    private static void kept(Highlights highlights, Run run, Reading reading, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "  kept     %s in %s, %s to %s, %s%n",
                Amounts.count(reading.articles(), "article"),
                Amounts.count(run.count(Tables.STORIES), "story"),
                highlights.first(),
                highlights.last(),
                Amounts.count(highlights.sources(), "source"));
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
}
