import static org.apache.spark.sql.functions.call_udf;
import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.feature.CountVectorizer;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.ml.feature.IDF;
import org.apache.spark.ml.feature.RegexTokenizer;
import org.apache.spark.ml.feature.StopWordsRemover;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * TF-IDF by Spark MLlib's own pipeline, as a Spark user would write it: the 20 top terms of every article, to Parquet.
 *
 * <p>Usage: {@code MllibTfIdf CORPUS.jsonl OUTPUT}; records have an {@code id} and a {@code text}. {@code src/bench/run}
 * compiles and starts it on the Spark that comention runs on.
 */
public final class MllibTfIdf {
    private static final int TOP = 20;
    private static final int LARGEST_VOCABULARY = 1 << 20;
    private static final ArrayType TERMS =
            DataTypes.createArrayType(StructType.fromDDL("term STRING, tfidf DOUBLE"));

    private MllibTfIdf() {}

    public static void main(String[] args) throws Exception {
        SparkSession spark = SparkSession.builder()
                .appName("MLlib TF-IDF")
                .master("local[*]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "4")
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        Dataset<Row> articles = spark.read().schema("id STRING, text STRING").json(args[0]);
        PipelineModel model = pipeline().fit(articles);
        String[] vocabulary = ((CountVectorizerModel) model.stages()[2]).vocabulary();
        spark.udf().register("top_terms", new TopTerms(vocabulary), TERMS);
        model.transform(articles)
                .select(col("id"), call_udf("top_terms", col("tfidf")).as("terms"))
                .write()
                .parquet(args[1]);
        System.out.println(vocabulary.length + " terms");
        spark.stop();
    }

    private static Pipeline pipeline() {
        RegexTokenizer words = new RegexTokenizer().setInputCol("text").setOutputCol("all_words");
        StopWordsRemover kept = new StopWordsRemover().setInputCol("all_words").setOutputCol("words");
        CountVectorizer counts = new CountVectorizer()
                .setInputCol("words")
                .setOutputCol("counts")
                .setMinDF(2)
                .setVocabSize(LARGEST_VOCABULARY);
        IDF weights = new IDF().setInputCol("counts").setOutputCol("tfidf");
        return new Pipeline().setStages(new PipelineStage[] {words.setPattern("\\W+"), kept, counts, weights});
    }

    /** The greatest weights of a vector, with their terms. */
    private static final class TopTerms implements UDF1<Vector, List<Row>>, Serializable {
        private final String[] vocabulary;

        TopTerms(String[] vocabulary) {
            this.vocabulary = vocabulary;
        }

        @Override
        public List<Row> call(Vector weights) {
            SparseVector sparse = weights.toSparse();
            int[] terms = sparse.indices();
            double[] values = sparse.values();
            List<Integer> places = new ArrayList<>();
            for (int place = 0; place < values.length; place++) {
                places.add(place);
            }
            places.sort(Comparator.comparingDouble(place -> -values[place]));
            return places.stream()
                    .limit(TOP)
                    .map(place -> RowFactory.create(vocabulary[terms[place]], values[place]))
                    .toList();
        }
    }
}
