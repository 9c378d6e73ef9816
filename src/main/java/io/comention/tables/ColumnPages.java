package io.comention.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;

/**
 * A column of a row group: its values are kept as they come, and encoded page by page.
 *
 * <p>Parquet's own writer encodes each value by itself, by way of some ten objects; a loop over an array takes a fraction of
 * that. What is written is its first format, which every reader knows.
 */
abstract class ColumnPages {
    /** A page holds so much, a dictionary no more, as those of Parquet's own writer. */
    static final int MOST_BYTES = ParquetProperties.DEFAULT_PAGE_SIZE;

    @SuppressWarnings("deprecation") // the one of the first format
    static final Encoding DICTIONARY = Encoding.PLAIN_DICTIONARY;

    private final ColumnDescriptor column;
    private final PageWriter pages;
    private final Levels repetitions;
    private final Levels definitions;
    private int values;
    private int nulls;

    /** Of the page at hand: the least and the greatest value. */
    private Statistics<?> statistics;

    /**
     * What a page's values were made.
     *
     * @param encoding says how to read them
     */
    record Encoded(BytesInput bytes, Encoding encoding) {}

    ColumnPages(ColumnDescriptor column, PageWriter pages) {
        this.column = column;
        this.pages = pages;
        this.repetitions = new Levels(column.getMaxRepetitionLevel());
        this.definitions = new Levels(column.getMaxDefinitionLevel());
        this.statistics = Statistics.createStats(column.getPrimitiveType());
    }

    /**
     * Adds a value.
     *
     * @param repetition level at which it repeats the one before
     * @param definition level of it
     */
    final void write(Object value, int repetition, int definition) {
        add(value);
        repetitions.add(repetition);
        definitions.add(definition);
        values++;
    }

    /** Adds that there is no value; the definition level tells how much of its path there is. */
    final void writeNull(int repetition, int definition) {
        repetitions.add(repetition);
        definitions.add(definition);
        values++;
        nulls++;
    }

    /** Adds a value that is there. */
    abstract void add(Object value);

    /** How many bytes the values of the page at hand take as they are kept. */
    abstract long heldBytes();

    /** Encodes the values of the page at hand, at least one, and forgets them; {@link #statistics} are told of them. */
    abstract Encoded encode();

    /** The dictionary of the pages so far, or null where they have none. */
    abstract DictionaryPage dictionary();

    /** How many bytes the page at hand takes. */
    final long bytesOfPage() {
        return heldBytes() + repetitions.size + definitions.size;
    }

    /** How many bytes the column takes as far as it has come. */
    final long bytes() {
        return pages.getMemSize() + bytesOfPage();
    }

    /** To be told of the values of the page at hand. */
    final Statistics<?> statistics() {
        return statistics;
    }

    /** Ends the page at hand, which has so many rows. */
    final void endPage(int rows) throws IOException {
        statistics.incrementNumNulls(nulls);
        Encoded encoded = values == nulls ? new Encoded(BytesInput.empty(), Encoding.PLAIN) : encode();
        pages.writePage(
                BytesInput.concat(repetitions.drain(), definitions.drain(), encoded.bytes()),
                values,
                rows,
                statistics,
                Encoding.RLE,
                Encoding.RLE,
                encoded.encoding());
        values = 0;
        nulls = 0;
        statistics = Statistics.createStats(column.getPrimitiveType());
    }

    /** Ends the column after its last page. */
    final void end() throws IOException {
        DictionaryPage dictionary = dictionary();
        if (dictionary != null) {
            pages.writeDictionaryPage(dictionary);
        }
    }

    private static int bits(int greatest) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(greatest);
    }

    /** Numbers of so many bits, where many are the same in turn. */
    private static BytesInput runs(int bits, IntUnaryOperator numbers, int size) {
        RunLengthBitPackingHybridEncoder encoder =
                new RunLengthBitPackingHybridEncoder(bits, 64, MOST_BYTES, HeapByteBufferAllocator.getInstance());
        try {
            for (int i = 0; i < size; i++) {
                encoder.writeInt(numbers.applyAsInt(i));
            }
            return encoder.toBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory is all that is written to
        }
    }

    /**
     * Numbers of entries of a dictionary.
     *
     * @param entries how many it has
     */
    static BytesInput numbered(int[] numbers, int size, int entries) {
        int bits = bits(entries - 1);
        return BytesInput.concat(BytesInput.from(new byte[] {(byte) bits}), runs(bits, i -> numbers[i], size));
    }

    /** How deep values lie among what is optional or repeated; nothing where they all lie on the ground. */
    private static final class Levels {
        private final int greatest;
        private byte[] levels = new byte[64];
        private int size;

        Levels(int greatest) {
            this.greatest = greatest;
        }

        void add(int level) {
            if (greatest == 0) {
                return;
            }
            if (size == levels.length) {
                levels = Arrays.copyOf(levels, 2 * size);
            }
            levels[size++] = (byte) level;
        }

        BytesInput drain() {
            if (greatest == 0) {
                return BytesInput.empty();
            }
            BytesInput runs = runs(bits(greatest), i -> levels[i], size);
            size = 0;
            return BytesInput.concat(BytesInput.fromInt((int) runs.size()), runs);
        }
    }
}
