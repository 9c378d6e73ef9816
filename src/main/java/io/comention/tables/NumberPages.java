package io.comention.tables;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;

/** A column of whole numbers, with a dictionary as long as that is shorter. */
abstract class NumberPages extends ColumnPages {
    private final int width;
    private long[] values = new long[64];
    private int size;
    private NumberDictionary dictionary = new NumberDictionary();

    /** How many entries of the dictionary pages use. */
    private int used;

    private boolean dictionaryEnded;

    /** {@code width}: bytes of a number, 4 or 8. */
    private NumberPages(ColumnDescriptor column, PageWriter pages, int width) {
        super(column, pages);
        this.width = width;
    }

    final void addNumber(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    @Override
    final long heldBytes() {
        return (long) Long.BYTES * size;
    }

    @Override
    final Encoded encode() {
        tell(statistics());
        BytesInput numbered = dictionaryEnded ? null : numbered();
        Encoded encoded =
                numbered == null ? new Encoded(plain(values, size), Encoding.PLAIN) : new Encoded(numbered, DICTIONARY);
        size = 0;
        return encoded;
    }

    private void tell(Statistics<?> statistics) {
        long least = values[0];
        long greatest = values[0];
        for (int i = 1; i < size; i++) {
            least = Math.min(least, values[i]);
            greatest = Math.max(greatest, values[i]);
        }
        if (width == Integer.BYTES) {
            statistics.updateStats((int) least);
            statistics.updateStats((int) greatest);
        } else {
            statistics.updateStats(least);
            statistics.updateStats(greatest);
        }
    }

    /** The page by numbers of the dictionary's entries; null where that is too large, or of no use to the first page. */
    private BytesInput numbered() {
        int[] numbers = new int[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = i > 0 && values[i] == values[i - 1] ? numbers[i - 1] : dictionary.number(values[i]);
        }
        boolean fits = (long) width * dictionary.size() <= MOST_BYTES;
        BytesInput numbered = fits ? numbered(numbers, size, dictionary.size()) : null;
        if (!fits || used == 0 && numbered.size() + (long) width * dictionary.size() >= (long) width * size) {
            dictionaryEnded = true;
            if (used == 0) {
                dictionary = null;
            }
            return null;
        }
        used = dictionary.size();
        return numbered;
    }

    private BytesInput plain(long[] numbers, int count) {
        ByteBuffer bytes = ByteBuffer.allocate(width * count).order(ByteOrder.LITTLE_ENDIAN);
        if (width == Integer.BYTES) {
            for (int i = 0; i < count; i++) {
                bytes.putInt((int) numbers[i]);
            }
        } else {
            bytes.asLongBuffer().put(numbers, 0, count);
        }
        return BytesInput.from(bytes.array());
    }

    @Override
    final DictionaryPage dictionary() {
        return used == 0 ? null : new DictionaryPage(plain(dictionary.entries(), used), used, DICTIONARY);
    }

    /** Of {@code Long}. */
    static final class Longs extends NumberPages {
        Longs(ColumnDescriptor column, PageWriter pages) {
            super(column, pages, Long.BYTES);
        }

        @Override
        void add(Object value) {
            addNumber((long) (Long) value);
        }
    }

    /** Of {@code Integer}. */
    static final class Integers extends NumberPages {
        Integers(ColumnDescriptor column, PageWriter pages) {
            super(column, pages, Integer.BYTES);
        }

        @Override
        void add(Object value) {
            addNumber((int) (Integer) value);
        }
    }

    /** Of days: how many since 1970. */
    static final class Days extends NumberPages {
        Days(ColumnDescriptor column, PageWriter pages) {
            super(column, pages, Integer.BYTES);
        }

        @Override
        void add(Object value) {
            int day = Math.toIntExact(((LocalDate) value).toEpochDay());
            addNumber(day);
        }
    }

    /** Of instants: microseconds since 1970, rounded down; what Java's own units give overflows three centuries away. */
    static final class Instants extends NumberPages {
        Instants(ColumnDescriptor column, PageWriter pages) {
            super(column, pages, Long.BYTES);
        }

        @Override
        void add(Object value) {
            Instant instant = (Instant) value;
            addNumber(
                    Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1000));
        }
    }
}
