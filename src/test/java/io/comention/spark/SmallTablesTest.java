package io.comention.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.SparkExtension;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class SmallTablesTest {
    private static final String PARTITIONS = "spark.sql.shuffle.partitions";

    private static final String COALESCE = "spark.sql.adaptive.coalescePartitions.enabled";

    @TempDir
    private Path folder;

    private final SparkSession spark = SparkExtension.spark();
    private String partitions;

    @BeforeEach
    void manyParts() {
        partitions = spark.conf().get(PARTITIONS);
        spark.conf().set(PARTITIONS, "3");
        spark.conf().set(COALESCE, "false"); // Spark puts small parts together as well, once it has shuffled them
    }

    @AfterEach
    void asBefore() {
        spark.conf().set(PARTITIONS, partitions);
        spark.conf().unset(COALESCE);
        spark.conf().unset(SmallTables.BYTES);
    }

    /** A hundred rows in four files. */
    private Dataset<Row> table() {
        String path = folder.resolve("table").toString();
        spark.range(100)
                .select(col("id"), col("id").mod(7).as("key"))
                .repartition(4)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(path);
        return spark.read().parquet(path);
    }

    @Test
    void rowsInOnePartStayThereWhateverTheirKey() {
        Dataset<Row> byKey = table().repartition(col("key")).sortWithinPartitions("key", "id");
        assertThat(byKey.rdd().getNumPartitions()).isOne();
        assertThat(byKey.first().getLong(1)).isZero();
    }

    @Test
    void rowsOfLargerTablesAreShuffled() {
        spark.conf().set(SmallTables.BYTES, "1k"); // all of its files are larger than that
        Dataset<Row> byKey = table().repartition(col("key")).sortWithinPartitions("key", "id");
        assertThat(byKey.rdd().getNumPartitions()).isEqualTo(3);
        assertThat(byKey.count()).isEqualTo(100);
    }

    @Test
    void partsThatWereAskedForByNumberAreMade() {
        assertThat(table().repartition(5, col("key")).rdd().getNumPartitions()).isEqualTo(5);
    }

    @Test
    void groupsAreWhole() {
        Dataset<Row> groups = table().groupBy("key").agg(count(lit(1)).as("n"));
        assertThat(groups.rdd().getNumPartitions()).isOne();
        assertThat(groups.filter("key = 1").first().getLong(1)).isEqualTo(15);
        assertThat(groups.count()).isEqualTo(7);
    }
}
