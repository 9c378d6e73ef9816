package io.comention.tables;

import java.util.BitSet;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;

/** A column of what is true or false, a bit for each. */
final class BooleanPages extends ColumnPages {
    private final BitSet yes = new BitSet();
    private int size;

    BooleanPages(ColumnDescriptor column, PageWriter pages) {
        super(column, pages);
    }

    @Override
    void add(Object value) {
        yes.set(size++, (boolean) (Boolean) value);
    }

    @Override
    long heldBytes() {
        return ((long) size + Byte.SIZE - 1) / Byte.SIZE;
    }

    @Override
    Encoded encode() {
        byte[] bytes = new byte[(int) heldBytes()];
        byte[] untilLast = yes.toByteArray();
        System.arraycopy(untilLast, 0, bytes, 0, untilLast.length);
        if (yes.nextClearBit(0) < size) {
            statistics().updateStats(false);
        }
        if (!yes.isEmpty()) {
            statistics().updateStats(true);
        }
        yes.clear();
        size = 0;
        return new Encoded(BytesInput.from(bytes), Encoding.PLAIN);
    }

    @Override
    DictionaryPage dictionary() {
        return null;
    }
}
