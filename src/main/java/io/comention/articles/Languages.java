package io.comention.articles;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import io.comention.tables.StageTables;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The languages of articles that are too short to be sure of: those of the longer texts that they stand among. */
public final class Languages {
    /** What a reject for its language says before the language. */
    static final String EXCLUDED = "the language is ";

    /** What a reject keeps of its record. */
    private static final Set<String> OF_ALL_RECORDS = Set.of("input", "part", "line", "is_part", "entry", "detected");

    private Languages() {}

    /**
     * Table {@code main_languages}: the language of most longer texts of each corpus entry. It is that of the texts as
     * they were read, also of those that the job leaves out for it.
     */
    public static Dataset<Row> main(Dataset<Row> records) {
        Dataset<Row> counts = records.filter(col("detected").isNotNull().and(not(isOpen())))
                .groupBy(col("entry"), col("detected").as("main_language"))
                .agg(count(lit(1)).as("texts"));
        return StageTables.MAIN_LANGUAGES.select(counts.withColumn(
                        "place",
                        row_number()
                                .over(Window.partitionBy("entry")
                                        .orderBy(col("texts").desc(), col("main_language"))))
                .filter("place = 1"));
    }

    /**
     * Table {@code records} with the language of every article: of a short one its entry's main language, or where
     * the entry has no longer text what was detected of it. What is then of none of the wanted languages is a reject.
     *
     * @param wanted empty: all
     */
    public static Dataset<Row> settled(Dataset<Row> records, Dataset<Row> main, Set<String> wanted) {
        Column settled = when(isOpen(), coalesce(col("main_language"), col("detected")));
        Dataset<Row> articles = records.join(broadcast(main), new String[] {"entry"}, "left")
                .withColumn("settled", settled)
                .withColumn("language", coalesce(col("settled"), col("language")));
        if (wanted.isEmpty()) {
            return StageTables.RECORDS.select(articles);
        }
        Column excluded = coalesce(not(col("settled").isin(wanted.toArray())), lit(false));
        Dataset<Row> checked = articles.withColumn("excluded", excluded);
        return StageTables.RECORDS.select(checked.select(StageTables.RECORDS.columns().stream()
                .map(column -> column.name())
                .map(name -> OF_ALL_RECORDS.contains(name)
                        ? col(name)
                        : when(col("excluded"), ofExcluded(name))
                                .otherwise(col(name))
                                .as(name))
                .toArray(Column[]::new)));
    }

    /** Articles whose language is not settled. */
    private static Column isOpen() {
        return col("article_id").isNotNull().and(col("language").isNull());
    }

    private static Column ofExcluded(String column) {
        return switch (column) {
            case "reason" -> lit(Reason.LANGUAGE.id());
            case "chosen" -> lit(Reason.LANGUAGE.isChosen());
            case "detail" -> concat(lit(EXCLUDED), col("language"));
            default -> lit(null);
        };
    }
}
