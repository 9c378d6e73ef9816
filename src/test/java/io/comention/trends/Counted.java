package io.comention.trends;

import io.comention.job.Job;
import io.comention.job.JobFile;
import io.comention.pairs.CoMentions;
import io.comention.pairs.FocusCounts;
import io.comention.pairs.Marginals;
import io.comention.pairs.Pairs;
import io.comention.pairs.TestedPairs;
import io.comention.tables.StageTables;
import io.comention.tables.Table;
import io.comention.tables.TableRow;
import io.comention.tables.TrendTables;
import io.comention.testing.Annotated;
import io.comention.testing.Corpora;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What is counted of annotations, and the tables made from it. */
record Counted(
        Job job,
        Dataset<Row> annotations,
        Dataset<Row> members,
        Dataset<Row> daily,
        Marginals marginals,
        Broadcast<Marginals> everywhere) {
    /** A job that counts names by article, paragraph and sentence and by year, but for its settings. */
    static Job job(Path folder, String... settings) {
        String file = Corpora.job(folder, "corpus: [{path: none, format: jsonl}]\n");
        List<String> all = new ArrayList<>(
                List.of("alias_kinds=[name]", "units=[article, paragraph, sentence]", "granularities=[year]"));
        all.addAll(List.of(settings));
        return JobFile.read(Path.of(file), all);
    }

    static Counted of(Job job, Annotated... articles) {
        return of(job, Annotated.alone(), articles);
    }

    static Counted of(Job job, Dataset<Row> members, Annotated... articles) {
        Dataset<Row> annotations = Annotated.table(articles);
        Dataset<Row> daily = CoMentions.daily(annotations, members, Annotated.counted(job.choices()), job);
        Marginals marginals = Marginals.of(daily);
        SparkSession spark = SparkExtension.spark();
        return new Counted(
                job,
                annotations,
                members,
                daily,
                marginals,
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(marginals));
    }

    List<String> totals() {
        return TableRows.of(Totals.of(SparkExtension.spark(), marginals, job.granularities()));
    }

    List<String> pairs(String... columns) {
        return TableRows.of(pairs(CoMentions.inOrder(daily, daily.count())).selectExpr(columns));
    }

    /** Table {@code pairs}, of {@code daily_counts} in its order. */
    Dataset<Row> pairs(Dataset<Row> ordered) {
        return Pairs.of(rows(ordered, StageTables.MEASURED_PAIRS), tested(), job.pairs());
    }

    List<String> entityTrends(String... columns) {
        return TableRows.of(rows(TrendTables.ENTITY_TRENDS).selectExpr(columns));
    }

    List<String> pairTrends(String... columns) {
        return TableRows.of(rows(TrendTables.PAIR_TRENDS).selectExpr(columns));
    }

    /** One of the tables that are made of one series after the other. */
    Dataset<Row> rows(Table table) {
        return rows(CoMentions.inOrder(daily, daily.count()), table);
    }

    private Dataset<Row> rows(Dataset<Row> ordered, Table table) {
        return rows(SeriesTables.ofEntitiesAndPairs(ordered, everywhere, tested(), job), table);
    }

    /** The rows of one table. */
    static Dataset<Row> rows(JavaRDD<TableRow> rows, Table table) {
        int place = SeriesTables.ALL.indexOf(table);
        return SparkExtension.spark()
                .createDataFrame(rows.filter(row -> row.table() == place).map(TableRow::row), table.schema());
    }

    private TestedPairs tested() {
        return TestedPairs.of(marginals, Annotated.counted(job.choices()), job.pairs());
    }

    /** Table {@code series}, {@code bursts} and {@code change_points}, one after the other. */
    List<Dataset<Row>> series() {
        return List.of(rows(TrendTables.SERIES), rows(TrendTables.BURSTS), rows(TrendTables.CHANGE_POINTS));
    }

    Dataset<Row> focusTrends() {
        Dataset<Row> counts = FocusCounts.daily(annotations, members, Annotated.counted(job.choices()), job);
        return FocusTrends.of(counts, annotations, marginals, job);
    }
}
