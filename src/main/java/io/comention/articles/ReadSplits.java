package io.comention.articles;

import io.comention.job.Job;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/** Reads the parts of files that make up a task into rows of the table {@code records}. */
final class ReadSplits implements FlatMapFunction<Iterator<List<Split>>, Row> {
    private final Job job;
    private final long limit;
    private final SerializableConfiguration hadoop;

    /** Stops after {@code limit} articles, which only counts all of them where one task reads everything. */
    ReadSplits(Job job, long limit, Configuration hadoop) {
        this.job = job;
        this.limit = limit;
        this.hadoop = new SerializableConfiguration(hadoop);
    }

    @Override
    public Iterator<Row> call(Iterator<List<Split>> tasks) {
        return new Rows(tasks);
    }

    private final class Rows implements Iterator<Row> {
        private final Iterator<List<Split>> tasks;
        private Iterator<Split> splits = List.<Split>of().iterator();
        private SplitReader reader;
        private long articles;

        Rows(Iterator<List<Split>> tasks) {
            this.tasks = tasks;
            TaskContext context = TaskContext.get();
            if (context != null) {
                context.addTaskCompletionListener((TaskCompletionListener) c -> closeReader());
            }
        }

        @Override
        public boolean hasNext() {
            while (reader == null || !reader.hasNext()) {
                closeReader();
                if (!splits.hasNext() && tasks.hasNext()) {
                    splits = tasks.next().iterator();
                }
                if (!splits.hasNext() || articles >= limit) {
                    return false;
                }
                reader = new SplitReader(job, splits.next(), hadoop.value());
            }
            return true;
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Row row = reader.next();
            if (Articles.isArticle(row) && ++articles >= limit) {
                reader.stop();
            }
            return row;
        }

        private void closeReader() {
            if (reader != null) {
                reader.close();
                reader = null;
            }
        }
    }
}
