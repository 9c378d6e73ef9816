package io.comention.text;

import java.util.Arrays;

/** Numbers and runs of bytes, put into an array one after the other and taken from it in the same order. */
public final class Packed {
    private byte[] bytes;
    private int at;

    /** Empty, to put into. */
    public Packed() {
        this.bytes = new byte[64];
    }

    /** To take from: what {@link #bytes} gave. */
    public Packed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Puts a number: seven bits in each byte, the eighth saying that there are more (LEB128), so that small ones are short. */
    public void put(long number) {
        reserve(10);
        long left = number;
        while ((left & ~0x7FL) != 0) {
            bytes[at++] = (byte) (left & 0x7F | 0x80);
            left >>>= 7;
        }
        bytes[at++] = (byte) left;
    }

    /** Puts a number near zero, which may be negative. */
    public void putSigned(long number) {
        put(number << 1 ^ number >> 63);
    }

    /** Puts bytes and how many they are. */
    public void put(byte[] run) {
        put(run.length);
        reserve(run.length);
        System.arraycopy(run, 0, bytes, at, run.length);
        at += run.length;
    }

    private void reserve(int room) {
        if (bytes.length - at < room) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + room));
        }
    }

    /** The next number. */
    public long take() {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            number |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    /** The next number that {@link #putSigned} has put. */
    public long takeSigned() {
        long number = take();
        return number >>> 1 ^ -(number & 1);
    }

    /** The next run of bytes that {@link #put(byte[])} has put. */
    public byte[] takeRun() {
        int length = (int) take();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /** Goes on over so many bytes. */
    void skip(int run) {
        at += run;
    }

    /** Where the next number begins. */
    int at() {
        return at;
    }

    /** Whether there is more to take. */
    public boolean hasMore() {
        return at < bytes.length;
    }

    /** What was put. */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, at);
    }
}
