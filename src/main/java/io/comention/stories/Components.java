package io.comention.stories;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/** Connected components: {@code node, component}, every node of an edge with the least node that it is connected with. */
final class Components {
    /** So many edges take one task some 50 MB; it is done before a first round of stars would be planned. */
    private static final long MOST_IN_ONE_TASK = 1 << 20;

    private Components() {}

    /**
     * The components of any number of edges.
     *
     * @param edges {@code a, b}, two different nodes each; read more than once
     * @param count how many they are
     */
    static Dataset<Row> of(Dataset<Row> edges, long count) {
        return count <= MOST_IN_ONE_TASK ? inOneTask(edges) : byStars(edges);
    }

    /** The components of edges that fit into one task's memory. */
    static Dataset<Row> inOneTask(Dataset<Row> edges) {
        return edges.select("a", "b").coalesce(1).mapPartitions(new ConnectEdges(), Encoders.row(ConnectEdges.SCHEMA));
    }

    /**
     * The components of any number of edges, by turns of large stars and small stars (Kiveris et al. 2014): each node's
     * neighbours are hung on the least of them until every component is a star around its least node, after some log²
     * rounds at most.
     */
    static Dataset<Row> byStars(Dataset<Row> edges) {
        StructType schema = edges.schema();
        SparkSession spark = edges.sparkSession();
        JavaRDD<Row> kept =
                edges.selectExpr("greatest(a, b) AS a", "least(a, b) AS b").toJavaRDD();
        Dataset<Row> stars = spark.createDataFrame(kept.persist(StorageLevel.MEMORY_AND_DISK()), schema);
        Row before = fingerprint(stars);
        while (true) {
            // A dataset of its own: plans that contain each other would double with every use.
            JavaRDD<Row> next = smallStars(largeStars(stars)).toJavaRDD().persist(StorageLevel.MEMORY_AND_DISK());
            stars = spark.createDataFrame(next, schema);
            Row now = fingerprint(stars);
            kept.unpersist();
            kept = next;
            if (now.equals(before)) {
                break;
            }
            before = now;
        }
        return stars.toDF("node", "component")
                .union(stars.select(col("b"), col("b")).distinct());
    }

    /** Hangs every greater neighbour of a node on the node's least neighbour, or on itself. */
    private static Dataset<Row> largeStars(Dataset<Row> edges) {
        return edges.union(edges.select("b", "a").toDF("a", "b"))
                .withColumn("least", least(col("a"), min("b").over(Window.partitionBy("a"))))
                .filter("b > a")
                .select("b", "least")
                .toDF("a", "b")
                .distinct();
    }

    /** Hangs a node and its smaller neighbours on the least of these. */
    private static Dataset<Row> smallStars(Dataset<Row> edges) {
        Dataset<Row> hung = edges.withColumn("least", min("b").over(Window.partitionBy("a")));
        return hung.select("a", "least")
                .union(hung.filter("b > least").select("b", "least"))
                .toDF("a", "b")
                .distinct();
    }

    /** Equal for equal sets of edges. */
    private static Row fingerprint(Dataset<Row> edges) {
        return edges.agg(count(lit(1)), coalesce(bit_xor(xxhash64(col("a"), col("b"))), lit(0L)))
                .first();
    }
}
