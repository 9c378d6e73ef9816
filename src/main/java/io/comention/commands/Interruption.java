package io.comention.commands;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.sql.SparkSession;

/**
 * What happens when somebody stops a run with Ctrl-C or a signal: Spark's jobs are cancelled, the run cleans up as after
 * any failure, and one sentence says so. Only then does the virtual machine end.
 */
final class Interruption implements AutoCloseable {
    /** Before Spark's own hook (40) and that of Hadoop's file systems (10), both of which cleaning up needs. */
    private static final int PRIORITY = 100;

    private static final long MOST_SECONDS = 30;
    private static final long CANCEL_EVERY_MILLIS = 100;

    private final PrintWriter err;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Runnable hook = this::interrupt;
    private volatile boolean happened;

    /**
     * From here on, and until it is closed, the run is stopped in good order.
     *
     * @param err where to say so
     */
    Interruption(PrintWriter err) {
        this.err = err;
        ShutdownHookManager.get().addShutdownHook(hook, PRIORITY, 2 * MOST_SECONDS, TimeUnit.SECONDS);
    }

    /** Whether the virtual machine is ending, so that failures are no longer news. */
    boolean happened() {
        return happened;
    }

    /** Ends a run that goes on after its jobs were cancelled, as between two jobs. */
    void check() {
        if (happened) {
            throw new IllegalStateException("interrupted");
        }
    }

    private void interrupt() {
        happened = true;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        try {
            do {
                cancelJobs();
            } while (!ended.await(CANCEL_EVERY_MILLIS, TimeUnit.MILLISECONDS) && System.nanoTime() < deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        err.println("comention: interrupted; what was published before is as it was, and the same command goes on from"
                + " the last complete stage");
        err.flush();
    }

    private static void cancelJobs() {
        SparkSession.getDefaultSession().foreach(spark -> {
            if (!spark.sparkContext().isStopped()) {
                spark.sparkContext().setLogLevel("OFF"); // cancelled tasks would be logged as errors
                spark.sparkContext().cancelAllJobs();
            }
            return null;
        });
    }

    @Override
    public void close() {
        if (!happened) {
            ShutdownHookManager.get().removeShutdownHook(hook);
        }
        ended.countDown();
    }
}
