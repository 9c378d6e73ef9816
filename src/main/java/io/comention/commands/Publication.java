package io.comention.commands;

import io.comention.annotations.AliasStats;
import io.comention.annotations.Annotations;
import io.comention.annotations.CountedMentions;
import io.comention.annotations.ModelEntities;
import io.comention.annotations.Samples;
import io.comention.articles.Articles;
import io.comention.articles.RecordCounts;
import io.comention.entities.CountedEntities;
import io.comention.entities.Entities;
import io.comention.job.Job;
import io.comention.names.Names;
import io.comention.pairs.ChosenPairs;
import io.comention.pairs.CoMentions;
import io.comention.pairs.FocusCounts;
import io.comention.pairs.Marginals;
import io.comention.pairs.PairTerms;
import io.comention.pairs.Pairs;
import io.comention.pairs.TestedPairs;
import io.comention.stories.Stories;
import io.comention.tables.StageTables;
import io.comention.tables.Table;
import io.comention.tables.TableRow;
import io.comention.tables.Tables;
import io.comention.tables.TermTables;
import io.comention.tables.TrendTables;
import io.comention.terms.TermSeries;
import io.comention.terms.Terms;
import io.comention.topics.TopicArticles;
import io.comention.topics.TopicEntities;
import io.comention.topics.TopicModel;
import io.comention.topics.Topics;
import io.comention.topics.Vocabulary;
import io.comention.trends.ArticlePeriods;
import io.comention.trends.Evidence;
import io.comention.trends.FocusTrends;
import io.comention.trends.SeriesTables;
import io.comention.trends.TermMovers;
import io.comention.trends.TermTrends;
import io.comention.trends.TopicTrends;
import io.comention.trends.Totals;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Writes the tables of a snapshot, several at a time. */
final class Publication {
    private final Plan plan;
    private final Job job;
    private final Run run;
    private final SparkSession spark;

    /**
     * What the tables are made from.
     *
     * @param records every record read
     * @param duplicates those of them that are not kept for another's sake
     * @param read how many records each file has
     * @param kept the articles, with the columns of {@code records}
     * @param annotations what one pass over them found
     * @param members the articles that are not alone in their story
     * @param counted for whom mentions count
     * @param counts table {@code daily_counts}
     * @param series how many rows it has
     * @param terms table {@code term_histories}
     * @param articles how many articles are kept
     * @param madeFrom what names all that the rows of some tables depend on
     */
    record Sources(
            Dataset<Row> records,
            Dataset<Row> duplicates,
            RecordCounts read,
            Dataset<Row> kept,
            Dataset<Row> annotations,
            Dataset<Row> members,
            CountedEntities counted,
            Dataset<Row> counts,
            long series,
            Dataset<Row> terms,
            long articles,
            MadeFrom madeFrom) {}

    Publication(Plan plan, Run run, SparkSession spark) {
        this.plan = plan;
        this.job = plan.job();
        this.run = run;
        this.spark = spark;
    }

    void publish(Sources from) {
        Dataset<Row> histories = Terms.counting(from.terms(), job.terms().minArticles());
        ArticlePeriods periods = ArticlePeriods.of(from.annotations(), job.granularities());
        run.together(
                () -> publishTrends(from, histories, periods),
                () -> publishTerms(from, histories, periods),
                () -> publishArticles(from),
                () -> publishAliases(from));
    }

    private void publishArticles(Sources from) {
        publishOnce(
                from,
                Tables.ARTICLES,
                () -> Articles.articles(
                        Stories.told(from.kept(), from.members()),
                        from.annotations(),
                        job.keepText(),
                        from.articles(),
                        Articles.MOST_BROADCAST));
        publishOnce(from, Tables.REJECTS, () -> Articles.rejects(from.records(), from.duplicates()));
        publishOnce(from, Tables.INPUTS, () -> Articles.inputs(spark, plan.files(), from.read()));
        publishOnce(from, Tables.STORIES, () -> Stories.of(from.kept(), from.members()));
        run.publish(Tables.ENTITIES, entities(from.annotations()));
        run.publishMade(Tables.MENTIONS, Annotations.mentions(from.annotations(), countedMentions(from)));
        publishOnce(from, Tables.COVERAGE, () -> Annotations.coverage(from.annotations(), from.members()));
    }

    private void publishOnce(Sources from, Table table, Supplier<Dataset<Row>> rows) {
        run.publishOnce(table, from.madeFrom().of(table), () -> run.publish(table, rows.get()));
    }

    private void publishMadeOnce(Sources from, Table table, Supplier<Dataset<Row>> rows) {
        run.publishOnce(table, from.madeFrom().of(table), () -> run.publishMade(table, rows.get()));
    }

    private Dataset<Row> entities(Dataset<Row> annotations) {
        Dataset<Row> listed = Entities.of(spark, plan.gazetteers().gazetteer(), plan.counted());
        return job.models().isEmpty()
                ? listed
                : listed.union(ModelEntities.of(annotations, job).join(listed, "entity_id", "left_anti"));
    }

    private void publishAliases(Sources from) {
        publishOnce(from, Tables.ALIAS_STATS, () -> {
            Dataset<Row> counts = run.keepMade(
                    StageTables.ALIAS_COUNTS.name(), AliasStats.counts(from.annotations(), plan.matcher()));
            return AliasStats.of(
                    counts,
                    run.keptRows(StageTables.ALIAS_COUNTS.name()),
                    from.kept(),
                    plan.matcher(),
                    Samples.MOST_BROADCAST);
        });
        publishOnce(from, Tables.NAMES, () -> names(from));
    }

