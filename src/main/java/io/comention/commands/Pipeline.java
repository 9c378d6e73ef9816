package io.comention.commands;

import io.comention.annotations.Annotations;
import io.comention.annotations.ModelEntities;
import io.comention.articles.Articles;
import io.comention.articles.Languages;
import io.comention.articles.Reason;
import io.comention.articles.RecordCounts;
import io.comention.entities.CountedEntities;
import io.comention.job.Job;
import io.comention.job.JobFile;
import io.comention.pairs.CoMentions;
import io.comention.report.Report;
import io.comention.stories.Stories;
import io.comention.tables.Commit;
import io.comention.tables.DuckDbViews;
import io.comention.tables.Snapshot;
import io.comention.tables.Stage;
import io.comention.tables.StageTables;
import io.comention.tables.Table;
import io.comention.tables.Tables;
import io.comention.terms.Terms;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The way from a corpus to its tables: read, annotate, count, publish. */
final class Pipeline {
    private final Plan plan;
    private final Job job;
    private final Run run;
    private final SparkSession spark;

    /** Of the records that this run has read, duplicates and languages not told apart. */
    private Optional<RecordCounts> countsAsRead = Optional.empty();

    /**
     * What a run has to say.
     *
     * @param commit null where the run was to stop before
     * @param report of the published tables, as is commit
     */
    record Result(Reading reading, Commit commit, Report report) {}

    Pipeline(Plan plan, Run run, SparkSession spark) {
        this.plan = plan;
        this.job = plan.job();
        this.run = run;
        this.spark = spark;
    }

    /** Goes as far as a stage, or all the way where it is null. */
    Result until(RunCommand.Stage last) {
        Stage articlesStage = run.stage("articles", plan.articlesDigest(), "reading", 0, stage -> {
            stage.writeMade(StageTables.RECORDS, Articles.records(spark, job, plan.files(), plan.limit()));
            Dataset<Row> asRead = stage.read(StageTables.RECORDS);
            RecordCounts counts = RecordCounts.of(asRead);
            Reading.refuseFailures(asRead, counts);
            if (job.detectsLanguages()) {
                stage.write(StageTables.MAIN_LANGUAGES, Languages.main(asRead));
            }
            boolean unreadable = counts.byReason().containsKey(Reason.UNREADABLE_FILE.id());
            stage.write(
                    StageTables.DUPLICATES,
                    Articles.duplicates(records(stage::read), unreadable && !job.keepTruncated()));
            countsAsRead = Optional.of(counts);
        });
        Dataset<Row> records = records(table -> run.read(articlesStage, table));
        Dataset<Row> duplicates = run.read(articlesStage, StageTables.DUPLICATES);
        RecordCounts counts = counts(records, duplicates, run.rows(articlesStage, StageTables.DUPLICATES) > 0);
        Reading reading = Reading.of(records, counts);
        reading.check(job, run, records, duplicates);
        if (last == RunCommand.Stage.articles) {
            return new Result(reading, null, null);
        }
        Dataset<Row> kept = Articles.kept(records, duplicates, reading.duplicates() > 0);

        Stage annotationsStage = run.stage(
                "annotations",
                plan.annotationsDigest(),
                "annotating",
                reading.articles(),
                stage -> stage.writeMade(StageTables.ANNOTATIONS, Annotations.of(kept, plan.matcher(), plan.beyond())));
        Dataset<Row> annotations = run.read(annotationsStage, StageTables.ANNOTATIONS);
        if (last == RunCommand.Stage.annotations) {
            return new Result(reading, null, null);
        }

        Stage storiesStage = run.stage("stories", plan.storiesDigest(), "finding stories", 0, stage -> {
            stage.write(
                    StageTables.STORY_CANDIDATES,
                    job.stories().enabled()
                            ? Stories.candidates(annotations, reading.articles(), job.stories())
                            : StageTables.STORY_CANDIDATES.none(spark));
            stage.write(
                    StageTables.NEAR_DUPLICATES,
                    Stories.nearDuplicates(
                            annotations,
                            stage.read(StageTables.STORY_CANDIDATES),
                            stage.rows(StageTables.STORY_CANDIDATES),
                            job.stories()));
            stage.write(
                    StageTables.STORY_MEMBERS,
                    Stories.members(
                            annotations,
                            stage.read(StageTables.NEAR_DUPLICATES),
                            stage.rows(StageTables.NEAR_DUPLICATES),
                            job.stories()));
        });
        Dataset<Row> members = run.read(storiesStage, StageTables.STORY_MEMBERS);

        Stage termsStage = run.stage(
                "terms",
                plan.termsDigest(),
                "counting terms",
                0,
                stage -> stage.writeMade(StageTables.TERM_HISTORIES, Terms.histories(annotations)));

        CountedEntities counted = counted(annotations);
        Stage countsStage = run.stage(
                "counts",
                plan.countsDigest(),
                "counting",
                0,
                stage -> stage.writeMade(
                        StageTables.DAILY_COUNTS, CoMentions.daily(annotations, members, counted, job)));
        if (last == RunCommand.Stage.counts) {
            return new Result(reading, null, null);
        }

        new Publication(plan, run, spark)
                .publish(new Publication.Sources(
                        records,
                        duplicates,
                        counts,
                        kept,
                        annotations,
                        members,
                        counted,
                        run.read(countsStage, StageTables.DAILY_COUNTS),
                        run.rows(countsStage, StageTables.DAILY_COUNTS),
                        run.read(termsStage, StageTables.TERM_HISTORIES),
                        reading.articles(),
                        MadeFrom.of(job, articlesStage, annotationsStage, storiesStage, termsStage)));
        reading.checkPublished(run.count(Tables.ARTICLES), run.count(Tables.REJECTS));
        run.publish(
                DuckDbViews.FILE,
                DuckDbViews.of(run.snapshotFolder(), job.pairs().maxEntities()));
        Map<String, Object> described = JobFile.describe(job);
        CorpusNotes corpus = CorpusNotes.read(run.snapshot(described, Map.of()));
        Snapshot snapshot = run.snapshot(described, notes(reading, corpus));
        Report report = Report.of(snapshot);
        run.publish(ReportCommand.FILE, report.page());
        run.commit(snapshot.commit());
        return new Result(reading, snapshot.commit(), report);
    }

