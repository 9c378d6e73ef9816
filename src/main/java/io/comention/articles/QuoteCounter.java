package io.comention.articles;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Counts quotation marks: at the end of well-formed delimited text there is an even number of them. */
final class QuoteCounter extends FilterReader {
    private long quotes;

    QuoteCounter(Reader in) {
        super(in);
    }

    /** Whether a quotation mark was opened and not closed, once everything is read. */
    boolean areOpen() {
        return quotes % 2 != 0;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        quotes += c == '"' ? 1 : 0;
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int size = super.read(buffer, offset, length);
        for (int i = offset; i < offset + size; i++) {
            quotes += buffer[i] == '"' ? 1 : 0;
        }
        return size;
    }
}
