package io.comention.tables;

import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;

/** Runs of bytes one after the other, each with its length before it. */
final class PlainRuns {
    private byte[] bytes = new byte[64];
    private int size;

    void add(byte[] run) {
        int end = Math.addExact(size, Math.addExact(Integer.BYTES, run.length));
        if (end > bytes.length) {
            bytes = Arrays.copyOf(
                    bytes, (int) Math.min(Math.max(2L * bytes.length, end), Integer.MAX_VALUE - Byte.SIZE));
        }
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[size++] = (byte) (run.length >>> i * Byte.SIZE);
        }
        System.arraycopy(run, 0, bytes, size, run.length);
        size = end;
    }

    int size() {
        return size;
    }

    /** All of them, which are then forgotten; good until others are added. */
    BytesInput drain() {
        BytesInput all = BytesInput.from(bytes, 0, size);
        size = 0;
        return all;
    }
}
