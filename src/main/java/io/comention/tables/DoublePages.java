package io.comention.tables;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;

/** A column of measures, without a dictionary: they hardly ever repeat. */
final class DoublePages extends ColumnPages {
    private double[] values = new double[64];
    private int size;

    DoublePages(ColumnDescriptor column, PageWriter pages) {
        super(column, pages);
    }

    @Override
    void add(Object value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = (Double) value;
    }

    @Override
    long heldBytes() {
        return (long) Double.BYTES * size;
    }

    @Override
    Encoded encode() {
        double least = values[0];
        double greatest = values[0];
        for (int i = 1; i < size; i++) {
            least = Double.compare(values[i], least) < 0 ? values[i] : least;
            greatest = Double.compare(values[i], greatest) > 0 ? values[i] : greatest;
        }
        statistics().updateStats(least);
        statistics().updateStats(greatest);
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * size).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values, 0, size);
        size = 0;
        return new Encoded(BytesInput.from(bytes.array()), Encoding.PLAIN);
    }

    @Override
    DictionaryPage dictionary() {
        return null;
    }
}
