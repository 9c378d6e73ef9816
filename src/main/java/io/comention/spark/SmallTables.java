package io.comention.spark;

import io.comention.job.UserException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.network.util.JavaUtils;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.plans.physical.BroadcastDistribution;
import org.apache.spark.sql.catalyst.plans.physical.Distribution;
import org.apache.spark.sql.catalyst.plans.physical.SinglePartition$;
import org.apache.spark.sql.catalyst.plans.physical.UnspecifiedDistribution$;
import org.apache.spark.sql.catalyst.rules.Rule;
import org.apache.spark.sql.execution.CoalesceExec;
import org.apache.spark.sql.execution.FileSourceScanExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.exchange.REPARTITION_BY_COL$;
import org.apache.spark.sql.execution.exchange.ShuffleExchangeExec;
import org.apache.spark.sql.execution.joins.ShuffledJoin;
import scala.jdk.javaapi.CollectionConverters;
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

    /** To open a file on an object store takes as long as to read much of a small one. */
    private static final int MOST_FILES = 64;

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

    /** The bound that a session is told, or ours. */
    static long mostBytes(RuntimeConfig conf) {
        String told = conf.get(BYTES, MOST);
        try {
            return JavaUtils.byteStringAsBytes(told);
        } catch (NumberFormatException e) {
            throw UserException.usage(BYTES + ": expected a size such as 1m or 100k, found '" + told + "'", e);
        }
    }

    private static final class InOneTask extends Rule<SparkPlan> {
        private final SparkSession session;

        InOneTask(SparkSession session) {
            this.session = session;
        }

        @Override
        public SparkPlan apply(SparkPlan plan) {
            long most = mostBytes(session.conf());
            return most <= 0 ? plan : inOneTask(plan, false, most);
        }

        /**
         * A plan with small tables in one task each.
         *
         * @param shuffled whether the plan's rows go into a shuffle
         */
        private static SparkPlan inOneTask(SparkPlan plan, boolean shuffled, long most) {
            if (plan instanceof FileSourceScanExec scan) {
                return shuffled && isSmall(scan, most) ? new CoalesceExec(1, scan) : scan;
            }
            List<SparkPlan> children = CollectionConverters.asJava(plan.children());
            List<Distribution> wanted = CollectionConverters.asJava(plan.requiredChildDistribution());
            List<SparkPlan> made = new ArrayList<>();
            for (int i = 0; i < children.size(); i++) {
                made.add(inOneTask(children.get(i), isShuffled(plan, wanted.get(i), shuffled), most));
            }
            SparkPlan now =
                    plan.withNewChildren(CollectionConverters.asScala(made).toIndexedSeq());
            return now instanceof ShuffleExchangeExec shuffle && isNeedless(shuffle) ? shuffle.child() : now;
        }

        private static boolean isSmall(FileSourceScanExec scan, long most) {
            return scan.relation().sizeInBytes() <= most
                    && scan.relation().location().inputFiles().length <= MOST_FILES;
        }

        /** Whether the rows of a plan's child go into a shuffle, as the plan's own may. */
        private static boolean isShuffled(SparkPlan plan, Distribution wanted, boolean shuffled) {
            if (plan instanceof ShuffleExchangeExec) {
                return true;
            }
            return wanted.equals(UnspecifiedDistribution$.MODULE$)
                    ? shuffled
                    : !(wanted instanceof BroadcastDistribution);
        }

        private static boolean isNeedless(ShuffleExchangeExec shuffle) {
            return shuffle.shuffleOrigin().equals(REPARTITION_BY_COL$.MODULE$) && isInOnePart(shuffle.child());
        }

        private static boolean isInOnePart(SparkPlan plan) {
            return isTold(plan) && plan.outputPartitioning().equals(SinglePartition$.MODULE$);
        }

        /**
         * Whether a plan is parted as it says: a join of which one side is larger says what the other is, or fails when
         * it is asked, since it is yet to be shuffled.
         */
        private static boolean isTold(SparkPlan plan) {
            List<SparkPlan> children = CollectionConverters.asJava(plan.children());
            return plan instanceof ShuffledJoin
                    ? children.stream().allMatch(InOneTask::isInOnePart)
                    : children.stream().allMatch(InOneTask::isTold);
        }
    }
}
