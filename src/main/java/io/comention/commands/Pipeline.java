package io.comention.commands;

import static org.apache.spark.sql.functions.col;

import io.comention.annotations.AliasStats;
import io.comention.annotations.Annotations;
import io.comention.annotations.ModelEntities;
import io.comention.annotations.Samples;
import io.comention.articles.Articles;
import io.comention.articles.Languages;
import io.comention.entities.CountedEntities;
import io.comention.entities.Entities;
import io.comention.job.Job;
import io.comention.job.JobFile;
import io.comention.names.Names;
import io.comention.pairs.CoMentions;
import io.comention.pairs.Marginals;
import io.comention.pairs.Pairs;
import io.comention.stories.Stories;
import io.comention.tables.Commit;
import io.comention.tables.Stage;
import io.comention.tables.Table;
import io.comention.tables.Tables;
import io.comention.terms.Terms;
import io.comention.trends.EntityTrends;
import io.comention.trends.PairTrends;
import io.comention.trends.TermTrends;
import io.comention.trends.Totals;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The way from a corpus to its tables: read, annotate, count, trend, publish. */
final class Pipeline {
    private final Plan plan;
    private final Job job;
    private final Run run;
    private final SparkSession spark;

    /**
     * What a run has to say.
     *
     * @param commit null where the run was to stop before
     */
    record Result(Reading reading, Commit commit) {}

    Pipeline(Plan plan, Run run, SparkSession spark) {
        this.plan = plan;
        this.job = plan.job();
        this.run = run;
        this.spark = spark;
    }

    /** Goes as far as a stage, or all the way where it is null. */
    Result until(RunCommand.Stage last) {
        Stage articlesStage = run.stage("articles", plan.articlesDigest(), "reading", 0, stage -> {
            stage.write(Tables.RECORDS, Articles.records(spark, job, plan.files(), plan.limit()));
            Reading.refuseFailures(stage.read(Tables.RECORDS));
            if (job.detectsLanguages()) {
                stage.write(Tables.MAIN_LANGUAGES, Languages.main(stage.read(Tables.RECORDS)));
            }
            stage.write(Tables.DUPLICATES, Articles.duplicates(records(stage::read), job.keepTruncated()));
        });
        Dataset<Row> records = records(table -> run.read(articlesStage, table));
        Dataset<Row> duplicates = run.read(articlesStage, Tables.DUPLICATES);
        Reading reading = Reading.of(records, duplicates);
        reading.check(job, run, records, duplicates);
        if (last == RunCommand.Stage.articles) {
            return new Result(reading, null);
        }
        Dataset<Row> kept = Articles.kept(records, duplicates, reading.duplicates() > 0);

        Stage annotationsStage = run.stage(
                "annotations",
                plan.annotationsDigest(),
                "annotating",
                reading.articles(),
                stage -> stage.write(Tables.ANNOTATIONS, Annotations.of(kept, plan.matcher(), plan.beyond())));
        Dataset<Row> annotations = run.read(annotationsStage, Tables.ANNOTATIONS);
        if (last == RunCommand.Stage.annotations) {
            return new Result(reading, null);
        }

        Stage storiesStage = run.stage("stories", plan.storiesDigest(), "finding stories", 0, stage -> {
            boolean wanted = job.stories().enabled();
            Dataset<Row> compared = wanted ? annotations : annotations.limit(0);
            stage.write(Tables.STORY_CANDIDATES, Stories.candidates(compared, job.stories()));
            stage.write(
                    Tables.NEAR_DUPLICATES,
                    Stories.nearDuplicates(compared, stage.read(Tables.STORY_CANDIDATES), job.stories()));
            stage.write(
                    Tables.STORY_MEMBERS, Stories.members(compared, stage.read(Tables.NEAR_DUPLICATES), job.stories()));
        });
        Dataset<Row> members = run.read(storiesStage, Tables.STORY_MEMBERS);

        Stage countsStage = run.stage("counts", plan.countsDigest(), "counting", 0, stage -> {
            stage.writeSeed(Tables.DAILY_COUNTS, CoMentions.daily(annotations, members, counted(annotations), job));
            stage.write(Tables.DAILY_TERMS, Terms.daily(annotations));
        });
        if (last == RunCommand.Stage.counts) {
            return new Result(reading, null);
        }

        run.together(
                () -> publishTrends(run.read(countsStage, Tables.DAILY_COUNTS)),
                () -> publishTerms(run.read(countsStage, Tables.DAILY_TERMS), annotations, members, reading.articles()),
                () -> publishArticles(records, duplicates, kept, annotations, members),
                () -> publishAliases(kept, annotations));
        reading.checkPublished(run.count(Tables.ARTICLES), run.count(Tables.REJECTS));
        return new Result(reading, run.commit(JobFile.describe(job), notes(reading)));
    }

