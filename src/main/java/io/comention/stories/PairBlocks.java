package io.comention.stories;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Pairs of articles on their way to be counted, many in a row: nearly all of them share one shingle by chance, and a row
 * for each would cost far more than to count them.
 */
final class PairBlocks {
    /** Pairs of one part, and how many shingles they share: all those of a task, or some of them. */
    static final StructType SCHEMA = StructType.fromDDL("part INT, pairs BINARY");

    private static final int PAIR = 2 * Long.BYTES + 2 * Integer.BYTES;
    private static final int SMALLEST = 4 * PAIR;

    /** By one task, in bytes. */
    private static final int MOST_HELD = 16 << 20;

    private final byte[][] blocks;
    private final int[] sizes;
    private final int most;
    private final PairTally tally = new PairTally();
    private int held;

    /** Empty, for pairs that are counted in so many parts. */
    PairBlocks(int parts) {
        this(parts, MOST_HELD);
    }

    /** With room for so many bytes. */
    PairBlocks(int parts, int most) {
        this.most = most;
        this.blocks = new byte[parts][];
        this.sizes = new int[parts];
    }

    /** Adds a shingle that a pair shares. */
    void add(Bucket.Pair pair) {
        put(part(pair), pair.a(), pair.b(), 1, pair.least());
    }

    private int part(Bucket.Pair pair) {
        return (int) ((hash(pair.a(), pair.b()) >>> Integer.SIZE) * blocks.length >>> Integer.SIZE);
    }

    /** Of a pair; its upper and its lower half are as good as independent. */
    static long hash(long a, long b) {
        long hash = (a ^ Long.rotateLeft(b, 32)) * 0x9E3779B97F4A7C15L;
        hash = (hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L;
        return hash ^ hash >>> 32;
    }

    private void put(int part, long a, long b, int shared, int least) {
        int size = sizes[part];
        if (blocks[part] == null) {
            blocks[part] = new byte[SMALLEST];
        } else if (size == blocks[part].length) {
            blocks[part] = Arrays.copyOf(blocks[part], 2 * size);
        }
        ByteBuffer.wrap(blocks[part], size, PAIR)
                .putLong(a)
                .putLong(b)
                .putInt(shared)
                .putInt(least);
        sizes[part] = size + PAIR;
        held += PAIR;
    }

    /** Whether it holds as much as a task's memory should. */
    boolean isFull() {
        return held >= most;
    }

    /** Hands out rows of {@link #SCHEMA}, a pair no more than once; empties the blocks. */
    List<Row> drain() {
        List<Row> rows = new ArrayList<>();
        for (int part = 0; part < blocks.length; part++) {
            if (sizes[part] > 0) {
                rows.add(RowFactory.create(part, together(part)));
                sizes[part] = 0;
            }
        }
        held = 0;
        return rows;
    }

    /** A block with each pair once: texts printed again share many shingles. */
    private byte[] together(int part) {
        tally.clear();
        addTo(tally, blocks[part], sizes[part]);
        ByteBuffer pairs = ByteBuffer.allocate(tally.size() * PAIR);
        tally.forEach((a, b, shared, least) ->
                pairs.putLong(a).putLong(b).putInt(shared).putInt(least));
        return pairs.array();
    }

    /** Adds the pairs of a row. */
    static void addTo(PairTally tally, Row row) {
        byte[] pairs = row.getAs(1);
        addTo(tally, pairs, pairs.length);
    }

    private static void addTo(PairTally tally, byte[] block, int size) {
        ByteBuffer pairs = ByteBuffer.wrap(block, 0, size);
        while (pairs.hasRemaining()) {
            tally.add(pairs.getLong(), pairs.getLong(), pairs.getInt(), pairs.getInt());
        }
    }
}
