package io.comention.tables;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.io.api.Binary;

/**
 * A column of strings, with a dictionary as long as that is shorter. Many strings are the one of the row before: the key of
 * a series is that of hundreds of rows.
 */
final class StringPages extends ColumnPages {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<byte[]> entries = new ArrayList<>();
    private long bytesOfEntries;

    /** How many entries pages use, and their bytes. */
    private int used;

    private long bytesOfUsed;

    private boolean dictionaryEnded;

    /** Of the page at hand, while there is a dictionary: the numbers of its strings. */
    private int[] page = new int[64];

    private int size;

    /** How many bytes they would take as they are. */
    private long plainBytes;

    /** The strings themselves, once there is none. */
    private final PlainRuns runs = new PlainRuns();

    private String last;
    private byte[] encoded;
    private int number;

    StringPages(ColumnDescriptor column, PageWriter pages) {
        super(column, pages);
    }

    @Override
    void add(Object value) {
        String string = (String) value;
        if (!string.equals(last)) {
            turnTo(string);
        }
        if (dictionaryEnded) {
            runs.add(encoded);
            return;
        }
        if (size == page.length) {
            page = Arrays.copyOf(page, 2 * size);
        }
        page[size++] = number;
        plainBytes += Integer.BYTES + encoded.length;
    }

    private void turnTo(String string) {
        last = string;
        Integer known = dictionaryEnded ? null : numbers.get(string);
        if (known != null) {
            number = known;
            encoded = entries.get(number);
        } else {
            encoded = string.getBytes(StandardCharsets.UTF_8);
            if (!dictionaryEnded && bytesOfEntries + Integer.BYTES + encoded.length > MOST_BYTES) {
                endDictionary(); // at once: a page of long texts would fill the memory
            }
            if (!dictionaryEnded) {
                number = entries.size();
                numbers.put(string, number);
                entries.add(encoded);
                bytesOfEntries += Integer.BYTES + encoded.length;
            }
        }
        statistics().updateStats(Binary.fromConstantByteArray(encoded));
    }

    /** Goes on without, but for the pages that use it. */
    private void endDictionary() {
        for (int i = 0; i < size; i++) {
            runs.add(entries.get(page[i]));
        }
        size = 0;
        numbers.clear();
        entries.subList(used, entries.size()).clear();
        bytesOfEntries = bytesOfUsed;
        dictionaryEnded = true;
    }

    @Override
    long heldBytes() {
        return runs.size() + (long) Integer.BYTES * size + bytesOfEntries - bytesOfUsed;
    }

    @Override
    Encoded encode() {
        last = null; // the next page is to be told of it
        BytesInput numbered = dictionaryEnded ? null : numbered();
        Encoded made = numbered == null ? new Encoded(runs.drain(), Encoding.PLAIN) : new Encoded(numbered, DICTIONARY);
        size = 0;
        plainBytes = 0;
        return made;
    }

    /** The page by numbers of the dictionary's entries; null where that is of no use to the first page. */
    private BytesInput numbered() {
        BytesInput numbered = numbered(page, size, entries.size());
        if (used == 0 && numbered.size() + bytesOfEntries >= plainBytes) {
            endDictionary();
            return null;
        }
        used = entries.size();
        bytesOfUsed = bytesOfEntries;
        return numbered;
    }

    @Override
    DictionaryPage dictionary() {
        if (used == 0) {
            return null;
        }
        PlainRuns all = new PlainRuns();
        entries.subList(0, used).forEach(all::add);
        return new DictionaryPage(all.drain(), used, DICTIONARY);
    }
}