    /** The records of a stage, all of them with their language. */
    private Dataset<Row> records(Function<Table, Dataset<Row>> stage) {
        Dataset<Row> records = stage.apply(Tables.RECORDS);
        return job.detectsLanguages()
                ? Languages.settled(records, stage.apply(Tables.MAIN_LANGUAGES), job.languages())
                : records;
    }

    private void publishArticles(
            Dataset<Row> records,
            Dataset<Row> duplicates,
            Dataset<Row> kept,
            Dataset<Row> annotations,
            Dataset<Row> members) {
        run.publish(Tables.ARTICLES, Articles.articles(Stories.told(kept, members), annotations, job.keepText()));
        run.publish(Tables.REJECTS, Articles.rejects(records, duplicates));
        run.publish(Tables.INPUTS, Articles.inputs(spark, plan.files(), records, duplicates));
        run.publish(Tables.STORIES, Stories.of(kept, members));
        run.publish(Tables.ENTITIES, entities(annotations));
        run.publish(Tables.MENTIONS, Annotations.mentions(annotations));
        run.publish(Tables.COVERAGE, Annotations.coverage(annotations, members));
    }

    private CountedEntities counted(Dataset<Row> annotations) {
        return job.models().isEmpty() ? plan.counted() : plan.counted().with(ModelEntities.counted(annotations, job));
    }

    private Dataset<Row> entities(Dataset<Row> annotations) {
        Dataset<Row> listed = Entities.of(spark, plan.gazetteers().gazetteer(), plan.counted());
        return job.models().isEmpty()
                ? listed
                : listed.union(ModelEntities.of(annotations, job).join(listed, "entity_id", "left_anti"));
    }

    private void publishAliases(Dataset<Row> kept, Dataset<Row> annotations) {
        Dataset<Row> counts = run.keep(Tables.ALIAS_COUNTS.name(), AliasStats.counts(annotations, plan.matcher()));
        run.publish(Tables.ALIAS_STATS, AliasStats.of(counts, kept, plan.matcher(), Samples.MOST_BROADCAST));
        publishNames(kept, annotations);
    }

    /** What is on no list; an empty table where the job does not ask. */
    private void publishNames(Dataset<Row> kept, Dataset<Row> annotations) {
        Dataset<Row> chosen = run.keep("names_chosen", Names.chosen(annotations, job.names()));
        run.publish(Tables.NAMES, Names.of(annotations, kept, chosen));
    }

    private void publishTrends(Dataset<Row> daily) {
        Marginals marginals = Marginals.of(daily);
        Broadcast<Marginals> everywhere =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(marginals);
        run.publish(Tables.TOTALS, Totals.of(spark, marginals, job.granularities()));
        Dataset<Row> ordered = CoMentions.inOrder(daily);
        run.publishSorted(
                Tables.PAIRS, Pairs.of(ordered, everywhere, job.pairs().minUnits()));
        run.publishSorted(Tables.ENTITY_TRENDS, EntityTrends.of(ordered, everywhere, job.granularities()));
        run.publishSorted(Tables.PAIR_TRENDS, PairTrends.of(ordered, everywhere, job));
    }

    private void publishTerms(Dataset<Row> daily, Dataset<Row> annotations, Dataset<Row> members, long articles) {
        Dataset<Row> frequencies =
                run.keep("frequencies", Terms.frequencies(daily, job.terms().minArticles()));
        run.publish(
                Tables.ARTICLE_TERMS, Terms.ofArticles(annotations, frequencies, articles, job, Terms.MOST_BROADCAST));
        run.publish(
                Tables.TERM_TRENDS,
                TermTrends.of(daily, frequencies, Annotations.coverage(annotations, members), articles, job));
    }

    private Map<String, Object> notes(Reading reading) {
        Map<String, Object> notes = new LinkedHashMap<>();
        notes.put("records", reading.records());
        notes.put("rejects_by_reason", reading.rejectsByReason());
        notes.put("unreadable_files", reading.unreadable());
        Map<String, Long> leftOut = new LinkedHashMap<>();
        for (Row row : run.read(Tables.TOTALS)
                .filter(col("left_out").gt(0))
                .groupBy("granularity", "unit")
                .sum("left_out")
                .orderBy("unit", "granularity")
                .collectAsList()) {
            leftOut.merge(row.getString(1), row.getLong(2), Math::max);
        }
        notes.put("units_left_out", leftOut);
        return notes;
    }
}
