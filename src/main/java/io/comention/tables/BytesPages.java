package io.comention.tables;

import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.io.api.Binary;

/** A column of bytes, without a dictionary: what is packed hardly ever repeats. */
final class BytesPages extends ColumnPages {
    private final PlainRuns runs = new PlainRuns();

    BytesPages(ColumnDescriptor column, PageWriter pages) {
        super(column, pages);
    }

    @Override
    void add(Object value) {
        byte[] run = (byte[]) value;
        runs.add(run);
        statistics().updateStats(Binary.fromConstantByteArray(run));
    }

    @Override
    long heldBytes() {
        return runs.size();
    }

    @Override
    Encoded encode() {
        return new Encoded(runs.drain(), Encoding.PLAIN);
    }

    @Override
    DictionaryPage dictionary() {
        return null;
    }
}
