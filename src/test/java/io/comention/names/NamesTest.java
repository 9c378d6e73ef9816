package io.comention.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.annotations.Annotations;
import io.comention.annotations.BeyondLists;
import io.comention.entities.Matcher;
import io.comention.job.Job.NameOptions;
import io.comention.tables.StageTables;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import io.comention.testing.Worlds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class NamesTest {
    private static final Matcher WORLD = new Matcher(Worlds.world());

    private static final String[] TEXTS = {
        "The envoy Zamir Kabulov spoke of Russia. Kabulov spoke of Afghanistan. Senior Russian officials agreed.",
        "Zamir Kabulov, who knows Russia, agreed. Senior Russian officials spoke of senior people.",
        "Russia sent the diplomat Kabulov. Meanwhile Russia waited.",
        "Nobody listed: Hans Brinker spoke.",
        "Meanwhile Russia waited. Senior Russian officials agreed.",
    };

    private static Dataset<Row> articles;
    private static List<Row> annotated;

    @Test
    void namesBesideListedOnesAreCountedWithTheirParts() {
        assertThat(TableRows.of(names(2, 1, 10)
                        .select("name", "articles", "mentions", "initial", "lower_case", "partners", "score")))
                .containsExactly(
                        "Zamir Kabulov | 3 | 4 | 2 | 0 | [(russia | 3), (afghanistan | 1)] | " + StrictMath.log(4));
    }

    @Test
    void samplesShowTheWordsAround() {
        List<Row> rows = names(2, 1, 10).collectAsList();
        assertThat(rows.get(0).<Row>getList(6))
                .extracting(sample -> sample.getString(0) + " " + sample.getString(4))
                .containsExactlyInAnyOrder(
                        "a0 The envoy Zamir Kabulov spoke of Russia. Kabulov spoke of Afghanistan. Senior",
                        "a1 Zamir Kabulov, who knows Russia, agreed. Senior Russian officials spoke",
                        "a2 Russia sent the diplomat Kabulov. Meanwhile Russia waited.");
    }

    @Test
    void namesInTooFewArticlesAreLeftOut() {
        assertThat(names(2, 4, 10).count()).isZero();
    }

    @Test
    void noMoreAreWrittenThanAskedFor() {
        assertThat(names(2, 1, 1).count()).isEqualTo(1);
    }

    @Test
    void partitionsMakeNoDifference() {
        assertThat(TableRows.of(names(1, 1, 10))).isEqualTo(TableRows.of(names(4, 1, 10)));
    }

    @BeforeAll
    static void annotate() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < TEXTS.length; i++) {
            rows.add(RowFactory.create("a" + i, LocalDate.parse("2024-10-04"), "day", "wire", "en", null, TEXTS[i]));
        }
        articles = SparkExtension.spark()
                .createDataFrame(
                        rows,
                        StructType.fromDDL("article_id STRING, published_date DATE, date_precision STRING,"
                                + " source STRING, language STRING, title STRING, text STRING"));
        annotated = Annotations.of(articles, WORLD, BeyondLists.NAMES).collectAsList();
    }

    private static Dataset<Row> names(int partitions, int minArticles, int most) {
        Dataset<Row> annotations = SparkExtension.spark()
                .createDataFrame(annotated, StageTables.ANNOTATIONS.schema())
                .repartition(partitions);
        NameOptions options = new NameOptions(true, minArticles, most);
        Dataset<Row> chosen = Names.chosen(Names.written(annotations, options), options);
        Dataset<Row> counts = Names.counts(annotations, chosen);
        return Names.of(counts, counts.count(), articles);
    }
}
