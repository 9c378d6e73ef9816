package io.comention.testing;

import io.comention.spark.Sessions;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One Spark session for all tests of a JVM, which commands find as the default session. Tests may ask for it as a
 * parameter.
 */
public final class SparkExtension implements BeforeAllCallback, ParameterResolver {
    private static SparkSession spark;

    /** The session, started if it is not yet there. */
    public static synchronized SparkSession spark() {
        if (spark == null) {
            System.setProperty("log4j2.configurationFile", "jobs/log4j2.properties");
            System.setProperty("spark.master", "local[2]");
            System.setProperty("spark.sql.shuffle.partitions", "1");
            // Dozens of runs make the same classes; more of them are remembered than Spark's default.
            System.setProperty("spark.sql.codegen.cache.maxEntries", "2000");
            // What hundreds of runs did is shown to nobody, and would fill the heap.
            for (String of : new String[] {
                "spark.sql.ui.retainedExecutions",
                "spark.ui.retainedJobs",
                "spark.ui.retainedStages",
                "spark.ui.retainedTasks"
            }) {
                System.setProperty(of, "10");
            }
            // Small rows would be computed while planning, where a closure that cannot be serialised does no harm.
            System.setProperty(
                    "spark.sql.optimizer.excludedRules",
                    "org.apache.spark.sql.catalyst.optimizer.ConvertToLocalRelation");
            spark = Sessions.open("tests").spark();
        }
        return spark;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        spark();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SparkSession.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return spark();
    }
}