    /** What became of the records; where languages are detected, some of them turn out to be rejects. */
    private RecordCounts counts(Dataset<Row> records, Dataset<Row> duplicates, boolean anyDuplicates) {
        RecordCounts counts =
                countsAsRead.filter(known -> !job.detectsLanguages()).orElseGet(() -> RecordCounts.of(records));
        if (anyDuplicates) {
            counts.leaveOut(records, duplicates);
        }
        return counts;
    }

    /** The records of a stage, all of them with their language. */
    private Dataset<Row> records(Function<Table, Dataset<Row>> stage) {
        Dataset<Row> records = stage.apply(StageTables.RECORDS);
        return job.detectsLanguages()
                ? Languages.settled(records, stage.apply(StageTables.MAIN_LANGUAGES), job.languages())
                : records;
    }

    private CountedEntities counted(Dataset<Row> annotations) {
        return job.models().isEmpty() ? plan.counted() : plan.counted().with(ModelEntities.counted(annotations, job));
    }

    private Map<String, Object> notes(Reading reading, CorpusNotes corpus) {
        Map<String, Object> notes = new LinkedHashMap<>();
        notes.put("records", reading.records());
        notes.put("rejects_by_reason", reading.rejectsByReason());
        notes.put("unreadable_files", reading.unreadable());
        notes.put("units_left_out", corpus.leftOut());
        notes.put("source_mix_changes", corpus.sourceMixChanges());
        notes.put("gazetteer_digest", plan.gazetteers().digest());
        notes.put(Warnings.NOTE, Warnings.of(plan, reading, corpus));
        return notes;
    }
}
