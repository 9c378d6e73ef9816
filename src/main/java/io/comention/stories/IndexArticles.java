package io.comention.stories;

import io.comention.text.Packed;
import io.comention.text.Signature;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Puts an article under its keys: rows with {@link #COLUMNS} into rows of {@link #SCHEMA}. A slot is a range of keys, so
 * that an article travels once for all of its keys that one task compares.
 */
final class IndexArticles implements FlatMapFunction<Row, Row> {
    /** {@code slot_keys}: the keys of the slot, in order, each as the difference from the one before. */
    static final StructType SCHEMA = StructType.fromDDL(
            "slot INT, article BIGINT, first INT, last INT, thinning INT, keys INT, slot_keys BINARY");

    /** What is read of an annotation, in this order. */
    static final String[] COLUMNS = {
        "xxhash64(article_id) AS article",
        "unix_date(published_date) AS first",
        "unix_date(CASE date_precision WHEN 'year' THEN date_sub(add_months(published_date, 12), 1)"
                + " WHEN 'month' THEN last_day(published_date) ELSE published_date END) AS last",
        "signature"
    };

    private final int slots;

    IndexArticles(int slots) {
        this.slots = slots;
    }

    @Override
    public Iterator<Row> call(Row article) {
        Signature signature = Signature.unpack(article.getAs(3));
        int[] keys = signature.keys();
        List<Row> rows = new ArrayList<>(Math.min(slots, keys.length));
        for (int from = 0; from < keys.length; ) {
            int slot = slot(keys[from]);
            Packed packed = new Packed();
            int before = Integer.MIN_VALUE;
            int to = from;
            for (; to < keys.length && slot(keys[to]) == slot; to++) {
                packed.put((long) keys[to] - before);
                before = keys[to];
            }
            rows.add(RowFactory.create(
                    slot,
                    article.get(0),
                    article.get(1),
                    article.get(2),
                    signature.keyThinning(),
                    keys.length,
                    packed.bytes()));
            from = to;
        }
        return rows.iterator();
    }

    private int slot(int key) {
        return (int) (((long) key - Integer.MIN_VALUE) * slots >>> Integer.SIZE);
    }

    /** The keys that a row is under. */
    static int[] keys(Row row) {
        Packed packed = new Packed(row.<byte[]>getAs(6));
        IntStream.Builder keys = IntStream.builder();
        int before = Integer.MIN_VALUE;
        while (packed.hasMore()) {
            before += (int) packed.take();
            keys.add(before);
        }
        return keys.build().toArray();
    }
}
