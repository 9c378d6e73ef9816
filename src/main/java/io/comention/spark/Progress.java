package io.comention.spark;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/**
 * Says how far a run is: one line that changes on a terminal, a line every half minute elsewhere.
 *
 * <p>Counts come from tasks as they end; they are for people to read, no result depends on them.
 */
public final class Progress extends SparkListener implements AutoCloseable {
    private static final long LIVE_MILLIS = 500;
    private static final long PLAIN_MILLIS = 30_000;

    private final PrintWriter out;
    private final boolean live;
    private final ScheduledExecutorService clock;
    private final AtomicLong tasks = new AtomicLong();
    private final AtomicLong tasksDone = new AtomicLong();
    private final AtomicLong rowsDone = new AtomicLong();
    private volatile String step = "starting";
    private volatile long expected;
    private volatile long begun = System.nanoTime();
    private int width;

    /**
     * Begins to report.
     *
     * @param out where to, usually standard error
     * @param live whether that is a terminal
     */
    public Progress(SparkSession spark, PrintWriter out, boolean live) {
        this.out = out;
        this.live = live;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "comention-progress");
            thread.setDaemon(true);
            return thread;
        });
        spark.sparkContext().addSparkListener(this);
        long every = live ? LIVE_MILLIS : PLAIN_MILLIS;
        var unused = clock.scheduleAtFixedRate(this::report, every, every, TimeUnit.MILLISECONDS);
    }

    /**
     * Names what is done from now on.
     *
     * @param articles how many articles it goes over, 0 where that is not known
     */
    public synchronized void step(String name, long articles) {
        tasks.set(0);
        tasksDone.set(0);
        rowsDone.set(0);
        begun = System.nanoTime();
        expected = articles;
        step = name;
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
        tasks.addAndGet(submitted.stageInfo().numTasks());
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd ended) {
        tasksDone.incrementAndGet();
        if (ended.taskMetrics() != null) {
            rowsDone.addAndGet(ended.taskMetrics().outputMetrics().recordsWritten());
        }
    }

    private synchronized void report() {
        double seconds = (System.nanoTime() - begun) / 1e9;
        String text = describe(step, rowsDone.get(), expected, tasksDone.get(), tasks.get(), seconds);
        if (live) {
            out.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
            out.flush();
            width = text.length();
        } else {
            out.println(text);
        }
    }

    /** The line: what is done, how much of it, how fast, and the time left where the number of articles is known. */
    static String describe(String step, long rows, long expected, long tasksDone, long tasks, double seconds) {
        StringBuilder line = new StringBuilder(step);
        if (rows > 0 && expected > 0 && rows <= expected) {
            double rate = rows / Math.max(seconds, 0.001);
            line.append(String.format(
                    Locale.ROOT,
                    ": %,d of %,d articles, %,.0f/s, %,.0f s left",
                    rows,
                    expected,
                    rate,
                    (expected - rows) / rate));
        } else if (tasks > 0) {
            line.append(String.format(Locale.ROOT, ": %,d of %,d tasks, %,.0f s", tasksDone, tasks, seconds));
        }
        return line.toString();
    }

    /** Says no more, and clears the line. */
    public synchronized void pause() {
        clock.shutdownNow();
        if (live && width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            out.flush();
            width = 0;
        }
    }

    @Override
    public void close() {
        pause();
    }
}
