package io.comention.articles;

import io.comention.job.ArticleField;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;

/** A file that is one web page. */
final class PageFileReader implements RecordReader {
    private final InputStream in;
    private final int mostBytes;
    private final Predicate<String> isDate;
    private boolean read;
    private byte[] bytes = {};
    private PageRecord page;
    private Problem problem;

    /** Takes the first of a page's dates that {@code isDate} accepts. */
    PageFileReader(InputStream in, int mostBytes, Predicate<String> isDate) {
        this.in = in;
        this.mostBytes = mostBytes;
        this.isDate = isDate;
    }

    @Override
    public boolean next() throws IOException {
        if (read) {
            return false;
        }
        bytes = in.readNBytes(mostBytes + 1);
        read = true;
        problem = PageRecord.problem(bytes, null, mostBytes);
        if (problem == null) {
            page = PageRecord.of(bytes, null, null, isDate);
        }
        return true;
    }

    @Override
    public long number() {
        return 1;
    }

    @Override
    public long numbersTaken() {
        return read ? 1 : 0;
    }

    @Override
    public Problem problem() {
        return problem;
    }

    @Override
    public String value(ArticleField field) {
        String value = page.value(field);
        return value == null && field == ArticleField.SOURCE
                ? PageRecord.host(page.page().url())
                : value;
    }

    @Override
    public String dateSource() {
        return page.dateSource();
    }

    @Override
    public String excerpt() {
        return Excerpts.of(bytes, bytes.length);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
