package io.comention.spark;

import org.apache.spark.network.util.JavaUtils;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.plans.physical.SinglePartition$;
import org.apache.spark.sql.catalyst.rules.Rule;
import org.apache.spark.sql.execution.CoalesceExec;
import org.apache.spark.sql.execution.FileSourceScanExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.exchange.REPARTITION_BY_COL$;
import org.apache.spark.sql.execution.exchange.ShuffleExchangeExec;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * Has one task read a small table whose rows would be shuffled, and leaves them where they are: to plan, compile and start
 * what a shuffle needs takes longer than to work through so few rows.
 */
public final class SmallTables extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {
    /** How many bytes of files, at most, are read by one task; 0: none. */
    public static final String BYTES = "spark.comention.smallTable";

    /** About as much as a core works through in a second. */
    private static final String MOST = "1m";

    @Override
    public BoxedUnit apply(SparkSessionExtensions extensions) {
        extensions.injectQueryPostPlannerStrategyRule(new AbstractFunction1<>() {
            @Override
            public Rule<SparkPlan> apply(SparkSession session) {
                return new InOneTask(session);
            }
        });
        return BoxedUnit.UNIT;
    }

    private static final class InOneTask extends Rule<SparkPlan> {
        private final SparkSession session;

        InOneTask(SparkSession session) {
            this.session = session;
        }

        @Override
        public SparkPlan apply(SparkPlan plan) {
            return inOneTask(plan, JavaUtils.byteStringAsBytes(session.conf().get(BYTES, MOST)));
        }

        private static SparkPlan inOneTask(SparkPlan plan, long most) {
            SparkPlan made = plan.mapChildren(new AbstractFunction1<SparkPlan, SparkPlan>() {
                @Override
                public SparkPlan apply(SparkPlan child) {
                    return inOneTask(child, most);
                }
            });
            if (made instanceof FileSourceScanExec scan && scan.relation().sizeInBytes() <= most) {
                return new CoalesceExec(1, scan);
            }
            return made instanceof ShuffleExchangeExec shuffle && isNeedless(shuffle) ? shuffle.child() : made;
        }

        private static boolean isNeedless(ShuffleExchangeExec shuffle) {
            return shuffle.shuffleOrigin().equals(REPARTITION_BY_COL$.MODULE$)
                    && shuffle.child().outputPartitioning().equals(SinglePartition$.MODULE$);
        }
    }
}
