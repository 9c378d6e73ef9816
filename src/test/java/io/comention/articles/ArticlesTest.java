package io.comention.articles;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.tables.StageTables;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class ArticlesTest {
    private static final int ARTICLES = 30;

    private static final Dataset<Row> KEPT = table(StageTables.RECORDS.schema(), i -> Map.of("text", "Text " + i))
            .withColumn("story_id", functions.col("article_id"))
            .withColumn("story_head", functions.lit(true));

    private static final Dataset<Row> ANNOTATIONS =
            table(StageTables.ANNOTATIONS.schema(), i -> Map.of("sentences", i, "tokens", 10 * i));

    /** A row for each article, with its id and some values; the others are null. */
    private static Dataset<Row> table(StructType schema, IntFunction<Map<String, Object>> values) {
        StructType optional = new StructType();
        for (var field : schema.fields()) {
            optional = optional.add(field.name(), field.dataType(), true);
        }
        List<Row> rows = IntStream.range(0, ARTICLES)
                .mapToObj(i -> RowFactory.create(Arrays.stream(schema.fieldNames())
                        .map(name -> name.equals("article_id")
                                ? "id" + i
                                : values.apply(i).get(name))
                        .toArray()))
                .toList();
        return SparkExtension.spark().createDataFrame(rows, optional).repartition(3);
    }

    private static Dataset<Row> articles(long mostBroadcast) {
        return Articles.articles(KEPT, ANNOTATIONS, true, ARTICLES, mostBroadcast);
    }

    private static List<String> rows(Dataset<Row> articles) {
        return TableRows.of(articles.select("article_id", "text", "sentences", "tokens"));
    }

    private static String plan(Dataset<Row> rows) {
        return rows.queryExecution().optimizedPlan().toString();
    }

    @Test
    void theTextsOfFewArticlesStayWhereTheyAre() {
        assertThat(plan(articles(ARTICLES))).contains("strategy=broadcast");
        assertThat(plan(articles(ARTICLES - 1))).doesNotContain("strategy=broadcast");
    }

    @Test
    void theRowsAreTheSameHoweverTheyComeTogether() {
        List<String> few = rows(articles(ARTICLES));

        assertThat(few).hasSize(ARTICLES).contains("id7 | Text 7 | 7 | 70");
        assertThat(rows(articles(0))).isEqualTo(few);
    }
}