    /** What is on no list; an empty table where the job does not ask. */
    private Dataset<Row> names(Sources from) {
        if (!job.names().enabled()) {
            return Tables.NAMES.none(spark);
        }
        Dataset<Row> written = run.keep("names_written", Names.written(from.annotations(), job.names()));
        Dataset<Row> chosen = run.keep("names_chosen", Names.chosen(written, job.names()));
        Dataset<Row> counts = run.keepMade(StageTables.NAME_COUNTS.name(), Names.counts(from.annotations(), chosen));
        return Names.of(counts, run.keptRows(StageTables.NAME_COUNTS.name()), from.kept());
    }

    private void publishTrends(Sources from, Dataset<Row> histories, ArticlePeriods periods) {
        Marginals marginals = Marginals.of(from.counts());
        run.together(() -> publishSeries(from, marginals, histories, periods), () -> publishFocus(from, marginals));
    }

    private void publishSeries(Sources from, Marginals marginals, Dataset<Row> histories, ArticlePeriods periods) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        run.publish(TrendTables.TOTALS, Totals.of(spark, marginals, job.granularities()));
        TestedPairs tested = TestedPairs.of(marginals, from.counted(), job.pairs());
        Dataset<Row> pairs = run.publishInOnePass("all_series", SeriesTables.ALL, () -> {
            JavaRDD<TableRow> ofEntitiesAndPairs = SeriesTables.ofEntitiesAndPairs(
                    CoMentions.inOrder(from.counts(), from.series()), context.broadcast(marginals), tested, job);
            return ofEntitiesAndPairs.union(
                    SeriesTables.ofTerms(TermSeries.of(histories, from.articles(), job), context.broadcast(periods)));
        });
        run.publish(TrendTables.PAIRS, Pairs.of(pairs, tested, job.pairs()));
        publishEvidence(from);
    }

    /** The pairs that the job leads with; an empty table where there are none. */
    private void publishFocus(Sources from, Marginals marginals) {
        Dataset<Row> counts = run.keep(
                StageTables.FOCUS_COUNTS.name(),
                FocusCounts.daily(from.annotations(), from.members(), from.counted(), job));
        run.publish(TrendTables.FOCUS_TRENDS, FocusTrends.of(counts, from.annotations(), marginals, job));
    }

    /** What is said of published pairs; an empty table where the job does not ask. */
    private void publishEvidence(Sources from) {
        Dataset<Row> chosen = run.keep(
                StageTables.EVIDENCE_CHOSEN.name(),
                Evidence.chosen(
                        from.annotations(), from.members(), run.read(TrendTables.PAIRS), countedMentions(from), job));
        run.publish(
                TrendTables.EVIDENCE,
                Evidence.of(
                        chosen,
                        run.keptRows(StageTables.EVIDENCE_CHOSEN.name()),
                        from.kept(),
                        job,
                        Samples.MOST_BROADCAST));
    }

    private CountedMentions countedMentions(Sources from) {
        return new CountedMentions(job, from.counted());
    }

    private void publishTerms(Sources from, Dataset<Row> histories, ArticlePeriods periods) {
        Dataset<Row> frequencies = histories.select("term", "df");
        publishMadeOnce(
                from,
                TermTables.ARTICLE_TERMS,
                () -> Terms.ofArticles(from.annotations(), frequencies, from.articles(), job, Terms.MOST_BROADCAST));
        publishMadeOnce(from, TermTables.TERM_TRENDS, () -> TermTrends.of(histories, periods, from.articles(), job));
        publishOnce(from, TermTables.TERM_MOVERS, () -> TermMovers.of(histories, periods, job));
        publishPairTerms(from, frequencies);
        publishTopics(from, histories);
    }

    /** What the articles are about; empty tables where the job does not ask, or there is nothing to learn from. */
    private void publishTopics(Sources from, Dataset<Row> histories) {
        Optional<LearntTopics> learnt = job.topics().enabled() ? learn(from, histories) : Optional.empty();
        run.publish(
                TermTables.TOPICS,
                learnt.map(it -> it.topics().table(it.articles(), it.daily()))
                        .orElseGet(() -> TermTables.TOPICS.none(spark)));
        run.publish(
                TermTables.TOPIC_TRENDS,
                learnt.map(it -> TopicTrends.of(it.daily(), job.granularities()))
                        .orElseGet(() -> TermTables.TOPIC_TRENDS.none(spark)));
        run.publish(
                TermTables.TOPIC_ENTITIES,
                learnt.map(it -> TopicEntities.of(it.topics().ofArticles(it.shares())))
                        .orElseGet(() -> TermTables.TOPIC_ENTITIES.none(spark)));
    }

    private record LearntTopics(Topics topics, Dataset<Row> articles, Dataset<Row> shares, Dataset<Row> daily) {}

    private Optional<LearntTopics> learn(Sources from, Dataset<Row> histories) {
        Vocabulary vocabulary = Vocabulary.of(histories, from.articles(), job.topics());
        Dataset<Row> articles = run.keep(
                "topic_articles",
                TopicArticles.of(from.annotations(), from.members(), vocabulary, countedMentions(from), job));
        return TopicModel.learn(articles, vocabulary, job.topics()).map(model -> {
            Dataset<Row> shares = run.keep("topic_shares", model.shares(articles));
            Topics topics = Topics.number(model, shares, job.topics());
            Dataset<Row> daily = run.keep("topic_days", Topics.daily(topics.ofArticles(shares)));
            return new LearntTopics(topics, articles, shares, daily);
        });
    }

    private void publishPairTerms(Sources from, Dataset<Row> frequencies) {
        run.publish(TermTables.PAIR_TERMS, () -> {
            ChosenPairs chosen = ChosenPairs.of(from.counts(), from.annotations(), from.members(), from.counted(), job);
            return PairTerms.of(from.annotations(), frequencies, chosen, from.counted(), plan.matcher(), job);
        });
    }
}
