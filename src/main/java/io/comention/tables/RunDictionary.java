package io.comention.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.ByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.dictionary.DictionaryValuesWriter;
import org.apache.parquet.column.values.dictionary.IntList;
import org.apache.parquet.column.values.factory.DefaultV1ValuesWriterFactory;
import org.apache.parquet.column.values.factory.ValuesWriterFactory;
import org.apache.parquet.column.values.fallback.FallbackValuesWriter;
import org.apache.parquet.column.values.plain.PlainValuesWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * Writes strings as numbers of a dictionary, as Parquet's own writer does, and looks a string up only where it is not the
 * object of the row before: the key of a series is that of hundreds of rows.
 */
final class RunDictionary extends DictionaryValuesWriter {
    private final Map<Binary, Integer> numbers = new HashMap<>();
    private final List<Binary> entries = new ArrayList<>();
    private Binary last;
    private int number;

    /** Parquet's own writers, but for strings with a dictionary. */
    static final class Factory implements ValuesWriterFactory {
        private final ValuesWriterFactory others = new DefaultV1ValuesWriterFactory();
        private ParquetProperties properties;

        @Override
        public void initialize(ParquetProperties of) {
            properties = of;
            others.initialize(of);
        }

        @Override
        public ValuesWriter newValuesWriter(ColumnDescriptor column) {
            if (column.getPrimitiveType().getPrimitiveTypeName() != PrimitiveTypeName.BINARY
                    || !properties.isDictionaryEnabled(column)) {
                return others.newValuesWriter(column);
            }
            return FallbackValuesWriter.of(
                    new RunDictionary(properties.getDictionaryPageSizeThreshold(), properties.getAllocator()),
                    new PlainValuesWriter(
                            properties.getInitialSlabSize(),
                            properties.getPageSizeThreshold(),
                            properties.getAllocator()));
        }
    }

    @SuppressWarnings("deprecation") // the one of the first version of the format, which every reader knows
    private RunDictionary(int mostBytes, ByteBufferAllocator allocator) {
        super(mostBytes, Encoding.PLAIN_DICTIONARY, Encoding.PLAIN_DICTIONARY, allocator);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // an equal one has the same number
    public void writeBytes(Binary value) {
        if (value != last) {
            last = value;
            number = number(value);
        }
        encodedValues.add(number);
    }

    private int number(Binary value) {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        Binary kept = value.copy();
        numbers.put(kept, entries.size());
        entries.add(kept);
        dictionaryByteSize += Integer.BYTES + kept.length();
        return entries.size() - 1;
    }

    @Override
    protected int getDictionarySize() {
        return entries.size();
    }

    @Override
    public DictionaryPage toDictPageAndClose() {
        if (lastUsedDictionarySize == 0) {
            return null;
        }
        PlainValuesWriter encoder = new PlainValuesWriter(lastUsedDictionaryByteSize, maxDictionaryByteSize, allocator);
        entries.subList(0, lastUsedDictionarySize).forEach(encoder::writeBytes);
        return dictPage(encoder);
    }

    @Override
    protected void clearDictionaryContent() {
        numbers.clear();
        entries.clear();
        last = null;
    }

    @Override
    protected void fallBackDictionaryEncodedData(ValuesWriter writer) {
        IntList.IntIterator values = encodedValues.iterator();
        while (values.hasNext()) {
            writer.writeBytes(entries.get(values.next()));
        }
    }
}
