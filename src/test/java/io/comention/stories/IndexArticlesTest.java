package io.comention.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.text.Signature;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class IndexArticlesTest {
    /** The bytes of the signature of a short text with these hashes. */
    private static byte[] packed(int[] hashes) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + 1 + Integer.BYTES * hashes.length);
        bytes.putInt(60).put((byte) 0).asIntBuffer().put(hashes);
        return bytes.array();
    }

    @Test
    void everyKeyIsInOneSlotWhateverTheirNumber() {
        int[] hashes = IntStream.concat(
                        new Random(5).ints(50), IntStream.of(Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE))
                .sorted()
                .distinct()
                .toArray();
        Signature signature = Signature.unpack(packed(hashes));
        assertThat(signature.keys()).isEqualTo(hashes);

        for (int slots : new int[] {1, 32, 1 << 20}) {
            List<Integer> found = new ArrayList<>();
            int before = -1;
            Iterator<Row> rows = new IndexArticles(slots).call(RowFactory.create(9L, 1, 2, signature.pack()));
            while (rows.hasNext()) {
                Row row = rows.next();
                assertThat(row.getInt(0)).isGreaterThan(before).isLessThan(slots);
                before = row.getInt(0);
                for (int key : IndexArticles.keys(row)) {
                    found.add(key);
                }
            }
            assertThat(found.stream().mapToInt(Integer::intValue).toArray()).isEqualTo(signature.keys());
        }
    }
}
