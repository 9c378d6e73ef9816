package io.comention.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comention.job.UserException;
import io.comention.testing.SparkExtension;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class SmallTablesTest {
    private static final String PARTITIONS = "spark.sql.shuffle.partitions";

    private static final String BROADCAST = "spark.sql.autoBroadcastJoinThreshold";
    private static final StructType ID = new StructType().add("id", DataTypes.LongType);
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
        spark.conf().unset(BROADCAST);
        spark.conf().unset(SmallTables.BYTES);
    }

    /** A hundred rows in four files. */
    private Dataset<Row> table() {
        return table(4);
    }

    private Dataset<Row> table(int files) {
        String path = folder.resolve("table").toString();
        spark.range(100)
                .select(col("id"), col("id").mod(7).as("key"))
                .repartition(files)
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
    void rowsOfManyFilesAreShuffled() {
        assertThat(table(64).repartition(col("key")).rdd().getNumPartitions()).isOne();
        Dataset<Row> byKey = table(65).repartition(col("key"));
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

    @Test
    void aJoinIsNotInOnePartForTheSakeOfItsSmallSide() {
        spark.conf().set(BROADCAST, "-1");
        spark.conf().set(SmallTables.BYTES, "20k");
        String large = folder.resolve("large").toString();
        spark.range(60_000)
                .select(col("id").mod(500).as("id"), col("id").as("n"))
                .write()
                .parquet(large);
        Dataset<Row> small = table();
        for (String kind : List.of("left", "left_semi", "left_anti", "inner", "right")) {
            Dataset<Row> joined = small.join(spark.read().parquet(large), new String[] {"id"}, kind);
            List<Row> keys = joined.repartition(col("id"))
                    .sortWithinPartitions("id")
                    .select("id")
                    .mapPartitions((MapPartitionsFunction<Row, Row>) SmallTablesTest::different, Encoders.row(ID))
                    .collectAsList();
            assertThat(keys).as(kind).doesNotHaveDuplicates();
        }
    }

    private static Iterator<Row> different(Iterator<Row> rows) {
        Set<Row> different = new LinkedHashSet<>();
        rows.forEachRemaining(different::add);
        return different.iterator();
    }

    @Test
    void smallTablesThatAreJoinedStayInOnePart() {
        spark.conf().set(BROADCAST, "-1");
        Dataset<Row> table = table();
        Dataset<Row> other = table.select(col("id"), col("key").as("other"));
        Dataset<Row> joined = table.join(other, new String[] {"id"}, "left").repartition(col("other"));
        assertThat(joined.rdd().getNumPartitions()).isOne();
        assertThat(joined.count()).isEqualTo(100);
    }

    @Test
    void whatIsNotShuffledIsReadByAllTasks() {
        Dataset<Row> few = spark.range(3).toDF("id");
        Dataset<Row> joined = table().join(broadcast(few), "id");
        assertThat(joined.rdd().getNumPartitions()).isEqualTo(4);
        assertThat(joined.count()).isEqualTo(3);
    }

    @Test
    void noBoundLeavesEveryPlanAsItIs() {
        spark.conf().set(SmallTables.BYTES, "0");
        assertThat(table().coalesce(1).repartition(col("key")).rdd().getNumPartitions())
                .isEqualTo(3);
    }

    @Test
    void aBoundThatIsNoSizeIsToldSo() {
        spark.conf().set(SmallTables.BYTES, "few");
        assertThatThrownBy(() -> SmallTables.mostBytes(spark.conf()))
                .isInstanceOf(UserException.class)
                .hasMessage("spark.comention.smallTable: expected a size such as 1m or 100k, found 'few'");
    }
}
